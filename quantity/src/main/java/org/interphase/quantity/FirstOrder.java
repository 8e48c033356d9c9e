package org.interphase.quantity;

import java.util.Locale;

/// First-order propagation of uncertainty (JCGM 100:2008, section 5), and where it ends.
final class FirstOrder {
    /// Below this multiple of the value an uncertainty is the rounding of a difference that is exactly zero.
    private static final double ROUNDING = 1e-12;

    private FirstOrder() {}

    /// A function of two independent values, from its value and its two derivatives.
    static Measured independent(double value, Measured a, double da, Measured b, double db) {
        if (a.uncertainty() instanceof Uncertainty.None none) {
            return new Measured(value, both(none, b.uncertainty()));
        }
        if (b.uncertainty() instanceof Uncertainty.None none) {
            return new Measured(value, none);
        }
        return finite(value, Math.hypot(da * a.u(), db * b.u()));
    }

    /// A value with its propagated uncertainty; without one where either is not finite.
    static Measured finite(double value, double u) {
        if (!Double.isFinite(value)) {
            return Measured.without(value, "the value is not a finite number");
        }
        if (!Double.isFinite(u)) {
            return Measured.without(value, "the propagated uncertainty is not a finite number");
        }
        return Measured.of(value, u);
    }

    /// Takes the uncertainty off a quotient whose denominator is too uncertain for first order. A quotient
    /// without any uncertainty of its own (numerator and denominator in a fixed proportion) stays: it is exact
    /// to every order.
    static Measured quotient(Measured first, double denominator, double uDenominator) {
        boolean poor = uDenominator > Estimates.LARGEST_RELATIVE_U * Math.abs(denominator);
        boolean without = first.uncertainty() instanceof Uncertainty.None;
        if (!poor || without || first.u() <= ROUNDING * Math.abs(first.value())) {
            return first;
        }
        return Measured.without(
                first.value(),
                String.format(
                        Locale.ROOT,
                        "the denominator %.3g has a standard uncertainty of %.2g, too large for first-order propagation",
                        denominator,
                        uDenominator));
    }

    private static Uncertainty both(Uncertainty.None first, Uncertainty second) {
        return second instanceof Uncertainty.None other && !other.reason().equals(first.reason())
                ? Uncertainty.none(first.reason() + "; " + other.reason())
                : first;
    }
}
