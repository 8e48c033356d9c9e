package org.interphase.numerics;

/// Difference of two means without assuming equal scatter.
///
/// Source: B. L. Welch, Biometrika 34 (1947) 28, doi:10.1093/biomet/34.1-2.28.
///
/// @param difference mean of the second group less that of the first
/// @param standardError of the difference; NaN where a group has fewer than two values
/// @param degreesOfFreedom by Satterthwaite's formula
/// @param pValue two-sided; NaN where it cannot be given
public record WelchTest(double difference, double standardError, double degreesOfFreedom, double pValue) {
    public static WelchTest of(double[] first, double[] second) {
        double difference = mean(second) - mean(first);
        double a = varianceOfMean(first);
        double b = varianceOfMean(second);
        double error = Math.sqrt(a + b);
        if (!(error > 0)) {
            return new WelchTest(difference, error, Double.NaN, Double.NaN);
        }
        double freedom = (a + b) * (a + b) / (a * a / (first.length - 1) + b * b / (second.length - 1));
        return new WelchTest(difference, error, freedom, Distributions.studentTwoSided(difference / error, freedom));
    }

    private static double mean(double[] values) {
        return CompensatedSum.of(values) / values.length;
    }

    private static double varianceOfMean(double[] values) {
        if (values.length < 2) {
            return Double.NaN;
        }
        double mean = mean(values);
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return sum / (values.length - 1.0) / values.length;
    }
}
