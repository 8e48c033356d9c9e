package org.interphase.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;

class MeasuredTest {
    private static final Tolerance ROUNDING = Tolerance.relative(1e-14, "a few operations on doubles");

    private static void check(Measured measured, double value, double u) {
        ROUNDING.check("value", measured.value(), value);
        ROUNDING.check("u", measured.u(), u);
    }

    @Test
    void sumsAndDifferencesAddInQuadrature() {
        check(Measured.of(10, 3).plus(Measured.of(2, 4)), 12, 5);
        check(Measured.of(10, 3).minus(Measured.of(2, 4)), 8, 5);
    }

    @Test
    void productsAndQuotientsAddRelativeUncertaintiesInQuadrature() {
        check(Measured.of(10, 0.3).times(Measured.of(-20, 0.8)), -200, 200 * 0.05);
        check(Measured.of(10, 0.3).over(Measured.of(-20, 0.8)), -0.5, 0.5 * 0.05);
    }

    @Test
    void aZeroNumeratorKeepsItsUncertainty() {
        check(Measured.of(0, 0.3).over(Measured.of(2, 0.1)), 0, 0.15);
        check(Measured.of(0, 0.3).times(Measured.of(2, 0.1)), 0, 0.6);
    }

    @Test
    void theReasonForNoUncertaintyIsHandedOn() {
        Measured one = Measured.without(1, "one cell");
        Measured two = Measured.without(2, "read off a figure");
        Measured known = Measured.of(3, 0.1);
        assertThat(known.plus(one).uncertainty()).isEqualTo(Uncertainty.none("one cell"));
        assertThat(one.over(known).uncertainty()).isEqualTo(Uncertainty.none("one cell"));
        assertThat(one.times(two).uncertainty()).isEqualTo(Uncertainty.none("one cell; read off a figure"));
        assertThat(one.minus(one).uncertainty()).isEqualTo(Uncertainty.none("one cell"));
        assertThat(one.plus(two).value()).isEqualTo(3);
    }

    @Test
    void aQuotientWithAnUncertainDenominatorHasNoFirstOrderUncertainty() {
        assertThat(Measured.of(1, 0).over(Measured.of(1, 0.3)).u()).isEqualTo(0.3);
        Measured poor = Measured.of(1, 0.1).over(Measured.of(2, 0.61));
        assertThat(poor.value()).isEqualTo(0.5);
        assertThat(Measured.without(1, "one cell").over(Measured.of(2, 0.61)).uncertainty())
                .isEqualTo(Uncertainty.none("one cell"));
        assertThat(poor.uncertainty())
                .isEqualTo(Uncertainty.none("the denominator 2.00 has a standard uncertainty of 0.61,"
                        + " too large for first-order propagation"));
    }

    @Test
    void troubleIsAValue() {
        Measured infinite = Measured.of(1, 0.1).over(Measured.of(0, 0));
        assertThat(infinite.value()).isInfinite();
        assertThat(infinite.uncertainty()).isEqualTo(Uncertainty.none("the value is not a finite number"));
        Measured huge = Measured.of(1e10, 1e300).times(Measured.of(1e10, 1e300));
        assertThat(huge.uncertainty()).isEqualTo(Uncertainty.none("the propagated uncertainty is not a finite number"));
    }
}
