package org.interphase.study.draft;

import java.util.List;
import java.util.Optional;
import org.interphase.study.manifest.Manifest;

/// The text of a `study.yaml` at one moment and what it says.
///
/// @param text as it stands in the file, byte for byte
/// @param version SHA-256 of the text in UTF-8, hexadecimal; an edit names the version it was made on
/// @param manifest what the text says; empty where it is refused
/// @param problems why it is refused; empty where it is not
/// @param undo number of steps that can be taken back
/// @param redo number of steps that can be taken again
/// @param warnings reservations, one sentence each, such as a history that was damaged
public record StudyDraft(
        String text,
        String version,
        Optional<Manifest> manifest,
        List<Problem> problems,
        int undo,
        int redo,
        List<String> warnings) {
    public StudyDraft {
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
    }

    /// @param line counted from 1, 0 where the whole text is meant
    /// @param column counted from 1, 0 where the line or the whole text is meant
    /// @param sentence what was expected and what was found
    public record Problem(long line, long column, String sentence) {}
}
