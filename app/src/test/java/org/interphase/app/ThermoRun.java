package org.interphase.app;

import java.util.List;
import java.util.Objects;
import org.interphase.study.json.Json;

/// Asks `thermo …` and reads its answer.
final class ThermoRun {
    private ThermoRun() {}

    static Json.Fields json(String... question) {
        return CommandRun.answered("thermo", question);
    }

    static double real(Json.Fields from, String... path) {
        Json value = from;
        for (String key : path) {
            value = Objects.requireNonNull(((Json.Fields) value).find(key), key);
        }
        return value instanceof Json.Whole(long whole) ? (double) whole : ((Json.Real) value).value();
    }

    static List<Json> array(Json.Fields from, String key) {
        return ((Json.Array) Objects.requireNonNull(from.find(key), key)).items();
    }

    static String text(Json.Fields from, String key) {
        return Objects.requireNonNull(from.find(key), key).toText();
    }
}
