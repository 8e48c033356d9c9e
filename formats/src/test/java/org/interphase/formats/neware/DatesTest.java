package org.interphase.formats.neware;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DatesTest {
    @Test
    void momentsAreWrittenAsTheExportWritesThem() {
        assertThat(Dates.text(0, false)).isEqualTo("1970-01-01 00:00:00");
        assertThat(Dates.text(1_750_152_399.383, true)).isEqualTo("2025-06-17 09:26:39.383");
        assertThat(Dates.text(1_750_152_399.9996, true)).isEqualTo("2025-06-17 09:26:40.000");
        assertThat(Dates.text(-1, false)).isEqualTo("1969-12-31 23:59:59");
    }

    @Test
    void whatIsNoMomentIsEmpty() {
        assertThat(Dates.text(Double.NaN, true)).isEmpty();
        assertThat(Dates.text(1e18, true)).isEmpty();
        assertThat(Dates.text(Double.NEGATIVE_INFINITY, false)).isEmpty();
        assertThat(Dates.secondsOf(2024, 13, 1, 0, 0, 0)).isNaN();
        assertThat(Dates.secondsOf(2023, 2, 29, 0, 0, 0)).isNaN();
        assertThat(Dates.secondsOf(2024, 2, 29, 23, 59, 59)).isEqualTo(1_709_251_199);
    }
}
