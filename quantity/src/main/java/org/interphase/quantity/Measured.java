package org.interphase.quantity;

/// A value with its standard uncertainty, both in SI or in the unit that the owner's name states.
public record Measured(double value, Uncertainty uncertainty) {
    public static Measured of(double value, double u) {
        return new Measured(value, Uncertainty.of(u));
    }

    public static Measured without(double value, String reason) {
        return new Measured(value, Uncertainty.none(reason));
    }

    /// One standard uncertainty, NaN where none can be given.
    public double u() {
        return uncertainty.orNaN();
    }

    /// Value and uncertainty in another unit: `value · factor`.
    public Measured times(double factor) {
        return switch (uncertainty) {
            case Uncertainty.Standard s -> of(value * factor, s.u() * Math.abs(factor));
            case Uncertainty.None n -> new Measured(value * factor, n);
        };
    }
}
