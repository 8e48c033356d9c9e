package org.interphase.numerics;

import org.hipparchus.special.Gamma;

/// The gamma function and its incomplete form.
public final class GammaFunction {
    private GammaFunction() {}

    /// ln Γ(x).
    ///
    /// @param x positive
    public static double logGamma(double x) {
        return Gamma.logGamma(x);
    }

    /// Probability that a χ² number with so many degrees of freedom is at least `x`, `Q(k/2, x/2)`.
    ///
    /// @param x not negative
    public static double chiSquareUpper(double x, double degreesOfFreedom) {
        return Gamma.regularizedGammaQ(degreesOfFreedom / 2, x / 2);
    }
}
