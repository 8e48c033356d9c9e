package org.interphase.study.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.quantity.SpellingDistance;
import org.jspecify.annotations.Nullable;

/// A group of keys, asked for one by one; keys that nobody asked for are refused at the end with the nearest
/// right one.
public final class YamlGroup {
    private final String file;
    private final String name;
    private final Yaml.Mark mark;
    private final Map<String, Yaml> values = new LinkedHashMap<>();
    private final Map<String, Yaml.Mark> keyMarks = new LinkedHashMap<>();
    private final Set<String> known = new LinkedHashSet<>();

    private YamlGroup(String file, String name, Yaml.Mapping mapping) {
        this.file = file;
        this.name = name;
        this.mark = mapping.mark();
        mapping.entries().forEach((key, value) -> {
            values.put(key.text(), value);
            keyMarks.put(key.text(), key.mark());
        });
    }

    /// @param name of the group in messages, such as `samples.bare`
    /// @throws InputException if the node is no group of keys
    public static YamlGroup of(String file, String name, Yaml node) throws InputException {
        if (node instanceof Yaml.Mapping mapping) {
            return new YamlGroup(file, name, mapping);
        }
        throw refuse(
                file,
                node.mark(),
                "a group of keys" + (name.isEmpty() ? "" : " for '" + name + "'"),
                node.kind(),
                null);
    }

    private String within(String before) {
        return name.isEmpty() ? "" : before + "'" + name + "'";
    }

    public String file() {
        return file;
    }

    public String name() {
        return name;
    }

    public Yaml.Mark mark() {
        return mark;
    }

    public boolean has(String key) {
        return find(key).isPresent();
    }

    private static boolean isEmpty(Yaml node) {
        return node instanceof Yaml.Scalar s && s.text().isEmpty();
    }

    /// The value of a key; empty where the key is absent or has no value.
    public Optional<Yaml> find(String key) {
        known.add(key);
        return Optional.ofNullable(values.get(key)).filter(node -> !isEmpty(node));
    }

    public Yaml require(String key) throws InputException {
        Optional<Yaml> node = find(key);
        if (node.isEmpty()) {
            throw refuse(file, mark, "the key '" + key + "'" + within(" in "), "none", misspelt(key));
        }
        return node.get();
    }

    /// A key that stands here, that nobody asked for and that is nearly the one missed, or the beginning of it.
    private @Nullable String misspelt(String key) {
        return values.keySet().stream()
                .filter(other -> !known.contains(other))
                .filter(other -> (other.length() > 1 && key.startsWith(other))
                        || SpellingDistance.of(key, other) <= Math.max(1, key.length() / 3))
                .findFirst()
                .map(other -> "Did you mean it by '" + other + "'?")
                .orElse(null);
    }

    public String text(String key) throws InputException {
        return scalar(key, require(key));
    }

    public Optional<String> optionalText(String key) throws InputException {
        Optional<Yaml> node = find(key);
        return node.isPresent() ? Optional.of(scalar(key, node.get())) : Optional.empty();
    }

    public OptionalDouble optionalNumber(String key) throws InputException {
        Optional<Yaml> node = find(key);
        return node.isPresent() ? OptionalDouble.of(number(key, node.get())) : OptionalDouble.empty();
    }

    public OptionalInt optionalInteger(String key) throws InputException {
        OptionalDouble number = optionalNumber(key);
        if (number.isEmpty()) {
            return OptionalInt.empty();
        }
        double value = number.getAsDouble();
        if (value != Math.rint(value) || Math.abs(value) > 1e9) {
            throw refuse(at(key), "a whole number for '" + key + "'", Double.toString(value));
        }
        return OptionalInt.of((int) value);
    }

    public boolean flag(String key, boolean otherwise) throws InputException {
        Optional<String> text = optionalText(key);
        if (text.isEmpty()) {
            return otherwise;
        }
        return switch (text.get()) {
            case "true", "yes" -> true;
            case "false", "no" -> false;
            default -> throw refuse(at(key), "yes or no for '" + key + "'", "'" + text.get() + "'");
        };
    }

