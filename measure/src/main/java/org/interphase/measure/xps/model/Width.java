package org.interphase.measure.xps.model;

import java.util.OptionalDouble;

/// The true full width at half maximum of a component's lines; of a measured shape that of the Gaussian which broadens
/// it.
///
/// @param start_eV at which the fit starts
/// @param least_eV positive
/// @param group components with the same group have one width; empty for a width of its own
/// @param secondStart_eV start of the width of a doublet's line of lower j where that is free, as for Ti 2p
public record Width(double start_eV, double least_eV, double most_eV, String group, OptionalDouble secondStart_eV) {
    /// Free between a fifth and five times its start.
    public static Width of(double start_eV) {
        return new Width(start_eV, start_eV / 5, start_eV * 5, "", OptionalDouble.empty());
    }

    /// No width to be fitted: of a component whose shape is a measured spectrum that is not broadened.
    public static Width none() {
        return new Width(0, 0, 0, "", OptionalDouble.empty());
    }

    public boolean isNone() {
        return most_eV == 0;
    }

    /// Shared by all components of the group; free between a fifth and five times its start.
    public static Width inGroup(double start_eV, String group) {
        return new Width(start_eV, start_eV / 5, start_eV * 5, group, OptionalDouble.empty());
    }

    /// The same with a free second width.
    public Width withSecond(double second_eV) {
        return new Width(start_eV, least_eV, most_eV, group, OptionalDouble.of(second_eV));
    }
}
