package org.interphase.study.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.data.State;
import org.interphase.data.StateAxis;
import org.interphase.study.json.Json;
import org.jspecify.annotations.Nullable;

/// Reads edits from JSON: objects with the key `op`, as in the description of the interface.
public final class EditReader {
    private static final int MOST = 10_000;
    private static final List<String> OPS =
            List.of("title", "add-sample", "change-sample", "remove-sample", "assign", "unassign", "set");

    private final Json.Fields fields;
    private final String name;

    private EditReader(Json.Fields fields, String name) {
        this.fields = fields;
        this.name = name;
    }

    /// @param edits a JSON list
    /// @param technique of a file, for an `assign` that names none; empty where the file is not recognised
    /// @throws InputException if an edit lacks a key, has an unknown one or a value of the wrong kind
    public static List<Edit> read(Json edits, Function<String, Optional<String>> technique) throws InputException {
        if (!(edits instanceof Json.Array list) || list.items().size() > MOST) {
            throw new InputException("edits", Place.whole(), "a list of at most " + MOST + " edits", "something else");
        }
        List<Edit> read = new ArrayList<>();
        for (Json item : list.items()) {
            String name = "edits[" + (read.size() + 1) + "]";
            if (!(item instanceof Json.Fields fields)) {
                throw new InputException("edits", Place.part(name), "an object with the key 'op'", "something else");
            }
            read.addAll(new EditReader(fields, name).edits(technique));
        }
        return read;
    }

    private List<Edit> edits(Function<String, Optional<String>> technique) throws InputException {
        String op = text("op");
        return switch (op) {
            case "title" -> one(new Edit.Title(text("title")), "title");
            case "add-sample" -> {
                Json.Fields keys = Json.object();
                for (String key : fields.keys()) {
                    Json value = fields.find(key);
                    if (value != null && !key.equals("op") && !key.equals("id")) {
                        keys.put(key, value);
                    }
                }
                yield List.of(new Edit.AddSample(text("id"), keys));
            }
            case "change-sample" ->
                one(
                        new Edit.ChangeSample(text("id"), text("key"), value("value"), number("u"), optional("source")),
                        "id",
                        "key",
                        "value",
                        "u",
                        "source");
            case "remove-sample" -> one(new Edit.RemoveSample(text("id")), "id");
            case "assign" -> {
                known("files", "sample", "technique", "cell", "state", "options");
                yield assignments(technique);
            }
            case "unassign" -> one(new Edit.Unassign(texts("files")), "files");
            case "set" -> one(new Edit.Set(texts("path"), value("value")), "path", "value");
            default -> throw refuse("op", "one of " + String.join(", ", OPS), "'" + op + "'");
        };
    }

    private List<Edit> one(Edit edit, String... keys) throws InputException {
        known(keys);
        return List.of(edit);
    }

    /// One assignment for each technique among the files.
    private List<Edit> assignments(Function<String, Optional<String>> technique) throws InputException {
        List<String> files = texts("files");
        Optional<String> named = optional("technique");
        List<String> techniques = new ArrayList<>();
        for (String file : files) {
            Optional<String> of = named.or(() -> technique.apply(file));
            if (of.isEmpty()) {
                throw refuse("files", "files whose technique is known", "'" + file + "', whose technique is not");
            }
            techniques.add(of.get());
        }
        List<Edit> edits = new ArrayList<>();
        for (String word : techniques.stream().distinct().toList()) {
            List<String> of = new ArrayList<>();
            for (int i = 0; i < files.size(); i++) {
                if (techniques.get(i).equals(word)) {
                    of.add(files.get(i));
                }
            }
            edits.add(new Edit.Assign(of, text("sample"), word, optional("cell"), state(), options()));
        }
        if (edits.isEmpty()) {
            throw refuse("files", "at least one file", "none");
        }
        return edits;
    }

    private Json.Fields options() throws InputException {
        Json options = fields.find("options");
        if (options == null || isNull(options)) {
            return Json.object();
        }
        if (options instanceof Json.Fields f) {
            return f;
        }
        throw refuse("options", "an object", "something else");
    }

    private State state() throws InputException {
        Json state = fields.find("state");
        State result = State.unspecified();
        if (state == null || isNull(state)) {
            return result;
        }
        if (!(state instanceof Json.Fields f)) {
            throw refuse("state", "an object", "something else");
        }
        List<String> known = new ArrayList<>();
        for (StateAxis axis : StateAxis.values()) {
            known.add(axis.key());
            OptionalDouble value = number(f.find(axis.key()), "state." + axis.key());
            if (value.isPresent()) {
                result = result.with(axis, value.getAsDouble());
            }
        }
        for (String key : f.keys()) {
            if (!known.contains(key)) {
                throw refuse("state", "the keys " + String.join(", ", known), "'" + key + "'");
            }
        }
        return result;
    }

    private String text(String key) throws InputException {
        return optional(key).orElseThrow(() -> refuse(key, "a text", "none"));
    }

    /// A number counts as text where a text is asked for: `cell: 2`.
    private Optional<String> optional(String key) throws InputException {
        Json value = fields.find(key);
        return switch (value) {
            case null -> Optional.empty();
            case Json.Text t -> Optional.ofNullable(t.value());
            case Json.Whole w -> Optional.of(Long.toString(w.value()));
            default -> throw refuse(key, "a text", "something else");
        };
    }

    private Json value(String key) throws InputException {
        Json value = fields.find(key);
        if (value == null) {
            throw refuse(key, "a value", "none");
        }
        return value;
    }

    private OptionalDouble number(String key) throws InputException {
        return number(fields.find(key), key);
    }

    private OptionalDouble number(@Nullable Json value, String key) throws InputException {
        return switch (value) {
            case null -> OptionalDouble.empty();
            case Json.Whole w -> OptionalDouble.of((double) w.value());
            case Json.Real r -> OptionalDouble.of(r.value());
            case Json.Text t when t.value() == null -> OptionalDouble.empty();
            default -> throw refuse(key, "a number", "something else");
        };
    }

    private List<String> texts(String key) throws InputException {
        if (!(fields.find(key) instanceof Json.Array list)) {
            throw refuse(key, "a list of texts", "something else");
        }
        List<String> texts = new ArrayList<>();
        for (Json item : list.items()) {
            switch (item) {
                case Json.Text t when t.value() != null -> texts.add(t.value());
                case Json.Whole w -> texts.add(Long.toString(w.value()));
                default -> throw refuse(key, "a list of texts", "something else in it");
            }
        }
        return texts;
    }

    private void known(String... keys) throws InputException {
        for (String key : fields.keys()) {
            if (!key.equals("op") && !List.of(keys).contains(key)) {
                throw refuse(key, "the keys " + String.join(", ", keys), "'" + key + "'");
            }
        }
    }

    private static boolean isNull(Json value) {
        return value instanceof Json.Text t && t.value() == null;
    }

    private InputException refuse(String key, String expected, String found) {
        return new InputException("edits", Place.part(name + "." + key), expected, found);
    }
}
