package org.interphase.measure.xps.model;

/// The area of a component, over all its lines, in intensity times eV. Never negative.
public sealed interface Area {
    /// @param start positive; used where nothing lies above the drawn background, or else the areas that fit it
    record Free(double start) implements Area {}

    /// A fixed multiple of another component's area.
    ///
    /// @param of name of the other component
    /// @param ratio positive
    record Ratio(String of, double ratio) implements Area {}
}
