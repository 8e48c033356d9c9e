package org.interphase.cell.mechanism;

import java.util.Arrays;

/// What changes slowly in a cell: connection and contact per volume of the electrode, films per patch and
/// volume. Held fixed over a time step of the fast equations and brought up to date after it. Mutable;
/// belongs to one simulation.
///
/// Arrays are indexed by volume (`0` at the separator), those of films by `patch · volumes + volume`. With
/// two patches, patch 0 is coated and patch 1 is not; with one, it stands for the whole area.
public final class SlowStates {
    private final int volumes;
    private final int patches;

    /// Fraction of the oxide that takes part, 0 to 1, per volume.
    public final double[] connected;

    /// Fraction of a connected particle's area in contact with the electrolyte, 0 to 1, per volume.
    public final double[] contact;

    /// Thickness of the reacted layer in m, per patch and volume.
    public final double[] reacted;

    /// Thickness of the rock-salt layer in m, per patch and volume.
    public final double[] rockSalt;

    /// Oxygen lost in mol m⁻² of particle area, per patch and volume.
    public final double[] oxygenLost;

    /// Oxidised electrolyte on the oxide, in C m⁻² of particle area.
    public final OxidisedLayer onOxide;

    /// The same on carbon and on the current collector, in C m⁻² of each.
    public final OxidisedLayer onCarbon;

    public final OxidisedLayer onCollector;

    /// Arrays of [#onOxide].
    public final double[] oxidised;

    public final double[] reversible;

    public final double[] sulfide;

    /// Film resistance in Ω m² of contacted particle area that a measured resistance leaves unexplained, per
    /// volume.
    public final double[] rest;

    public SlowStates(int volumes, int patches, double contactFraction) {
        this.volumes = volumes;
        this.patches = patches;
        this.connected = new double[volumes];
        this.contact = new double[volumes];
        this.reacted = new double[patches * volumes];
        this.rockSalt = new double[patches * volumes];
        this.oxygenLost = new double[patches * volumes];
        this.onOxide = new OxidisedLayer(volumes);
        this.onCarbon = new OxidisedLayer(volumes);
        this.onCollector = new OxidisedLayer(volumes);
        this.oxidised = onOxide.oxidised;
        this.reversible = onOxide.reversible;
        this.sulfide = onOxide.sulfide;
        this.rest = new double[volumes];
        Arrays.fill(connected, 1);
        Arrays.fill(contact, contactFraction);
    }

    public int volumes() {
        return volumes;
    }

    public int patches() {
        return patches;
    }

    /// Index of a patch in one volume.
    public int at(int patch, int volume) {
        return patch * volumes + volume;
    }

    /// Mean over the electrode, whose volumes are equal.
    public double mean(double[] perVolume) {
        double sum = 0;
        for (double value : perVolume) {
            sum += value;
        }
        return sum / perVolume.length;
    }
}
