package org.interphase.app.server;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.interphase.study.json.Json;

/// What the server answers.
///
/// @param length of the body in bytes, -1 where it is a stream without a known end
/// @param headers beside the type
public record Reply(int status, String type, Map<String, String> headers, long length, Body body) {
    static final String JSON = "application/json; charset=utf-8";

    public Reply {
        headers = Map.copyOf(headers);
    }

    /// Writes the body; a client that went away shows as an [IOException].
    @FunctionalInterface
    public interface Body {
        void write(OutputStream out) throws IOException;
    }

    public static Reply of(int status, String type, byte[] bytes) {
        return new Reply(status, type, Map.of(), bytes.length, out -> out.write(bytes));
    }

    public static Reply json(int status, Json json) {
        return of(status, JSON, json.toText().getBytes(StandardCharsets.UTF_8));
    }

    public static Reply json(Json json) {
        return json(200, json);
    }

    public static Reply text(String type, String text) {
        return of(200, type, text.getBytes(StandardCharsets.UTF_8));
    }

    public static Reply stream(String type, Body body) {
        return new Reply(200, type, Map.of(), -1, body);
    }

    public Reply with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Reply(status, type, more, length, body);
    }
}
