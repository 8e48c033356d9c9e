package org.interphase.app.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Carries requests of the JDK's own HTTP server to an [HttpApi]. The one class to replace for another server.
///
/// A router on top of it (Jex was tried) decodes paths before they are matched, so that an escaped slash cannot be
/// told from a real one, and answers some errors in words and with headers of its own; here every answer but that to a
/// line which is no HTTP comes from the interface.
public final class JdkListener implements AutoCloseable {
    private static final int BACKLOG = 64;
    /// What is left of a refused body is read this far, so that the client sees the answer and not a broken pipe.
    private static final long DRAINED = 1 << 20;

    static {
        // Without this an answer waits 40 ms for the acknowledgement of the packet before it.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        // Seconds within which a request must have been sent; connections that hang do not pile up.
        System.setProperty("sun.net.httpserver.maxReqTime", "600");
        System.setProperty("jdk.httpserver.maxConnections", "200");
        System.setProperty("sun.net.httpserver.maxReqHeaders", "100");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private JdkListener(HttpServer server) {
        this.server = server;
    }

    /// Binds the port; nothing is answered before [#start(HttpApi)].
    ///
    /// @param port 0 for any that is free
    /// @throws IOException if the port is taken or the address is not this machine's
    public static JdkListener bind(String host, int port) throws IOException {
        return new JdkListener(HttpServer.create(new InetSocketAddress(InetAddress.getByName(host), port), BACKLOG));
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public void start(HttpApi api) {
        server.setExecutor(threads);
        server.createContext("/", exchange -> carry(api, exchange));
        server.start();
    }

    private static void carry(HttpApi api, HttpExchange exchange) throws IOException {
        try (exchange) {
            Reply reply = api.answer(request(exchange));
            reply.headers()
                    .forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
            exchange.getResponseHeaders().set("Content-Type", reply.type());
            drain(exchange);
            boolean head = exchange.getRequestMethod().equals("HEAD");
            long length = reply.length() == 0 || head ? -1 : Math.max(0, reply.length());
            exchange.sendResponseHeaders(reply.status(), length);
            if (!head && reply.length() != 0) {
                try (OutputStream out = exchange.getResponseBody()) {
                    reply.body().write(out);
                }
            }
        }
    }

    private static void drain(HttpExchange exchange) throws IOException {
        byte[] buffer = new byte[8192];
        long left = DRAINED;
        int read = 0;
        while (left > 0 && read >= 0) {
            read = exchange.getRequestBody().read(buffer);
            left -= Math.max(0, read);
        }
    }

    private static Request request(HttpExchange exchange) {
        Map<String, String> headers = new LinkedHashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> {
            // A header that is sent twice is none of the values alone.
            headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", values));
        });
        String query = exchange.getRequestURI().getRawQuery();
        String path = exchange.getRequestURI().getRawPath();
        return new Request(
                exchange.getRequestMethod(),
                path == null ? "" : path,
                PathText.query(query == null ? "" : query),
                headers,
                length(headers.getOrDefault("content-length", "")),
                exchange.getRequestBody());
    }

    private static long length(String announced) {
        try {
            return announced.isEmpty() ? -1 : Long.parseLong(announced.strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
