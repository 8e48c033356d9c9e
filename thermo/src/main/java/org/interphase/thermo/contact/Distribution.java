package org.interphase.thermo.contact;

import java.util.Arrays;

/// The spread of a number over draws.
///
/// @param q05 quantile 0.05, and so on; `q50` is the median
/// @param mean of all draws; for a minimum over noise it lies below the value without noise
public record Distribution(double q05, double q16, double q50, double q84, double q95, double mean) {
    static Distribution of(double[] draws) {
        double[] sorted = draws.clone();
        Arrays.sort(sorted);
        double sum = 0;
        for (double draw : sorted) {
            sum += draw;
        }
        return new Distribution(
                quantile(sorted, 0.05),
                quantile(sorted, 0.16),
                quantile(sorted, 0.5),
                quantile(sorted, 0.84),
                quantile(sorted, 0.95),
                sum / sorted.length);
    }

    /// Linear between order statistics (type 7 of Hyndman and Fan 1996).
    private static double quantile(double[] sorted, double p) {
        double at = p * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }

    /// Half the distance of the quantiles 0.16 and 0.84: one standard deviation where the spread is normal.
    public double halfWidth() {
        return (q84 - q16) / 2;
    }
}
