package org.interphase.numerics;

import org.hipparchus.distribution.continuous.FDistribution;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.special.Erf;

/// Quantiles and tail probabilities of the distributions that tests and intervals need.
public final class Distributions {
    private static final NormalDistribution NORMAL = new NormalDistribution(0, 1);

    private Distributions() {}

    /// @param probability between 0 and 1, both excluded
    public static double normalQuantile(double probability) {
        return NORMAL.inverseCumulativeProbability(probability);
    }

    /// @param degreesOfFreedom positive, need not be whole
    public static double studentQuantile(double probability, double degreesOfFreedom) {
        return new TDistribution(degreesOfFreedom).inverseCumulativeProbability(probability);
    }

    /// Probability that |t| is at least as large.
    public static double studentTwoSided(double t, double degreesOfFreedom) {
        return Math.min(1, 2 * new TDistribution(degreesOfFreedom).cumulativeProbability(-Math.abs(t)));
    }

    /// Probability that a standard normal number is at least as far from zero.
    public static double normalTwoSided(double z) {
        return Erf.erfc(Math.abs(z) / Math.sqrt(2));
    }

    public static double fisherQuantile(double probability, double numeratorFreedom, double denominatorFreedom) {
        return new FDistribution(numeratorFreedom, denominatorFreedom).inverseCumulativeProbability(probability);
    }
}
