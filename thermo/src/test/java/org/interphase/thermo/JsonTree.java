package org.interphase.thermo;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// A reference file as maps and lists, with the casts that a test needs.
record JsonTree(@Nullable Object value) {
    static JsonTree read(Path file) {
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), Files.readString(file))) {
            parser.nextToken();
            return new JsonTree(value(parser));
        } catch (java.io.IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Object value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, @Nullable Object> map = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String key = parser.currentName();
                    parser.nextToken();
                    map.put(key, value(parser));
                }
                yield map;
            }
            case START_ARRAY -> {
                List<@Nullable Object> list = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    list.add(value(parser));
                }
                yield list;
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_STRING -> parser.getString();
            default -> null;
        };
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> map() {
        return (Map<String, Object>) java.util.Objects.requireNonNull(value);
    }

    JsonTree get(String key) {
        return new JsonTree(map().get(key));
    }

    boolean has(String key) {
        return map().get(key) != null;
    }

    @SuppressWarnings("unchecked")
    List<JsonTree> list() {
        return ((List<Object>) java.util.Objects.requireNonNull(value))
                .stream().map(JsonTree::new).toList();
    }

    double number() {
        return (Double) java.util.Objects.requireNonNull(value);
    }

    double number(String key) {
        return get(key).number();
    }

    String text(String key) {
        return (String) java.util.Objects.requireNonNull(get(key).value);
    }
}
