package org.interphase.numerics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;

class ReductionsTest {
    private static final Tolerance ROUNDING = Tolerance.absolute(1e-12, "numbers of order one");

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

    @Test
    void aReducedProblemHasTheSameSumOfSquaresEverywhere() {
        SplittableRandom random = new SplittableRandom(1);
        double[][] matrix = random(random, 20, 6);
        double[] b = random(random, 20, 1)[0];
        OrthogonalReduction reduction = new OrthogonalReduction(matrix, 20);
        for (int k = 0; k < 10; k++) {
            double[] x = random(random, 6, 1)[0];
            double reduced = squares(reduction.copyMatrix(), x, reduction.reduce(b)) + reduction.rest(b);
            ROUNDING.check("sum of squares", reduced, squares(matrix, x, b));
        }
    }

    @Test
    void effectiveParametersCountColumnsWithoutAPenaltyAndFallWithIt() {
        SplittableRandom random = new SplittableRandom(2);
        double[][] matrix = random(random, 20, 6);
        ROUNDING.check("without", OrthogonalReduction.effectiveParameters(matrix, 20, 20), 6);
        // One column of ones and a penalty p on it: n / (n + p²).
        double[][] ridge = {{1, 1, 1, 1, 3}};
        ROUNDING.check("ridge", OrthogonalReduction.effectiveParameters(ridge, 5, 4), 4.0 / 13);
        assertThat(OrthogonalReduction.effectiveParameters(new double[][] {{1, 1}, {1, 1}}, 2, 2))
                .isNaN();
    }

    @Test
    void theShortestSolutionSharesBetweenEqualColumns() {
        double[][] matrix = {{1, 2, 3}, {1, 2, 3}, {1, 0, -1}};
        double[] x = MinimumNorm.solve(matrix, new double[] {3, 4, 5}, 1e-13);
        ROUNDING.check("first", x[0], x[1]);
        ROUNDING.check("sum", x[0] + x[1], 2);
        ROUNDING.check("third", x[2], 1);
    }

    @Test
    void fullRankGivesTheLeastSquaresSolution() {
        SplittableRandom random = new SplittableRandom(3);
        double[][] matrix = random(random, 15, 5);
        double[] b = random(random, 15, 1)[0];
        LinearFit.Solved fit = (LinearFit.Solved) LinearLeastSquares.fit(matrix, b);
        double[] x = MinimumNorm.solve(matrix, b, 1e-14);
        for (int j = 0; j < x.length; j++) {
            ROUNDING.check("coefficient", x[j], fit.coefficient(j));
        }
    }

    @Test
    void singularValuesOfAKnownMatrix() {
        double[] values = MinimumNorm.singularValues(new double[][] {{3, 4}, {0, 5}});
        ROUNDING.check("first", values[0], Math.sqrt(45));
        ROUNDING.check("second", values[1], Math.sqrt(5));
    }

    @Test
    void aRootOfAQuadraticFormReproducesIt() {
        SplittableRandom random = new SplittableRandom(4);
        double[][] half = random(random, 4, 7);
        double[][] form = new double[7][7];
        for (int i = 0; i < 7; i++) {
            for (int j = 0; j < 7; j++) {
                for (int k = 0; k < 4; k++) {
                    form[i][j] += half[i][k] * half[j][k];
                }
            }
        }
        double[][] root = QuadraticRoot.of(form);
        for (int i = 0; i < 7; i++) {
            for (int j = 0; j < 7; j++) {
                double product = 0;
                for (int k = 0; k < 7; k++) {
                    product += root[i][k] * root[j][k];
                }
                ROUNDING.check("element", product, form[i][j]);
            }
        }
    }
}
