package org.interphase.cell.mechanism;

/// Oxidised electrolyte on one kind of surface, per volume of the electrode, in C m⁻² of that surface. Mutable;
/// belongs to the slow states of one simulation.
public final class OxidisedLayer {
    /// Charge of the oxidised electrolyte.
    public final double[] oxidised;

    /// Of it the part that can go back.
    public final double[] reversible;

    /// Charge that came back as lithium sulfide.
    public final double[] sulfide;

    OxidisedLayer(int volumes) {
        oxidised = new double[volumes];
        reversible = new double[volumes];
        sulfide = new double[volumes];
    }
}
