package org.interphase.measure.eis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SpectrumTest {
    @Test
    void anyOrderBecomesDescendingAndKeepsEachPointTogether() {
        Spectrum spectrum =
                Spectrum.of(new double[] {1, 100, 10, 10}, new double[] {4, 1, 2, 3}, new double[] {-4, -1, -2, -3});
        assertThat(spectrum.copyFrequency_Hz()).containsExactly(100, 10, 10, 1);
        assertThat(spectrum.copyReal_ohm()).containsExactly(1, 2, 3, 4);
        assertThat(spectrum.copyImaginary_ohm()).containsExactly(-1, -2, -3, -4);
    }

    @Test
    void aRangeIncludesBothEnds() {
        Spectrum spectrum = Spectrum.of(new double[] {1, 10, 100}, new double[3], new double[3]);
        assertThat(spectrum.within(10, 100).copyFrequency_Hz()).containsExactly(100, 10);
    }

    @Test
    void aFrequencyOfZeroIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Spectrum.of(new double[] {0}, new double[1], new double[1]));
    }
}
