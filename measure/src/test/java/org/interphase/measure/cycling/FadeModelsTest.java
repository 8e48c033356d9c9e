package org.interphase.measure.cycling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.interphase.numerics.LinearFit;
import org.interphase.numerics.LinearLeastSquares;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;

class FadeModelsTest {
    private static double[] cycles(int n) {
        double[] x = new double[n];
        Arrays.setAll(x, i -> i + 1);
        return x;
    }

    private static double[] noisy(double[] x, DoubleUnaryOperator model, double sigma, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return Arrays.stream(x)
                .map(n -> model.applyAsDouble(n) + sigma * random.nextGaussian())
                .toArray();
    }

    @Test
    void everyModelIsFoundAgainInItsOwnData() {
        double[] x = cycles(80);
        found(FadeModel.LINEAR, noisy(x, n -> 160 - 0.4 * n, 0.2, 1), 160, -0.4);
        found(FadeModel.SQUARE_ROOT, noisy(x, n -> 160 - 5 * Math.sqrt(n), 0.2, 2), 160, -5);
        found(FadeModel.EXPONENTIAL, noisy(x, n -> 160 * Math.exp(-0.012 * (n - 1)), 0.2, 3), 160, 0.012);
        found(
                FadeModel.TWO_SEGMENTS,
                noisy(x, n -> 160 - 0.1 * n - 0.7 * Math.max(0, n - 33.3), 0.2, 4),
                160,
                -0.1,
                -0.8,
                33.3);
    }

    private static void found(FadeModel model, double[] y, double... truth) {
        FadeComparison comparison = FadeComparison.of(cycles(y.length), y);
        FadeFit best = comparison.best().orElseThrow();
        assertThat(best.model()).isEqualTo(model);
        for (int j = 0; j < truth.length; j++) {
            assertThat(Math.abs(best.value(j) - truth[j]))
                    .as("%s of %s", model.parameters().get(j), model)
                    .isLessThan(4 * best.measured(j).u());
        }
        assertThat(comparison.weight(0)).isGreaterThan(0.6);
    }

    /// The least sum of squares over a fine grid of knots, each by linear least squares: no grid may beat the fit.
    private static double bruteForce(double[] x, double[] y, double from, double to, int steps) {
        double least = Double.POSITIVE_INFINITY;
        double[] ones = new double[x.length];
        Arrays.fill(ones, 1);
        for (int s = 0; s <= steps; s++) {
            double knot = from + (to - from) * s / steps;
            double[] beyond = new double[x.length];
            Arrays.setAll(beyond, i -> Math.max(0, x[i] - knot));
            if (LinearLeastSquares.fit(new double[][] {ones, x, beyond}, y) instanceof LinearFit.Solved fit) {
                least = Math.min(least, fit.ssr());
            }
        }
        return least;
    }

    @Test
    void noGridOfKnotsBeatsTheExactProfile() {
        for (long seed = 0; seed < 30; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int n = 8 + random.nextInt(40);
            double[] x = new double[n];
            double at = 1;
            for (int i = 0; i < n; i++) {
                x[i] = at;
                at += 1 + random.nextInt(3);
            }
            double bend = random.nextDouble(-1, 1);
            double knot = random.nextDouble(x[0], x[n - 1]);
            double[] y = noisy(x, c -> 150 - 0.2 * c + bend * Math.max(0, c - knot), 0.5, seed + 100);
            FadeFit fit = FadeComparison.of(x, y).of(FadeModel.TWO_SEGMENTS).orElseThrow();
            double grid = bruteForce(x, y, x[1], x[n - 2], 4000);
            assertThat(fit.ssr()).as("seed %d", seed).isLessThanOrEqualTo(grid * (1 + 1e-12));
            Tolerance.relative(1e-3, "a grid of 4000 knots misses a sharp minimum by so much")
                    .check("ssr of seed " + seed, fit.ssr(), grid);
            assertThat(fit.value(3)).isBetween(fit.knotLow(), fit.knotHigh());
        }
    }

    @Test
    void theIntervalOfTheKnotCoversItInNineteenOfTwentyDraws() {
        double[] x = cycles(60);
        int covered = 0;
        int draws = 400;
        for (int i = 0; i < draws; i++) {
            double[] y = noisy(x, n -> 150 - 0.1 * n - 0.5 * Math.max(0, n - 30.4), 0.4, 1000 + i);
            FadeFit fit = FadeComparison.of(x, y).of(FadeModel.TWO_SEGMENTS).orElseThrow();
            covered += fit.knotLow() <= 30.4 && 30.4 <= fit.knotHigh() ? 1 : 0;
        }
        // Binomial scatter of 400 draws: 0.011.
        assertThat((double) covered / draws).isBetween(0.92, 0.98);
    }

    @Test
    void theErrorOfTheKnotIsThatOfItsScatter() {
        double[] x = cycles(60);
        double[] knots = new double[300];
        double stated = 0;
        for (int i = 0; i < knots.length; i++) {
            double[] y = noisy(x, n -> 150 - 0.1 * n - 0.5 * Math.max(0, n - 30.4), 0.2, 5000 + i);
            FadeFit fit = FadeComparison.of(x, y).of(FadeModel.TWO_SEGMENTS).orElseThrow();
            knots[i] = fit.value(3);
            stated += fit.measured(3).u() / knots.length;
        }
        double mean = Arrays.stream(knots).average().orElseThrow();
        double scatter =
                Math.sqrt(Arrays.stream(knots).map(k -> (k - mean) * (k - mean)).sum() / (knots.length - 1));
        Tolerance.relative(0.15, "300 draws fix a scatter to 4 %, the linear approximation to some more")
                .check("standard error", stated, scatter);
    }

    @Test
    void exactDataAreFittedWithoutResidualsAndTooFewAreRefused() {
        double[] x = cycles(10);
        FadeComparison flat = FadeComparison.of(x, noisy(x, n -> 100, 0, 0));
        assertThat(flat.best().orElseThrow().ssr()).isLessThan(1e-20);
        FadeFit knee = FadeComparison.of(x, noisy(x, n -> 100 - Math.max(0, n - 5.5), 0, 0))
                .of(FadeModel.TWO_SEGMENTS)
                .orElseThrow();
        Tolerance.relative(1e-9, "the lines cross there").check("knot", knee.value(3), 5.5);
        assertThat(FadeComparison.of(cycles(3), new double[] {3, 2, 1}).best()).isEmpty();
        assertThat(FadeComparison.of(cycles(3), new double[] {3, 2, 1}).failures())
                .hasSize(1);
        FadeComparison five = FadeComparison.of(cycles(5), new double[] {5, 4.1, 3, 2.2, 1});
        assertThat(five.of(FadeModel.TWO_SEGMENTS)).isEmpty();
        assertThat(five.failures()).containsExactly("two segments need 6 cycles");
    }
}
