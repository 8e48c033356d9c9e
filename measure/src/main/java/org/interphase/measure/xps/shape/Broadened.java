package org.interphase.measure.xps.shape;

import java.util.Arrays;

/// A profile convolved with a Gaussian, tabulated once on nodes that widen away from the origin and read by
/// cubic Hermite interpolation (about 1e-9 of the height). Its area is that of the profile, which for
/// Doniach–Šunjić neglects what the Gaussian carries over the edge of the window.
final class Broadened implements AsymmetricProfile {
    private static final int NODES = 4001;
    private static final double REACH = 12;
    /// Gaussian integrated to 6.5 standard deviations: 1e-10 is left out.
    private static final double TAILS = 6.5;

    private static final int QUADRATURE = 401;

    private final AsymmetricProfile inner;
    private final double ratio;
    private final double sigma;
    private final double[] value = new double[NODES];
    private final double[] slope = new double[NODES];
    private final double mode;

    /// @param ratio full width of the Gaussian over F of the profile, positive
    Broadened(AsymmetricProfile inner, double ratio) {
        this.inner = inner;
        this.ratio = ratio;
        this.sigma = ratio / Math.sqrt(8 * Math.log(2));
        double[] weights = new double[QUADRATURE];
        double step = 2 * TAILS / (QUADRATURE - 1);
        Arrays.setAll(weights, k -> Math.exp(-0.5 * Math.pow(-TAILS + k * step, 2)));
        double total = Arrays.stream(weights).sum();
        for (int i = 0; i < NODES; i++) {
            double e = Math.sinh(coordinate(i));
            for (int k = 0; k < QUADRATURE; k++) {
                double at = e - sigma * (-TAILS + k * step);
                value[i] += weights[k] / total * inner.value(at);
                slope[i] += weights[k] / total * inner.slope(at);
            }
        }
        this.mode = highest();
    }

    private static double coordinate(int node) {
        return REACH * (2.0 * node / (NODES - 1) - 1);
    }

    /// Where the slope changes its sign, by bisection from the nodes beside the highest one.
    private double highest() {
        int best = 1;
        for (int i = 1; i < NODES - 1; i++) {
            best = value[i] > value[best] ? i : best;
        }
        double low = Math.sinh(coordinate(best - 1));
        double high = Math.sinh(coordinate(best + 1));
        for (int i = 0; i < 60; i++) {
            double middle = 0.5 * (low + high);
            if (slope(middle) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return 0.5 * (low + high);
    }

    @Override
    public String label() {
        String whole = inner.label();
        return whole.substring(0, whole.length() - 1) + "," + LineShapeNames.number(ratio) + ")";
    }

    @Override
    public double value(double e) {
        return read(e, false);
    }

    @Override
    public double slope(double e) {
        return read(e, true);
    }

    private double read(double e, boolean wantsSlope) {
        double x = asinh(e);
        double place = (x + REACH) / (2 * REACH) * (NODES - 1);
        if (!(place > 0 && place < NODES - 1)) {
            // Beyond 10⁴ widths the Gaussian changes nothing.
            return wantsSlope ? inner.slope(e) : inner.value(e);
        }
        int i = (int) place;
        double from = Math.sinh(coordinate(i));
        double h = Math.sinh(coordinate(i + 1)) - from;
        double t = (e - from) / h;
        double rise = value[i + 1] - value[i];
        double a = h * slope[i] - rise;
        double b = rise - h * slope[i + 1];
        if (wantsSlope) {
            return (rise + (1 - 2 * t) * (a * (1 - t) + b * t) + t * (1 - t) * (b - a)) / h;
        }
        return value[i] + t * rise + t * (1 - t) * (a * (1 - t) + b * t);
    }

    private static double asinh(double e) {
        double size = Math.abs(e);
        return Math.copySign(Math.log1p(size + size * size / (1 + Math.sqrt(1 + size * size))), e);
    }

    @Override
    public double mode() {
        return mode;
    }

    @Override
    public double area(double fullWidth) {
        return inner.area(fullWidth);
    }
}
