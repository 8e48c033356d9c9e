package org.interphase.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Requests that no page would send, by the thousand and from a seed: every answer is one of ours, none tells of the
/// inside, nothing outside the workspace is read or written, and the server goes on.
class HostileRequestsTest {
    private static final long SEED = 20_261_121;
    private static final int REQUESTS = 3000;
    private static final String SECRET = "the secret of another folder";
    private static final List<String> METHODS =
            List.of("GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH", "TRACE", "get", "BREW");
    private static final List<String> PARTS = List.of(
            "api",
            "v1",
            "studies",
            BenchStudy.ID,
            "files",
            "raw",
            "bare.mpt",
            "edits",
            "yaml",
            "undo",
            "analyse",
            "figure",
            "cycling",
            "eis-fit",
            "xps-fit",
            "cell-simulate",
            "columns",
            "pattern",
            "jobs",
            "events",
            "catalogue",
            "rebuild",
            "compare",
            "ticket",
            "report",
            "index.html",
            "..",
            ".",
            "%2e%2e",
            "%2e%2e%2f",
            "..%5c",
            "%00",
            "%0d%0a",
            "%ff",
            "%c0%ae",
            "%",
            "%zz",
            "",
            "ä",
            "~",
            "etc",
            "passwd",
            "secret.txt",
            "con",
            "{id}",
            "a".repeat(300),
            "'",
            "\"",
            "<script>",
            ";",
            ":",
            "*",
            "?",
            "?q=%zz",
            "?study=../..",
            "&",
            "#");
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-1",
            "0",
            "1",
            "1e308",
            "-0.0",
            "9999999999999999999",
            "\"\"",
            "\"raw/bare.mpt\"",
            "\"raw/eis.csv\"",
            "\"../../secret.txt\"",
            "\"/etc/passwd\"",
            "\"raw/../study.yaml\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "[]",
            "{}",
            "[[[[]]]]",
            "[1,\"a\",null]",
            "{\"R1\":\"x\"}",
            "\"R0-p(R1\"",
            "\"p(p(p(p(\"",
            "\"LiCoO2\"",
            "\"((((\"",
            "\"nmc811-lgps-5nm\"",
            "\"title: [\"",
            "\"region_eV: [1, 2]\"",
            "\"{sample\"");
    private static final List<String> KEYS = List.of(
            "file",
            "files",
            "version",
            "edits",
            "text",
            "pattern",
            "circuit",
            "start",
            "model",
            "cell",
            "set",
            "formulas",
            "a",
            "b",
            "columns",
            "dataset",
            "half_cycle",
            "method",
            "format",
            "name",
            "example",
            "folder",
            "only",
            "again",
            "type",
            "lambda",
            "spectrum",
            "protocol",
            "op",
            "path",
            "value",
            "\\u0000");

    @TempDir
    private Path outer;

    @Test
    void nothingBreaksNothingLeaksNothingIsWrittenOutside() throws Exception {
        Path workspace = Files.createDirectory(outer.resolve("workspace"));
        Path study = BenchStudy.in(workspace);
        Files.writeString(outer.resolve("secret.txt"), SECRET);
        Map<String, String> outside = hashes(outer, workspace);
        Map<String, String> raw = hashes(study.resolve("raw"), outer.resolve("nothing"));
        SplittableRandom random = new SplittableRandom(SEED);
        Map<Integer, Integer> statuses = new TreeMap<>();
        try (Running server = Running.in(workspace)) {
            for (int i = 0; i < REQUESTS; i++) {
                Hostile hostile = Hostile.from(random);
                Answered answer = server.send(hostile.method, hostile.path, hostile.headers, hostile.body);
                statuses.merge(answer.status(), 1, Integer::sum);
                String told = answer.text();
                assertThat(answer.status()).as(hostile.toString()).isNotEqualTo(500);
                assertThat(told).as(hostile.toString()).doesNotContain(SECRET, "root:x:", "\tat ", "java.lang.");
                assertThat(answer.header("access-control-allow-origin")).isEmpty();
            }
            assertThat(server.get("/api/v1/about").status()).isEqualTo(200);
            assertThat(server.get("/api/v1/studies/" + BenchStudy.ID).list("problems"))
                    .isEmpty();
        }
        System.out.println("hostile requests, answers by status: " + statuses);
        // The mixture must reach what it is to test: refusals of each kind, and answers.
        assertThat(statuses).containsKeys(200, 400, 403, 404, 405);
        assertThat(hashes(outer, workspace)).isEqualTo(outside);
        assertThat(hashes(study.resolve("raw"), outer.resolve("nothing"))).containsAllEntriesOf(raw);
    }

    private static final class Hostile {
        private final String method;
        private final String path;
        private final Map<String, String> headers;
        private final byte[] body;

        private Hostile(String method, String path, Map<String, String> headers, byte[] body) {
            this.method = method;
            this.path = path;
            this.headers = headers;
            this.body = body;
        }

        static Hostile from(SplittableRandom random) {
            boolean likely = random.nextInt(3) > 0;
            String method = METHODS.get(random.nextInt(likely ? 4 : METHODS.size()));
            StringBuilder path = new StringBuilder();
            if (random.nextInt(4) > 0) {
                path.append("/api/v1");
            }
            if (random.nextBoolean()) {
                path.append("/studies/").append(BenchStudy.ID);
            }
            int parts = random.nextInt(5);
            for (int i = 0; i < parts; i++) {
                path.append('/').append(PARTS.get(random.nextInt(PARTS.size())));
            }
            if (path.isEmpty()) {
                path.append('/');
            }
            return new Hostile(method, path.toString(), headers(random), body(random));
        }

        private static Map<String, String> headers(SplittableRandom random) {
            Map<String, String> headers = new LinkedHashMap<>();
            switch (random.nextInt(12)) {
                case 0 -> headers.put("Origin", "http://evil.example");
                case 1 -> headers.put("Host", "evil.example");
                case 2 -> headers.put("X-Interphase-Token", "x".repeat(random.nextInt(5000)));
                case 3 -> headers.put("Content-Type", "multipart/form-data; boundary=\"");
                case 4 -> headers.put("Accept-Encoding", "gzip, \u00ff");
                case 5 -> headers.put("Range", "bytes=0-,1-");
                case 6 -> headers.put("X-" + "a".repeat(random.nextInt(300)), "b".repeat(random.nextInt(3000)));
                default -> headers.put("Accept", "*/*");
            }
            return headers;
        }

        private static byte[] body(SplittableRandom random) {
            int kind = random.nextInt(6);
            if (kind == 0) {
                byte[] bytes = new byte[random.nextInt(2000)];
                random.nextBytes(bytes);
                return bytes;
            }
            if (kind == 1) {
                return "[".repeat(random.nextInt(3000)).getBytes(StandardCharsets.US_ASCII);
            }
            List<String> fields = new ArrayList<>();
            for (int i = random.nextInt(5); i >= 0; i--) {
                fields.add('"' + KEYS.get(random.nextInt(KEYS.size())) + "\":"
                        + VALUES.get(random.nextInt(VALUES.size())));
            }
            return ("{" + String.join(",", fields) + "}").getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String toString() {
            return method + " " + path + " " + headers + " " + new String(body, StandardCharsets.ISO_8859_1);
        }
    }

    @Test
    void everyVerbStandsEveryOption() throws IOException {
        Path workspace = Files.createDirectory(outer.resolve("workspace"));
        BenchStudy.in(workspace);
        SplittableRandom random = new SplittableRandom(SEED);
        try (Running server = Running.in(workspace)) {
            List<String> verbs = new ArrayList<>(server.get("/api/v1/about").verbs());
            verbs.remove("audit");
            for (int i = 0; i < 600; i++) {
                String verb = verbs.get(random.nextInt(verbs.size()));
                String body = "{\"file\":\"raw/" + (verb.startsWith("xps") ? "s2p" : "eis") + ".csv\",\""
                        + KEYS.get(random.nextInt(KEYS.size())) + "\":" + VALUES.get(random.nextInt(VALUES.size()))
                        + "}";
                Answered answer = server.post("/api/v1/studies/" + BenchStudy.ID + "/analyse/" + verb, body);
                assertThat(answer.status())
                        .as(verb + " " + body + answer.text())
                        .isIn(200, 400, 403, 422);
            }
        }
    }

    @Test
    void halfARequestAndThenNothingHoldsNobodyUp() throws IOException {
        Path workspace = Files.createDirectory(outer.resolve("workspace"));
        BenchStudy.in(workspace);
        try (Running server = Running.in(workspace)) {
            List<java.net.Socket> open = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                java.net.Socket socket = new java.net.Socket(java.net.InetAddress.getLoopbackAddress(), server.port());
                socket.getOutputStream()
                        .write("POST /api/v1/studies HTTP/1.1\r\nHost: ".getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().flush();
                open.add(socket);
            }
            assertThat(server.get("/api/v1/about").status()).isEqualTo(200);
            for (java.net.Socket socket : open) {
                socket.close();
            }
        }
    }

    private static Map<String, String> hashes(Path folder, Path without) throws Exception {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile)
                    .filter(p -> !p.startsWith(without))
                    .toList()) {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                hashes.put(folder.relativize(file).toString(), HexFormat.of().formatHex(hash));
            }
        }
        return hashes;
    }
}
