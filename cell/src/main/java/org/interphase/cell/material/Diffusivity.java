package org.interphase.cell.material;

import java.util.function.DoubleUnaryOperator;

/// Diffusivity of lithium in the oxide, m² s⁻¹, as a function of lithium content, tabulated on [0.001, 1.02]
/// and constant outside.
public final class Diffusivity {
    private static final double LOWEST_Y = 1e-3;
    private static final double HIGHEST_Y = 1.02;
    private static final int INTERVALS = 4096;
    private static final double[] COLCLASURE = {
        -9.292, -83.16, 575.3, -2286, 5817, -9806, 10038, -3319, -5269, 6642, -2319
    };

    private final Table table;
    private final double factor;

    private Diffusivity(Table table, double factor) {
        this.table = table;
        this.factor = factor;
    }

    /// The diffusivity of NMC532 as published (Colclasure et al. 2020, doi 10.1016/j.electacta.2020.135854,
    /// as coded in MPET), which falls from 3·10⁻¹⁵ to 2·10⁻¹⁸ m² s⁻¹ between y = 0.90 and 0.99; scaled,
    /// shifted and with a floor for another crystal: `D(y) = max(s D_published(min(y + shift, 1.02)), floor)`.
    public static Diffusivity collapsing(double scale, double shift, double floor) {
        return of(y -> Math.max(scale * colclasure2020(Math.min(y + shift, HIGHEST_Y)), floor));
    }

    public static Diffusivity constant(double value) {
        return of(everywhere -> value);
    }

    /// Any positive function, for a digitised one.
    public static Diffusivity of(DoubleUnaryOperator function) {
        return new Diffusivity(Table.of(function, LOWEST_Y, HIGHEST_Y, INTERVALS, false), 1);
    }

    static double colclasure2020(double y) {
        double power = 0;
        for (int i = COLCLASURE.length - 1; i >= 0; i--) {
            power = power * y + COLCLASURE[i];
        }
        return 2 * Math.pow(10, power);
    }

    /// The same function times a thermal factor.
    public Diffusivity times(double thermal) {
        return new Diffusivity(table, factor * thermal);
    }

    public double at(double y) {
        return factor * table.at(y);
    }

    public double slope(double y) {
        return factor * table.slope(y);
    }
}
