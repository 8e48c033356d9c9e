package org.interphase.measure.xps.shape;

/// LF(α, β, w) without its convolution: the Lorentzian `L = 1/(1 + 4e²)` to a power that starts at α on the side
/// of higher and at β on that of lower binding energies and rises on both to the larger of the two,
/// `p + (max(α, β) − p) e²/(e² + w²)`, so that the tail ends.
///
/// CasaXPS names w a damping and says that the powers are forced to a constant by a smooth function; this
/// function was read off the curves that CasaXPS 2.3.25 exported for LF(0.54,10,80,100,6), which it follows,
/// with a Gaussian, within 0.07 % of their height at w = 80.
///
/// @param alpha positive
/// @param beta positive; the larger of both at least 1, so that the area is that of the integral below
/// @param damping w, positive, in units of F
record LorentzFinite(double alpha, double beta, double damping) implements AsymmetricProfile {

    @Override
    public String label() {
        return "LF(" + LineShapeNames.number(alpha) + "," + LineShapeNames.number(beta) + ","
                + LineShapeNames.number(damping) + ")";
    }

    private double power(double e) {
        double near = e > 0 ? alpha : beta;
        return near + (Math.max(alpha, beta) - near) * e * e / (e * e + damping * damping);
    }

    @Override
    public double value(double e) {
        return Math.exp(-power(e) * Math.log1p(4 * e * e));
    }

    @Override
    public double slope(double e) {
        double near = e > 0 ? alpha : beta;
        double square = e * e + damping * damping;
        double rise = (Math.max(alpha, beta) - near) * 2 * e * damping * damping / (square * square);
        double logarithm = Math.log1p(4 * e * e);
        return -value(e) * (rise * logarithm + power(e) * 8 * e / (1 + 4 * e * e));
    }

    @Override
    public double mode() {
        return 0;
    }
}
