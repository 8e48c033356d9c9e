package org.interphase.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.interphase.app.ExampleStudy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who may ask, and what every answer forbids a browser to do.
class GuardTest {
    @TempDir
    private static Path workspace;

    private static Running server;

    @BeforeAll
    static void start() throws IOException {
        ExampleStudy.copyTo(workspace);
        server = Running.in(workspace);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void listensOnThisMachineAlone() throws IOException {
        for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
            for (InetAddress address : network.inetAddresses().toList()) {
                if (!address.isLoopbackAddress()) {
                    assertThat(connects(address)).as(address.toString()).isFalse();
                }
            }
        }
        assertThat(connects(InetAddress.getLoopbackAddress())).isTrue();
    }

    private static boolean connects(InetAddress address) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, server.port()), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void theTokenIs128RandomBits() {
        Set<String> tokens = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            tokens.add(Guard.freshToken());
        }
        assertThat(tokens).hasSize(100).allMatch(t -> t.matches("[0-9a-f]{32}"));
        assertThat(server.workbench().url()).endsWith("/#token=" + Running.TOKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0123456789abcdef0123456789abcdee", "0123456789abcdef", "x"})
    void everyCallNeedsTheToken(String token) {
        for (String path : List.of("/api/v1/about", "/api/v1/studies", "/api/v1/nothing", "/api/v1/")) {
            Answered answer = server.send("GET", path, Map.of("X-Interphase-Token", token), new byte[0]);
            assertThat(answer.status()).as(path).isEqualTo(401);
            assertThat(answer.text()).doesNotContain(Running.TOKEN);
        }
    }

    @Test
    void aTokenInTheAddressIsNoToken() {
        Answered answer = server.send(
                "GET", "/api/v1/about?token=" + Running.TOKEN, Map.of("X-Interphase-Token", ""), new byte[0]);
        assertThat(answer.status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:80", "127.0.0.1", "127.0.0.1.evil.example", "0.0.0.0:1"})
    void anotherHostIsRefusedPagesAndCallsAlike(String host) {
        for (String path : List.of("/", "/api/v1/about", "/ticket/x/report/index.html")) {
            assertThat(server.send("GET", path, Map.of("Host", host), new byte[0])
                            .status())
                    .as(path)
                    .isEqualTo(403);
        }
    }

    @Test
    void twoHostsAreNoHost() {
        String request = "GET /api/v1/about HTTP/1.1\r\nHost: 127.0.0.1:" + server.port()
                + "\r\nHost: evil.example\r\nX-Interphase-Token: " + Running.TOKEN + "\r\nConnection: close\r\n\r\n";
        assertThat(server.exchange(request.getBytes(StandardCharsets.US_ASCII)).status())
                .isIn(400, 403);
    }

    @Test
    void theOtherNamesOfThisMachineAreAdmitted() {
        for (String host : List.of("localhost:", "LOCALHOST:", "[::1]:", "127.0.0.1:")) {
            Map<String, String> headers = Map.of("Host", host + server.port());
            assertThat(server.send("GET", "/api/v1/about", headers, new byte[0]).status())
                    .as(host)
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example", "null", "https://127.0.0.1:1", "file://", "http://127.0.0.1:1"})
    void anotherOriginIsRefusedEvenWithTheToken(String origin) {
        assertThat(server.send("POST", "/api/v1/analyse/cell-list", Map.of("Origin", origin), new byte[0])
                        .status())
                .isEqualTo(403);
    }

    @Test
    void ourOwnOriginIsAdmitted() {
        Map<String, String> headers = Map.of("Origin", "http://127.0.0.1:" + server.port());
        assertThat(server.send("POST", "/api/v1/analyse/cell-list", headers, new byte[0])
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aRequestThatABrowserCallsCrossSiteIsRefused() {
        Map<String, String> headers = Map.of("Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "no-cors");
        assertThat(server.send("GET", "/", headers, new byte[0]).status()).isEqualTo(403);
    }

    @Test
    void pagesMayLoadOnlyWhatIsTheirs() {
        Answered page = server.send("GET", "/", Map.of("X-Interphase-Token", ""), new byte[0]);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "connect-src 'self'")
                .contains("form-action 'none'", "base-uri 'none'", "frame-ancestors 'none'", "frame-src 'self'")
                .doesNotContain("unsafe", "http:", "https:", "*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/v1/about", "/api/v1/nothing", "/nothing", "/api/v1/studies/%zz"})
    void everyAnswerCarriesTheHeaders(String path) {
        Answered answer = server.get(path);
        if (answer.status() == 400 && answer.text().contains("URISyntax")) {
            // The JDK's server answers a line that is no address by itself, before any of ours sees it.
            return;
        }
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.headers().keySet()).noneMatch(h -> h.startsWith("access-control"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../study.yaml",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/..%2f..%2fetc%2fpasswd",
                "/.hidden",
                "/panels/../../Main.class",
                "/..\\..\\x.js",
                "//etc/passwd.txt"
            })
    void pagesComeFromTheirFolderAlone(String path) {
        assertThat(server.get(path).status()).isIn(400, 404);
    }

    @Test
    void theReportOpensBehindATicketThatRunsNothing() throws IOException {
        Path study = workspace.resolve("ncm622-li6ps5cl");
        Files.createDirectories(study.resolve("report"));
        Files.writeString(study.resolve("report/index.html"), "<script>alert(1)</script>");
        Files.writeString(study.resolve("secret.txt"), "secret");
        String url = server.post("/api/v1/studies/ncm622-li6ps5cl/ticket", "").text("url");
        Answered report = server.send("GET", url, Map.of("X-Interphase-Token", ""), new byte[0]);
        assertThat(report.status()).isEqualTo(200);
        assertThat(report.header("Content-Security-Policy"))
                .startsWith("sandbox;")
                .contains("default-src 'none'")
                .doesNotContain("script-src", "allow-scripts");
        String ticket = url.replaceAll("/report/.*", "");
        for (String path : List.of(
                "/study.yaml",
                "/secret.txt",
                "/report/../secret.txt",
                "/report/%2e%2e/secret.txt",
                "/raw/bare.mpt",
                "/results/../study.yaml",
                "/report")) {
            assertThat(server.get(ticket + path).status()).as(path).isIn(400, 404);
        }
        assertThat(server.get("/ticket/" + "0".repeat(32) + "/report/index.html")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aLinkInTheReportLeadsNowhere() throws IOException {
        Path study = workspace.resolve("ncm622-li6ps5cl");
        Files.createDirectories(study.resolve("report"));
        Files.writeString(study.resolve("report/index.html"), "report");
        Files.createSymbolicLink(study.resolve("report/link.txt"), Path.of("/etc/hostname"));
        String url = server.post("/api/v1/studies/ncm622-li6ps5cl/ticket", "").text("url");
        assertThat(server.get(url.replace("index.html", "link.txt")).status()).isEqualTo(404);
        Files.delete(study.resolve("report/link.txt"));
    }

    @Test
    void aTicketExpires() throws Exception {
        long[] now = {0};
        Tickets tickets = new Tickets(() -> java.time.Instant.ofEpochMilli(now[0]));
        Path study = workspace.resolve("ncm622-li6ps5cl");
        Files.createDirectories(study.resolve("report"));
        Files.writeString(study.resolve("report/index.html"), "report");
        String url = tickets.issue(org.interphase.study.manifest.StudyFolder.open(study), "index.html");
        List<String> segments = List.of(url.substring("/ticket/".length()).split("/"));
        assertThat(tickets.open(segments)).isPresent();
        now[0] = Tickets.LIFE.toMillis() + 1;
        assertThat(tickets.open(segments)).isEmpty();
    }
}
