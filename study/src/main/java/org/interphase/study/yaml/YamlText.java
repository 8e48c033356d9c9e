package org.interphase.study.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.study.json.Json;

/// A YAML text that is edited in place: comments, order and layout of everything that an edit does not concern stay as
/// the user wrote them. After each edit the text is read again and must hold exactly the old content with the change.
///
/// A path is keys from the outermost to the innermost; the place in a list is its index from 0 as digits.
public final class YamlText {
    private final String file;
    private final String text;
    private final YamlSpan root;

    private YamlText(String file, String text, YamlSpan root) {
        this.file = file;
        this.text = text;
        this.root = root;
    }

    /// @param file named in refusals
    /// @throws InputException if the text is no YAML that [YamlReader] takes
    public static YamlText of(String file, String text) throws InputException {
        YamlReader.read(file, text);
        return new YamlText(file, text, YamlSpan.of(text));
    }

    public String text() {
        return text;
    }

    /// What it holds, every scalar as text.
    public Json value() {
        return root.json();
    }

    /// The value at a path; empty where there is none or it is empty.
    public Optional<Json> find(List<String> path) {
        return YamlPath.find(root, path)
                .filter(s -> !(s instanceof YamlSpan.Scalar t && t.text().isEmpty()))
                .map(YamlSpan::json);
    }

    /// Gives the value at a path, making the groups that lead there. A group or list that is there is changed entry by
    /// entry, so that its comments stay. JSON's null removes the entry.
    ///
    /// @throws InputException if the path leads through a text or past the end of a list
    public YamlText set(List<String> path, Json value) throws InputException {
        if (value instanceof Json.Text t && t.value() == null) {
            return remove(path);
        }
        Optional<YamlSpan> there = YamlPath.find(root, path);
        if (there.isPresent() && there.get() instanceof YamlSpan.Group group && value instanceof Json.Fields wanted) {
            return merged(path, group, wanted);
        }
        if (there.isPresent() && there.get() instanceof YamlSpan.Items list && value instanceof Json.Array wanted) {
            return merged(path, list, wanted);
        }
        if (there.isPresent()) {
            return replaced(path, there.get(), value);
        }
        Optional<YamlText> opened = opened(path.subList(0, Math.min(1, path.size() - 1)));
        if (opened.isPresent()) {
            return opened.get().set(path, value);
        }
        int known = path.size() - 1;
        while (known > 0 && !YamlPath.holdsEntries(YamlPath.find(root, path.subList(0, known)))) {
            known--;
        }
        Json inner = value;
        for (int i = path.size() - 1; i > known; i--) {
            inner = Json.object().put(path.get(i), inner);
        }
        return inserted(path.subList(0, known), path.get(known), inner);
    }

    /// Adds an item at the end of the list at a path, making the list where there is none.
    public YamlText append(List<String> path, Json item) throws InputException {
        Optional<YamlText> opened = opened(path);
        if (opened.isPresent()) {
            return opened.get().append(path, item);
        }
        Optional<YamlSpan> there = YamlPath.find(root, path);
        if (there.isEmpty() || YamlPath.isBlank(there)) {
            return newList(path, item);
        }
        if (!(there.get() instanceof YamlSpan.Items list)) {
            throw refuse(path, "a list", "a single value", "Write it as a list, each item after '- '.");
        }
        List<Json> items = new ArrayList<>(((Json.Array) list.json()).items());
        items.add(YamlWords.asRead(item));
        Json expected = YamlPath.with(root.json(), path, new Json.Array(items));
        return checked(path, YamlCut.appended(text, list, item), expected);
    }

    /// Without the empty brackets or braces behind a key of the outermost group: what is put there gets its own
    /// lines.
    private Optional<YamlText> opened(List<String> path) throws InputException {
        Optional<YamlSpan> there = YamlPath.find(root, path);
        if (path.size() != 1 || there.isEmpty() || YamlPath.isInFlow(root, path)) {
            return Optional.empty();
        }
        YamlSpan span = there.get();
        boolean empty = !(span instanceof YamlSpan.Scalar)
                && text.substring(span.start(), span.end()).matches("\\[ *]|\\{ *}");
        if (!empty) {
            return Optional.empty();
        }
        String before = text.substring(0, span.start()).stripTrailing();
        return before.endsWith(":") ? Optional.of(of(file, before + text.substring(span.end()))) : Optional.empty();
    }

