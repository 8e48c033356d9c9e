package org.interphase.numerics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;

class NonNegativeLeastSquaresTest {
    private static final Tolerance ROUNDING = Tolerance.absolute(1e-12, "numbers of order one, condition below 1e3");

    private static double[][] random(SplittableRandom random, int rows, int columns) {
        double[][] matrix = new double[columns][rows];
        for (double[] column : matrix) {
            Arrays.setAll(column, i -> random.nextDouble(-1, 1));
        }
        return matrix;
    }

    private static double squares(double[][] matrix, double[] x, double[] b) {
        double sum = 0;
        for (int i = 0; i < b.length; i++) {
            double r = b[i];
            for (int j = 0; j < x.length; j++) {
                r -= matrix[j][i] * x[j];
            }
            sum += r * r;
        }
        return sum;
    }

    /// The least sum of squares over all subsets of columns whose own least-squares solution is not negative.
    private static double bruteForce(double[][] matrix, double[] b) {
        double best = squares(matrix, new double[matrix.length], b);
        for (int set = 1; set < 1 << matrix.length; set++) {
            int subset = set;
            double[][] some = IntStream.range(0, matrix.length)
                    .filter(j -> (subset >> j & 1) == 1)
                    .mapToObj(j -> matrix[j])
                    .toArray(double[][]::new);
            if (some.length <= b.length && LinearLeastSquares.fit(some, b) instanceof LinearFit.Solved fit) {
                double[] x = fit.copyCoefficients();
                if (Arrays.stream(x).allMatch(value -> value >= 0)) {
                    best = Math.min(best, fit.ssr());
                }
            }
        }
        return best;
    }

    @Test
    void smallRandomProblemsReachTheBestOfAllSubsets() {
        SplittableRandom random = new SplittableRandom(1974);
        for (int k = 0; k < 300; k++) {
            double[][] matrix = random(random, 2 + k % 9, 1 + k % 7);
            double[] b = random(random, matrix[0].length, 1)[0];
            NonNegativeFit fit = NonNegativeLeastSquares.solve(matrix, b);
            assertThat(fit.converged()).isTrue();
            assertThat(Arrays.stream(fit.copyCoefficients()).allMatch(x -> x >= 0))
                    .isTrue();
            ROUNDING.check("sum of squares", squares(matrix, fit.copyCoefficients(), b), bruteForce(matrix, b));
        }
    }

    @Test
    void theConditionsOfKarushKuhnAndTuckerHold() {
        SplittableRandom random = new SplittableRandom(23);
        for (int k = 0; k < 20; k++) {
            double[][] matrix = random(random, 80, 60);
            double[] b = random(random, 80, 1)[0];
            NonNegativeFit fit = NonNegativeLeastSquares.solve(matrix, b);
            assertThat(fit.converged()).isTrue();
            for (int j = 0; j < fit.size(); j++) {
                if (fit.used(j)) {
                    ROUNDING.check("slope of a coefficient above zero", fit.slope(j), 0);
                } else {
                    assertThat(fit.slope(j)).isLessThanOrEqualTo(1e-12);
                    assertThat(fit.coefficient(j)).isZero();
                }
            }
        }
    }

    @Test
    void aLikelySetChangesNothingButTheWay() {
        SplittableRandom random = new SplittableRandom(5);
        for (int k = 0; k < 50; k++) {
            double[][] matrix = random(random, 40, 25);
            double[] b = random(random, 40, 1)[0];
            boolean[] likely = new boolean[25];
            for (int j = 0; j < likely.length; j++) {
                likely[j] = random.nextBoolean();
            }
            NonNegativeFit cold = NonNegativeLeastSquares.solve(matrix, b);
            NonNegativeFit warm = NonNegativeLeastSquares.solve(matrix, b, likely);
            for (int j = 0; j < cold.size(); j++) {
                ROUNDING.check("coefficient", warm.coefficient(j), cold.coefficient(j));
            }
        }
    }

    @Test
    void scalesOfTheColumnsDoNotMatter() {
        SplittableRandom random = new SplittableRandom(6);
        double[][] matrix = random(random, 30, 12);
        double[] b = random(random, 30, 1)[0];
        NonNegativeFit plain = NonNegativeLeastSquares.solve(matrix, b);
        double[][] scaled = matrix.clone();
        for (int j = 0; j < scaled.length; j++) {
            double factor = Math.scalb(1.0, 5 * (j - 6));
            scaled[j] = Arrays.stream(matrix[j]).map(v -> v * factor).toArray();
        }
        NonNegativeFit fit = NonNegativeLeastSquares.solve(scaled, b);
        for (int j = 0; j < fit.size(); j++) {
            ROUNDING.check("coefficient", Math.scalb(fit.coefficient(j), 5 * (j - 6)), plain.coefficient(j));
        }
    }

    @Test
    void degenerateProblemsEndWithAnAnswer() {
        double[][] same = {{1, 1}, {1, 1}, {0, 0}};
        NonNegativeFit fit = NonNegativeLeastSquares.solve(same, new double[] {2, 2});
        ROUNDING.check("sum", fit.coefficient(0) + fit.coefficient(1), 2);
        assertThat(fit.coefficient(2)).isZero();
        assertThat(NonNegativeLeastSquares.solve(same, new double[] {-1, -1}).copyCoefficients())
                .containsOnly(0);
        assertThat(NonNegativeLeastSquares.solve(same, new double[2]).converged())
                .isTrue();
        assertThat(NonNegativeLeastSquares.solve(new double[0][], new double[] {1})
                        .ssr())
                .isEqualTo(1);
    }
}
