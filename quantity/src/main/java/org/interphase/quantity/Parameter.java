package org.interphase.quantity;

/// A physical number that enters an analysis: SI value, the unit it was given in, its uncertainty and its source.
///
/// @param value in SI
/// @param unit in which it is shown
/// @param uncertainty in SI
public record Parameter(double value, Unit unit, Uncertainty uncertainty, Source source) {
    /// The number in the unit it is shown in.
    public double inUnit() {
        return unit.fromSi(value);
    }
}
