package org.interphase.quantity;

/// A unit of measurement: `SI value = number · toSi + offset`.
///
/// @param symbol as shown in a figure, such as `mAh/g`
/// @param ucum code of the Unified Code for Units of Measure, such as `mA.h/g`
/// @param dimension exponents of the SI base units
/// @param toSi factor to the coherent SI unit
/// @param offset added after the factor, zero but for temperatures
public record Unit(String symbol, String ucum, Dimension dimension, double toSi, double offset) {
    public double toSi(double number) {
        return number * toSi + offset;
    }

    public double fromSi(double value) {
        return (value - offset) / toSi;
    }

    /// A value in this unit, in SI. The uncertainty takes the factor only: ±0.5 °C is ±0.5 K.
    public Measured toSi(Measured number) {
        return shifted(number.times(toSi), toSi(number.value()));
    }

    /// An SI value, in this unit. The uncertainty takes the factor only.
    public Measured fromSi(Measured value) {
        return switch (value.uncertainty()) {
            case Uncertainty.Standard s -> Measured.of(fromSi(value.value()), s.u() / toSi);
            case Uncertainty.None none -> new Measured(fromSi(value.value()), none);
        };
    }

    /// Whether both measure the same dimension, so that [#convert] will not refuse them. Where units come from
    /// a file or a user, ask this first and report the place.
    public boolean converts(Unit to) {
        return dimension.equals(to.dimension);
    }

    /// A number in one unit as a number in another, temperatures as points on the scale (0 °C is 273.15 K).
    ///
    /// @throws IllegalArgumentException if the dimensions differ
    public static double convert(double value, Unit from, Unit to) {
        requireSameDimension(from, to);
        return from.equals(to) ? value : to.fromSi(from.toSi(value));
    }

    /// A value with uncertainty in another unit.
    ///
    /// @throws IllegalArgumentException if the dimensions differ
    public static Measured convert(Measured value, Unit from, Unit to) {
        requireSameDimension(from, to);
        return from.equals(to) ? value : to.fromSi(from.toSi(value));
    }

    private static void requireSameDimension(Unit from, Unit to) {
        if (!from.converts(to)) {
            throw new IllegalArgumentException("%s (%s) does not convert to %s (%s)"
                    .formatted(from.symbol, from.dimension.inBaseUnits(), to.symbol, to.dimension.inBaseUnits()));
        }
    }

    private static Measured shifted(Measured scaled, double value) {
        return new Measured(value, scaled.uncertainty());
    }
}
