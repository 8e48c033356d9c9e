package org.interphase.measure.xps.fit;

import java.util.SplittableRandom;
import org.interphase.numerics.GammaFunction;

/// Poisson numbers from a seed: products of uniform numbers for small means, transformed rejection above 10.
///
/// Source: W. Hörmann, Insur. Math. Econ. 12 (1993) 39, doi:10.1016/0167-6687(93)90997-4.
final class PoissonCounts {
    private static final double REJECTION_FROM = 10;

    private final SplittableRandom random;

    PoissonCounts(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /// @param mean not negative
    double next(double mean) {
        return mean < REJECTION_FROM ? byProducts(mean) : byRejection(mean);
    }

    private double byProducts(double mean) {
        double limit = Math.exp(-mean);
        double product = random.nextDouble();
        int count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }

    private double byRejection(double mean) {
        double b = 0.931 + 2.53 * Math.sqrt(mean);
        double a = -0.059 + 0.02483 * b;
        double inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
        double acceptAtOnce = 0.9277 - 3.6224 / (b - 2);
        while (true) {
            double u = random.nextDouble() - 0.5;
            double v = random.nextDouble();
            double us = 0.5 - Math.abs(u);
            double k = Math.floor((2 * a / us + b) * u + mean + 0.43);
            if (us >= 0.07 && v <= acceptAtOnce) {
                return k;
            }
            if (k < 0 || (us < 0.013 && v > us)) {
                continue;
            }
            double left = Math.log(v * inverseAlpha / (a / (us * us) + b));
            if (left <= k * Math.log(mean) - mean - GammaFunction.logGamma(k + 1)) {
                return k;
            }
        }
    }

    /// A number below `bound`.
    int index(int bound) {
        return random.nextInt(bound);
    }
}
