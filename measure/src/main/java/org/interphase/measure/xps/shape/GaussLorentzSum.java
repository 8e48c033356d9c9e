package org.interphase.measure.xps.shape;

/// Sum of a Gaussian and a Lorentzian of equal height and width, SGL(p) of CasaXPS:
/// `(1−m) exp(−4 ln2 v²) + m / (1 + 4 v²)`, m = p/100, v = (E − c)/F. F is the width at half maximum.
public final class GaussLorentzSum implements LineShape {
    private static final double GAUSS = 4 * Math.log(2);

    private final double mixing;
    private final double area;

    /// @param mixing m, from 0 (Gaussian) to 1 (Lorentzian)
    GaussLorentzSum(double mixing) {
        this.mixing = mixing;
        this.area = (1 - mixing) * Math.sqrt(Math.PI / GAUSS) + mixing * Math.PI / 2;
    }

    /// Area of a line of unit height over F.
    public double areaPerF() {
        return area;
    }

    @Override
    public double widthPerF() {
        return 1;
    }

    @Override
    public String label() {
        return "SGL(" + LineShapeNames.number(100 * mixing) + ")";
    }

    @Override
    public void evaluate(double[] u, double[] value, double[] slope) {
        double gaussian = (1 - mixing) / area;
        double lorentzian = mixing / area;
        for (int i = 0; i < u.length; i++) {
            double v = u[i];
            double g = gaussian * Math.exp(-GAUSS * v * v);
            double bell = 1 / (1 + 4 * v * v);
            value[i] = g + lorentzian * bell;
            slope[i] = -2 * v * (GAUSS * g + 4 * lorentzian * bell * bell);
        }
    }
}
