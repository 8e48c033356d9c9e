package org.interphase.measure.xps.shape;

import org.interphase.numerics.Faddeeva;

/// Product of a Gaussian and a Lorentzian, GL(p) of CasaXPS: `exp(−4 ln2 (1−m) v²) / (1 + 4 m v²)` with m =
/// p/100 and v = (E − c)/F. Its F is *not* the width at half maximum: that is 0.961 F for GL(30).
public final class GaussLorentzProduct implements LineShape {
    private final double mixing;
    private final double width;
    private final double area;
    private final double gauss;
    private final double lorentz;

    /// @param mixing m, from 0 (Gaussian) to 1 (Lorentzian)
    GaussLorentzProduct(double mixing) {
        this.mixing = mixing;
        this.gauss = 4 * Math.log(2) * (1 - mixing);
        this.lorentz = 4 * mixing;
        this.width = halfWidth();
        this.area = closedArea();
    }

    /// Twice the v at half height: ln2 (1−m) s + ln(1+m s) = ln 2 for s = 4v², concave in s, by Newton's
    /// method.
    private double halfWidth() {
        double s = 1;
        for (int i = 0; i < 50; i++) {
            double f = Math.log(2) * (1 - mixing) * s + Math.log1p(mixing * s) - Math.log(2);
            s -= f / (Math.log(2) * (1 - mixing) + mixing / (1 + mixing * s));
        }
        return Math.sqrt(s);
    }

    /// ∫ exp(−g v²)/(1 + l v²) dv = π/√l · w(i√(g/l)).
    private double closedArea() {
        if (mixing == 0) {
            return Math.sqrt(Math.PI / gauss);
        }
        double[] w = new double[2];
        Faddeeva.w(0, Math.sqrt(gauss / lorentz), w);
        return Math.PI / Math.sqrt(lorentz) * w[0];
    }

    @Override
    public double widthPerF() {
        return width;
    }

    /// Area of a line of unit height over F.
    public double areaPerF() {
        return area;
    }

    @Override
    public String label() {
        return "GL(" + LineShapeNames.number(100 * mixing) + ")";
    }

    @Override
    public void evaluate(double[] u, double[] value, double[] slope) {
        double height = width / area;
        double slopeScale = -2 * width;
        for (int i = 0; i < u.length; i++) {
            double v = u[i] * width;
            double v2 = v * v;
            double bell = 1 / (1 + lorentz * v2);
            double f = height * Math.exp(-gauss * v2) * bell;
            value[i] = f;
            slope[i] = slopeScale * v * f * (gauss + lorentz * bell);
        }
    }
}
