package org.interphase.numerics;

/// Straight lines between given points.
public final class LinearInterpolation {
    private LinearInterpolation() {}

    /// The interpolant of `(x, y)` at every `at`; beyond the ends the end values are held.
    ///
    /// @param x strictly rising, at least one
    /// @param y as many
    /// @param at rising
    public static double[] onGrid(double[] x, double[] y, double[] at) {
        double[] result = new double[at.length];
        int left = 0;
        for (int i = 0; i < at.length; i++) {
            while (left + 2 < x.length && x[left + 1] <= at[i]) {
                left++;
            }
            result[i] = between(x, y, left, at[i]);
        }
        return result;
    }

    private static double between(double[] x, double[] y, int left, double at) {
        if (x.length == 1 || at <= x[left]) {
            return y[left];
        }
        if (at >= x[left + 1]) {
            return y[left + 1];
        }
        double slope = (y[left + 1] - y[left]) / (x[left + 1] - x[left]);
        return slope * (at - x[left]) + y[left];
    }
}
