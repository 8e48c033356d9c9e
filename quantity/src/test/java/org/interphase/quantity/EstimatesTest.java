package org.interphase.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EstimatesTest {
    private static final Tolerance ROUNDING = Tolerance.relative(1e-13, "a few operations on doubles");
    private static final List<String> AB = List.of("a", "b");

    /// Two values with the given uncertainties and correlation.
    private static Estimates pair(double a, double ua, double b, double ub, double correlation) {
        double both = correlation * ua * ub;
        return Estimates.of(AB, new double[] {a, b}, new double[][] {{ua * ua, both}, {both, ub * ub}});
    }

    private static void check(Measured measured, double value, double u) {
        ROUNDING.check("value", measured.value(), value);
        ROUNDING.check("u", measured.u(), u);
    }

    @Test
    void whatWasGivenComesBack() {
        Estimates estimates = pair(3, 0.3, 4, 0.5, -0.4);
        check(estimates.get("b"), 4, 0.5);
        check(estimates.get(0), 3, 0.3);
        assertThat(estimates.names()).containsExactly("a", "b");
        assertThat(estimates.index("b")).isEqualTo(1);
        ROUNDING.check("correlation", estimates.correlation(0, 1), -0.4);
        ROUNDING.check("covariance", estimates.covariance(1, 0), -0.06);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> estimates.get("c"))
                .withMessage("no estimate 'c' among [a, b]");
    }

    /// `u²(a/b)/(a/b)² = (u_a/a)² + (u_b/b)² − 2ρ(u_a/a)(u_b/b)`.
    @ParameterizedTest
    @ValueSource(doubles = {-1, -0.9, -0.3, 0, 0.5, 0.99, 0.999999})
    void ratioAndProductFollowTheTextbook(double correlation) {
        Estimates estimates = pair(3, 0.3, -4, 0.2, correlation);
        double both = 2 * correlation * 0.1 * 0.05;
        Tolerance cancelling = Tolerance.relative(1e-9, "the closed form cancels where the correlation is near one");
        // b is negative: the signs of the cross terms change.
        cancelling.check("ratio", estimates.ratio(0, 1).u(), 0.75 * Math.sqrt(0.0125 + both));
        cancelling.check("product", estimates.product(0, 1).u(), 12 * Math.sqrt(0.0125 - both));
        assertThat(estimates.ratio(0, 1).value()).isEqualTo(-0.75);
        assertThat(estimates.product(0, 1).value()).isEqualTo(-12);
    }

    @Test
    void differenceAndSumAreExact() {
        Estimates estimates = pair(3, 0.3, 4, 0.4, 0.5);
        check(estimates.difference(0, 1), -1, Math.sqrt(0.25 - 0.12));
        check(estimates.sum(), 7, Math.sqrt(0.25 + 0.12));
        check(estimates.sum(1), 4, 0.4);
        check(estimates.linear(2, -1), 2, Math.sqrt(0.36 + 0.16 - 0.24));
        assertThat(estimates.difference(1, 1)).isEqualTo(Measured.of(0, 0));
        assertThat(estimates.ratio(1, 1)).isEqualTo(Measured.of(1, 0));
    }

    /// `f = a/(a+b)`: `u_f = √(b²u_a² + a²u_b² − 2ab·cov)/(a+b)²`.
    @ParameterizedTest
    @ValueSource(doubles = {-0.8, 0, 0.8})
    void fractionOfASum(double correlation) {
        Estimates estimates = pair(2, 0.1, 6, 0.3, correlation);
        double expected = Math.sqrt(36 * 0.01 + 4 * 0.09 - 2 * 12 * correlation * 0.03) / 64;
        check(estimates.fraction(0), 0.25, expected);
        check(estimates.fraction(1), 0.75, expected);
    }

    @Test
    void aFractionOfChosenMembersLeavesTheOthersOut() {
        Estimates three = Estimates.independent(
                List.of("a", "b", "background"), new double[] {2, 6, 1000}, new double[] {0.1, 0.3, 500});
        check(three.fraction(0, 0, 1), 0.25, Math.sqrt(0.72) / 64);
        check(three.sum(0, 1), 8, Math.hypot(0.1, 0.3));
    }

    @ParameterizedTest
    @CsvSource({"1, 2", "3.7, 2.9", "0.1, 7e12", "-3.3e-5, 0.7"})
    void theRatioOfAValueAndItsMultipleIsCertain(double x, double multiple) {
        double u = 0.07 * Math.abs(x);
        Estimates proportional = Estimates.of(AB, new double[] {x, multiple * x}, new double[][] {
            {u * u, multiple * u * u}, {multiple * u * u, multiple * u * (multiple * u)}
        });
        Measured ratio = proportional.ratio(1, 0);
        Tolerance.relative(1e-15, "one product, one quotient").check("ratio", ratio.value(), multiple);
        assertThat(ratio.u()).isLessThanOrEqualTo(1e-15 * Math.abs(multiple));
        assertThat(proportional.fraction(0).u()).isLessThanOrEqualTo(1e-15);
    }

    @Test
    void aCertainRatioStaysCertainHoweverUncertainItsDenominator() {
        Estimates proportional = pair(1, 0.9, 2, 1.8, 1);
        Measured ratio = proportional.ratio(0, 1);
        assertThat(ratio.value()).isEqualTo(0.5);
        assertThat(ratio.u()).isLessThan(1e-15);
    }

    @Test
    void anUncertainDenominatorTakesTheUncertaintyAway() {
        check(pair(1, 0, 1, Estimates.LARGEST_RELATIVE_U, 0).ratio(0, 1), 1, 0.3);
        assertThat(pair(1, 0.1, -1, 0.31, 0).ratio(0, 1).uncertainty())
                .isEqualTo(Uncertainty.none("the denominator -1.00 has a standard uncertainty of 0.31,"
                        + " too large for first-order propagation"));
        assertThat(pair(1, 0.1, 1, 0.31, 0).ratio(1, 0).u()).isPositive();
        assertThat(pair(1, 0.5, 1, 0.5, 0).fraction(0).uncertainty()).isInstanceOf(Uncertainty.None.class);
        assertThat(pair(1, 0.5, 1, 0.5, -0.9).fraction(0).uncertainty()).isInstanceOf(Uncertainty.Standard.class);
        assertThat(pair(1, 0.1, 0, 0.1, 0).ratio(0, 1).uncertainty()).isInstanceOf(Uncertainty.None.class);
    }

    @Test
    void anyFunctionPropagatesByItsGradient() {
        Estimates estimates = pair(2, 0.02, 5, 0.03, 0.7);
        Measured power = estimates.propagate(x -> Math.pow(x[0], 3) * Math.exp(-x[1]), x ->
                new double[] {3 * x[0] * x[0] * Math.exp(-x[1]), -Math.pow(x[0], 3) * Math.exp(-x[1])});
        double value = 8 * Math.exp(-5);
        check(power, value, value * Math.sqrt(0.0009 + 0.0009 - 2 * 0.7 * 0.0009));
        Measured undefined = estimates.propagate(x -> Math.log(-x[0]), x -> new double[] {1 / x[0], 0});
        assertThat(undefined.uncertainty()).isEqualTo(Uncertainty.none("the value is not a finite number"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> estimates.propagate(x -> 1, x -> new double[1]))
                .withMessage("2 values take 2 derivatives, not 1");
    }

    @Test
    void derivedValuesKeepTheirCovariance() {
        Estimates estimates = pair(3, 0.3, 4, 0.4, 0.5);
        Estimates sumAndDifference =
                estimates.derived(List.of("sum", "difference"), new double[] {7, -1}, new double[][] {{1, 1}, {1, -1}});
        ROUNDING.check("covariance", sumAndDifference.covariance(0, 1), 0.09 - 0.16);
        check(sumAndDifference.linear(0.5, 0.5), 3, 0.3);
        check(sumAndDifference.linear(0.5, -0.5), 4, 0.4);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> estimates.derived(List.of("x"), new double[] {1}, new double[2][2]));
    }

    @Test
    void independentSetsCombineIntoOne() {
        Estimates bare = pair(3, 0.3, 4, 0.4, 0.5).withPrefix("bare ");
        Estimates coated = pair(2, 0.1, 6, 0.2, -0.5).withPrefix("coated ");
        Estimates both = Estimates.combine(bare, coated);
        assertThat(both.names()).containsExactly("bare a", "bare b", "coated a", "coated b");
        assertThat(both.covariance(1, 2)).isZero();
        ROUNDING.check("within the second", both.covariance(2, 3), -0.01);
        check(both.difference(0, 2), 1, Math.hypot(0.3, 0.1));
        assertThatIllegalArgumentException().isThrownBy(() -> Estimates.combine(bare, bare));
    }

    @Test
    void aValueThatTheFitDoesNotDetermineTaintsOnlyWhatDependsOnIt() {
        Estimates estimates = pair(3, 0.3, 4, 0.4, 0.5).withoutUncertainty(1, "not identifiable");
        Uncertainty none = Uncertainty.none("b: not identifiable");
        assertThat(estimates.get(1)).isEqualTo(new Measured(4, none));
        check(estimates.get(0), 3, 0.3);
        assertThat(estimates.ratio(0, 1).uncertainty()).isEqualTo(none);
        assertThat(estimates.sum().uncertainty()).isEqualTo(none);
        assertThat(estimates.correlation(0, 1)).isNaN();
        Estimates derived = estimates.derived(AB, new double[] {6, 1}, new double[][] {{2, 0}, {0, 1}});
        check(derived.get(0), 6, 0.6);
        assertThat(derived.get(1).uncertainty()).isEqualTo(Uncertainty.none("b: b: not identifiable"));
        Estimates all = Estimates.without(AB, new double[] {1, 2}, "one cell");
        assertThat(all.difference(0, 1).uncertainty()).isEqualTo(Uncertainty.none("a: one cell; b: one cell"));
    }

    @Test
    void whatIsNoCovarianceIsRefused() {
        refused(new double[][] {{1, 0.5}, {0.4, 1}}, "the covariance of 'a' and 'b' is given as 0.5 and 0.4");
        refused(new double[][] {{-1, 0}, {0, 1}}, "the variance of 'a' is not negative, not -1.0");
        refused(new double[][] {{1, 1.1}, {1.1, 1}}, "negative eigenvalue");
        refused(new double[][] {{1, Double.NaN}, {Double.NaN, 1}}, "a covariance is a finite number, not NaN");
        refused(new double[][] {{0, 0.1}, {0.1, 1}}, "covary although one of them has no variance");
        refused(new double[][] {{1}}, "2 names have a covariance of 1 rows");
        refused(new double[][] {{1, 0}, {0}}, "2 names have a row of 1 covariances");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Estimates.independent(List.of("a", "a"), new double[2], new double[2]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Estimates.independent(AB, new double[] {1, Double.NaN}, new double[2]))
                .withMessage("the estimate 'b' is finite, not NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Estimates.independent(AB, new double[2], new double[] {1, -1}));
    }

    private static void refused(double[][] covariance, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Estimates.of(AB, new double[] {1, 2}, covariance))
                .withMessageContaining(message);
    }

    @Test
    void correlationsThatContradictEachOtherAreRefused() {
        double[][] contradiction = {{1, 0.9, 0.9}, {0.9, 1, -0.9}, {0.9, -0.9, 1}};
        double[][] certain = {{1, 1, 1}, {1, 1, -1}, {1, -1, 1}};
        for (double[][] covariance : List.of(contradiction, certain)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Estimates.of(List.of("a", "b", "c"), new double[3], covariance))
                    .withMessageContaining("contradict");
        }
    }

    @Test
    void roundingOfTheGivenCovarianceIsTolerated() {
        check(pair(1, 1, 1, 1, 1 + 5e-7).sum(), 2, 2);
        double[][] sevenDigits = {{1, 0.9999999, 0.5}, {0.9999999, 1, 0.5000001}, {0.5, 0.5000001, 1}};
        Estimates rounded = Estimates.of(List.of("a", "b", "c"), new double[] {1, 1, 1}, sevenDigits);
        Tolerance.absolute(1e-6, "seven digits given")
                .check("u", rounded.linear(1, 0, -1).u(), 1);
    }

    @Test
    void whatGoesInAndOutIsCopied() {
        double[] values = {1, 2};
        double[][] covariance = {{1, 0}, {0, 1}};
        Estimates estimates = Estimates.of(AB, values, covariance);
        values[0] = 9;
        covariance[0][0] = 9;
        estimates.copyValues()[0] = 9;
        estimates.copyCovariance()[0][0] = 9;
        check(estimates.get(0), 1, 1);
        assertThat(estimates.covariance(0, 0)).isEqualTo(1);
    }

    /// `u² = gᵀCg` by the definition, for covariances of any rank and scale.
    @Test
    void theFactorGivesTheQuadraticForm() {
        SplittableRandom random = new SplittableRandom(11);
        for (int k = 0; k < 300; k++) {
            int n = 1 + random.nextInt(8);
            double[][] covariance = anyCovariance(random, n, 1 + random.nextInt(n));
            List<String> names = IntStream.range(0, n).mapToObj(i -> "p" + i).toList();
            double[] gradient = random.doubles(n, -1, 1).toArray();
            double square = 0;
            double scale = 0;
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    square += gradient[i] * covariance[i][j] * gradient[j];
                    scale += Math.abs(gradient[i] * covariance[i][j] * gradient[j]);
                }
            }
            double u = Estimates.of(names, new double[n], covariance)
                    .linear(gradient)
                    .u();
            Tolerance.absolute(1e-12 * scale, "the quadratic form cancels").check("u²", u * u, square);
        }
    }

    private static double[][] anyCovariance(SplittableRandom random, int n, int rank) {
        double[][] factor = new double[n][rank];
        for (double[] row : factor) {
            double scale = Math.pow(10, random.nextDouble(-4, 4));
            for (int k = 0; k < rank; k++) {
                row[k] = scale * random.nextDouble(-1, 1);
            }
        }
        return CovarianceMatrix.ofProducts(factor);
    }
}
