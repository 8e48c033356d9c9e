package org.interphase.measure.eis.fit;

import java.util.Locale;
import java.util.SplittableRandom;
import org.interphase.numerics.Distributions;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;

/// How often value ± t·u holds the truth when the same cell is measured many times with fresh noise.
class CoverageTest {
    private static final double LEVEL = 0.95;
    private static final double NOISE = 0.003;
    private static final int DRAWS_IN_THE_BUILD = 400;

    /// Fractions of draws whose interval holds the truth, for every parameter: value ± t·u, and [CircuitFit#interval].
    private static double[][] coverage(int draws, long seed) throws FitRefusedException {
        double[] truth = SyntheticSpectra.truth();
        double[][] inside = new double[2][truth.length];
        SplittableRandom random = new SplittableRandom(seed);
        FitOptions options = FitOptions.standard().withStarts(1);
        Starts starts = Starts.given(SyntheticSpectra.FULL_CELL, truth);
        for (int draw = 0; draw < draws; draw++) {
            CircuitFit fit = CircuitFit.of(
                    SyntheticSpectra.noisy(
                            SyntheticSpectra.FULL_CELL, truth, SyntheticSpectra.fullCellFrequencies(), NOISE, random),
                    SyntheticSpectra.FULL_CELL,
                    starts,
                    options);
            double t = Distributions.studentQuantile(0.5 * (1 + LEVEL), fit.degreesOfFreedom());
            for (int j = 0; j < truth.length; j++) {
                Interval interval = fit.interval(fit.circuit().parameter(j).name(), LEVEL);
                boolean skewed = truth[j] >= interval.lower() && truth[j] <= interval.upper();
                inside[0][j] += Math.abs(fit.value(j) - truth[j]) <= t * fit.u(j) ? 1.0 / draws : 0;
                inside[1][j] += skewed ? 1.0 / draws : 0;
            }
        }
        return inside;
    }

    @Test
    void intervalsHoldTheTruthAsOftenAsTheySay() throws FitRefusedException {
        double scatter = Math.sqrt(LEVEL * (1 - LEVEL) / DRAWS_IN_THE_BUILD);
        Tolerance tolerance = Tolerance.absolute(3.5 * scatter, "3.5 binomial standard deviations");
        for (double[] fractions : coverage(DRAWS_IN_THE_BUILD, 11)) {
            for (int j = 0; j < fractions.length; j++) {
                tolerance.check(SyntheticSpectra.FULL_CELL.parameter(j).name(), fractions[j], LEVEL);
            }
        }
    }

    /// The whole study of 3,000 draws, about ten seconds: prints both coverages of every parameter.
    public static void main(String[] arguments) throws FitRefusedException {
        double[][] fractions = coverage(3000, arguments.length > 0 ? Long.parseLong(arguments[0]) : 42);
        for (int j = 0; j < fractions[0].length; j++) {
            System.out.printf(
                    Locale.ROOT,
                    "%-7s value ± t·u %.4f   interval %.4f%n",
                    SyntheticSpectra.FULL_CELL.parameter(j).name(),
                    fractions[0][j],
                    fractions[1][j]);
        }
    }
}
