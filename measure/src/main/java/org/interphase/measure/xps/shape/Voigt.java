package org.interphase.measure.xps.shape;

import org.interphase.numerics.Faddeeva;

/// Convolution of a Gaussian with a Lorentzian, `Re w(z) / (σ√2π)`, z = (E − c + iγ)/(σ√2).
public final class Voigt implements LineShape {
    private final double ratio;
    /// σ√2 in units of the width of the whole.
    private final double scale;
    /// γ/(σ√2).
    private final double y;

    /// @param lorentzRatio full width of the Lorentzian over that of the Gaussian, not negative
    Voigt(double lorentzRatio) {
        this.ratio = lorentzRatio;
        // Gaussian full width 2√(2 ln2) σ, Lorentzian 2γ.
        this.y = lorentzRatio * Math.sqrt(Math.log(2));
        this.scale = 1 / fullWidth();
    }

    /// With the standard deviation of the Gaussian and the half width of the Lorentzian.
    static double ratioOf(double sigma, double gamma) {
        return gamma / (sigma * Math.sqrt(2 * Math.log(2)));
    }

    /// Full width at half maximum in units of σ√2, by bisection.
    private double fullWidth() {
        double[] w = new double[2];
        Faddeeva.w(0, y, w);
        double half = w[0] / 2;
        double low = 0;
        double high = 2 + 2 * y;
        for (int i = 0; i < 80; i++) {
            double middle = 0.5 * (low + high);
            Faddeeva.w(middle, y, w);
            if (w[0] > half) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low + high;
    }

    /// Full width at half maximum over the standard deviation of the Gaussian.
    public double widthPerSigma() {
        return Math.sqrt(2) / scale;
    }

    @Override
    public double widthPerF() {
        return widthPerSigma() / Math.sqrt(8 * Math.log(2));
    }

    @Override
    public String label() {
        return "Voigt(" + LineShapeNames.number(ratio) + ")";
    }

    @Override
    public void evaluate(double[] u, double[] value, double[] slope) {
        double[] w = new double[2];
        double norm = 1 / (scale * Math.sqrt(Math.PI));
        for (int i = 0; i < u.length; i++) {
            double x = u[i] / scale;
            Faddeeva.w(x, y, w);
            value[i] = norm * w[0];
            // w' = −2zw + 2i/√π, and the real part of it along the real axis.
            slope[i] = norm / scale * -2 * (x * w[0] - y * w[1]);
        }
    }
}
