package org.interphase.measure.xps.shape;

import org.interphase.numerics.GammaFunction;

/// LA(α, β, m) of CasaXPS without its convolution: the Lorentzian `L = 1/(1 + 4e²)` to the power α at higher
/// and β at lower binding energies. Its F is the width of L and not of the line.
///
/// Source: N. Fairley et al., Appl. Surf. Sci. Adv. 5 (2021) 100112, doi:10.1016/j.apsadv.2021.100112.
///
/// @param alpha above 0.5, or the area would be infinite
/// @param beta above 0.5
record LorentzPower(double alpha, double beta) implements AsymmetricProfile {
    @Override
    public String label() {
        return "LA(" + LineShapeNames.number(alpha) + "," + LineShapeNames.number(beta) + ")";
    }

    private double power(double e) {
        return e > 0 ? alpha : beta;
    }

    @Override
    public double value(double e) {
        return Math.pow(1 + 4 * e * e, -power(e));
    }

    @Override
    public double slope(double e) {
        double power = power(e);
        return -8 * e * power * Math.pow(1 + 4 * e * e, -power - 1);
    }

    @Override
    public double mode() {
        return 0;
    }

    @Override
    public double area(double fullWidth) {
        return side(alpha) + side(beta);
    }

    /// ∫₀^∞ (1 + 4e²)^−p de = √π Γ(p − ½) / (4 Γ(p)).
    private static double side(double p) {
        return Math.sqrt(Math.PI) / 4 * Math.exp(GammaFunction.logGamma(p - 0.5) - GammaFunction.logGamma(p));
    }
}
