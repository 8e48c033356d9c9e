package org.interphase.measure.xps.fit;

/// How a model is fitted.
///
/// @param steps most steps of the search, at least 1
public record FitOptions(Statistic statistic, int steps) {
    public FitOptions {
        if (steps < 1) {
            throw new IllegalArgumentException("steps " + steps);
        }
    }

    /// Weights of √counts, at most 500 steps.
    public static FitOptions defaults() {
        return new FitOptions(Statistic.SQRT_COUNTS, 500);
    }

    public FitOptions with(Statistic other) {
        return new FitOptions(other, steps);
    }
}
