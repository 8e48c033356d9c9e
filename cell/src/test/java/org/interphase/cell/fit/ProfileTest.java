package org.interphase.cell.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.interphase.numerics.Bounds;
import org.interphase.numerics.ResidualFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Intervals of small models beside closed forms and dense scans.
class ProfileTest {
    /// Residuals of the parameters.
    private interface Model {
        double[] at(double[] p);
    }

    private record Differentiated(int size, Model model) implements ResidualFunction {
        @Override
        public void residuals(double[] parameters, double[] into) {
            System.arraycopy(model.at(parameters), 0, into, 0, size);
        }

        @Override
        public boolean jacobian(double[] parameters, double[][] columns) {
            double h = 1e-5;
            for (int j = 0; j < parameters.length; j++) {
                double[] up = parameters.clone();
                double[] down = parameters.clone();
                up[j] += h;
                down[j] -= h;
                double[] above = model.at(up);
                double[] below = model.at(down);
                Arrays.setAll(columns[j], i -> (above[i] - below[i]) / (2 * h));
            }
            return true;
        }
    }

    private static List<Profile.End> ends(Model model, Bounds bounds, double[] best, double[] spread) {
        int size = model.at(best).length;
        ResidualFunction function = new Differentiated(size, model);
        double[][] columns = new double[best.length][size];
        function.jacobian(best, columns);
        return Profile.of(function, bounds, best, columns, spread);
    }

    private static double squares(double[] residuals) {
        return Arrays.stream(residuals).map(v -> v * v).sum();
    }