    private YamlText newList(List<String> path, Json item) throws InputException {
        Json list = new Json.Array(List.of(item));
        if (path.size() != 1 || !(root instanceof YamlSpan.Group group) || group.flow()) {
            return set(path, list);
        }
        String key = path.getFirst();
        Json expected = YamlPath.with(root.json(), path, YamlWords.asRead(list));
        return checked(path, YamlCut.topLevelList(text, group, key, item), expected);
    }

    /// Removes an entry or item with its line. A text without it stays as it is.
    public YamlText remove(List<String> path) throws InputException {
        List<String> above = path.subList(0, path.size() - 1);
        String last = path.getLast();
        Optional<YamlSpan> parent = YamlPath.find(root, above);
        if (YamlPath.find(root, path).isEmpty() || parent.isEmpty()) {
            return this;
        }
        return switch (parent.get()) {
            case YamlSpan.Group group -> {
                int index = YamlPath.index(group, last);
                Json expected = YamlPath.without(root.json(), path);
                yield checked(path, YamlCut.removed(text, group, index), expected);
            }
            case YamlSpan.Items list -> {
                int index = YamlPath.index(list, last);
                Json expected = YamlPath.without(root.json(), path);
                yield checked(path, YamlCut.removed(text, list, index), expected);
            }
            case YamlSpan.Scalar _ -> this;
        };
    }

    private YamlText merged(List<String> path, YamlSpan.Group group, Json.Fields wanted) throws InputException {
        YamlText result = this;
        for (String key : wanted.keys()) {
            Json value = wanted.find(key);
            result = result.set(YamlPath.below(path, key), value == null ? Json.none() : value);
        }
        for (YamlSpan.Entry entry : group.entries()) {
            if (wanted.find(entry.key().text()) == null) {
                result = result.remove(YamlPath.below(path, entry.key().text()));
            }
        }
        return result;
    }

    private YamlText merged(List<String> path, YamlSpan.Items list, Json.Array wanted) throws InputException {
        YamlText result = this;
        int both = Math.min(list.items().size(), wanted.items().size());
        for (int i = 0; i < both; i++) {
            result = result.set(
                    YamlPath.below(path, Integer.toString(i)), wanted.items().get(i));
        }
        for (int i = both; i < wanted.items().size(); i++) {
            result = result.append(path, wanted.items().get(i));
        }
        for (int i = list.items().size() - 1; i >= both; i--) {
            result = result.remove(YamlPath.below(path, Integer.toString(i)));
        }
        return result;
    }

    private YamlText replaced(List<String> path, YamlSpan old, Json value) throws InputException {
        Json expected = YamlPath.with(root.json(), path, YamlWords.asRead(value));
        if (expected.toText().equals(root.json().toText())) {
            return this;
        }
        boolean inFlow = YamlPath.isInFlow(root, path);
        return checked(path, YamlCut.replaced(text, old, YamlWords.flow(value, inFlow)), expected);
    }

    private YamlText inserted(List<String> above, String key, Json value) throws InputException {
        Optional<YamlSpan> parent = YamlPath.find(root, above);
        List<String> path = YamlPath.below(above, key);
        Json expected = YamlPath.with(root.json(), path, YamlWords.asRead(value));
        if (parent.isPresent() && parent.get() instanceof YamlSpan.Group group) {
            return checked(path, YamlCut.inserted(text, group, key, value, above.size()), expected);
        }
        if (parent.isPresent() && YamlPath.isBlank(parent) && !above.isEmpty()) {
            Optional<YamlSpan> outer = YamlPath.find(root, above.subList(0, above.size() - 1));
            if (outer.isPresent() && outer.get() instanceof YamlSpan.Group group && !group.flow()) {
                YamlSpan.Entry entry = group.find(above.getLast()).orElseThrow();
                int indent = group.column() + 2;
                return checked(path, YamlCut.insertedBelow(text, entry, indent, key, value, above.size()), expected);
            }
        }
        throw refuse(above, "a group of keys", "something else", null);
    }

    /// The new text, if it holds what it should.
    private YamlText checked(List<String> path, String edited, Json expected) throws InputException {
        YamlText result;
        try {
            result = of(file, edited);
        } catch (InputException e) {
            throw refuse(path, "a layout that can be edited in place", "one that cannot", "Edit the text by hand.");
        }
        if (!result.value().toText().equals(expected.toText())) {
            throw refuse(path, "a layout that can be edited in place", "one that cannot", "Edit the text by hand.");
        }
        return result;
    }

    private InputException refuse(
            List<String> path, String expected, String found, @org.jspecify.annotations.Nullable String hint) {
        return new InputException(file, Place.part("'" + String.join(".", path) + "'"), expected, found, hint);
    }
}
