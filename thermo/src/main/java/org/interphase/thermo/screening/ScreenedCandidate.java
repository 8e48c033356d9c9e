package org.interphase.thermo.screening;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SequencedMap;

/// What is known of one candidate after screening.
///
/// @param oxidation_V empty where no voltage oxidises it
/// @param mutual_eV_per_atom lowest mutual energy with each partner, zero or negative, in the order of the partners
/// @param rejections why it is no coating, one reason each; empty where it passed
public record ScreenedCandidate(
        String formula,
        double hull_eV_per_atom,
        double reduction_V,
        OptionalDouble oxidation_V,
        SequencedMap<String, Double> mutual_eV_per_atom,
        List<String> rejections) {
    public ScreenedCandidate {
        mutual_eV_per_atom = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(mutual_eV_per_atom));
        rejections = List.copyOf(rejections);
    }

    public boolean passed() {
        return rejections.isEmpty();
    }

    /// The largest reaction energy with any partner, as a magnitude.
    public double worst_eV_per_atom() {
        return mutual_eV_per_atom.values().stream()
                .mapToDouble(e -> Math.abs(e))
                .max()
                .orElse(0);
    }
}
