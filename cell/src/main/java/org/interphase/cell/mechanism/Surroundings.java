package org.interphase.cell.mechanism;

/// What a mechanism sees of the fast state in one volume of the electrode.
public interface Surroundings {
    /// Lithium content at the particle's surface.
    double surfaceLithium(int volume);

    /// Mean lithium content of the particle.
    double meanLithium(int volume);

    /// Potential of the oxide against the electrolyte beside it, in V against lithium.
    double potential(int volume);
}
