package org.interphase.numerics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.ToDoubleBiFunction;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NonlinearLeastSquaresTest {
    private static final Tolerance CERTIFIED =
            Tolerance.relative(1e-8, "certified to 11 digits; central differences leave 1e-10 in the Jacobian");
    private static final Tolerance DEVIATION =
            Tolerance.relative(1e-6, "the covariance carries the error of the differences, times the condition number");

    @ParameterizedTest
    @CsvSource({"500, 1e-4", "250, 5e-4"})
    void misra1aFromBothStarts(double b1, double b2) {
        check(
                "Misra1a",
                (x, b) -> b[0] * (1 - Math.exp(-b[1] * x)),
                new double[] {b1, b2},
                new double[] {2.3894212918e+02, 5.5015643181e-04},
                new double[] {2.7070075241e+00, 7.2668688436e-06},
                1.2455138894e-01);
    }

    @ParameterizedTest
    @CsvSource({"50, 150, -100, 1, 2", "0.5, 1.5, -1, 0.01, 0.02"})
    void mgh17FromBothStarts(double b1, double b2, double b3, double b4, double b5) {
        check(
                "MGH17",
                (x, b) -> b[0] + b[1] * Math.exp(-x * b[3]) + b[2] * Math.exp(-x * b[4]),
                new double[] {b1, b2, b3, b4, b5},
                new double[] {3.7541005211e-01, 1.9358469127, -1.4646871366, 1.2867534640e-02, 2.2122699662e-02},
                new double[] {2.0723153551e-03, 2.2031669222e-01, 2.2175707739e-01, 4.4861358114e-04, 8.9471996575e-04},
                5.4648946975e-05);
    }

    @ParameterizedTest
    @CsvSource({"1000, 1000, 400, 40, 0.7, 0.3, 0.03", "1300, 1500, 500, 75, 1, 0.4, 0.05"})
    void thurberFromBothStarts(double b1, double b2, double b3, double b4, double b5, double b6, double b7) {
        check(
                "Thurber",
                (x, b) -> (b[0] + x * (b[1] + x * (b[2] + x * b[3]))) / (1 + x * (b[4] + x * (b[5] + x * b[6]))),
                new double[] {b1, b2, b3, b4, b5, b6, b7},
                new double[] {
                    1.2881396800e+03,
                    1.4910792535e+03,
                    5.8323836877e+02,
                    7.5416644291e+01,
                    9.6629502864e-01,
                    3.9797285797e-01,
                    4.9727297349e-02
                },
                new double[] {
                    4.6647963344,
                    3.9571156086e+01,
                    2.8698696102e+01,
                    5.5675370270,
                    3.1333340687e-02,
                    1.4984928198e-02,
                    6.5842344623e-03
                },
                5.6427082397e+03);
    }

    private static void check(
            String name,
            ToDoubleBiFunction<Double, double[]> model,
            double[] start,
            double[] certified,
            double[] deviation,
            double ssr) {
        NumberTable data = NumberTable.of("/nist/" + name + ".csv");
        FitOutcome outcome = NonlinearLeastSquares.minimise(
                residuals(model, data.column(1), data.column(0)), start, Bounds.none(start.length));
        assertThat(outcome).isInstanceOf(FitOutcome.Converged.class);
        FittedParameters fit = outcome.best();
        for (int j = 0; j < start.length; j++) {
            CERTIFIED.check(name + " b" + (j + 1), fit.value(j), certified[j]);
            DEVIATION.check(name + " sd of b" + (j + 1), fit.standardError(j), deviation[j]);
        }
        Tolerance.relative(1e-10, "11 certified digits").check(name + " residual sum of squares", fit.ssr(), ssr);
    }

    private static ResidualFunction residuals(ToDoubleBiFunction<Double, double[]> model, double[] x, double[] y) {
        return new ResidualFunction() {
            @Override
            public int size() {
                return x.length;
            }

            @Override
            public void residuals(double[] parameters, double[] into) {
                for (int i = 0; i < x.length; i++) {
                    into[i] = model.applyAsDouble(x[i], parameters) - y[i];
                }
            }
        };
    }

    private static final double[] X = {0, 1, 2, 3, 4, 5};
    private static final double[] DECAY = {2.0, 1.2, 0.75, 0.44, 0.27, 0.16};

    private static FitOutcome decay(double[] start, Bounds bounds) {
        return NonlinearLeastSquares.minimise(residuals((x, b) -> b[0] * Math.exp(-b[1] * x), X, DECAY), start, bounds);
    }

    @Test
    void aMinimumInsideItsBoundsIsThatWithoutBounds() {
        FittedParameters open = decay(new double[] {1, 1}, Bounds.none(2)).best();
        FittedParameters bounded = decay(new double[] {1, 1}, Bounds.of(new double[] {0, 0.3}, new double[] {3, 2}))
                .best();
        for (int j = 0; j < 2; j++) {
            Tolerance.relative(1e-9, "two paths to one minimum").check("b" + j, bounded.value(j), open.value(j));
            assertThat(bounded.atBound(j)).isFalse();
        }
    }

    @Test
    void aParameterAtItsBoundIsHeldWithoutCovariance() {
        FitOutcome outcome = decay(new double[] {1, 1}, Bounds.of(new double[] {0, 0.7}, new double[] {10, 2}));
        assertThat(outcome).isInstanceOf(FitOutcome.Converged.class);
        FittedParameters fit = outcome.best();
        assertThat(fit.value(1)).isEqualTo(0.7);
        assertThat(fit.atBound(1)).isTrue();
        assertThat(fit.standardError(1)).isNaN();
        // With the rate fixed the amplitude is linear: Σ y e / Σ e².
        double above = 0;
        double below = 0;
        for (int i = 0; i < X.length; i++) {
            double e = Math.exp(-0.7 * X[i]);
            above += DECAY[i] * e;
            below += e * e;
        }
        Tolerance.relative(1e-9, "linear in the amplitude").check("amplitude", fit.value(0), above / below);
        assertThat(fit.degreesOfFreedom()).isEqualTo(5);
    }

    @Test
    void aParameterThatTheDataIgnoreHasNoCovariance() {
        FitOutcome outcome = NonlinearLeastSquares.minimise(
                residuals((x, b) -> b[0] * x + 0 * b[1], X, DECAY), new double[] {1, 5}, Bounds.none(2));
        assertThat(outcome).isInstanceOf(FitOutcome.Converged.class);
        assertThat(outcome.best().standardError(1)).isNaN();
    }

    @Test
    void aModelWithoutValueAtTheStartIsStalled() {
        FitOutcome outcome = NonlinearLeastSquares.minimise(
                residuals((x, b) -> Math.log(b[0]) * x, X, DECAY), new double[] {-1}, Bounds.none(1));
        assertThat(outcome).isInstanceOf(FitOutcome.Stalled.class);
    }

    @Test
    void theSearchTurnsBackWhereTheModelIsUndefined() {
        // Minimum at b = exp(1) by construction; the first steps overshoot into b < 0.
        double[] y = new double[X.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = X[i];
        }
        FitOutcome outcome = NonlinearLeastSquares.minimise(
                residuals((x, b) -> Math.log(b[0]) * x, X, y), new double[] {60}, Bounds.none(1));
        assertThat(outcome).isInstanceOf(FitOutcome.Converged.class);
        Tolerance.relative(1e-12, "exact data").check("b", outcome.best().value(0), Math.E);
    }

    @Test
    void aStepThatTheBoundsSpoilIsShortenedUntilItHelps() {
        // The valley p0 + p1 = 1 leads to (150.5, −149.5), far beyond the bound of p0: cut off there, the first step
        // leaves
        // the valley and raises the sum of squares, in the linear model too.
        ResidualFunction valley = new ResidualFunction() {
            @Override
            public int size() {
                return 2;
            }

            @Override
            public void residuals(double[] p, double[] into) {
                into[0] = p[0] + p[1] - 1;
                into[1] = 0.01 * (p[0] - p[1] - 300);
            }
        };
        Bounds bounds = Bounds.of(new double[] {-10, -1000}, new double[] {10, 1000});
        FitOutcome outcome = NonlinearLeastSquares.minimise(valley, new double[] {0, 0}, bounds);
        assertThat(outcome).isInstanceOf(FitOutcome.Converged.class);
        assertThat(outcome.best().value(0)).isEqualTo(10);
        assertThat(outcome.best().atBound(0)).isTrue();
        Tolerance.relative(1e-9, "linear in the other")
                .check("p1", outcome.best().value(1), -9.029 / 1.0001);
    }

    @Test
    void anExactFitHasNoResiduals() {
        double[] y = {3, 3, 3, 3, 3, 3};
        FitOutcome outcome =
                NonlinearLeastSquares.minimise(residuals((x, b) -> b[0], X, y), new double[] {1}, Bounds.none(1));
        assertThat(outcome).isInstanceOf(FitOutcome.Converged.class);
        Tolerance.relative(1e-14, "linear").check("b", outcome.best().value(0), 3);
    }
}
