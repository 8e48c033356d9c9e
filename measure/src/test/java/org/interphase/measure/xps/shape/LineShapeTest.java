package org.interphase.measure.xps.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.interphase.measure.xps.XpsRefusedException;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What every shape promises: width 1, area 1, and the slope of its values.
class LineShapeTest {
    static Stream<String> labels() {
        return Stream.of(
                "GL(0)",
                "GL(30)",
                "GL(100)",
                "SGL(0)",
                "SGL(45)",
                "SGL(100)",
                "Voigt(0)",
                "Voigt(0.3)",
                "Voigt(50)",
                "GL(30)T(1.5)",
                "SGL(60)T(0.7)",
                "LA(1.2,4.8)",
                "LA(1,1)",
                "LA(2.5,1.1,0.7)",
                "LA-width(1,2)",
                "LA-width(0.5,3,1.5)");
    }

    @ParameterizedTest
    @MethodSource("labels")
    void theAreaIsOne(String label) throws XpsRefusedException {
        LineShape shape = LineShape.of(label);
        assertThat(shape.label()).isEqualTo(label);
        // u = sinh(t) makes the trapezoid rule converge geometrically, tails included.
        double sum = 0;
        double h = 1e-3;
        for (int i = -30000; i <= 30000; i++) {
            sum += h * Math.cosh(i * h) * shape.at(Math.sinh(i * h));
        }
        Tolerance.relative(2e-7, "kinks at the origin and the table of convolutions; else 1e-12")
                .check("area of " + label, sum, 1);
    }

    /// A pattern that tries every way to divide these digits needs 10¹⁰ steps.
    @Test
    void aLongNameIsRefused() {
        assertThatThrownBy(() -> LineShape.of("GL(" + "1".repeat(200_000)))
                .isInstanceOf(XpsRefusedException.class)
                .hasMessageContaining("A line shape is one of");
    }

    @ParameterizedTest
    @MethodSource("labels")
    void halfTheHeightLiesOneWidthApart(String label) throws XpsRefusedException {
        LineShape shape = LineShape.of(label);
        double mode = 0;
        for (double u = -2; u <= 2; u += 1e-4) {
            mode = shape.at(u) > shape.at(mode) ? u : mode;
        }
        double left = half(shape, mode, mode - 3);
        double right = half(shape, mode, mode + 3);
        Tolerance.relative(1e-7, "the mode is searched on a grid: its error counts squared")
                .check("width of " + label, right - left, 1);
    }

    private static double half(LineShape shape, double mode, double away) {
        double half = shape.at(mode) / 2;
        double inside = mode;
        double outside = away;
        for (int i = 0; i < 60; i++) {
            double middle = 0.5 * (inside + outside);
            if (shape.at(middle) > half) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        return inside;
    }

    static Stream<String> all() {
        return Stream.concat(labels(), Stream.of("DS(0)", "DS(0.15)", "DS(0.3,0.5)"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void theSlopeIsThatOfTheValues(String label) throws XpsRefusedException {
        LineShape shape = LineShape.of(label);
        double[] u = {-7.3, -1.2, -0.51, -0.07, 0.04, 0.33, 0.9, 2.4, 11};
        double[] value = new double[u.length];
        double[] slope = new double[u.length];
        shape.evaluate(u, value, slope);
        double h = 1e-5;
        for (int i = 0; i < u.length; i++) {
            double difference = (shape.at(u[i] + h) - shape.at(u[i] - h)) / (2 * h);
            new Tolerance(3e-8, 1e-6, "central differences of values near 1, or of a table")
                    .check(label + " at " + u[i], slope[i], difference);
        }
    }

    @Test
    void theAreaOfDoniachSunjicIsThatOfItsWindow() throws XpsRefusedException {
        for (String label : new String[] {"DS(0)", "DS(0.15)", "DS(0.4)"}) {
            LineShape shape = LineShape.of(label);
            double sum = 0;
            int n = 400_000;
            for (int i = 0; i <= n; i++) {
                sum += (i == 0 || i == n ? 0.5 : 1) * shape.at(-20 + 40.0 * i / n) * 40 / n;
            }
            Tolerance.relative(1e-8, "trapezoid of 1e-4 steps").check("area of " + label, sum, 1);
        }
    }

    @Test
    void theTailOfAnAsymmetricLineLiesAtHigherBindingEnergy() throws XpsRefusedException {
        for (String label : new String[] {"DS(0.15)", "LA(1.2,4.8)", "LA-width(2,1)"}) {
            LineShape shape = LineShape.of(label);
            assertThat(shape.at(3)).as(label).isGreaterThan(shape.at(-3));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GL",
                "GL(101)",
                "GL(a)",
                "GL(30,2)",
                "LA(0.5,1)",
                "LA(1)",
                "DS(0.5)",
                "Voigt(-1)",
                "X(1)",
                "GL(NaN)"
            })
    void whatIsNoShapeIsRefused(String label) {
        assertThatThrownBy(() -> LineShape.of(label))
                .isInstanceOf(XpsRefusedException.class)
                .hasMessageContaining("found '" + label + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LA(1.53,243)", "LA(1.2,4.8,70)"})
    void theStepsOfCasaXPSAreRefusedWithTheWayToWriteThem(String label) {
        assertThatThrownBy(() -> LineShape.of(label))
                .isInstanceOf(XpsRefusedException.class)
                .hasMessageContaining(label + " is written as in CasaXPS")
                .hasMessageContaining("LA(a,243) is LA(a,a,1.68)");
    }
}
