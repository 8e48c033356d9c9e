package org.interphase.numerics.lp;

import java.util.List;

/// The objective along a line of right-hand sides: convex and piecewise linear, given by its kinks.
///
/// @param kinks in ascending order of `t`, from 0 to 1
/// @param repairs kinks that rounding had hidden and a fresh solve found
/// @param largestMismatch largest difference between what a segment predicts for its end and a fresh solve there
public record RhsLine(List<Kink> kinks, int repairs, double largestMismatch) {
    public RhsLine {
        kinks = List.copyOf(kinks);
    }

    /// @param t from 0 to 1
    /// @param optimum solved afresh at `t`
    /// @param slopeAfter of the objective on the segment that begins here; at the last kink that of the one before
    public record Kink(double t, Optimum optimum, double slopeAfter) {}
}
