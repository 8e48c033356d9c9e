package org.interphase.study.verdict;

/// The normal distribution, and nodes to integrate over it.
final class Bell {
    /// Gauss–Hermite nodes of the standard normal distribution, five of them: exact for polynomials up to degree nine.
    static final double[] NODES = {
        -2.856_970_013_872_806, -1.355_626_179_974_266, 0, 1.355_626_179_974_266, 2.856_970_013_872_806
    };

    static final double[] WEIGHTS = {
        0.011_257_411_327_720_7,
        0.222_075_922_005_612_6,
        0.533_333_333_333_333_3,
        0.222_075_922_005_612_6,
        0.011_257_411_327_720_7
    };

    /// Three nodes, exact up to degree five: for errors that others of the same size have smoothed already.
    static final double[] FEW_NODES = {-Math.sqrt(3), 0, Math.sqrt(3)};

    static final double[] FEW_WEIGHTS = {1.0 / 6, 2.0 / 3, 1.0 / 6};

    private static final double SQRT_TWO_PI = Math.sqrt(2 * Math.PI);

    private Bell() {}

    static double density(double x, double sd) {
        double z = x / sd;
        return Math.exp(-0.5 * z * z) / (sd * SQRT_TWO_PI);
    }

    /// Abramowitz and Stegun, 26.2.17; absolute error below 7.5e-8, far below what an assumption is known to.
    static double cumulative(double z) {
        double t = 1 / (1 + 0.231_641_9 * Math.abs(z));
        double polynomial = t
                * (0.319_381_530
                        + t * (-0.356_563_782 + t * (1.781_477_937 + t * (-1.821_255_978 + t * 1.330_274_429))));
        double tail = density(z, 1) * polynomial;
        return z > 0 ? 1 - tail : tail;
    }
}
