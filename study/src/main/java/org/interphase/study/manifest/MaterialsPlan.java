package org.interphase.study.manifest;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.interphase.quantity.Formula;
import org.interphase.study.yaml.Yaml;

/// The materials whose contacts thermodynamics is to judge, and how.
///
/// @param cathode as discharged
/// @param charged the cathode as charged, less lithium
/// @param electrolyte the solid electrolyte
/// @param coatings each as one phase or one mixture
/// @param carbon whether the composite holds carbon
/// @param voltages against lithium at which contacts are judged beside the closed ones
/// @param scheme `legacy` or `mp2020`
/// @param phases a file of formation energies of the study's own, relative to its folder
/// @param excluded phases that are left out of the shipped table
/// @param at where the group stands in the manifest
public record MaterialsPlan(
        Formula cathode,
        Optional<Formula> charged,
        Formula electrolyte,
        List<Formula> coatings,
        boolean carbon,
        List<Double> voltages,
        OptionalDouble temperature_K,
        String scheme,
        Optional<String> phases,
        List<String> excluded,
        Yaml.Mark at) {
    public MaterialsPlan {
        coatings = List.copyOf(coatings);
        voltages = List.copyOf(voltages);
        excluded = List.copyOf(excluded);
    }
}
