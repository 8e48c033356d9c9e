package org.interphase.measure.xps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalDouble;
import org.interphase.data.PhotoelectronSpectrum;
import org.interphase.data.Provenance;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;

class RegionTest {
    private static final double[] FALLING = {165, 164, 163, 162, 161, 160};
    private static final double[] COUNTS = {6, 5, 4, 3, 2, 1};

    @Test
    void fallingEnergiesAreTurnedRound() throws XpsRefusedException {
        Region region = Region.of(FALLING, COUNTS, 1);
        assertThat(region.energy_eV(0)).isEqualTo(160);
        assertThat(region.intensity(0)).isEqualTo(1);
        assertThat(region.within(161, 165).size()).isEqualTo(5);
        assertThatThrownBy(() -> region.within(163, 170)).hasMessageContaining("holds 3 points");
    }

    @Test
    void countsThatCannotBeAreRefused() {
        double[] negative = {6, 5, 4, -3, 2, 1};
        assertThatThrownBy(() -> Region.of(FALLING, negative, 1)).hasMessageContaining("162.000 eV is negative");
        double[] twice = {165, 164, 163, 163, 161, 160};
        assertThatThrownBy(() -> Region.of(twice, COUNTS, 1)).hasMessageContaining("rise or fall throughout");
        assertThatThrownBy(() -> Region.of(FALLING, new double[5], 1)).isInstanceOf(XpsRefusedException.class);
        double[] gap = {6, 5, Double.NaN, 3, 2, 1};
        assertThatThrownBy(() -> Region.of(FALLING, gap, 1)).hasMessageContaining("no finite");
        assertThatThrownBy(() -> Region.of(FALLING, COUNTS, 0)).hasMessageContaining("must be positive");
    }

    @Test
    void aKineticScaleNeedsThePhotonEnergyAndARateItsTime() throws XpsRefusedException {
        Provenance nowhere = new Provenance("made.csv", "0", "test", false, List.of());
        double[] kinetic = {1320, 1321, 1322, 1323, 1324, 1325};
        OptionalDouble none = OptionalDouble.empty();
        PhotoelectronSpectrum blind = PhotoelectronSpectrum.builder("S 2p", nowhere)
                .kinetic(kinetic.clone(), COUNTS.clone())
                .build();
        assertThatThrownBy(() -> Region.of(blind)).hasMessageContaining("without the photon energy");
        PhotoelectronSpectrum rate = PhotoelectronSpectrum.builder("S 2p", nowhere)
                .binding(FALLING.clone(), COUNTS.clone())
                .acquisition(new PhotoelectronSpectrum.Acquisition("S 2p", none, none, none, none, true))
                .build();
        assertThatThrownBy(() -> Region.of(rate)).hasMessageContaining("counting time");
        PhotoelectronSpectrum good = PhotoelectronSpectrum.builder("S 2p", nowhere)
                .kinetic(kinetic.clone(), COUNTS.clone())
                .acquisition(new PhotoelectronSpectrum.Acquisition(
                        "S 2p", OptionalDouble.of(1486), none, OptionalDouble.of(0.5), OptionalDouble.of(8), true))
                .build();
        Region region = Region.of(good);
        assertThat(region.energy_eV(0)).isEqualTo(161);
        assertThat(region.intensity(0)).isEqualTo(1);
        assertThat(region.countsPerUnit()).isEqualTo(4);
        // 4 electrons in 4 s: a rate of 1 ± 0.5 per second.
        assertThat(region.sigma(0)).isEqualTo(0.5);
    }

    @Test
    void whatSomethingWasSubtractedFromMayBeNegativeAndWeighsAlike() throws XpsRefusedException {
        Region region = Region.subtracted(new double[] {5, 4, 3, 2, 1}, new double[] {9, -2, 25, 4, 1}, 1);
        assertThat(region.isWeightedEqually()).isTrue();
        for (int i = 0; i < 5; i++) {
            // √((9 + 1 + 25 + 4 + 1)/5)
            Tolerance.relative(1e-14, "rounding").check("σ", region.sigma(i), Math.sqrt(8));
        }
        assertThat(region.within(1, 5).sigma(0)).isEqualTo(region.sigma(0));
        assertThat(region.withIntensity(new double[] {-1, 0, 0, 0, 100}).sigma(4))
                .isEqualTo(region.sigma(4));
    }
}
