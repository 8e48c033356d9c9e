package org.interphase.measure.xps.model;

/// The area of a component, over all its lines, in intensity times eV. Never negative.
public sealed interface Area {
    /// @param start relative to the starts of the other components: the fit begins with their sum made that of
    ///     the spectrum
    record Free(double start) implements Area {}

    /// A fixed multiple of another component's area.
    ///
    /// @param of name of the other component
    /// @param ratio positive
    record Ratio(String of, double ratio) implements Area {}
}
