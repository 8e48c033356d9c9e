package org.interphase.numerics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;

class StatisticsTest {
    private static final double[] FIRST = {4.1, 3.9, 4.4, 4.0, 4.3};
    private static final double[] SECOND = {4.6, 4.2, 4.9, 4.5, 4.8, 4.7};
    private static final Tolerance SCIPY = Tolerance.relative(1e-10, "special functions of two libraries");

    private static double golden(String name) {
        Map<String, Double> values = NumberTable.lines("/scipy/statistics.csv")
                .map(line -> line.split(",", -1))
                .collect(Collectors.toMap(part -> part[0], part -> Double.parseDouble(part[1])));
        return Objects.requireNonNull(values.get(name), name);
    }

    @Test
    void quantilesOfDistributionsAgreeWithScipy() {
        SCIPY.check("normal", Distributions.normalQuantile(0.975), golden("normal 0.975"));
        SCIPY.check("student", Distributions.studentQuantile(0.975, 3.7), golden("student 0.975 3.7"));
        SCIPY.check("fisher", Distributions.fisherQuantile(0.95, 1, 196), golden("fisher 0.95 1 196"));
        SCIPY.check("tails", Distributions.studentTwoSided(2.1, 8.5), golden("student two-sided 2.1 8.5"));
    }

    @Test
    void welchsTestAgreesWithScipy() {
        WelchTest test = WelchTest.of(FIRST, SECOND);
        SCIPY.check("t", test.difference() / test.standardError(), golden("welch t"));
        SCIPY.check("degrees of freedom", test.degreesOfFreedom(), golden("welch df"));
        SCIPY.check("p", test.pValue(), golden("welch p"));
    }

    @Test
    void oneCellPerGroupGivesNoProbability() {
        WelchTest test = WelchTest.of(new double[] {1}, new double[] {2, 3});
        assertThat(test.difference()).isEqualTo(1.5);
        assertThat(test.pValue()).isNaN();
    }

    @Test
    void thePermutationTestIsExactWhereRelabellingsAreFew() {
        PermutationTest test = PermutationTest.ofMeans(FIRST, SECOND, 1, 1000);
        assertThat(test.exact()).isTrue();
        assertThat(test.relabellings()).isEqualTo(462);
        SCIPY.check("p", test.pValue(), golden("permutation p"));
        SCIPY.check("difference", test.difference(), WelchTest.of(FIRST, SECOND).difference());
    }

    @Test
    void twoAgainstTwoCanNeverBeSignificant() {
        PermutationTest test = PermutationTest.ofMeans(new double[] {1, 2}, new double[] {30, 40}, 1, 10);
        Tolerance.relative(1e-15, "2 of 6 relabellings").check("p", test.pValue(), 1.0 / 3);
    }

    @Test
    void randomRelabellingsApproachTheExactProbability() {
        SplittableRandom random = new SplittableRandom(3);
        double[] a = random.doubles(12).toArray();
        double[] b = random.doubles(12).map(x -> x + 0.2).toArray();
        PermutationTest drawn = PermutationTest.ofMeans(a, b, 7, 20_000);
        assertThat(drawn.exact()).isFalse();
        assertThat(PermutationTest.ofMeans(a, b, 7, 20_000)).isEqualTo(drawn);
        double student = WelchTest.of(a, b).pValue();
        Tolerance.absolute(0.03, "normal-theory p of 24 values; the draws scatter by 0.002")
                .check("p", drawn.pValue(), student);
    }

    @Test
    void quantilesAgreeWithNumpyAndLeaveTheInputAlone() {
        double[] y = new double[40];
        Arrays.setAll(y, i -> Math.sin(0.3 * i) + 0.05 * ((i * i) % 7));
        double[] before = y.clone();
        Tolerance tolerance = Tolerance.relative(1e-14, "one interpolation");
        tolerance.check("0.9", Quantiles.of(y, 0.9), golden("quantile 0.9"));
        tolerance.check("0.5", Quantiles.median(y), golden("quantile 0.5"));
        tolerance.check("0.137", Quantiles.of(y, 0.137), golden("quantile 0.137"));
        assertThat(y).isEqualTo(before);
    }

    @Test
    void selectionEqualsSortingOnRandomDataWithTies() {
        SplittableRandom random = new SplittableRandom(11);
        for (int round = 0; round < 200; round++) {
            double[] values = random.doubles(1 + random.nextInt(60))
                    .map(x -> Math.floor(10 * x))
                    .toArray();
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            int rank = random.nextInt(values.length);
            double probability = values.length == 1 ? 0.5 : (double) rank / (values.length - 1);
            double at = probability * (values.length - 1);
            double low = sorted[(int) Math.floor(at)];
            double high = sorted[(int) Math.ceil(at)];
            assertThat(Quantiles.of(values, probability)).isBetween(low, high);
        }
        assertThat(Quantiles.median(new double[0])).isNaN();
    }

    @Test
    void theInformationCriterionCountsTheVariance() {
        // N = 10, one coefficient and the variance: 10 ln(0.5) + 4 + 12/7.
        Tolerance.relative(1e-14, "closed form")
                .check("AICc", InformationCriterion.aicc(5, 10, 1), 10 * Math.log(0.5) + 4 + 12.0 / 7);
        assertThat(InformationCriterion.aicc(5, 4, 2)).isNaN();
        Tolerance.relative(1e-14, "closed form")
                .check("BIC", InformationCriterion.bic(5, 10, 1), 10 * Math.log(0.5) + 2 * Math.log(10));
    }

    @Test
    void weightsOfModelsSumToOneAndIgnoreThoseWithoutACriterion() {
        double[] weights = InformationCriterion.weights(new double[] {2, Double.NaN, 0});
        assertThat(weights[1]).isZero();
        Tolerance.relative(1e-14, "closed form").check("ratio", weights[0] / weights[2], Math.exp(-1));
        Tolerance.relative(1e-14, "closed form").check("sum", weights[0] + weights[2], 1);
        assertThat(InformationCriterion.weights(new double[] {Double.NEGATIVE_INFINITY, 3}))
                .containsExactly(1, 0);
    }

    @Test
    void theCompensatedSumKeepsWhatPlainAdditionLoses() {
        assertThat(CompensatedSum.of(new double[] {1e16, 1, -1e16})).isEqualTo(1);
        double[] tenths = new double[1_000_000];
        Arrays.fill(tenths, 0.1);
        assertThat(CompensatedSum.of(tenths)).isEqualTo(100_000.0);
    }
}
