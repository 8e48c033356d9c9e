package org.interphase.study.draft;

/// What became of an edit that was not refused.
public sealed interface EditOutcome {
    /// The draft as it is on disk now.
    StudyDraft draft();

    /// The edit is on disk.
    record Done(StudyDraft draft) implements EditOutcome {}

    /// The text was changed by somebody else since the version that the edit names; nothing was written.
    record Conflict(StudyDraft draft) implements EditOutcome {}

    /// There was nothing to do, because `why`; nothing was written.
    record Unchanged(StudyDraft draft, String why) implements EditOutcome {}
}
