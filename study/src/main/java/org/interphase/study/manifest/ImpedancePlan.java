package org.interphase.study.manifest;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.interphase.study.yaml.Yaml;

/// What the analysis of impedance spectra is told.
///
/// @param circuit that describes every spectrum; empty where the data are to choose it
/// @param start values to begin with, by parameter; the spectrum itself gives the others
/// @param cathodeInterface names of the resistances that together are the cathode's interface; empty where
///     the arcs are
///     to be assigned from their capacitances
/// @param shared parameters that are the same for all spectra of a cell, such as those of the electrolyte
/// @param lowest_Hz frequencies below are left out
/// @param highest_Hz frequencies above are left out
/// @param modulusAccuracy_percent bound of the instrument's modulus; empty for the usual class
/// @param starts of the search for the best fit
/// @param at where the circuit stands in the manifest
public record ImpedancePlan(
        Optional<String> circuit,
        Map<String, Double> start,
        List<String> cathodeInterface,
        List<String> shared,
        OptionalDouble lowest_Hz,
        OptionalDouble highest_Hz,
        OptionalDouble modulusAccuracy_percent,
        int starts,
        Optional<Yaml.Mark> at) {
    public static final int STARTS = 40;

    public ImpedancePlan {
        start = Collections.unmodifiableMap(new LinkedHashMap<>(start));
        cathodeInterface = List.copyOf(cathodeInterface);
        shared = List.copyOf(shared);
    }

    public static ImpedancePlan standard() {
        return new ImpedancePlan(
                Optional.empty(),
                Map.of(),
                List.of(),
                List.of(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                STARTS,
                Optional.empty());
    }
}
