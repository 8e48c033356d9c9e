package org.interphase.study.draft;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.interphase.data.InputException;
import org.interphase.study.json.Json;
import org.interphase.study.json.JsonReader;
import org.interphase.study.yaml.YamlReader;

/// The texts that a study had, oldest first, and which of them is in force. Each is a file named after its hash in
/// `.interphase/undo/`; `index.json` holds their order. A text that stands in the study and not in the journal was
/// written by another program and counts as the newest step.
final class UndoJournal {
    static final int MOST_STATES = 200;
    static final long MOST_BYTES = 16L << 20;
    private static final String INDEX = "index.json";
    private static final String DAMAGED = "The history of changes in .interphase/undo was damaged and is left out:"
            + " earlier changes cannot be undone.";

    private final Path folder;
    private final List<String> versions;
    private final int position;
    private final List<String> warnings;

    private UndoJournal(Path folder, List<String> versions, int position, List<String> warnings) {
        this.folder = folder;
        this.versions = List.copyOf(versions);
        this.position = position;
        this.warnings = List.copyOf(warnings);
    }

    /// @param current text of the study
    static UndoJournal read(Path folder, String current) {
        String version = DraftText.version(current);
        UndoJournal kept;
        try {
            kept = stored(folder).orElse(new UndoJournal(folder, List.of(version), 0, List.of()));
        } catch (IOException | InputException e) {
            kept = new UndoJournal(folder, List.of(version), 0, List.of(DAMAGED));
        }
        return kept.versions.get(kept.position).equals(version) ? kept : kept.followedBy(version);
    }

    private static Optional<UndoJournal> stored(Path folder) throws IOException, InputException {
        Path index = folder.resolve(INDEX);
        if (!Files.exists(index, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        if (!Files.isRegularFile(index, LinkOption.NOFOLLOW_LINKS) || Files.size(index) > 100_000) {
            throw new IOException("no index");
        }
        if (!(JsonReader.read(INDEX, Files.readString(index)) instanceof Json.Fields fields)
                || !(fields.find("states") instanceof Json.Array states)
                || !(fields.find("position") instanceof Json.Whole at)) {
            throw new IOException("no index");
        }
        List<String> versions = EditedText.texts(states);
        boolean whole = at.value() >= 0
                && at.value() < versions.size()
                && versions.size() == states.items().size()
                && versions.stream().allMatch(v -> v.matches("[0-9a-f]{64}") && isThere(folder.resolve(v)));
        if (!whole) {
            throw new IOException("states are missing");
        }
        return Optional.of(new UndoJournal(folder, versions, (int) at.value(), List.of()));
    }

    private static boolean isThere(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    int undo() {
        return position;
    }

    int redo() {
        return versions.size() - 1 - position;
    }

    List<String> warnings() {
        return warnings;
    }

    UndoJournal followedBy(String version) {
        List<String> longer = new ArrayList<>(versions.subList(0, position + 1));
        longer.add(version);
        return new UndoJournal(folder, longer, longer.size() - 1, warnings);
    }

    UndoJournal moved(int steps) {
        return new UndoJournal(folder, versions, position + steps, warnings);
    }

    /// The journal with this text alone.
    UndoJournal forgotten() {
        return new UndoJournal(folder, List.of(versions.get(position)), 0, List.of(DAMAGED));
    }

    /// The text in force; empty where its file is damaged.
    Optional<String> text() {
        try {
            Path file = folder.resolve(versions.get(position));
            if (!isThere(file) || Files.size(file) > 4L * YamlReader.LONGEST) {
                return Optional.empty();
            }
            String text = Files.readString(file);
            return DraftText.version(text).equals(versions.get(position)) ? Optional.of(text) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// Keeps a text that the journal names, if it is not kept yet.
    void keep(String text) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(DraftText.version(text));
        if (!isThere(file)) {
            WholeFile.write(file, text);
        }
    }

    /// Writes the order of the texts, within the bounds, and removes what it no longer names.
    void write() throws IOException {
        int first = firstWithinBounds();
        List<String> kept = versions.subList(first, versions.size());
        Json index = Json.object().texts("states", kept).put("position", position - first);
        WholeFile.write(folder.resolve(INDEX), index.toText());
        Set<String> named = new HashSet<>(kept);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.matches("[0-9a-f]{64}") && !named.contains(name)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private int firstWithinBounds() throws IOException {
        long bytes = 0;
        int first = versions.size();
        while (first > 0 && versions.size() - first < MOST_STATES) {
            bytes += Files.size(folder.resolve(versions.get(first - 1)));
            if (bytes > MOST_BYTES && first <= position) {
                break;
            }
            first--;
        }
        return Math.min(first, position);
    }
}
