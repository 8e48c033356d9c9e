package org.interphase.study.json;

import java.util.ArrayList;
import java.util.List;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Reads JSON back into [Json]. Nesting is limited by the parser, which refuses more than [#DEEPEST] levels here.
public final class JsonReader {
    public static final int DEEPEST = 64;

    private JsonReader() {}

    /// @param file named in a refusal
    /// @throws InputException if the text is no JSON or nests too deep
    public static Json read(String file, String text) throws InputException {
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            return value(file, parser, 0);
        } catch (JacksonException e) {
            throw new InputException(file, Place.whole(), "valid JSON", String.valueOf(e.getOriginalMessage()));
        }
    }

    private static Json value(String file, JsonParser parser, int depth) throws InputException {
        if (depth > DEEPEST) {
            throw new InputException(file, Place.whole(), "at most " + DEEPEST + " levels", "deeper nesting");
        }
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new InputException(file, Place.whole(), "valid JSON", "nothing");
        }
        return switch (token) {
            case START_OBJECT -> {
                Json.Fields fields = Json.object();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String key = parser.currentName();
                    parser.nextToken();
                    fields.put(key, value(file, parser, depth + 1));
                }
                yield fields;
            }
            case START_ARRAY -> {
                List<Json> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(value(file, parser, depth + 1));
                }
                yield new Json.Array(items);
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser, token);
            case VALUE_TRUE -> new Json.Flag(true);
            case VALUE_FALSE -> new Json.Flag(false);
            case VALUE_NULL -> Json.none();
            default -> new Json.Text(parser.getString());
        };
    }

    private static Json number(JsonParser parser, JsonToken token) {
        boolean whole =
                token == JsonToken.VALUE_NUMBER_INT && parser.getString().length() < 18;
        return whole ? new Json.Whole(parser.getLongValue()) : new Json.Real(parser.getDoubleValue());
    }
}
