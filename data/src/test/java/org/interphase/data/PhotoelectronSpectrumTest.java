package org.interphase.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class PhotoelectronSpectrumTest {
    private static final Provenance OWN = new Provenance("own.vms", "00", "test", true, List.of());

    @Test
    void aRateBecomesCountsByDwellTimeAndScans() {
        PhotoelectronSpectrum spectrum = PhotoelectronSpectrum.builder("S 2p", OWN)
                .binding(new double[] {162, 161}, new double[] {100, 200})
                .acquisition(new PhotoelectronSpectrum.Acquisition(
                        "S 2p",
                        OptionalDouble.of(1486.6),
                        OptionalDouble.of(20),
                        OptionalDouble.of(0.5),
                        OptionalDouble.of(4),
                        true))
                .build();
        assertThat(spectrum.countsPerUnit()).hasValue(2);
        assertThat(spectrum.table().columns()).extracting(Column::name).containsExactly("binding_energy", "intensity");
        assertThat(spectrum.table().columns().get(1).unit()).isEqualTo("counts/s");
    }

    @Test
    void aRateWithoutATimeHasNoCounts() {
        PhotoelectronSpectrum spectrum = PhotoelectronSpectrum.builder("own", OWN)
                .kinetic(new double[] {1}, new double[] {1})
                .acquisition(new PhotoelectronSpectrum.Acquisition(
                        "",
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        true))
                .build();
        assertThat(spectrum.countsPerUnit()).isEmpty();
        assertThat(spectrum.isBinding()).isFalse();
    }

    @Test
    void anIntensityThatIsNoNumberIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PhotoelectronSpectrum.builder("own", OWN)
                        .binding(new double[] {1}, new double[] {Double.NaN})
                        .build());
    }
}
