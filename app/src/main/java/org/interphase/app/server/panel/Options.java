package org.interphase.app.server.panel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.interphase.study.json.Json;
import org.interphase.study.yaml.Spelling;
import org.jspecify.annotations.Nullable;

/// What a verb is asked: a JSON object whose keys are the options of the command line with `_` for `-`. Every getter
/// says which option is wrong and why; [#refuseOthers()] finds the misspelt ones.
public final class Options {
    private final Json.Fields fields;
    private final Set<String> known = new LinkedHashSet<>();

    public Options(Json.Fields fields) {
        this.fields = fields;
    }

    private Optional<Json> find(String key) {
        known.add(key);
        Json value = fields.find(key);
        return value == null || (value instanceof Json.Text t && t.value() == null)
                ? Optional.empty()
                : Optional.of(value);
    }

    /// @throws OptionException if it is there and no text
    public Optional<String> text(String key) throws OptionException {
        Optional<Json> value = find(key);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (value.get() instanceof Json.Text(String text) && text != null) {
            return Optional.of(text);
        }
        throw wrong(key, "a text", value.get());
    }

    /// @throws OptionException if it is missing or no text
    public String required(String key) throws OptionException {
        return text(key).orElseThrow(() -> new OptionException(key, "a text", "nothing"));
    }

    /// A word of a closed list.
    public String choice(String key, List<String> words, String otherwise) throws OptionException {
        String word = text(key).orElse(otherwise);
        if (!words.contains(word)) {
            throw new OptionException(key, "one of " + String.join(", ", words), "'" + word + "'");
        }
        return word;
    }

    public OptionalDouble number(String key) throws OptionException {
        Optional<Json> value = find(key);
        if (value.isEmpty()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(number(key, value.get()));
    }

    private static double number(String key, Json value) throws OptionException {
        double number = switch (value) {
            case Json.Real r -> r.value();
            case Json.Whole w -> w.value();
            default -> Double.NaN;
        };
        if (!Double.isFinite(number)) {
            throw wrong(key, "a number", value);
        }
        return number;
    }

    /// A number within bounds that are allowed themselves.
    public double number(String key, double lowest, double highest, double otherwise) throws OptionException {
        double number = number(key).orElse(otherwise);
        if (!(number >= lowest && number <= highest)) {
            throw new OptionException(key, "a number from " + lowest + " to " + highest, Double.toString(number));
        }
        return number;
    }

    /// A number above zero, where one is given.
    public OptionalDouble positive(String key) throws OptionException {
        OptionalDouble number = number(key);
        if (number.isPresent() && !(number.getAsDouble() > 0)) {
            throw new OptionException(key, "a number above zero", Double.toString(number.getAsDouble()));
        }
        return number;
    }

    public OptionalInt whole(String key) throws OptionException {
        OptionalDouble number = number(key);
        if (number.isEmpty()) {
            return OptionalInt.empty();
        }
        double value = number.getAsDouble();
        if (value != Math.rint(value) || Math.abs(value) > 1e9) {
            throw new OptionException(key, "a whole number", Double.toString(value));
        }
        return OptionalInt.of((int) value);
    }

    public int whole(String key, int lowest, int highest, int otherwise) throws OptionException {
        int value = whole(key).orElse(otherwise);
        if (value < lowest || value > highest) {
            throw new OptionException(key, "a whole number from " + lowest + " to " + highest, Integer.toString(value));
        }
        return value;
    }

    public boolean flag(String key, boolean otherwise) throws OptionException {
        Optional<Json> value = find(key);
        if (value.isEmpty()) {
            return otherwise;
        }
        if (value.get() instanceof Json.Flag(boolean flag)) {
            return flag;
        }
        throw wrong(key, "true or false", value.get());
    }

    /// Several texts, or one.
    public List<String> texts(String key) throws OptionException {
        Optional<Json> value = find(key);
        if (value.isEmpty()) {
            return List.of();
        }
        if (value.get() instanceof Json.Text(String text) && text != null) {
            return List.of(text);
        }
        if (!(value.get() instanceof Json.Array(List<Json> items))) {
            throw wrong(key, "a list of texts", value.get());
        }
        List<String> texts = new ArrayList<>();
        for (Json item : items) {
            if (!(item instanceof Json.Text(String text)) || text == null) {
                throw wrong(key, "a list of texts", item);
            }
            texts.add(text);
        }
        return texts;
    }

    /// Several numbers, or one.
    public List<Double> numbers(String key) throws OptionException {
        Optional<Json> value = find(key);
        List<Double> numbers = new ArrayList<>();
        if (value.isPresent() && value.get() instanceof Json.Array(List<Json> items)) {
            for (Json item : items) {
                numbers.add(number(key, item));
            }
        } else if (value.isPresent()) {
            numbers.add(number(key, value.get()));
        }
        return numbers;
    }

    /// A number or a text, as text.
    public String word(String key, String otherwise) throws OptionException {
        Optional<Json> value = find(key);
        if (value.isPresent() && value.get() instanceof Json.Real r) {
            return Double.toString(r.value());
        }
        if (value.isPresent() && value.get() instanceof Json.Whole w) {
            return Long.toString(w.value());
        }
        return text(key).orElse(otherwise);
    }

    /// Names with values: numbers, or texts as the command line takes them (`248 ohm`).
    public Map<String, String> values(String key) throws OptionException {
        Optional<Json> value = find(key);
        Map<String, String> values = new LinkedHashMap<>();
        if (value.isEmpty()) {
            return values;
        }
        if (!(value.get() instanceof Json.Fields group)) {
            throw wrong(key, "an object of names and values", value.get());
        }
        for (String name : group.keys()) {
            Json item = group.find(name);
            switch (item) {
                case Json.Whole w -> values.put(name, Long.toString(w.value()));
                case Json.Text(String text) when text != null -> values.put(name, text);
                case null, default -> values.put(name, Double.toString(number(key + "." + name, none(item))));
            }
        }
        return values;
    }

    private static Json none(@Nullable Json item) {
        return item == null ? Json.none() : item;
    }

    /// Objects of a list, each as options of its own.
    public List<Options> groups(String key) throws OptionException {
        Optional<Json> value = find(key);
        List<Options> groups = new ArrayList<>();
        if (value.isPresent() && !(value.get() instanceof Json.Array)) {
            throw wrong(key, "a list of objects", value.get());
        }
        if (value.isPresent() && value.get() instanceof Json.Array(List<Json> items)) {
            for (Json item : items) {
                if (!(item instanceof Json.Fields group)) {
                    throw wrong(key, "a list of objects", item);
                }
                groups.add(new Options(group));
            }
        }
        return groups;
    }

    /// @throws OptionException if there is an option that was not asked for
    public void refuseOthers() throws OptionException {
        for (String key : fields.keys()) {
            if (!known.contains(key)) {
                String hint = Spelling.nearest(key, known)
                        .map(word -> "; did you mean '" + word + "'?")
                        .orElse("");
                throw new OptionException(
                        key,
                        known.isEmpty() ? "no options" : "one of " + String.join(", ", known),
                        "'" + key + "'" + hint);
            }
        }
    }

    private static OptionException wrong(String key, String expected, Json found) {
        return new OptionException(key, expected, found.toText().strip());
    }
}
