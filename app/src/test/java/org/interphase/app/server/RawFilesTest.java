package org.interphase.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.interphase.app.ExampleStudy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files that come in, and those that must not.
class RawFilesTest {
    private static final String FILES = "/api/v1/studies/ncm622-li6ps5cl/files";
    /// Four more than the example has.
    private static final int MOST_FILES = 12;

    private static final byte[] TABLE =
            "time,voltage,current\r\ns,V,A\r\n0,3,1\r\n1,3.1,1\r\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path workspace;

    private Path study;
    private Running server;

    @BeforeEach
    void start() throws IOException {
        study = ExampleStudy.copyTo(workspace);
        server = Running.in(workspace, new Limits(4096, MOST_FILES, 6_000_000));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aFileIsKeptUnderRawWithItsFoldersAndLetters() throws IOException {
        Answered answer = server.put(FILES + "/M%C3%A4rz%202/zelle%20%C3%BC.csv", TABLE);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("file")).isEqualTo("raw/März 2/zelle ü.csv");
        assertThat(Files.readAllBytes(study.resolve("raw/März 2/zelle ü.csv"))).isEqualTo(TABLE);
        assertThat(server.get(FILES).text()).contains("raw/März 2/zelle ü.csv");
    }

    @Test
    void decimalCommasAndCarriageReturnsAreRead() {
        byte[] german = "time/s;voltage/V;current/mA\r\n0;3,25;1,5\r\n10;3,5;1,5\r\n20;3,75;1,5\r\n"
                .getBytes(StandardCharsets.UTF_8);
        Answered file = server.put(FILES + "/gro%C3%9F.csv", german);
        assertThat(file.text("technique")).as(file.text()).isEqualTo("cycling");
        Answered columns = server.post(
                "/api/v1/studies/ncm622-li6ps5cl/columns",
                "{\"file\":\"raw/groß.csv\",\"columns\":[\"voltage\",\"current\"]}");
        java.nio.ByteBuffer numbers = java.nio.ByteBuffer.wrap(columns.body()).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        assertThat(new double[] {
                    numbers.getDouble(0), numbers.getDouble(8), numbers.getDouble(16), numbers.getDouble(24)
                })
                .containsExactly(3.25, 3.5, 3.75, 0.0015);
    }

    @Test
    void theSameBytesUnderTheSameNameAreNoConflictAndOthersAre() throws IOException {
        assertThat(server.put(FILES + "/a.csv", TABLE).status()).isEqualTo(200);
        assertThat(server.put(FILES + "/a.csv", TABLE).status()).isEqualTo(200);
        Answered other = server.put(FILES + "/a.csv", new byte[] {1, 2, 3});
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.sentence()).contains("a.csv");
        assertThat(Files.readAllBytes(study.resolve("raw/a.csv"))).isEqualTo(TABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../study.yaml",
                "/%2e%2e/study.yaml",
                "/a/../../study.yaml",
                "/..%2fstudy.yaml",
                "/a%5c..%5cb",
                "/.hidden",
                "/a/.hidden/b",
                "/con",
                "/NUL.txt",
                "/a%00b",
                "/a%0ab",
                "/c:x",
                "/%2fetc%2fpasswd",
                "//etc/passwd",
                "/a./b",
                "/x%20",
                "/a/b/c/d/e/f/g/h/i/j",
                "/"
            })
    void noNameLeadsOutOfRaw(String path) throws IOException {
        String before = Files.readString(study.resolve("study.yaml"));
        assertThat(server.put(FILES + path, TABLE).status()).isIn(400, 403, 404, 405);
        assertThat(Files.readString(study.resolve("study.yaml"))).isEqualTo(before);
        assertThat(names(workspace)).noneMatch(n -> n.contains(".part") || n.contains("passwd"));
    }

    @Test
    void aLinkInsideTheStudyLeadsNoUploadOut(@TempDir Path outside) throws IOException {
        Files.createSymbolicLink(study.resolve("raw/link"), outside);
        assertThat(server.put(FILES + "/link/x.csv", TABLE).status()).isEqualTo(403);
        assertThat(names(outside)).isEmpty();
    }

    @Test
    void aLinkIsNeitherListedNorRead(@TempDir Path outside) throws IOException {
        Files.write(outside.resolve("secret.csv"), TABLE);
        Files.createSymbolicLink(study.resolve("raw/link.csv"), outside.resolve("secret.csv"));
        assertThat(server.get(FILES).text()).doesNotContain("link.csv");
        for (String verb : new String[] {"inspect", "cycling", "eis-fit", "xps-spectrum"}) {
            Answered answer =
                    server.post("/api/v1/studies/ncm622-li6ps5cl/analyse/" + verb, "{\"file\":\"raw/link.csv\"}");
            assertThat(answer.status()).as(verb).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "/etc/passwd", "raw/../../x", "raw/\\u0000", "", "~/x", "raw"})
    void noVerbReadsOutsideTheStudy(String file) {
        Answered answer = server.post("/api/v1/studies/ncm622-li6ps5cl/analyse/inspect", "{\"file\":\"" + file + "\"}");
        assertThat(answer.status()).isIn(400, 403, 422);
        assertThat(answer.text()).doesNotContain("root:");
    }

    @Test
    void aFileThatIsTooLongIsRefusedAndNothingOfItStays() {
        Answered answer = server.put(FILES + "/long.csv", new byte[5000]);
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.sentence()).contains("4096");
        assertThat(names(study.resolve("raw"))).noneMatch(n -> n.contains("long") || n.contains(".upload"));
    }

    @Test
    void aLengthThatIsNotAnnouncedIsBoundedToo() {
        byte[] chunk = ("1388\r\n" + "a".repeat(5000) + "\r\n0\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        Answered answer = server.send(
                "PUT", FILES + "/long.csv", Map.of("Transfer-Encoding", "chunked", "Content-Length", ""), chunk);
        assertThat(answer.status()).isEqualTo(413);
        assertThat(names(study.resolve("raw"))).noneMatch(n -> n.contains("long") || n.contains(".upload"));
    }

    @Test
    void moreFilesThanAllowedAreRefused() {
        int status = 200;
        for (int i = 0; i < 10 && status == 200; i++) {
            status = server.put(FILES + "/" + i + ".csv", TABLE).status();
        }
        assertThat(status).isEqualTo(413);
        assertThat(names(study.resolve("raw")).stream().filter(n -> n.endsWith(".csv")))
                .hasSizeLessThanOrEqualTo(MOST_FILES);
    }

    @Test
    void theLimitsAreStated() {
        assertThat(server.get("/api/v1/about").number("limits", "file_bytes")).isEqualTo(4096);
        assertThat(server.get("/api/v1/about").number("limits", "files")).isEqualTo(MOST_FILES);
    }

    @Test
    void anUnreadableFileShowsItsReasonAndTheRestGoesOn() {
        server.put(FILES + "/notes.txt", "nothing of use".getBytes(StandardCharsets.UTF_8));
        Answered list = server.get(FILES);
        assertThat(list.status()).isEqualTo(200);
        assertThat(list.text()).contains("raw/bare.mpt").containsPattern("notes.txt[^}]*expected");
    }

    @Test
    void aPageAsUploadIsNeverServedAsOne() {
        server.put(FILES + "/x.html", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
        assertThat(server.get("/raw/x.html").status()).isEqualTo(404);
        assertThat(server.get(FILES + "/x.html").status()).isIn(404, 405);
    }

    private static java.util.List<String> names(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(p -> !p.equals(folder))
                    .map(p -> p.getFileName().toString())
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
