package org.interphase.measure.xps.shape;

/// A profile of height about 1 in its own units of energy, with its slope: what the shapes without a closed
/// width are made of. Positive arguments are higher binding energies.
interface AsymmetricProfile {
    String label();

    double value(double e);

    double slope(double e);

    /// Where the profile is highest.
    double mode();

    /// Area, over all energies or over a stated window. Here over all, by the trapezoid rule in asinh(e), which
    /// converges exponentially for either side, up to sinh(16) = 4.4 million units.
    ///
    /// @param fullWidth at half maximum, for shapes whose area depends on a window in units of it
    default double area(double fullWidth) {
        int nodes = 8001;
        double step = 16.0 / (nodes - 1);
        double sum = 0;
        for (int i = 0; i < nodes; i++) {
            double e = Math.sinh(i * step);
            sum += (i == 0 ? 0.5 : 1) * Math.cosh(i * step) * (value(e) + value(-e));
        }
        return sum * step;
    }
}
