package org.interphase.study.draft;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.study.manifest.StudyFolder;
import org.interphase.study.yaml.YamlReader;

/// The `study.yaml` of one folder, read and written safely: each change names the version it was made on, is written
/// whole or not at all, and can be taken back. Any number of instances, threads and programs may work on one folder.
public final class DraftFolder {
    /// Folder inside a study for the product's own notes.
    public static final String OWN = ".interphase";

    private final StudyFolder folder;

    public DraftFolder(StudyFolder folder) {
        this.folder = folder;
    }

    /// The draft as it stands on disk. Writes nothing.
    ///
    /// @throws InputException if there is no text in UTF-8 of bounded length
    public StudyDraft draft() throws InputException {
        return draft(text());
    }

    /// Carries out all edits or none.
    ///
    /// @param version that the edits were made on
    /// @throws InputException if an edit cannot be carried out, or the manifest would be refused afterwards;
    ///     nothing is written then
    public EditOutcome edit(String version, List<Edit> edits) throws InputException {
        return change(version, text -> EditedText.of(text, edits));
    }

    /// Puts another text in place of the whole.
    ///
    /// @throws InputException if the manifest is refused, with its place; the last good text stays
    public EditOutcome replace(String version, String text) throws InputException {
        return change(version, _ -> {
            DraftText.require(text);
            return text;
        });
    }

    /// Takes the last step back.
    public EditOutcome undo(String version) throws InputException {
        return step(version, -1);
    }

    /// Takes a step again that was taken back.
    public EditOutcome redo(String version) throws InputException {
        return step(version, 1);
    }

    @FunctionalInterface
    private interface Change {
        String of(String text) throws InputException;
    }

    private EditOutcome change(String version, Change change) throws InputException {
        try (FolderLock _ = FolderLock.take(own())) {
            String before = text();
            if (!DraftText.version(before).equals(version)) {
                return new EditOutcome.Conflict(draft(before));
            }
            String after = change.of(before);
            if (after.equals(before)) {
                return new EditOutcome.Unchanged(draft(before), "The study says so already.");
            }
            UndoJournal journal = UndoJournal.read(undoFolder(), before);
            write(journal.followedBy(DraftText.version(after)), before, after);
            return new EditOutcome.Done(draft(after));
        }
    }

    private EditOutcome step(String version, int steps) throws InputException {
        try (FolderLock _ = FolderLock.take(own())) {
            String before = text();
            if (!DraftText.version(before).equals(version)) {
                return new EditOutcome.Conflict(draft(before));
            }
            UndoJournal journal = UndoJournal.read(undoFolder(), before);
            if (steps < 0 ? journal.undo() == 0 : journal.redo() == 0) {
                String why = steps < 0 ? "There is nothing to undo." : "There is nothing to redo.";
                return new EditOutcome.Unchanged(draft(before), why);
            }
            UndoJournal moved = journal.moved(steps);
            Optional<String> after = moved.text();
            if (after.isEmpty()) {
                write(journal.forgotten(), before, before);
                return new EditOutcome.Unchanged(
                        draft(before), "The kept text of that step was damaged; the study was left as it is.");
            }
            write(moved, before, after.get());
            return new EditOutcome.Done(draft(after.get()));
        }
    }

    /// The texts first, then the study, then their order: whatever a crash leaves is a study that can be read, and a
    /// text out of order counts as a step of its own.
    private void write(UndoJournal journal, String before, String after) throws InputException {
        try {
            journal.keep(before);
            journal.keep(after);
            if (!after.equals(before)) {
                WholeFile.write(folder.manifest(), after);
            }
            journal.write();
        } catch (IOException e) {
            throw new InputException(
                    StudyFolder.MANIFEST,
                    Place.whole(),
                    "a folder that can be written",
                    "none (" + e.getMessage() + ")");
        }
    }

    private StudyDraft draft(String text) {
        UndoJournal journal = UndoJournal.read(undoPath(), text);
        return DraftText.draft(text, journal.undo(), journal.redo(), journal.warnings());
    }

    private String text() throws InputException {
        Path file = folder.manifest();
        try {
            if (Files.isSymbolicLink(file)) {
                throw new InputException(
                        StudyFolder.MANIFEST, Place.whole(), "a file in the study folder", "a link to another place");
            }
            if (Files.size(file) > YamlReader.LONGEST) {
                throw new InputException(
                        StudyFolder.MANIFEST, Place.whole(), "at most " + YamlReader.LONGEST + " bytes", "more");
            }
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new InputException(
                    StudyFolder.MANIFEST, Place.whole(), "text in UTF-8", "other bytes", "Save the file as UTF-8.");
        } catch (IOException e) {
            throw new InputException(
                    StudyFolder.MANIFEST, Place.whole(), "a file that can be read", String.valueOf(e.getMessage()));
        }
    }

    private Path own() throws InputException {
        return unlinked(folder.root().resolve(OWN));
    }

    private Path undoPath() {
        return folder.root().resolve(OWN).resolve("undo");
    }

    private Path undoFolder() throws InputException {
        return unlinked(undoPath());
    }

    private static Path unlinked(Path path) throws InputException {
        if (Files.isSymbolicLink(path)) {
            throw new InputException(
                    path.getFileName() + "", Place.whole(), "a folder in the study", "a link to another place");
        }
        return path;
    }
}
