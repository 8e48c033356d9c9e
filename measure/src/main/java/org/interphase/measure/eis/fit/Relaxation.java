package org.interphase.measure.eis.fit;

/// A relaxation that another analysis found, such as a peak of a distribution of relaxation times.
///
/// @param tau_s relaxation time, above zero
/// @param r_ohm its resistance, above zero
public record Relaxation(double tau_s, double r_ohm) {
    public Relaxation {
        if (!(tau_s > 0 && r_ohm > 0 && Double.isFinite(tau_s) && Double.isFinite(r_ohm))) {
            throw new IllegalArgumentException("a relaxation has a time and a resistance above zero");
        }
    }
}
