package org.interphase.measure.eis.fit;

/// How a circuit is fitted.
///
/// @param starts how many sets of start values are tried, at least 1
/// @param seed of the draws around the first one
/// @param allCores whether starts run side by side; the result is the same
public record FitOptions(Weighting weighting, int starts, long seed, boolean allCores) {
    public static final int DEFAULT_STARTS = 40;

    public FitOptions {
        if (starts < 1) {
            throw new IllegalArgumentException("a fit has at least one start, not " + starts);
        }
    }

    /// Modulus weights, 40 starts, one core.
    public static FitOptions standard() {
        return new FitOptions(Weighting.modulus(), DEFAULT_STARTS, 1, false);
    }

    public FitOptions withWeighting(Weighting other) {
        return new FitOptions(other, starts, seed, allCores);
    }

    public FitOptions withStarts(int number) {
        return new FitOptions(weighting, number, seed, allCores);
    }

    public FitOptions withSeed(long other) {
        return new FitOptions(weighting, starts, other, allCores);
    }

    public FitOptions onAllCores() {
        return new FitOptions(weighting, starts, seed, true);
    }
}
