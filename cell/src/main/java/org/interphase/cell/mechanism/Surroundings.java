package org.interphase.cell.mechanism;

/// What a mechanism sees of the fast state at one site of the electrode.
public interface Surroundings {
    /// Lithium content at the particle's surface.
    double surfaceLithium(int site);

    /// Mean lithium content of the particle.
    double meanLithium(int site);

    /// Potential of the oxide against the electrolyte beside it, in V against lithium.
    double potential(int site);
}
