package org.interphase.measure.xps.model;

import java.util.Optional;

/// Where a component lies.
public sealed interface Position {
    /// A position of its own.
    ///
    /// @param start_eV binding energy at which the fit starts
    /// @param within_eV most distance from there, positive
    record Free(double start_eV, double within_eV, Optional<Prior> prior) implements Position {}

    /// A position of its own between limits that need not lie alike on both sides of the start.
    ///
    /// @param start_eV binding energy at which the fit starts, within the limits
    record Between(double start_eV, double least_eV, double most_eV) implements Position {}

    /// A distance from another component, which may lie in a range. Equal limits fix it.
    ///
    /// @param of name of the other component
    record Tied(String of, double from_eV, double to_eV) implements Position {}

    static Position free(double start_eV, double within_eV) {
        return new Free(start_eV, within_eV, Optional.empty());
    }

    static Position tied(String of, double offset_eV) {
        return new Tied(of, offset_eV, offset_eV);
    }
}
