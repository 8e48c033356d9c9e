package org.interphase.quantity;

/// One standard uncertainty, or the reason why there is none. Never a silent zero.
public sealed interface Uncertainty {
    /// @param u one standard uncertainty, in the unit of the value; finite and not negative
    record Standard(double u) implements Uncertainty {
        public Standard {
            if (!(u >= 0) || Double.isInfinite(u)) {
                throw new IllegalArgumentException("a standard uncertainty is finite and not negative, not " + u);
            }
        }
    }

    /// @param reason why no uncertainty can be given, as a reader of the report should see it
    record None(String reason) implements Uncertainty {}

    static Uncertainty of(double u) {
        return new Standard(u);
    }

    static Uncertainty none(String reason) {
        return new None(reason);
    }

    /// The standard uncertainty, NaN where there is none.
    default double orNaN() {
        return switch (this) {
            case Standard s -> s.u();
            case None _ -> Double.NaN;
        };
    }
}