    /// A straight line through points at 0 … 4, each known to ±1: the slope is known to 1/√10, the intercept to
    /// √0.6. What scatters is orthogonal to both.
    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, 0.02, 0.5, 40})
    void theProfileOfALinearModelEndsOneStandardUncertaintyAway(double spread) {
        double[] noise = {0.3, -0.4, -0.2, 0.4, -0.1};
        Model line = p -> {
            double[] r = new double[5];
            Arrays.setAll(r, i -> p[0] + p[1] * i - (0.04 - 0.02 * i + noise[i]));
            return r;
        };
        double[] best = {0.04, -0.02};
        double[] expected = {Math.sqrt(0.6), Math.sqrt(0.1)};
        List<Profile.End> ends = ends(line, Bounds.none(2), best, new double[] {spread, spread});
        for (int j = 0; j < 2; j++) {
            // The root of the rise is straight; differences leave 1e-10 of it.
            assertThat(ends.get(2 * j).at()).isCloseTo(best[j] - expected[j], within(1e-6));
            assertThat(ends.get(2 * j + 1).at()).isCloseTo(best[j] + expected[j], within(1e-6));
        }
        assertThat(ends).allMatch(Profile.End::settled).allMatch(e -> e.lowest() > -1e-9);
    }

    private static final double[] TIMES = {1.5, 2, 2.5};

    /// a·exp(−b·t), a and b by their logarithms, correlation 0.98.
    private static double[] decay(double[] p, double u) {
        double[] r = new double[TIMES.length];
        Arrays.setAll(r, i -> (Math.exp(p[0] - Math.exp(p[1]) * TIMES[i]) - 2 * Math.exp(-0.8 * TIMES[i])) / u);
        return r;
    }

    /// Least sum of squares over the other number, by a fine grid.
    private static double scanned(int held, double at, double u) {
        double least = Double.POSITIVE_INFINITY;
        for (double other = -6; other < 6; other += 5e-4) {
            least = Math.min(least, squares(decay(held == 0 ? new double[] {at, other} : new double[] {other, at}, u)));
        }
        return least;
    }

    /// Where a rising function of the distance passes one.
    private static double passesOne(DoubleUnaryOperator rise) {
        double inside = 0;
        double outside = 3;
        while (outside - inside > 1e-4) {
            double middle = (inside + outside) / 2;
            if (rise.applyAsDouble(middle) < 1) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        return inside;
    }

    @ParameterizedTest
    @CsvSource({"NaN, 0.02", "0.05, 0.02", "2, 0.02", "0.3, 0.05", "0.3, 0.07"})
    void theProfileOfADecayIsThatOfADenseScan(double spread, double u) {
        double[] best = {Math.log(2), Math.log(0.8)};
        List<Profile.End> ends =
                ends(p -> decay(p, u), Bounds.of(new double[] {-9, -9}, new double[] {9, 9}), best, new double[] {
                    spread, spread
                });
        for (int i = 0; i < 4; i++) {
            int j = i / 2;
            int side = i % 2 == 0 ? -1 : 1;
            double expected = passesOne(d -> scanned(j, best[j] + side * d, u));
            // Straight lines between points whose root is within 0.1 of one, and a rise of 0.02 left undone.
            assertThat(side * (ends.get(i).at() - best[j])).as("end " + i).isCloseTo(expected, within(0.04 * expected));
            assertThat(ends.get(i).settled()).isTrue();
        }
    }

    @Test
    void theFactorsOfAProductAreNotBounded() {
        Model product = p -> new double[] {(p[0] * p[1] - 1) / 0.1};
        Bounds bounds = Bounds.of(new double[] {0.05, 0.05}, new double[] {30, 30});
        List<Profile.End> ends = ends(product, bounds, new double[] {1, 1}, new double[] {Double.NaN, Double.NaN});
        assertThat(ends).allMatch(e -> Double.isNaN(e.at()));
    }

    /// The second number is worth 0.05 of a standard uncertainty near zero, where its direction is not fixed, and
    /// much more further up: it takes all of the second residual where the first number falls, and almost none
    /// where it rises.
    @Test
    void aDirectionThatIsNotFixedDoesNotNarrowTheOtherNumber() {
        Model model = p -> new double[] {5 * p[0], 5 * p[0] + 0.05 * Math.expm1(p[1])};
        Bounds bounds = Bounds.of(new double[] {-9, -9}, new double[] {9, 9});
        List<Profile.End> ends = ends(model, bounds, new double[] {0, 0}, new double[] {0.2, 100});
        double lower = -0.2;
        double upper = (0.05 + Math.sqrt(2 - 0.05 * 0.05)) / 10;
        // A rise of 0.02 left undone is 1 % of the distance.
        assertThat(ends.get(0).at()).isCloseTo(lower, within(0.003));
        assertThat(ends.get(1).at()).isCloseTo(upper, within(0.003));
        assertThat(ends.get(2).at()).isNaN();
    }

    /// The second number could make up for all, but the model is defined nowhere off its best value: what is left
    /// is the interval with it held.
    @Test
    void noIntervalIsNarrowerThanWithTheOthersHeld() {
        Model model =
                p -> new double[] {5 * p[0] + (Math.abs(p[1]) > 1e-4 ? Double.NaN : 0.01 * p[1]), 3 * Math.sinh(p[0])};
        double held = passesOne(d -> squares(model.at(new double[] {d, 0})));
        Bounds bounds = Bounds.of(new double[] {-9, -9}, new double[] {9, 9});
        List<Profile.End> ends = ends(model, bounds, new double[] {0, 0}, new double[] {Double.NaN, Double.NaN});
        for (int i = 0; i < 2; i++) {
            assertThat(Math.abs(ends.get(i).at())).isBetween(0.99 * held, 1.02 * held);
        }
    }

    @Test
    void aPlaceThatIsNoMinimumHasNoInterval() {
        Model line = p -> new double[] {p[0] + p[1] - 2, p[0] - p[1] - 1};
        double[] spread = {0.7, 0.7};
        List<Profile.End> ends = ends(line, Bounds.none(2), new double[] {0, 0}, spread);
        Intervals intervals = Intervals.of(ends, spread);
        assertThat(intervals.trouble().orElseThrow()).contains("no minimum");
        assertThat(intervals.of(0).low()).isNaN();
        assertThat(intervals.of(1).high()).isNaN();
        assertThat(intervals.of(0).identifiable()).isFalse();
    }

    @Test
    void anEndThatWasNotFoundCountsOnlyWhereTheDerivativesAgree() {
        List<Profile.End> unsure = List.of(new Profile.End(-0.2, true, 0), new Profile.End(0.2, false, 0));
        assertThat(Intervals.of(unsure, new double[] {0.2}).of(0).identifiable())
                .isTrue();
        assertThat(Intervals.of(unsure, new double[] {0.45}).of(0).identifiable())
                .isFalse();
        assertThat(Intervals.of(unsure, new double[] {Double.NaN}).of(0).identifiable())
                .isFalse();
    }
}
