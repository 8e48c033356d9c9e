package org.interphase.formats.neware;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurrentRangeTest {
    /// What one count is worth, in mA, as users of public readers found it by comparing with BTSDA.
    @ParameterizedTest
    @CsvSource({
        "-200000, 1e-2",
        "-12000, 1e-2",
        "-6000, 1e-2",
        "-1000, 1e-2",
        "-500, 1e-3",
        "-100, 1e-3",
        "-50, 1e-4",
        "-10, 1e-4",
        "-5, 1e-5",
        "-1, 1e-5",
        "1, 1e-4",
        "5, 1e-4",
        "10, 1e-3",
        "25, 1e-3",
        "50, 1e-3",
        "100, 1e-2",
        "250, 1e-2",
        "500, 1e-2",
        "1000, 1e-1",
        "6000, 1e-1",
        "60000, 1e-1",
        "200000, 1e-1"
    })
    void countsAreWorthWhatUsersFound(double range, double milliampere) {
        assertThat(1000 / CurrentRange.countsPerAmpere(range)).isEqualTo(milliampere);
    }
}
