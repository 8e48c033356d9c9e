package org.interphase.study.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.data.SampleProperty;
import org.interphase.study.json.Json;
import org.interphase.study.manifest.StudyFolder;
import org.interphase.study.yaml.YamlText;

/// Carries out edits on the text of a manifest.
final class EditedText {
    private static final String SAMPLES = "samples";

    private YamlText yaml;

    private EditedText(YamlText yaml) {
        this.yaml = yaml;
    }

    /// All edits in order, or none.
    ///
    /// @throws InputException if an edit cannot be carried out or the manifest would be refused after the last
    static String of(String text, List<Edit> edits) throws InputException {
        EditedText edited = new EditedText(YamlText.of(StudyFolder.MANIFEST, text));
        for (Edit edit : edits) {
            edited.carryOut(edit);
        }
        DraftText.require(edited.yaml.text());
        return edited.yaml.text();
    }

    private void carryOut(Edit edit) throws InputException {
        switch (edit) {
            case Edit.Title e -> yaml = yaml.set(List.of("title"), new Json.Text(e.title()));
            case Edit.AddSample e -> add(e);
            case Edit.ChangeSample e -> change(e);
            case Edit.RemoveSample e -> remove(e.id());
            case Edit.Assign e -> yaml = Assignments.assign(yaml, e);
            case Edit.Unassign e -> yaml = Assignments.unassign(yaml, new HashSet<>(e.files()));
            case Edit.Set e -> {
                if (e.path().isEmpty()) {
                    throw refuse("a path of at least one key", "none");
                }
                yaml = yaml.set(e.path(), e.value());
            }
        }
    }

    private void add(Edit.AddSample e) throws InputException {
        if (e.id().isBlank()) {
            throw refuse("a short name for the sample", "none");
        }
        if (yaml.find(List.of(SAMPLES, e.id())).isPresent()) {
            throw refuse("a new name for the sample", "'" + e.id() + "', which the study has");
        }
        Json.Fields kept = Json.object();
        for (String key : e.keys().keys()) {
            Json value = e.keys().find(key);
            if (value != null && !(value instanceof Json.Text t && t.value() == null)) {
                kept.put(key, number(key, value));
            }
        }
        yaml = yaml.set(List.of(SAMPLES, e.id()), kept);
    }

    private void change(Edit.ChangeSample e) throws InputException {
        List<String> sample = List.of(SAMPLES, e.id());
        if (yaml.find(sample).isEmpty()) {
            throw refuse("a sample of the study", "'" + e.id() + "'");
        }
        List<String> path = List.of(SAMPLES, e.id(), e.key());
        Json value = number(e.key(), e.value());
        boolean plain = e.u().isEmpty() && e.source().isEmpty();
        if (value instanceof Json.Text t && t.value() == null) {
            yaml = yaml.remove(path);
        } else if (plain && !(yaml.find(path).orElse(value) instanceof Json.Fields)) {
            yaml = yaml.set(path, value);
        } else {
            yaml = yaml.set(path, withError(e, value));
        }
    }

    /// The value with its error and source. A new value without them does not keep those of the old one.
    private static Json withError(Edit.ChangeSample e, Json value) {
        Json.Fields fields = Json.object().put("value", value);
        e.u().ifPresent(u -> fields.put("u", u));
        e.source().ifPresent(s -> fields.put("source", s));
        return fields;
    }

    private void remove(String id) throws InputException {
        long files = Assignments.files(yaml, id);
        if (files > 0) {
            throw new InputException(
                    StudyFolder.MANIFEST,
                    Place.part("'" + id + "'"),
                    "a sample without files",
                    files + (files == 1 ? " file that is" : " files that are") + " assigned to it",
                    "Assign them to another sample first.");
        }
        yaml = yaml.remove(List.of(SAMPLES, id));
    }

    /// A number that arrives as text is written without quotes, unless that would lose a digit.
    private static Json number(String key, Json value) {
        boolean numeric = false;
        for (SampleProperty property : SampleProperty.values()) {
            numeric |= property.key().equals(key);
        }
        if (numeric && value instanceof Json.Text t && t.value() != null) {
            String digits = t.value().strip().replace(',', '.');
            if (digits.matches("-?[0-9]{1,9}(\\.[0-9]{1,9})?")) {
                double plain = Double.parseDouble(digits);
                boolean whole = digits.indexOf('.') < 0;
                boolean kept = whole || (Double.toString(plain).equals(digits) && plain != Math.rint(plain));
                return kept ? new Json.Real(plain) : new Json.Text(digits);
            }
        }
        return value;
    }

    static List<String> texts(Json value) {
        List<String> texts = new ArrayList<>();
        switch (value) {
            case Json.Text t -> {
                if (t.value() != null) {
                    texts.add(t.value());
                }
            }
            case Json.Array a -> a.items().forEach(i -> texts.addAll(texts(i)));
            default -> {}
        }
        return texts;
    }

    static InputException refuse(String expected, String found) {
        return new InputException(StudyFolder.MANIFEST, Place.whole(), expected, found);
    }
}
