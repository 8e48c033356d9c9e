package org.interphase.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class ImpedanceSpectrumTest {
    private static final Provenance OWN = new Provenance("own.txt", "00", "test", true, List.of());

    @Test
    void frequencyAndBothPartsComeFirstInTheTable() {
        ImpedanceSpectrum spectrum = ImpedanceSpectrum.builder("own", OWN)
                .points(new double[] {10, 1}, new double[] {1, 2}, new double[] {-3, -4})
                .others(List.of(NumberColumn.adopt("Ewe/V", "V", new double[] {3.7, 3.7})))
                .build();
        assertThat(spectrum.table().columns())
                .extracting(Column::name)
                .containsExactly("frequency", "z_re", "z_im", "Ewe/V");
        assertThat(spectrum.modulus_ohm(0)).isEqualTo(Math.sqrt(10));
    }

    @Test
    void aPointWithoutFrequencyOrImpedanceIsNoPoint() {
        assertThatIllegalArgumentException().isThrownBy(() -> spectrum(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> spectrum(1, Double.NaN));
    }

    private static ImpedanceSpectrum spectrum(double frequency_Hz, double real_ohm) {
        return ImpedanceSpectrum.builder("own", OWN)
                .points(new double[] {frequency_Hz}, new double[] {real_ohm}, new double[] {-1})
                .build();
    }
}
