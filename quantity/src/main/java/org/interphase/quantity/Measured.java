package org.interphase.quantity;

/// A value with its standard uncertainty, both in SI or in the unit that the owner's name states.
///
/// The arithmetic between two measured values takes them as **independent** and is first order in their
/// uncertainties. Values of one fit are not independent: use [Estimates] for them. In particular `a.minus(a)`
/// is zero with a non-zero uncertainty. Where one of the two has no uncertainty the result has none, and says
/// why.
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

    /// `a + b` of independent values: `u² = u_a² + u_b²`.
    public Measured plus(Measured other) {
        return FirstOrder.independent(value + other.value, this, 1, other, 1);
    }

    /// `a − b` of independent values: `u² = u_a² + u_b²`.
    public Measured minus(Measured other) {
        return FirstOrder.independent(value - other.value, this, 1, other, -1);
    }

    /// `a·b` of independent values: `u² = b²u_a² + a²u_b²`.
    public Measured times(Measured other) {
        return FirstOrder.independent(value * other.value, this, other.value, other, value);
    }

    /// `a/b` of independent values: `u² = (u_a² + (a/b)²u_b²)/b²`. Without uncertainty where that of the
    /// denominator is beyond [Estimates#LARGEST_RELATIVE_U], for first order no longer describes it there.
    public Measured over(Measured other) {
        double ratio = value / other.value;
        Measured first = FirstOrder.independent(ratio, this, 1 / other.value, other, -ratio / other.value);
        return FirstOrder.quotient(first, other.value, other.u());
    }
}
