package org.interphase.study.part;

/// Makes one part of a study. A file that is refused becomes a failure of the part, never of the study.
public interface PartReader {
    /// As written under `technique` in a manifest, and after `--only`: `cycling`, `impedance`, `thermodynamics`.
    String technique();

    StudyPart read(StudyInputs inputs, Progress progress);
}
