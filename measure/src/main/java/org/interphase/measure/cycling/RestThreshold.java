package org.interphase.measure.cycling;

import org.interphase.numerics.Quantiles;

/// The size of current up to which a sample belongs to a rest.
///
/// Without a stated one: a thousandth of the 90th percentile of |I| over the samples with any current. Where
/// rests are logged with offset currents these may be most samples; so not below 1/10 000 of the 99th percentile.
///
/// @param current_A not negative
/// @param rule how it was found, for the report
public record RestThreshold(double current_A, String rule) {
    private static final double FRACTION = 1e-3;
    private static final double LEAST_FRACTION = 1e-4;

    static RestThreshold of(double[] current_A, double stated_A) {
        if (!Double.isNaN(stated_A)) {
            return new RestThreshold(stated_A, "stated");
        }
        double[] flowing = new double[current_A.length];
        int count = 0;
        for (double current : current_A) {
            if (current != 0) {
                flowing[count++] = Math.abs(current);
            }
        }
        if (count == 0) {
            return new RestThreshold(0, "no current flows anywhere");
        }
        double usual = FRACTION * Quantiles.ofScratch(flowing, count, 0.9);
        double least = LEAST_FRACTION * Quantiles.ofScratch(flowing, count, 0.99);
        return usual >= least
                ? new RestThreshold(usual, "0.001 of the 90th percentile of |I| where any current flows")
                : new RestThreshold(least, "0.0001 of the 99th percentile of |I| where any current flows");
    }
}
