package org.interphase.app.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.interphase.testkit.ReferenceFolder;

/// A workbench that a test has started, and a client that sends exactly what it is told, also what no browser would.
final class Running implements AutoCloseable {
    static final String TOKEN = "0123456789abcdef0123456789abcdef";
    private static final int PATIENCE_ms = 60_000;

    private final Workbench workbench;
    private final int port;

    private Running(Workbench workbench) {
        this.workbench = workbench;
        this.port = Integer.parseInt(workbench.url().replaceAll(".*:([0-9]+)/.*", "$1"));
    }

    static Running in(Path workspace) {
        return in(workspace, Limits.STANDARD);
    }

    static Running in(Path workspace, Limits limits) {
        try {
            return new Running(Workbench.start(new Workbench.Settings(
                    "127.0.0.1", 0, workspace, List.of(), ReferenceFolder.repositoryRoot(), TOKEN, "test", limits)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    Workbench workbench() {
        return workbench;
    }

    Answered get(String path) {
        return send("GET", path, Map.of(), new byte[0]);
    }

    Answered post(String path, String body) {
        return send("POST", path, Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }

    Answered put(String path, byte[] body) {
        return send("PUT", path, Map.of(), body);
    }

    Answered delete(String path) {
        return send("DELETE", path, Map.of(), new byte[0]);
    }

    /// With token and host, unless the headers given say otherwise; an empty value leaves a header out.
    Answered send(String method, String path, Map<String, String> headers, byte[] body) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("host", "127.0.0.1:" + port);
        all.put("x-interphase-token", TOKEN);
        all.put("content-length", Integer.toString(body.length));
        headers.forEach((name, value) -> all.put(name.toLowerCase(Locale.ROOT), value));
        StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
        all.forEach((name, value) -> {
            if (!value.isEmpty()) {
                head.append(name).append(": ").append(value).append("\r\n");
            }
        });
        head.append("connection: close\r\n\r\n");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(body);
        return exchange(bytes.toByteArray());
    }

    /// Sends bytes as they are and reads until the server closes.
    Answered exchange(byte[] request) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_ms);
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
            return parse(all(socket.getInputStream()));
        } catch (IOException e) {
            return new Answered(0, Map.of(), new byte[0]);
        }
    }

    private static byte[] all(InputStream in) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] block = new byte[8192];
        try {
            for (int n = in.read(block); n >= 0; n = in.read(block)) {
                bytes.write(block, 0, n);
            }
        } catch (IOException e) {
            // A server that refuses early may cut the connection: what came before still counts.
            return bytes.toByteArray();
        }
        return bytes.toByteArray();
    }

    private static Answered parse(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return new Answered(0, Map.of(), bytes);
        }
        String[] lines = text.substring(0, end).split("\r\n", -1);
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line : List.of(lines).subList(1, lines.length)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        byte[] body = text.substring(end + 4).getBytes(StandardCharsets.ISO_8859_1);
        boolean chunked = headers.getOrDefault("transfer-encoding", "").equals("chunked");
        int status = Integer.parseInt(lines[0].split(" ", -1)[1]);
        return new Answered(status, headers, chunked ? joined(body) : body);
    }

    private static byte[] joined(byte[] chunked) {
        String text = new String(chunked, StandardCharsets.ISO_8859_1);
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int line = text.indexOf("\r\n", at);
            int size = Integer.parseInt(text.substring(at, line).strip(), 16);
            if (size == 0) {
                break;
            }
            out.append(text, line + 2, line + 2 + size);
            at = line + 4 + size;
        }
        return out.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() {
        workbench.close();
    }
}
