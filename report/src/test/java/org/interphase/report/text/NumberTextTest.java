package org.interphase.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.interphase.quantity.Measured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Written by hand after the rule: two significant digits of the uncertainty, the value to the same place.
class NumberTextTest {
    @ParameterizedTest
    @CsvSource({
        "183.24, 1.37, 183.2 ± 1.4",
        "183.24, 13.7, 183 ± 14",
        "4563, 123, 4560 ± 120",
        "0.0451, 0.0032, 0.0451 ± 0.0032",
        "0.0451, 0.00996, 0.045 ± 0.010",
        "-99.2, 10.1, −99 ± 10",
        "0, 0.5, 0.00 ± 0.50",
        "3.214e-7, 4.2e-8, (3.21 ± 0.42) × 10⁻⁷",
        "-2.33e-7, 4.7e-8, (−2.33 ± 0.47) × 10⁻⁷",
        "6.02214e23, 1.1e21, (6.022 ± 0.011) × 10²³",
        "12345.6, 7.89, 12 345.6 ± 7.9",
        "1e-9, 3e-7, (0.0 ± 3.0) × 10⁻⁷",
        "5, 0, 5 ± 0",
        "2.5, 250, 0 ± 250",
    })
    void valueAndUncertaintyEndAtTheSamePlace(double value, double u, String expected) {
        assertThat(spaced(NumberText.of(value, u).text())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "3.7, 3.7",
        "3.14159, 3.142",
        "100, 100",
        "0, 0",
        "-0.00312, −0.00312",
        "0.000312, 3.12 × 10⁻⁴",
        "123456, 123 500",
        "1234567, 1.235 × 10⁶",
        "NaN, –",
        "-Infinity, −∞",
    })
    void aNumberWithoutUncertaintyHasFourDigitsAtMost(double value, String expected) {
        assertThat(spaced(NumberText.of(value).text())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "0.0321, 0.032",
        "0.5, 0.500",
        "0.00213, 0.0021",
        "0.00001, < 0.0001",
        "0, < 0.0001",
        "1, 1.000",
        "NaN, –",
        "1.2, –"
    })
    void probabilitiesAreNeverMoreCertainThanTheirDigits(double p, String expected) {
        assertThat(spaced(NumberText.probability(p))).isEqualTo(expected);
    }

    @Test
    void theUnitFollowsAfterASpaceThatDoesNotBreak() {
        assertThat(NumberText.of(17.1, 2.4).text("mAh/g")).isEqualTo("17.1\u202F±\u202F2.4\u00A0mAh/g");
        assertThat(NumberText.of(17.1, 2.4).text("")).isEqualTo("17.1\u202F±\u202F2.4");
    }

    @Test
    void aReasonInsteadOfAnUncertaintyGivesTheValueAlone() {
        assertThat(NumberText.of(Measured.without(4.31, "one spectrum")).text()).isEqualTo("4.31");
    }

    @Test
    void numbersOfAllSizesStayShort() {
        Random random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            double u = Math.abs(Double.longBitsToDouble(random.nextLong()));
            if (Double.isFinite(value) && Double.isFinite(u)) {
                assertThat(NumberText.of(value, u).text().length()).isLessThan(60);
            }
        }
    }

    private static String spaced(String text) {
        return text.replace('\u202F', ' ');
    }
}
