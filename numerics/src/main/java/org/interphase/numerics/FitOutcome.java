package org.interphase.numerics;

/// What came of a non-linear fit: always the best parameters found, and whether they are a minimum.
public sealed interface FitOutcome {
    FittedParameters best();

    /// A minimum, within rounding.
    record Converged(FittedParameters best) implements FitOutcome {}

    /// @param reason why the search ended before a minimum
    record Stalled(FittedParameters best, String reason) implements FitOutcome {}
}
