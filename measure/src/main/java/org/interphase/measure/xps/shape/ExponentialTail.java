package org.interphase.measure.xps.shape;

/// `GL(p)T(k)` and `SGL(p)T(k)`: a product or sum G of Gaussian and Lorentzian with a tail at higher binding
/// energies, `G + (1 − G) exp(−k e)` there, e in units of F. Smooth at the position, where G is 1 and its slope 0.
///
/// The formula is that of CasaXPS's manual (exponential asymmetric blend) as other programs write it; it was compared
/// with no curve of CasaXPS.
///
/// @param sum whether G is the sum
/// @param mixing from 0 to 1
/// @param k decay of the tail, positive
record ExponentialTail(boolean sum, double mixing, double k) implements AsymmetricProfile {
    private static final double LN16 = 4 * Math.log(2);

    @Override
    public String label() {
        return (sum ? "SGL(" : "GL(") + LineShapeNames.number(100 * mixing) + ")T(" + LineShapeNames.number(k) + ")";
    }

    private double symmetric(double e) {
        double square = e * e;
        return sum
                ? (1 - mixing) * Math.exp(-LN16 * square) + mixing / (1 + 4 * square)
                : Math.exp(-LN16 * (1 - mixing) * square) / (1 + 4 * mixing * square);
    }

    private double symmetricSlope(double e) {
        double square = e * e;
        if (sum) {
            double lorentz = 1 / (1 + 4 * square);
            return -2 * e * ((1 - mixing) * LN16 * Math.exp(-LN16 * square) + 4 * mixing * lorentz * lorentz);
        }
        return -symmetric(e) * 2 * e * (LN16 * (1 - mixing) + 4 * mixing / (1 + 4 * mixing * square));
    }

    @Override
    public double value(double e) {
        double g = symmetric(e);
        return e > 0 ? g + (1 - g) * Math.exp(-k * e) : g;
    }

    @Override
    public double slope(double e) {
        double rise = symmetricSlope(e);
        if (!(e > 0)) {
            return rise;
        }
        double tail = Math.exp(-k * e);
        return rise * (1 - tail) - k * tail * (1 - symmetric(e));
    }

    @Override
    public double mode() {
        return 0;
    }
}
