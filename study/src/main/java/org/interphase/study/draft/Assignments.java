package org.interphase.study.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.interphase.data.InputException;
import org.interphase.data.StateAxis;
import org.interphase.study.json.Json;
import org.interphase.study.yaml.YamlText;

/// Which file belongs to which sample: the list `measurements`.
final class Assignments {
    private static final String MEASUREMENTS = "measurements";
    private static final List<String> ALL = List.of(MEASUREMENTS);
    /// The technique whose files of one cell continue each other.
    private static final String CONTINUING = "cycling";

    private Assignments() {}

    static YamlText assign(YamlText yaml, Edit.Assign edit) throws InputException {
        if (edit.files().isEmpty()) {
            throw EditedText.refuse("at least one file to assign", "none");
        }
        if (new HashSet<>(edit.files()).size() < edit.files().size()) {
            throw EditedText.refuse("each file once", "one that is named twice");
        }
        boolean joined = edit.technique().equals(CONTINUING)
                && edit.cell().isPresent()
                && edit.files().size() > 1;
        YamlText result = yaml;
        if (joined) {
            result = unassign(result, new HashSet<>(edit.files()));
            return result.append(ALL, entry(edit, edit.files(), edit.cell()));
        }
        for (String file : edit.files()) {
            int at = alone(result, file);
            if (at >= 0) {
                result = changed(result, at, edit, file);
            } else {
                result = unassign(result, Set.of(file));
                Optional<String> cell = cell(result, edit);
                result = result.append(ALL, entry(edit, List.of(file), cell));
            }
        }
        return result;
    }

    /// Index of the measurement that holds this file and no other; -1 where there is none.
    private static int alone(YamlText yaml, String file) {
        List<Json.Fields> all = all(yaml);
        for (int i = 0; i < all.size(); i++) {
            if (files(all.get(i)).equals(List.of(file)) && isList(yaml)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isList(YamlText yaml) {
        return yaml.find(ALL).filter(Json.Array.class::isInstance).isPresent();
    }

    private static YamlText changed(YamlText yaml, int at, Edit.Assign edit, String file) throws InputException {
        Json.Fields before = all(yaml).get(at);
        boolean moved = !edit.sample().equals(text(before, "sample"));
        Json.Fields wanted = entry(edit, List.of(file), edit.cell());
        YamlText result = yaml;
        for (String key : wanted.keys()) {
            Json value = wanted.find(key);
            if (value != null && !key.equals("file")) {
                result = result.set(List.of(MEASUREMENTS, Integer.toString(at), key), value);
            }
        }
        for (StateAxis axis : StateAxis.values()) {
            if (wanted.find(axis.key()) == null) {
                result = result.remove(List.of(MEASUREMENTS, Integer.toString(at), axis.key()));
            }
        }
        if (moved && edit.cell().isEmpty() && edit.technique().equals(CONTINUING)) {
            result = result.remove(List.of(MEASUREMENTS, Integer.toString(at), "cell"));
            Optional<String> next = cell(result, edit, at);
            if (next.isPresent()) {
                Json name = cellName(next.get());
                result = result.set(List.of(MEASUREMENTS, Integer.toString(at), "cell"), name);
            }
        }
        return result;
    }

    private static Optional<String> cell(YamlText yaml, Edit.Assign edit) {
        return cell(yaml, edit, -1);
    }

    /// The cell that the edit names, or the next free one for a cycling file.
    private static Optional<String> cell(YamlText yaml, Edit.Assign edit, int leftOut) {
        if (edit.cell().isPresent() || !edit.technique().equals(CONTINUING)) {
            return edit.cell();
        }
        Set<String> taken = new HashSet<>();
        List<Json.Fields> all = all(yaml);
        for (int i = 0; i < all.size(); i++) {
            Json.Fields entry = all.get(i);
            if (i != leftOut
                    && edit.sample().equals(text(entry, "sample"))
                    && CONTINUING.equals(text(entry, "technique"))) {
                String cell = text(entry, "cell");
                taken.add(cell.isEmpty() ? "1" : cell);
            }
        }
        int next = 1;
        while (taken.contains(Integer.toString(next))) {
            next++;
        }
        return Optional.of(Integer.toString(next));
    }

    private static Json.Fields entry(Edit.Assign edit, List<String> files, Optional<String> cell) {
        Json.Fields entry = Json.object().put("sample", edit.sample()).put("technique", edit.technique());
        if (files.size() == 1) {
            entry.put("file", files.getFirst());
        } else {
            entry.texts("file", files);
        }
        cell.ifPresent(c -> entry.put("cell", cellName(c)));
        for (Map.Entry<StateAxis, Double> at : edit.state().coordinates().entrySet()) {
            entry.put(at.getKey().key(), at.getValue());
        }
        for (String key : edit.options().keys()) {
            Json value = edit.options().find(key);
            if (value != null && !(value instanceof Json.Text t && t.value() == null)) {
                entry.put(key, value);
            }
        }
        return entry;
    }

    /// A cell's number stands without quotes, as in the template.
    private static Json cellName(String cell) {
        return cell.matches("0|[1-9][0-9]{0,8}") ? new Json.Whole(Long.parseLong(cell)) : new Json.Text(cell);
    }

    static YamlText unassign(YamlText yaml, Set<String> files) throws InputException {
        YamlText result = yaml;
        List<Json.Fields> all = all(yaml);
        for (int i = all.size() - 1; i >= 0; i--) {
            List<String> here = files(all.get(i));
            List<String> kept = here.stream().filter(f -> !files.contains(f)).toList();
            List<String> measurement = List.of(MEASUREMENTS, Integer.toString(i));
            if (kept.size() == here.size()) {
                continue;
            }
            if (kept.isEmpty()) {
                result = isList(result) ? result.remove(measurement) : result.remove(ALL);
                continue;
            }
            for (int k = here.size() - 1; k >= 0; k--) {
                if (files.contains(here.get(k))) {
                    result = result.remove(List.of(MEASUREMENTS, Integer.toString(i), "file", Integer.toString(k)));
                }
            }
        }
        return result;
    }

    /// How many files are assigned to a sample.
    static long files(YamlText yaml, String sample) {
        return all(yaml).stream()
                .filter(m -> sample.equals(text(m, "sample")))
                .mapToLong(m -> files(m).size())
                .sum();
    }

    private static List<Json.Fields> all(YamlText yaml) {
        List<Json.Fields> all = new ArrayList<>();
        Json list = yaml.find(ALL).orElse(new Json.Array(List.of()));
        List<Json> items = list instanceof Json.Array a ? a.items() : List.of(list);
        for (Json item : items) {
            all.add(item instanceof Json.Fields f ? f : Json.object());
        }
        return all;
    }

    private static List<String> files(Json.Fields measurement) {
        Json file = measurement.find("file");
        return file == null ? List.of() : List.copyOf(new LinkedHashSet<>(EditedText.texts(file)));
    }

    private static String text(Json.Fields fields, String key) {
        return fields.find(key) instanceof Json.Text t && t.value() != null ? t.value() : "";
    }
}
