package org.interphase.cell.material;

import org.interphase.quantity.Constant;

/// Arrhenius' law relative to 298.15 K, where every number of a cell is given: `exp(−(E/k)(1/T − 1/T0))`.
public final class Activation {
    public static final double REFERENCE_K = 298.15;

    private Activation() {}

    /// @param energy activation energy of one particle in J
    /// @param temperature in K
    public static double factor(double energy, double temperature) {
        return Math.exp(-energy / Constant.BOLTZMANN.value() * (1 / temperature - 1 / REFERENCE_K));
    }

    /// @param energy activation energy in J/mol
    /// @param temperature in K
    public static double molarFactor(double energy, double temperature) {
        return Math.exp(-energy / Constant.GAS.value() * (1 / temperature - 1 / REFERENCE_K));
    }
}
