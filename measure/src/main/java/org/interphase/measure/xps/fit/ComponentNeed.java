package org.interphase.measure.xps.fit;

import org.interphase.numerics.GammaFunction;

/// Whether the data need a component: the same spectra fitted without it.
///
/// The p value is that of a likelihood ratio with as many degrees of freedom as parameters fall away. It is a
/// guide only: an area cannot be negative (which halves the true probability), and a position that is free to
/// be anywhere finds the largest bump of the noise (which raises it).
///
/// @param component its name
/// @param chi2Rise of χ² or deviance without it
/// @param parametersLess that fall away with it
/// @param aiccRise of Akaike's criterion, χ² + 2p + 2p(p+1)/(n−p−1), without it
/// @param pValue of so large a rise where the component is not there; NaN where no parameter falls away
/// @param needed whether AICc rises and the p value is below 0.05; of a component that is tied in all it has, whether
///     χ² rises
public record ComponentNeed(
        String component, double chi2Rise, int parametersLess, double aiccRise, double pValue, boolean needed) {
    private static final double LEVEL = 0.05;

    /// @param with the fit with it
    /// @param without the same spectra without it
    static ComponentNeed compare(String name, PeakFit with, PeakFit without) {
        double rise = without.chi2() - with.chi2();
        int less = with.parameters() - without.parameters();
        double aicc = criterion(without) - criterion(with);
        double p = less > 0 ? GammaFunction.chiSquareUpper(Math.max(0, rise), less) : Double.NaN;
        return new ComponentNeed(name, rise, less, aicc, p, aicc > 0 && (less == 0 || p < LEVEL));
    }

    private static double criterion(PeakFit fit) {
        double p = fit.parameters();
        return fit.chi2() + 2 * p + 2 * p * (p + 1) / (fit.points() - p - 1);
    }
}
