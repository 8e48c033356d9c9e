package org.interphase.measure.xps.shape;

/// A profile of height about 1 in its own units of energy, with its slope: what the shapes without a closed
/// width are made of. Positive arguments are higher binding energies.
interface AsymmetricProfile {
    String label();

    double value(double e);

    double slope(double e);

    /// Where the profile is highest.
    double mode();

    /// Area, over all energies or over a stated window.
    ///
    /// @param fullWidth at half maximum, for shapes whose area depends on a window in units of it
    double area(double fullWidth);
}
