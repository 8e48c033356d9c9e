package org.interphase.numerics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;

class LinearLeastSquaresTest {
    @Test
    void norrisOfTheStatisticalReferenceDatasets() {
        NumberTable data = NumberTable.of("/nist/Norris.csv");
        LinearFit.Solved fit =
                solved(LinearLeastSquares.fit(new double[][] {ones(36), data.column(1)}, data.column(0)));
        Tolerance tolerance = Tolerance.relative(1e-12, "well conditioned: 15 certified digits less 3 for rounding");
        tolerance.check("B0", fit.coefficient(0), -0.262323073774029);
        tolerance.check("B1", fit.coefficient(1), 1.00211681802045);
        tolerance.check("sd of B0", fit.standardError(0), 0.232818234301152);
        tolerance.check("sd of B1", fit.standardError(1), 0.429796848199937e-3);
        tolerance.check("residual variance", fit.residualVariance(), 0.782864662630069);
    }

    @Test
    void longleyOfTheStatisticalReferenceDatasets() {
        double[] estimate = {
            -3482258.63459582,
            15.0618722713733,
            -0.358191792925910e-1,
            -2.02022980381683,
            -1.03322686717359,
            -0.511041056535807e-1,
            1829.15146461355
        };
        double[] deviation = {
            890420.383607373,
            84.9149257747669,
            0.334910077722432e-1,
            0.488399681651699,
            0.214274163161675,
            0.226073200069370,
            455.478499142212
        };
        NumberTable data = NumberTable.of("/nist/Longley.csv");
        double[][] columns = new double[7][];
        columns[0] = ones(16);
        for (int j = 1; j < 7; j++) {
            columns[j] = data.column(j);
        }
        LinearFit.Solved fit = solved(LinearLeastSquares.fit(columns, data.column(0)));
        Tolerance tolerance = Tolerance.relative(1e-8, "condition number 5e9 unscaled, 4e4 with unit columns");
        for (int j = 0; j < 7; j++) {
            tolerance.check("B" + j, fit.coefficient(j), estimate[j]);
            tolerance.check("sd of B" + j, fit.standardError(j), deviation[j]);
        }
    }

    @Test
    void theWeightedMeanIsTheClosedForm() {
        double[] y = {1, 2, 4};
        double[] sigma = {0.5, 1, 2};
        LinearFit.Solved fit = solved(LinearLeastSquares.fit(new double[][] {ones(3)}, y, sigma));
        // Weights 4, 1, 1/4: mean (4 + 2 + 1)/5.25, variance 1/5.25.
        Tolerance tolerance = Tolerance.relative(1e-14, "three terms");
        tolerance.check("mean", fit.coefficient(0), 7 / 5.25);
        tolerance.check("variance", fit.covariance(0, 0), 1 / 5.25);
    }

    @Test
    void dependentColumnsAreAValueNotAnAnswer() {
        double[] x = {1, 2, 3, 4};
        LinearFit fit = LinearLeastSquares.fit(new double[][] {x, {2, 4, 6, 8}, ones(4)}, new double[] {1, 0, 2, 1});
        assertThat(fit).isEqualTo(new LinearFit.RankDeficient(2, 3));
        assertThat(LinearLeastSquares.fit(new double[][] {{1}, {2}}, new double[] {1}))
                .isEqualTo(new LinearFit.RankDeficient(1, 2));
    }

    @Test
    void residualsAreOrthogonalToEveryColumn() {
        SplittableRandom random = new SplittableRandom(5);
        double[][] columns = new double[4][50];
        for (double[] column : columns) {
            Arrays.setAll(column, i -> random.nextDouble(-1, 1));
        }
        double[] y = new double[50];
        Arrays.setAll(y, i -> random.nextDouble());
        LinearFit.Solved fit = solved(LinearLeastSquares.fit(columns, y));
        for (double[] column : columns) {
            double product = 0;
            for (int i = 0; i < 50; i++) {
                product += column[i] * fit.residual(i);
            }
            Tolerance.absolute(1e-13, "50 terms of size one").check("column · residual", product, 0);
        }
    }

    private static LinearFit.Solved solved(LinearFit fit) {
        assertThat(fit).isInstanceOf(LinearFit.Solved.class);
        return (LinearFit.Solved) fit;
    }

    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }
}
