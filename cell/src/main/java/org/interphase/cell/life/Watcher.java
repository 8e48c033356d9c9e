package org.interphase.cell.life;

/// Told what happens while a protocol runs.
public interface Watcher {
    /// Hears nothing.
    Watcher NONE = new Watcher() {};

    /// @param seconds since the start of the protocol
    /// @param current A m⁻² of cell, positive on charge
    /// @param voltage of the cell, V
    default void sample(double seconds, double current, double voltage) {}

    /// @param cycle that is complete
    default void cycle(Cycle cycle) {}

    /// How many samples it wants at least while the nominal capacity passes; 0 for those that the integrator
    /// takes anyway. More samples cost time and change results within the tolerance.
    default int samplesPerCapacity() {
        return 0;
    }
}
