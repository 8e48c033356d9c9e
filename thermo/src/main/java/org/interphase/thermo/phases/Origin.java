package org.interphase.thermo.phases;

import java.util.Locale;

/// Where the energy of a phase came from.
public enum Origin {
    /// An element in its reference state: zero by definition.
    ELEMENT,
    /// The table that ships with the product.
    SHIPPED,
    /// A database that the user imported.
    IMPORTED,
    /// Stated by the user for this phase.
    STATED,
    /// Anchored to a measured enthalpy of formation.
    EXPERIMENT,
    /// Computed from end members of a solid solution.
    END_MEMBERS;

    /// As it stands in results: `element`, `end members`.
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
