package org.interphase.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.interphase.app.ExampleStudy;
import org.interphase.study.manifest.ManifestReader;
import org.interphase.study.manifest.StudyFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server that is killed in the middle of its writing leaves a study that can be read, and the next one goes on.
class KilledServerTest {
    private static final int KILLS = 4;

    @TempDir
    private Path workspace;

    /// A server in a process of its own.
    private record Own(Process process, URI base, String token) {
        static Own start(Path workspace) throws IOException {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx500m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            "org.interphase.app.Main",
                            "serve",
                            "--workspace",
                            workspace.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            BufferedReader out =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            String line = String.valueOf(out.readLine());
            assertThat(line).matches("Interphase is ready: http://127\\.0\\.0\\.1:[0-9]+/#token=[0-9a-f]{32}");
            URI url = URI.create(line.substring(line.indexOf("http")));
            return new Own(process, url.resolve("/"), url.getFragment().replace("token=", ""));
        }

        HttpResponse<String> post(HttpClient client, String path, String body)
                throws IOException, InterruptedException {
            HttpRequest request = HttpRequest.newBuilder(base.resolve(path))
                    .header("X-Interphase-Token", token)
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }

        void kill() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void leavesAReadableStudyAndTheNextServerGoesOn() throws Exception {
        Path study = ExampleStudy.copyTo(workspace);
        String last = Files.readString(study.resolve("study.yaml"));
        SplittableRandom random = new SplittableRandom(3);
        for (int kill = 0; kill < KILLS; kill++) {
            Own server = Own.start(workspace);
            int titles = 0;
            try (HttpClient client = HttpClient.newHttpClient()) {
                Thread executioner = Thread.ofPlatform().start(() -> executed(server, 300 + random.nextInt(1200)));
                server.post(client, "/api/v1/studies/ncm622-li6ps5cl/run", "{\"again\":true}");
                while (server.process().isAlive()) {
                    titles += change(server, client, study, titles);
                }
                executioner.join();
            } catch (IOException e) {
                // The server was killed under the request, as it should be.
                assertThat(server.process().waitFor(30, java.util.concurrent.TimeUnit.SECONDS))
                        .isTrue();
            } finally {
                server.kill();
            }
            String now = Files.readString(study.resolve("study.yaml"));
            assertThat(ManifestReader.read(StudyFolder.open(study)).samples()).isNotEmpty();
            // Whole: as it was, but for one line.
            assertThat(now.lines().count()).isEqualTo(last.lines().count());
        }
        try (Running next = Running.in(workspace)) {
            Answered shown = next.get("/api/v1/studies/ncm622-li6ps5cl");
            assertThat(shown.list("problems")).isEmpty();
            String job = next.post("/api/v1/studies/ncm622-li6ps5cl/run", "{\"only\":\"cycling\"}")
                    .text("job");
            assertThat(next.get("/api/v1/jobs/" + job + "/events").text()).contains("event: done");
        }
        try (Stream<Path> files = Files.walk(study)) {
            List<Path> results =
                    files.filter(p -> p.toString().endsWith(".json")).toList();
            assertThat(results).isNotEmpty();
        }
    }

    private static int change(Own server, HttpClient client, Path study, int number)
            throws IOException, InterruptedException, org.interphase.data.InputException {
        String version = new org.interphase.study.draft.DraftFolder(StudyFolder.open(study))
                .draft()
                .version();
        HttpResponse<String> answer = server.post(
                client,
                "/api/v1/studies/ncm622-li6ps5cl/edits",
                "{\"version\":\"" + version + "\",\"edits\":[{\"op\":\"title\",\"title\":\"Title " + number + "\"}]}");
        assertThat(answer.statusCode()).isIn(200, 409);
        return 1;
    }

    private static void executed(Own server, long after_ms) {
        try {
            Thread.sleep(after_ms);
            server.kill();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
