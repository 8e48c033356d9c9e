package org.interphase.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasuredTextTest {
    @ParameterizedTest
    @CsvSource({
        "161.2, 0.4, 161.2 ± 0.4, 161.2(4)",
        "161.23456, 0.41379, 161.23 ± 0.41, 161.23(41)",
        "161.2, 0.41, 161.20 ± 0.41, 161.20(41)",
        "0.00161, 0.00004, 0.00161 ± 0.00004, 0.00161(4)",
        "0.000161, 0.000004, (1.61 ± 0.04)e-4, 1.61(4)e-4",
        "1.61e-3, 4e-5, 0.00161 ± 0.00004, 0.00161(4)",
        "1612, 40, 1610 ± 40, 1610(40)",
        "1612, 43, 1612 ± 43, 1612(43)",
        "1612, 430, 1610 ± 430, 1610(430)",
        "12.345, 1.42, 12.3 ± 1.4, 12.3(1.4)",
        "12.345, 0.996, 12.3 ± 1.0, 12.3(1.0)",
        "12.345, 9.96, 12 ± 10, 12(10)",
        "0.0004, 1.3, 0.0 ± 1.3, 0.0(1.3)",
        "-0.0004, 1.3, 0.0 ± 1.3, 0.0(1.3)",
        "-12.345, 0.15, -12.34 ± 0.15, -12.34(15)",
        "0, 0.25, 0.00 ± 0.25, 0.00(25)",
        "5, 300, 0 ± 300, 0(300)",
        "999999.6, 1, (1.000000 ± 0.000001)e6, 1.000000(1)e6",
        "12345678, 1234, (1.23457 ± 0.00012)e7, 1.23457(12)e7",
        "-3.2e-20, 1.1e-21, (-3.20 ± 0.11)e-20, -3.20(11)e-20",
        "1e-20, 3e-5, (0 ± 3)e-5, 0(3)e-5",
        "96485.33212, 0.001, 96485.332 ± 0.001, 96485.332(1)"
    })
    void valueAndUncertaintyEndAtTheSamePlace(double value, double u, String plusMinus, String compact) {
        assertThat(MeasuredText.plusMinus(Measured.of(value, u), 4)).isEqualTo(plusMinus);
        assertThat(MeasuredText.compact(Measured.of(value, u), 4)).isEqualTo(compact);
    }

    @ParameterizedTest
    @CsvSource({
        "161.2345, 4, 161.2", "161.2, 6, 161.200", "1612345, 3, 1.61e6", "161234, 3, 161000", "0.00123456, 3, 0.00123",
        "0.000123456, 3, 1.23e-4", "0, 3, 0", "-2.5, 1, -2", "9.996, 3, 10.0", "1e300, 2, 1.0e300"
    })
    void withoutUncertaintyTheCallerSetsTheDigits(double value, int digits, String expected) {
        assertThat(MeasuredText.significant(value, digits)).isEqualTo(expected);
        assertThat(MeasuredText.plusMinus(Measured.without(value, "one cell"), digits))
                .isEqualTo(expected);
        assertThat(MeasuredText.compact(Measured.without(value, "one cell"), digits))
                .isEqualTo(expected);
    }

    @Test
    void anExactValueIsWrittenInFull() {
        assertThat(MeasuredText.plusMinus(Constant.FARADAY.measured(), 3)).isEqualTo("96485.33212331001 (exact)");
        assertThat(MeasuredText.compact(Measured.of(1200, 0), 1)).isEqualTo("1200 (exact)");
        assertThat(MeasuredText.plusMinus(Constant.ELEMENTARY_CHARGE.measured(), 3))
                .isEqualTo("1.602176634e-19 (exact)");
        assertThat(MeasuredText.compact(Constant.AVOGADRO.measured(), 3)).isEqualTo("6.02214076e23 (exact)");
        assertThat(MeasuredText.compact(Measured.of(0, 0), 3)).isEqualTo("0 (exact)");
    }

    @Test
    void whatIsNotFiniteIsNotKnown() {
        assertThat(MeasuredText.significant(Double.NaN, 3)).isEqualTo("not known");
        assertThat(MeasuredText.plusMinus(Measured.of(Double.NaN, 1), 3)).isEqualTo("not known");
        assertThat(MeasuredText.compact(Measured.of(Double.POSITIVE_INFINITY, 0), 3))
                .isEqualTo("not known");
        assertThat(MeasuredText.plusMinus(Measured.of(Double.NaN, 1), Units.VOLT, 3))
                .isEqualTo("not known");
    }

    @Test
    void aUnitStandsAfterTheBracket() {
        Measured capacity = Measured.of(161.2, 0.4);
        assertThat(MeasuredText.plusMinus(capacity, Units.of("mAh/g"), 4)).isEqualTo("(161.2 ± 0.4) mAh/g");
        assertThat(MeasuredText.plusMinus(capacity, Units.ONE, 4)).isEqualTo("161.2 ± 0.4");
        assertThat(MeasuredText.plusMinus(Measured.without(3.05, "one"), Units.VOLT, 2))
                .isEqualTo("3.0 V");
        assertThat(MeasuredText.plusMinus(Measured.of(2.5e-4, 1e-5), Units.of("S/cm"), 4))
                .isEqualTo("(2.5 ± 0.1)e-4 S/cm");
    }

    @Test
    void anyLocaleWritesTheSame() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(MeasuredText.plusMinus(Measured.of(161.23, 0.41), 4)).isEqualTo("161.23 ± 0.41");
            assertThat(Measured.of(1, 0.1)
                            .over(Measured.of(2, 0.61))
                            .uncertainty()
                            .toString())
                    .contains("2.00");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void digitsOutsideADoubleAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> MeasuredText.significant(1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> MeasuredText.significant(1, 18));
    }

    /// Read back, the text differs from the number by no more than the rounding to two digits of u allows.
    @Test
    void theTextIsTheNumberRounded() {
        SplittableRandom random = new SplittableRandom(5);
        for (int k = 0; k < 5000; k++) {
            double u = Math.pow(10, random.nextDouble(-30, 30));
            double value = random.nextDouble(-1, 1) * u * Math.pow(10, random.nextDouble(0, 8));
            String text = MeasuredText.plusMinus(Measured.of(value, u), 4);
            String[] parts = text.replace("(", "").split("\\)|( ± )", -1);
            String exponent = text.contains(")") ? text.substring(text.indexOf(')') + 1) : "";
            double readValue = new BigDecimal(parts[0] + exponent).doubleValue();
            double readU = new BigDecimal(parts[1] + exponent).doubleValue();
            assertThat(Math.abs(readU - u)).as(text).isLessThanOrEqualTo(0.0501 * u);
            assertThat(Math.abs(readValue - value)).as(text).isLessThanOrEqualTo(0.0502 * u);
            String digits = parts[1].replace(".", "").replaceFirst("^0+", "").replaceFirst("0+$", "");
            assertThat(digits.length()).as(text).isLessThanOrEqualTo(2);
        }
    }
}
