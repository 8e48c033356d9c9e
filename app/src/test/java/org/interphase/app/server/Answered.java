package org.interphase.app.server;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.interphase.data.InputException;
import org.interphase.study.json.Json;
import org.interphase.study.json.JsonReader;

/// What a server answered, byte for byte.
record Answered(int status, Map<String, String> headers, byte[] body) {
    String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    Json.Fields json() {
        try {
            return (Json.Fields) JsonReader.read("the answer", text());
        } catch (InputException | ClassCastException e) {
            throw new AssertionError("no JSON object: " + text(), e);
        }
    }

    String text(String... path) {
        return switch (find(path)) {
            case Json.Text t -> String.valueOf(t.value());
            case Json other -> other.toText().strip();
        };
    }

    double number(String... path) {
        return switch (find(path)) {
            case Json.Real r -> r.value();
            case Json.Whole w -> w.value();
            case Json other -> throw new AssertionError("no number: " + other.toText());
        };
    }

    List<Json> list(String... path) {
        return ((Json.Array) find(path)).items();
    }

    /// What lies at a path of keys.
    Json find(String... path) {
        Json at = json();
        for (String key : path) {
            at = ((Json.Fields) at).find(key);
            if (at == null) {
                throw new AssertionError("no '" + key + "' in " + text());
            }
        }
        return at;
    }

    String sentence() {
        return text("error", "sentence");
    }
}
