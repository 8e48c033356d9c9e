package org.interphase.study.draft;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.study.manifest.Manifest;
import org.interphase.study.manifest.ManifestReader;
import org.interphase.study.manifest.StudyFolder;

/// Reads the text of a draft.
final class DraftText {
    private DraftText() {}

    static String version(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /// What a text says. A study that has no samples yet is a draft, too.
    static StudyDraft draft(String text, int undo, int redo, List<String> warnings) {
        Optional<Manifest> manifest = Optional.empty();
        List<StudyDraft.Problem> problems = List.of();
        try {
            manifest = Optional.of(ManifestReader.readDraft(StudyFolder.MANIFEST, text));
        } catch (InputException e) {
            problems = List.of(problem(e));
        }
        return new StudyDraft(text, version(text), manifest, problems, undo, redo, warnings);
    }

    /// @throws InputException if the text is refused, with its place
    static void require(String text) throws InputException {
        ManifestReader.readDraft(StudyFolder.MANIFEST, text);
        if (!new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).equals(text)) {
            throw new InputException(
                    StudyFolder.MANIFEST, Place.whole(), "text that UTF-8 can hold", "half of a character");
        }
    }

    private static StudyDraft.Problem problem(InputException e) {
        String sentence = String.valueOf(e.getMessage());
        return switch (e.place()) {
            case Place.Position p -> new StudyDraft.Problem(p.line(), p.column(), sentence);
            case Place.Line l -> new StudyDraft.Problem(l.number(), 0, sentence);
            default -> new StudyDraft.Problem(0, 0, sentence);
        };
    }
}