    /// One of the given words.
    public Optional<String> choice(String key, List<String> words) throws InputException {
        Optional<String> text = optionalText(key);
        if (text.isPresent() && !words.contains(text.get())) {
            String nearest = Spelling.nearest(text.get(), words)
                    .map(w -> "Did you mean '" + w + "'?")
                    .orElse(null);
            throw refuse(
                    file,
                    at(key),
                    "one of " + String.join(", ", words) + " for '" + key + "'",
                    "'" + text.get() + "'",
                    nearest);
        }
        return text;
    }

    public Optional<YamlGroup> group(String key) throws InputException {
        Optional<Yaml> node = find(key);
        return node.isPresent() ? Optional.of(of(file, inside(key), node.get())) : Optional.empty();
    }

    /// Groups under the keys of this key, in order.
    public Map<String, YamlGroup> groups(String key) throws InputException {
        Map<String, YamlGroup> groups = new LinkedHashMap<>();
        Optional<YamlGroup> parent = group(key);
        if (parent.isPresent()) {
            for (Map.Entry<String, Yaml> entry : parent.get().values.entrySet()) {
                groups.put(entry.getKey(), of(file, inside(key) + "." + entry.getKey(), entry.getValue()));
            }
        }
        return groups;
    }

    /// Items of a list; a single value counts as a list of one.
    public List<Yaml> list(String key) {
        return find(key)
                .map(n -> n instanceof Yaml.Sequence s ? s.items() : List.of(n))
                .orElse(List.of());
    }

    public List<YamlGroup> groupList(String key) throws InputException {
        List<YamlGroup> groups = new ArrayList<>();
        for (Yaml item : list(key)) {
            groups.add(of(file, inside(key) + "[" + (groups.size() + 1) + "]", item));
        }
        return groups;
    }

    public List<String> textList(String key) throws InputException {
        List<String> texts = new ArrayList<>();
        for (Yaml item : list(key)) {
            texts.add(scalar(key, item));
        }
        return texts;
    }

    public List<Double> numberList(String key) throws InputException {
        List<Double> numbers = new ArrayList<>();
        for (Yaml item : list(key)) {
            numbers.add(number(key, item));
        }
        return numbers;
    }

    /// Keys that are there, whether asked for or not.
    public Set<String> keys() {
        return values.keySet();
    }

    /// Where the value of a key stands; the group's own place where the key is absent.
    public Yaml.Mark at(String key) {
        return keyMarks.getOrDefault(key, mark);
    }

    /// @throws InputException if a key stands in the group that was never asked for
    public void refuseUnknown() throws InputException {
        for (String key : values.keySet()) {
            if (!known.contains(key)) {
                String hint = Spelling.nearest(key, known)
                        .map(w -> "Did you mean '" + w + "'?")
                        .orElse("Known here: " + String.join(", ", known) + ".");
                throw refuse(file, at(key), "a known key in '" + name + "'", "'" + key + "'", hint);
            }
        }
    }

    public InputException refuse(Yaml.Mark where, String expected, String found) {
        return refuse(file, where, expected, found, null);
    }

    public InputException refuse(Yaml.Mark where, String expected, String found, String hint) {
        return refuse(file, where, expected, found, hint);
    }

    private static InputException refuse(
            String file, Yaml.Mark where, String expected, String found, @Nullable String hint) {
        return new InputException(file, new Place.Position(where.line(), where.column()), expected, found, hint);
    }

    private String inside(String key) {
        return name.isEmpty() ? key : name + "." + key;
    }

    private String scalar(String key, Yaml node) throws InputException {
        if (node instanceof Yaml.Scalar s) {
            return s.text();
        }
        throw refuse(node.mark(), "a text for '" + key + "'", node.kind());
    }

    private double number(String key, Yaml node) throws InputException {
        String text = scalar(key, node).strip();
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw refuse(file, node.mark(), "a number for '" + key + "'", "'" + text + "'", commaHint(text));
        }
        throw refuse(node.mark(), "a finite number for '" + key + "'", "'" + text + "'");
    }

    private static @Nullable String commaHint(String text) {
        if (text.matches("[-+]?[0-9]+,[0-9]+.*")) {
            return "Write the decimal mark as a point.";
        }
        boolean withUnit = text.matches("[-+]?[0-9]*\\.?[0-9]+\\.?([eE][-+]?[0-9]+)?\\s*[\\p{L}%°].*");
        return withUnit ? "Leave out the unit: the key names it." : null;
    }
}
