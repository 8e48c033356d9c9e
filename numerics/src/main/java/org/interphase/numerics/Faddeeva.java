package org.interphase.numerics;

/// The Faddeeva function `w(z) = exp(−z²) erfc(−iz)` in the upper half plane, to about 1e-15 relative: the
/// trapezoid rule with the residues of its poles.
///
/// Source: M. Al Azah and S. N. Chandler-Wilde, SIAM J. Numer. Anal. 59 (2021) 2346, doi:10.1137/20M1373037.
public final class Faddeeva {
    private static final int NODES = 11;
    private static final double STEP = Math.sqrt(Math.PI / (NODES + 1));
    private static final double[] WHOLE = new double[NODES + 1];
    private static final double[] WHOLE_WEIGHT = new double[NODES + 1];
    private static final double[] HALF = new double[NODES + 1];
    private static final double[] HALF_WEIGHT = new double[NODES + 1];

    static {
        for (int k = 0; k <= NODES; k++) {
            double whole = (k + 1) * STEP;
            double half = (k + 0.5) * STEP;
            WHOLE[k] = whole * whole;
            WHOLE_WEIGHT[k] = Math.exp(-WHOLE[k]);
            HALF[k] = half * half;
            HALF_WEIGHT[k] = Math.exp(-HALF[k]);
        }
    }

    private Faddeeva() {}

    /// @param x real part
    /// @param y imaginary part, not negative
    /// @param into receives the real and the imaginary part
    public static void w(double x, double y, double[] into) {
        double right = Math.abs(x);
        double fraction = right / STEP - Math.floor(right / STEP);
        boolean far = y >= Math.max(right, Math.PI / STEP);
        boolean whole = !far && y < right && fraction >= 0.25 && fraction <= 0.75;
        series(right, y, whole, into);
        if (!far) {
            addPole(right, y, whole, into);
        }
        if (x < 0) {
            // w(−x + iy) is the complex conjugate of w(x + iy).
            into[1] = -into[1];
        }
    }

    private static void series(double x, double y, boolean whole, double[] into) {
        double re2 = (x - y) * (x + y);
        double im2 = 2 * x * y;
        double[] squares = whole ? WHOLE : HALF;
        double[] weights = whole ? WHOLE_WEIGHT : HALF_WEIGHT;
        double sumRe = 0;
        double sumIm = 0;
        int last = whole ? NODES : NODES + 1;
        for (int k = 0; k < last; k++) {
            double a = re2 - squares[k];
            double scale = weights[k] / (a * a + im2 * im2);
            sumRe += a * scale;
            sumIm -= im2 * scale;
        }
        double factor = 2 * STEP / Math.PI;
        // times 2ihz/π
        into[0] = factor * (-y * sumRe - x * sumIm);
        into[1] = factor * (x * sumRe - y * sumIm);
        if (whole) {
            // plus ih/(πz), the node at zero
            double norm = STEP / (Math.PI * (x * x + y * y));
            into[0] += y * norm;
            into[1] += x * norm;
        }
    }

    /// Adds `2 exp(−z²) / (1 ± exp(−2πiz/h))`, written with the exponential that cannot overflow.
    private static void addPole(double x, double y, boolean whole, double[] into) {
        double angle = 2 * Math.PI * x / STEP;
        double decay = Math.exp(-2 * Math.PI * y / STEP);
        double qRe = decay * Math.cos(angle);
        double qIm = decay * Math.sin(angle);
        double sign = whole ? -1 : 1;
        // 1/(1 ± 1/q) = q/(q ± 1)
        double dRe = qRe + sign;
        double norm = dRe * dRe + qIm * qIm;
        double ratioRe = (qRe * dRe + qIm * qIm) / norm;
        double ratioIm = (qIm * dRe - qRe * qIm) / norm;
        double size = 2 * Math.exp((y - x) * (y + x));
        double eRe = size * Math.cos(2 * x * y);
        double eIm = -size * Math.sin(2 * x * y);
        into[0] += eRe * ratioRe - eIm * ratioIm;
        into[1] += eRe * ratioIm + eIm * ratioRe;
    }
}
