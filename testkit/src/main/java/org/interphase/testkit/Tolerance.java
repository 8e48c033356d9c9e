package org.interphase.testkit;

import static org.assertj.core.api.Assertions.assertThat;

/// How close two numbers must be, and why that close: `|actual − expected| ≤ absolute + relative · |expected|`.
///
/// @param absolute in the unit of the number
/// @param relative dimensionless
/// @param why the reason for the size, shown when the check fails
public record Tolerance(double absolute, double relative, String why) {
    public static Tolerance relative(double relative, String why) {
        return new Tolerance(0, relative, why);
    }

    public static Tolerance absolute(double absolute, String why) {
        return new Tolerance(absolute, 0, why);
    }

    public boolean accepts(double actual, double expected) {
        return Math.abs(actual - expected) <= absolute + relative * Math.abs(expected);
    }

    /// Fails with both numbers, their difference and the reason for the tolerance.
    public void check(String what, double actual, double expected) {
        assertThat(accepts(actual, expected))
                .as(
                        "%s: expected %.17g, got %.17g, difference %.3g; tolerance %.3g + %.3g relative (%s)",
                        what, expected, actual, actual - expected, absolute, relative, why)
                .isTrue();
    }
}
