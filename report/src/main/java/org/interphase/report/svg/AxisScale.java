package org.interphase.report.svg;

/// From a number to its place on the drawing.
///
/// @param logarithmic whether decades are equally long
/// @param start px of the lower end
/// @param end px of the upper end
record AxisScale(boolean logarithmic, Range range, double start, double end) {
    /// Beyond this no difference of two numbers is sure to be finite.
    static final double LARGEST = 1e300;

    /// Place in px; NaN for numbers that have none.
    double at(double value) {
        if (!isShown(value, logarithmic)) {
            return Double.NaN;
        }
        return start + share(value) * (end - start);
    }

    double length() {
        return Math.abs(end - start);
    }

    /// Whether a number has a place on such an axis at all.
    static boolean isShown(double value, boolean logarithmic) {
        return Math.abs(value) <= LARGEST && (!logarithmic || value > 1 / LARGEST);
    }

    private double share(double value) {
        if (logarithmic) {
            return (StrictMath.log10(value) - StrictMath.log10(range.low()))
                    / (StrictMath.log10(range.high()) - StrictMath.log10(range.low()));
        }
        return (value - range.low()) / range.span();
    }
}
