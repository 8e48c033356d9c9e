package org.interphase.cell.mechanism;

/// A current that passes the interface without lithium of the oxide: it costs charge, the oxide keeps its
/// lithium.
public interface SideCurrent {
    /// A m⁻² of particle area, positive for oxidation.
    double at(SlowStates states, int site, double potential);

    /// Derivative with respect to the potential, S m⁻².
    double slope(SlowStates states, int site, double potential);

    /// Books the net charge that passed in a step, in C m⁻².
    void book(SlowStates states, int site, double potential, double charge);
}
