package org.interphase.study.mechanism;

import java.util.List;
import java.util.Set;
import org.interphase.data.Observable;
import org.interphase.data.Probe;
import org.interphase.quantity.Source;

/// What is stated about one mechanism beside its links.
///
/// @param statement what happens, in one sentence
/// @param untouched observables that the mechanism leaves alone, so that a change of them is not its doing
public record MechanismCard(
        Mechanism mechanism,
        String statement,
        Laws laws,
        Reach reach,
        Set<Observable> untouched,
        List<Source> sources) {
    public MechanismCard {
        untouched = Set.copyOf(untouched);
        sources = List.copyOf(sources);
    }

    /// How the extent depends on what an experiment can vary, in words and formula; "none" where it does not.
    public record Laws(String time, String cycle, String potential, String thickness) {}

    /// Where its traces lie.
    ///
    /// @param depth_nm thickness of the zone that changes, upper end of what the sources give
    /// @param seenBy what could see it
    public record Reach(double depth_nm, String seenBy) {
        /// What part of a probe's depth the zone fills, at most 1; 1 where the probe does not state its depth.
        public double partOf(Probe probe) {
            return probe.depth_nm().isPresent()
                    ? Math.min(1, depth_nm / probe.depth_nm().getAsDouble())
                    : 1;
        }
    }
}
