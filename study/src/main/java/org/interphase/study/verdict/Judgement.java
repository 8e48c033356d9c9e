package org.interphase.study.verdict;

import java.util.List;
import java.util.Map;
import org.interphase.data.Finding;
import org.interphase.study.mechanism.Mechanism;

/// All that a study says about mechanisms.
///
/// @param about whether the verdicts are about real or about simulated cells
/// @param bare identifier of the sample that was compared with; empty where there is none
/// @param coated identifier of the sample that the verdicts are about; empty where there is none
/// @param verdicts one for each mechanism that can act, in the order of [Mechanism]
/// @param contradictions pieces of evidence that cannot hold together
/// @param scatterFactor what replicates and misfit make of the scatter between cells, as a multiple of its prior
/// @param warnings for the reader of the report
/// @param notCounted findings that are no evidence, and why
public record Judgement(
        String study,
        Case.Kind about,
        String bare,
        String coated,
        List<Verdict> verdicts,
        List<Contradiction> contradictions,
        double scatterFactor,
        List<String> warnings,
        Map<Finding, String> notCounted) {
    public Judgement {
        verdicts = List.copyOf(verdicts);
        contradictions = List.copyOf(contradictions);
        warnings = List.copyOf(warnings);
        notCounted = Map.copyOf(notCounted);
    }

    /// @throws IllegalArgumentException if the mechanism cannot act in the study's cell
    public Verdict of(Mechanism mechanism) {
        return verdicts.stream()
                .filter(v -> v.mechanism() == mechanism)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(mechanism.id() + " cannot act in " + study));
    }
}
