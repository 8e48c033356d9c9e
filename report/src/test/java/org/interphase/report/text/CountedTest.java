package org.interphase.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CountedTest {
    @Test
    void oneIsSingularAndAllElsePlural() {
        assertThat(Counted.of(0, "gap")).isEqualTo("0 gaps");
        assertThat(Counted.of(1, "gap")).isEqualTo("1 gap");
        assertThat(Counted.of(12, "gap")).isEqualTo("12 gaps");
        assertThat(Counted.of(1, "check agrees", "checks agree")).isEqualTo("1 check agrees");
        assertThat(Counted.of(2, "check agrees", "checks agree")).isEqualTo("2 checks agree");
    }

    @Test
    void aFixedNumberHasATrueMinusAndNoSignAtZero() {
        assertThat(Digits.fixed(-0.4885, 3)).isEqualTo("−0.488");
        assertThat(Digits.fixed(-0.0004, 3)).isEqualTo("0.000");
        assertThat(Digits.fixed(2, 2)).isEqualTo("2.00");
    }

    @Test
    void significantDigitsAreKeptAndSmallNumbersBearAPowerOfTen() {
        assertThat(NumberText.significant(3.97, 4).text()).isEqualTo("3.970");
        assertThat(NumberText.significant(-0.48846, 4).text()).isEqualTo("−0.4885");
        assertThat(NumberText.significant(7.5e-4, 2).text()).isEqualTo("7.5\u202F×\u202F10⁻⁴");
        assertThat(NumberText.significant(0, 4).text()).isEqualTo("0");
        assertThat(NumberText.significant(Double.NaN, 4).text()).isEqualTo("–");
    }
}
