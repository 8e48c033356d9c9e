package org.interphase.cell.mechanism;

import java.util.Optional;
import java.util.Set;
import org.interphase.quantity.Source;

/// One process that changes the cell. Each implements the hooks that it needs; all others do nothing. A
/// mechanism holds no state: states live in [SlowStates].
public interface Mechanism {
    /// The name that switches it on and off.
    String name();

    /// In one line, with the symbols of the field.
    String equation();

    Source source();

    /// What its parameters were fitted to, or what they count; empty where it does not act.
    default Set<Explains> explains() {
        return Set.of();
    }

    /// Whether it is switched on and its numbers leave it nothing to do.
    default boolean isIdle() {
        return false;
    }

    /// A sentence where results rest on it and no measurement does; empty for all others.
    default Optional<String> hypothesis() {
        return Optional.empty();
    }

    /// Sets what holds for the cell as made.
    default void atStart(SlowStates states) {}

    /// The connected fraction after the first cycle, of one that is connected before it.
    default double afterFirstCycle(double connected) {
        return connected;
    }

    /// Shares out a measured resistance, once all mechanisms have set their start.
    ///
    /// @param known film and charge-transfer resistance known without it, Ω m² of contacted area
    /// @param connectedThen connected fraction at the time of the measurement
    default void calibrate(SlowStates states, double known, double connectedThen) {}

    /// A factor on the electronic conductivity of the composite.
    default double electronicFactor() {
        return 1;
    }

    /// A factor on the ionic conductivity of the composite.
    default double electrolyteFactor(SlowStates states) {
        return 1;
    }

    /// Resistance in Ω m² of contacted area that it puts in series at a patch.
    default double filmResistance(SlowStates states, int patch, int site) {
        return 0;
    }

    /// Thickness in m of the film of [#filmResistance], for its capacitance; zero where it has none.
    default double filmThickness(SlowStates states, int patch, int site) {
        return 0;
    }

    /// Side currents in A m⁻² of particle area, positive for oxidation; empty where it draws none.
    default Optional<SideCurrent> sideCurrent() {
        return Optional.empty();
    }

    /// Whether it changes the slow states while time passes.
    default boolean changesWithTime() {
        return false;
    }

    /// Brings the slow states forward over a time step.
    ///
    /// @param duration in s
    default void grow(SlowStates states, Surroundings around, double duration) {}

    /// At the end of each charge.
    ///
    /// @param index of the charge, counted from 1
    /// @param charge_mAh_per_g per mass of connected oxide
    default void atEndOfCharge(SlowStates states, int index, double charge_mAh_per_g) {}

    /// At the end of each discharge.
    ///
    /// @param charge_mAh_per_g of the charge before it, per mass of connected oxide
    default void atEndOfDischarge(SlowStates states, double charge_mAh_per_g) {}
}
