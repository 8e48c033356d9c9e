package org.interphase.measure.xps.model;

/// The area of a component, over all its lines, in intensity times eV. Never negative.
public sealed interface Area {
    /// @param start positive; used where nothing lies above the drawn background, or else the areas that fit it
    /// @param least not negative
    /// @param most above `least`
    record Free(double start, double least, double most) implements Area {
        /// Anything from 0.
        public Free(double start) {
            this(start, 0, Double.POSITIVE_INFINITY);
        }
    }

    /// A fixed multiple of another component's area.
    ///
    /// @param of name of the other component
    /// @param ratio positive
    record Ratio(String of, double ratio) implements Area {}
}
