package org.interphase.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.interphase.study.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How long a page waits for an answer: printed, not judged, because the machine may be busy with other work.
class RoundTripsTest {
    private static final int TIMES = 20;

    @TempDir
    private Path workspace;

    @Test
    void printsTheMedianOfEachQuestion() throws Exception {
        Path study = BenchStudy.in(workspace);
        million(study.resolve("raw/million.csv"));
        String base = "/api/v1/studies/" + BenchStudy.ID;
        String model = new Json.Text(BenchStudy.model()).toText().strip();
        try (Running server = Running.in(workspace);
                HttpClient http = HttpClient.newHttpClient()) {
            Client client = new Client(server, http);
            client.measure("about", "/api/v1/about", "");
            client.measure(
                    "xps-fit, five doublets",
                    base + "/analyse/xps-fit",
                    "{\"file\":\"raw/s2p.csv\",\"model\":" + model + "}");
            client.measure(
                    "eis-fit, one circuit",
                    base + "/analyse/eis-fit",
                    "{\"file\":\"raw/eis.csv\",\"circuit\":\"R0-p(R1,CPE1)\"}");
            client.measure("eis-kk", base + "/analyse/eis-kk", "{\"file\":\"raw/eis.csv\"}");
            for (String cell : new String[] {"nmc811-lgps-5nm", "nmc532-lgps-lnto", "ncm622-li6ps5cl-coated"}) {
                client.measure(
                        "cell-simulate " + cell,
                        "/api/v1/analyse/cell-simulate",
                        "{\"cell\":\"" + cell + "\",\"set\":{\"accessible_fraction\":0.9%d}}");
            }
            client.measure("cycling-dqdv", base + "/analyse/cycling-dqdv", "{\"file\":\"raw/bare.mpt\"}");
            client.measure(
                    "columns, 10^6 samples",
                    base + "/columns",
                    "{\"file\":\"raw/million.csv\",\"columns\":[\"time\",\"voltage\",\"current\"]}");
        }
    }

    /// One who asks again and again.
    private record Client(Running server, HttpClient http) {
        void measure(String what, String path, String body) throws Exception {
            double[] times_ms = new double[TIMES];
            long bytes = 0;
            for (int i = -3; i < TIMES; i++) {
                String asked = body.replace("%d", Integer.toString(i + 3));
                long start = System.nanoTime();
                HttpRequest.Builder request = HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + server.port() + path))
                        .header("X-Interphase-Token", Running.TOKEN);
                HttpResponse<byte[]> answer = http.send(
                        (asked.isEmpty() ? request.GET() : request.POST(HttpRequest.BodyPublishers.ofString(asked)))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
                if (i >= 0) {
                    times_ms[i] = (System.nanoTime() - start) / 1e6;
                }
                assertThat(answer.statusCode())
                        .as(new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8))
                        .isEqualTo(200);
                bytes = answer.body().length;
            }
            Arrays.sort(times_ms);
            System.out.printf(
                    Locale.ROOT,
                    "round trip, median of %d: %6.1f ms (best %.1f), %d bytes: %s%n",
                    TIMES,
                    times_ms[TIMES / 2],
                    times_ms[0],
                    bytes,
                    what);
        }
    }

    private static void million(Path file) throws IOException {
        StringBuilder text = new StringBuilder("time/s,voltage/V,current/mA\n");
        for (int i = 0; i < 1_000_000; i++) {
            text.append(i)
                    .append(',')
                    .append(3 + (i % 1000) / 1000.0)
                    .append(',')
                    .append(i % 2000 < 1000 ? 1 : -1)
                    .append('\n');
        }
        Files.writeString(file, text);
    }
}
