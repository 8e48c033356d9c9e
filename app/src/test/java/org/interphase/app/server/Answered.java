package org.interphase.app.server;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.interphase.data.InputException;
import org.interphase.study.json.Json;
import org.interphase.study.json.JsonReader;

/// What a server answered, byte for byte.
final class Answered {
    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    Answered(int status, Map<String, String> headers, byte[] body) {
        this.status = status;
        this.headers = Map.copyOf(headers);
        this.body = body.clone();
    }

    int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }

    byte[] body() {
        return body.clone();
    }

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
        return numberAt(json(), path);
    }

    List<Json> list(String... path) {
        return listAt(json(), path);
    }

    /// What lies at a path of keys.
    Json find(String... path) {
        return at(json(), path);
    }

    /// What lies in an object at a path of keys.
    static Json at(Json object, String... path) {
        Json at = object;
        for (String key : path) {
            Json next = ((Json.Fields) at).find(key);
            if (next == null) {
                throw new AssertionError("no '" + key + "' in " + object.toText());
            }
            at = next;
        }
        return at;
    }

    static double numberAt(Json object, String... path) {
        return switch (at(object, path)) {
            case Json.Real r -> r.value();
            case Json.Whole w -> w.value();
            case Json other -> throw new AssertionError("no number: " + other.toText());
        };
    }

    static List<Json> listAt(Json object, String... path) {
        return ((Json.Array) at(object, path)).items();
    }

    /// The verbs of every panel, from `/about`.
    List<String> verbs() {
        return list("panels").stream()
                .flatMap(panel -> listAt(panel, "verbs").stream())
                .map(verb -> String.valueOf(((Json.Text) verb).value()))
                .toList();
    }

    String sentence() {
        return text("error", "sentence");
    }
}
