package org.interphase.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.SplittableRandom;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;

/// Straight lines of a shared slope and an own intercept each, solved as one dense linear problem beside.
class BlockLeastSquaresTest {
    private static final int LINES = 4;
    private static final int POINTS = 6;
    private static final Tolerance LINEAR = Tolerance.relative(1e-9, "normal equations of a small linear problem");

    private static double[][] data() {
        SplittableRandom random = new SplittableRandom(3);
        double[][] y = new double[LINES][POINTS];
        for (int b = 0; b < LINES; b++) {
            for (int i = 0; i < POINTS; i++) {
                y[b][i] = 2 + 3.0 * b + 0.7 * i + 0.1 * random.nextGaussian();
            }
        }
        return y;
    }

    /// Residuals a·i + b − y, or eᵃ·i + b − y.
    private static final class Lines implements BlockResiduals {
        private final double[][] y = data();
        private final boolean exponential;

        Lines(boolean exponential) {
            this.exponential = exponential;
        }

        @Override
        public int blocks() {
            return LINES;
        }

        @Override
        public int size(int block) {
            return POINTS;
        }

        @Override
        public void evaluate(
                int block, double[] shared, double[] local, double[] r, double[][] sharedColumns, double[][] own) {
            double slope = exponential ? Math.exp(shared[0]) : shared[0];
            for (int i = 0; i < POINTS; i++) {
                r[i] = slope * i + local[0] - y[block][i];
                sharedColumns[0][i] = exponential ? slope * i : i;
                own[0][i] = 1;
            }
        }
    }

    private static LinearFit.Solved dense() {
        double[][] columns = new double[LINES + 1][LINES * POINTS];
        double[] all = new double[LINES * POINTS];
        double[][] y = data();
        for (int b = 0; b < LINES; b++) {
            for (int i = 0; i < POINTS; i++) {
                columns[0][b * POINTS + i] = i;
                columns[b + 1][b * POINTS + i] = 1;
                all[b * POINTS + i] = y[b][i];
            }
        }
        return (LinearFit.Solved) LinearLeastSquares.fit(columns, all);
    }

    @Test
    void sharedAndOwnParametersAreThoseOfTheDenseProblem() {
        LinearFit.Solved expected = dense();
        BlockFit fit = minimise(new Lines(false), 0, Bounds.none(1));
        assertThat(fit.reason()).isEmpty();
        assertThat(fit.degreesOfFreedom()).isEqualTo(expected.degreesOfFreedom());
        LINEAR.check("ssr", fit.ssr(), expected.ssr());
        LINEAR.check("slope", fit.copyShared()[0], expected.coefficient(0));
        double[][] local = new double[LINES][];
        for (int b = 0; b < LINES; b++) {
            local[b] = fit.copyLocal(b);
            LINEAR.check("intercept", local[b][0], expected.coefficient(b + 1));
        }
        BlockCovariance covariance =
                BlockCovariance.of(new Lines(false), fit.copyShared(), local).orElseThrow();
        double variance = expected.residualVariance();
        LINEAR.check("slope", variance * covariance.shared(0, 0), expected.covariance(0, 0));
        LINEAR.check("slope with line 2", variance * covariance.localWithShared(2, 0, 0), expected.covariance(3, 0));
        LINEAR.check("line 1", variance * covariance.local(1, 0, 1, 0), expected.covariance(2, 2));
        LINEAR.check("line 1 with line 3", variance * covariance.local(1, 0, 3, 0), expected.covariance(2, 4));
    }

    @Test
    void aNonlinearParameterFindsTheSameMinimum() {
        BlockFit fit = minimise(new Lines(true), 2, Bounds.none(1));
        assertThat(fit.reason()).isEmpty();
        Tolerance.relative(1e-7, "the sum of squares is flat at its minimum")
                .check("slope", Math.exp(fit.copyShared()[0]), dense().coefficient(0));
    }

    @Test
    void aBoundHoldsASharedParameterWhileTheOthersMove() {
        BlockFit fit = minimise(new Lines(false), 0, Bounds.of(new double[] {-1}, new double[] {0.5}));
        assertThat(fit.reason()).isEmpty();
        assertThat(fit.copyShared()[0]).isEqualTo(0.5);
        double mean = 0;
        for (int i = 0; i < POINTS; i++) {
            mean += (data()[2][i] - 0.5 * i) / POINTS;
        }
        LINEAR.check("intercept at the bound's slope", fit.copyLocal(2)[0], mean);
    }

    @Test
    void whatIsNotDeterminedHasNoCovariance() {
        BlockResiduals blind = new BlockResiduals() {
            @Override
            public int blocks() {
                return 1;
            }

            @Override
            public int size(int block) {
                return 3;
            }

            @Override
            public void evaluate(int block, double[] s, double[] l, double[] r, double[][] sc, double[][] lc) {
                r[0] = s[0] + l[0];
                sc[0][0] = 1;
                lc[0][0] = 1;
            }
        };
        assertThat(BlockCovariance.of(blind, new double[1], new double[1][1])).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BlockLeastSquares.minimise(
                        blind, new double[1], new double[2][1], Bounds.none(1), Bounds.none(1), 5));
    }

    private static BlockFit minimise(BlockResiduals lines, double slope, Bounds bounds) {
        return BlockLeastSquares.minimise(
                lines, new double[] {slope}, new double[LINES][1], bounds, Bounds.none(1), 100);
    }
}
