package org.interphase.cell.model;

/// Butler and Volmer's law solved for the overpotential: `j/i0 = exp(α f η) − exp(−(1 − α) f η)`, f = F/(RT),
/// with an exchange current that depends on the surface's lithium content, `i0 = i_ref (y/½)^(1−α)
/// ((1−y)/½)^α`.
final class ChargeTransfer {
    private static final double LOWEST = 0.005;
    private static final double HIGHEST = 0.995;
    private static final int MOST_ITERATIONS = 60;

    private final double thermalVoltage;
    private final double reference;
    private final double symmetry;

    /// @param thermalVoltage RT/F in V
    /// @param reference exchange current at y = ½, A m⁻²
    ChargeTransfer(double thermalVoltage, double reference, double symmetry) {
        this.thermalVoltage = thermalVoltage;
        this.reference = reference;
        this.symmetry = symmetry;
    }

    double exchangeCurrent(double lithium) {
        double y = Math.min(HIGHEST, Math.max(LOWEST, lithium));
        if (symmetry == 0.5) {
            return 2 * reference * Math.sqrt(y * (1 - y));
        }
        return reference * Math.pow(2 * y, 1 - symmetry) * Math.pow(2 * (1 - y), symmetry);
    }

    /// Relative change of the exchange current with lithium content.
    double exchangeSlope(double lithium) {
        return lithium < LOWEST || lithium > HIGHEST ? 0 : (1 - symmetry) / lithium - symmetry / (1 - lithium);
    }

    /// η in V at a current relative to the exchange current.
    double overpotential(double relative) {
        if (symmetry == 0.5) {
            return 2 * thermalVoltage * arsinh(relative / 2);
        }
        return thermalVoltage * dimensionless(relative);
    }

    /// dη/d(j/i0) in V.
    double slope(double relative) {
        if (symmetry == 0.5) {
            return 2 * thermalVoltage / Math.sqrt(4 + relative * relative);
        }
        double u = dimensionless(relative);
        return thermalVoltage / (symmetry * Math.exp(symmetry * u) + (1 - symmetry) * Math.exp(-(1 - symmetry) * u));
    }

    private double dimensionless(double relative) {
        double u = 2 * arsinh(relative / 2);
        for (int i = 0; i < MOST_ITERATIONS; i++) {
            double forward = Math.exp(symmetry * u);
            double backward = Math.exp(-(1 - symmetry) * u);
            double step = (forward - backward - relative) / (symmetry * forward + (1 - symmetry) * backward);
            u -= Math.max(-2, Math.min(2, step));
            if (Math.abs(step) < 1e-14 * (1 + Math.abs(u))) {
                break;
            }
        }
        return u;
    }

    private static double arsinh(double x) {
        double a = Math.abs(x);
        double positive = a < 1e-4 ? a * (1 - a * a / 6) : Math.log(a + Math.sqrt(a * a + 1));
        return x < 0 ? -positive : positive;
    }
}
