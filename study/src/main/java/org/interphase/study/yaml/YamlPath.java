package org.interphase.study.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interphase.study.json.Json;

/// Steps along a path, in a text's spans and in the value that it holds.
final class YamlPath {
    private YamlPath() {}

    static List<String> below(List<String> path, String key) {
        List<String> longer = new ArrayList<>(path);
        longer.add(key);
        return List.copyOf(longer);
    }

    static Optional<YamlSpan> find(YamlSpan root, List<String> path) {
        YamlSpan at = root;
        for (String step : path) {
            Optional<YamlSpan> next = switch (at) {
                case YamlSpan.Scalar _ -> Optional.empty();
                case YamlSpan.Group group -> group.find(step).map(YamlSpan.Entry::value);
                case YamlSpan.Items list -> {
                    int index = index(list, step);
                    yield index < 0
                            ? Optional.empty()
                            : Optional.of(list.items().get(index));
                }
            };
            if (next.isEmpty()) {
                return Optional.empty();
            }
            at = next.get();
        }
        return Optional.of(at);
    }

    /// -1 where the list has no such item.
    static int index(YamlSpan.Items list, String step) {
        if (!step.matches("[0-9]{1,6}")) {
            return -1;
        }
        int index = Integer.parseInt(step);
        return index < list.items().size() ? index : -1;
    }

    static int index(YamlSpan.Group group, String key) {
        for (int i = 0; i < group.entries().size(); i++) {
            if (group.entries().get(i).key().text().equals(key)) {
                return i;
            }
        }
        return -1;
    }

    static boolean isBlank(Optional<YamlSpan> span) {
        return span.isPresent() && span.get() instanceof YamlSpan.Scalar s && s.isEmpty();
    }

    /// Whether entries can be put into it: it is a group or an empty value.
    static boolean holdsEntries(Optional<YamlSpan> span) {
        return isBlank(span) || (span.isPresent() && span.get() instanceof YamlSpan.Group);
    }

    /// Whether something on the way stands in braces or brackets.
    static boolean isInFlow(YamlSpan root, List<String> path) {
        for (int i = 0; i < path.size(); i++) {
            Optional<YamlSpan> above = find(root, path.subList(0, i));
            if (above.isPresent()
                    && ((above.get() instanceof YamlSpan.Group g && g.flow())
                            || (above.get() instanceof YamlSpan.Items l && l.flow()))) {
                return true;
            }
        }
        return false;
    }

    /// The value with another at a path.
    static Json with(Json value, List<String> path, Json inner) {
        if (path.isEmpty()) {
            return inner;
        }
        String step = path.getFirst();
        List<String> rest = path.subList(1, path.size());
        if (value instanceof Json.Array list) {
            List<Json> items = new ArrayList<>(list.items());
            int index = Integer.parseInt(step);
            items.set(index, with(items.get(index), rest, inner));
            return new Json.Array(items);
        }
        Json.Fields copy = copy(value);
        Json there = copy.find(step);
        return copy.put(step, with(there == null ? Json.none() : there, rest, inner));
    }

    /// The value without the entry or item at a path; a group or list that loses its last one is left empty.
    static Json without(Json value, List<String> path) {
        String step = path.getFirst();
        List<String> rest = path.subList(1, path.size());
        if (value instanceof Json.Array list) {
            List<Json> items = new ArrayList<>(list.items());
            int index = Integer.parseInt(step);
            if (rest.isEmpty()) {
                items.remove(index);
            } else {
                items.set(index, without(items.get(index), rest));
            }
            return new Json.Array(items);
        }
        Json.Fields source = (Json.Fields) value;
        Json.Fields kept = Json.object();
        for (String key : source.keys()) {
            Json there = source.find(key);
            if (there == null || (key.equals(step) && rest.isEmpty())) {
                continue;
            }
            kept.put(key, key.equals(step) ? without(there, rest) : there);
        }
        return kept;
    }

    private static Json.Fields copy(Json value) {
        Json.Fields copy = Json.object();
        if (value instanceof Json.Fields fields) {
            for (String key : fields.keys()) {
                Json there = fields.find(key);
                copy.put(key, there == null ? Json.none() : there);
            }
        }
        return copy;
    }
}
