package org.interphase.study.verdict;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.interphase.data.Finding;
import org.interphase.data.Sample;
import org.interphase.study.mechanism.Mechanism;

/// A study as the verdicts see it.
///
/// @param name of the study
/// @param findings of the samples, in any order
/// @param absent mechanisms that cannot act in this cell, such as oxidation at carbon where there is none
/// @param kind whether simulated findings may be evidence
public record Case(String name, List<Sample> samples, List<Finding> findings, Set<Mechanism> absent, Kind kind) {
    public Case {
        samples = List.copyOf(samples);
        findings = List.copyOf(findings);
        absent = Set.copyOf(absent);
    }

    /// Whether a study is about a real cell.
    public enum Kind {
        /// Of real cells: simulated findings are left out.
        REAL,
        /// Of simulated cells: what was printed or measured of real ones is left out.
        SIMULATED
    }

    public Optional<Sample> sample(String id) {
        return samples.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    /// The same study with other findings.
    public Case with(List<Finding> other) {
        return new Case(name, samples, other, absent, kind);
    }
}
