package org.interphase.cell.model;

import java.util.Optional;
import org.interphase.cell.material.Diffusivity;
import org.interphase.cell.material.Table;
import org.interphase.cell.mechanism.SideCurrent;

/// The coefficients of the equations: constants of the cell, and what the slow states set between time steps. A
/// kernel's
/// workspace: arrays are open to the package.
final class Electrode {
    final Layout layout;
    final ParticleGrid grid;
    final Table voltage;
    final Diffusivity diffusivity;
    final ChargeTransfer chargeTransfer;
    final Optional<SideCurrent> sideCurrent;

    /// 1/(F c_max), m³ of oxide per coulomb at full lithiation.
    final double perCharge;

    /// Conductances between neighbouring volumes and of both ends, S m⁻² of cell.
    final double solidFace;

    double electrolyteFace;
    double electrolyteEnd;

    private final Constants constants;

    /// From the last volume to the terminal, Ω m².
    final double terminalResistance;

    /// Connected particle area per cell area, per site.
    final double[] area;

    /// Contacted share of each patch in the particle's area, and its film in Ω m²; per patch and site.
    final double[] weight;

    final double[] film;

    /// What the cell is told: a current density, or a potential of the terminal against lithium.
    boolean potentiostatic;

    double setpoint;

    /// @param c numbers that stay, see [Constants]
    Electrode(
            Layout layout,
            ParticleGrid grid,
            Table voltage,
            Diffusivity diffusivity,
            ChargeTransfer chargeTransfer,
            Optional<SideCurrent> sideCurrent,
            Constants c) {
        this.layout = layout;
        this.grid = grid;
        this.voltage = voltage;
        this.diffusivity = diffusivity;
        this.chargeTransfer = chargeTransfer;
        this.sideCurrent = sideCurrent;
        this.perCharge = c.perCharge();
        double step = c.thickness() / layout.volumes();
        this.solidFace = c.solidConductivity() / step;
        this.constants = c;
        conduct(1);
        this.terminalResistance = c.collectorResistance() + step / (2 * c.solidConductivity());
        this.area = new double[layout.sites()];
        this.weight = new double[layout.patches() * layout.sites()];
        this.film = new double[layout.patches() * layout.sites()];
    }

    /// Sets the ionic conductances of the composite.
    ///
    /// @param factor on its ionic conductivity
    void conduct(double factor) {
        double step = constants.thickness() / layout.volumes();
        double conductivity = constants.electrolyteConductivity() * factor;
        electrolyteFace = conductivity / step;
        electrolyteEnd = 1 / (constants.separatorResistance() + step / (2 * conductivity));
    }

    /// @param thickness of the composite in m
    /// @param solidConductivity effective, S m⁻¹
    /// @param electrolyteConductivity effective, S m⁻¹
    /// @param separatorResistance of separator and counter electrode, Ω m²
    /// @param collectorResistance Ω m²
    /// @param perCharge 1/(F c_max), m³ C⁻¹
    record Constants(
            double thickness,
            double solidConductivity,
            double electrolyteConductivity,
            double separatorResistance,
            double collectorResistance,
            double perCharge) {}
}
