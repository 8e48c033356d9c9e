package org.interphase.measure.eis.arc;

import org.interphase.quantity.Measured;

/// A resistance with a constant-phase element beside it, Z = R/(1 + R Q (jω)^α).
///
/// @param name of the resistance in its circuit, such as `R2`
/// @param resistance in Ω
/// @param q of the constant-phase element, in s^α/Ω
/// @param alpha exponent of the constant-phase element, above 0 and at most 1
public record Arc(String name, Measured resistance, double q, double alpha) {
    /// Below this exponent an arc is so flat that it is rather a transmission line or several arcs in one.
    public static final double SHALLOW = 0.6;

    public Arc {
        if (!(resistance.value() > 0 && q > 0 && alpha > 0 && alpha <= 1)) {
            throw new IllegalArgumentException("an arc has R > 0, Q > 0 and 0 < α ≤ 1: " + resistance + ", " + q);
        }
    }

    /// τ = (R Q)^(1/α), in s.
    public double tau_s() {
        return Math.pow(resistance.value() * q, 1 / alpha);
    }

    /// Frequency of the top of the arc, in Hz.
    public double frequency_Hz() {
        return 1 / (2 * Math.PI * tau_s());
    }

    /// The capacitance that gives the same top frequency with the same resistance, C = (Q R^(1−α))^(1/α) = τ/R, in F.
    ///
    /// Source: C. H. Hsu and F. Mansfeld, Corrosion 57 (2001) 747.
    public double capacitance_F() {
        return tau_s() / resistance.value();
    }

    public boolean isShallow() {
        return alpha < SHALLOW;
    }
}
