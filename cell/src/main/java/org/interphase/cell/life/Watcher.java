package org.interphase.cell.life;

import org.interphase.cell.model.CellModel;

/// Told what happens while a protocol runs.
public interface Watcher {
    /// Hears nothing.
    Watcher NONE = new Watcher() {};

    /// @param seconds since the start of the protocol
    /// @param current A m⁻² of cell, positive on charge
    /// @param voltage of the cell, V
    default void sample(double seconds, double current, double voltage) {}

    /// The state behind a sample; to be read, not changed, and only until this returns.
    ///
    /// @param seconds since the start of the protocol
    default void state(double seconds, CellModel model, double[] z) {}

    /// @param cycle that is complete
    default void cycle(Cycle cycle) {}

    /// How many samples it wants at least while the nominal capacity passes; 0 for those that the integrator
    /// takes anyway. More samples cost time and change results within the tolerance.
    default int samplesPerCapacity() {
        return 0;
    }
}
