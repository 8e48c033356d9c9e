package org.interphase.measure.xps.shape;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ManganeseSplittingTest {
    /// MnO 6.0, Mn₂O₃ 5.3, MnO₂ 4.7 eV, as Thermo Fisher's table of reference spectra has them.
    @Test
    void theOxidesReadTheirValencesWithinTwoUncertainties() {
        double[] splittings = {6.0, 5.3, 4.7};
        for (int k = 0; k < 3; k++) {
            ManganeseSplitting.Reading reading = ManganeseSplitting.read(splittings[k], 0.05);
            assertThat(Math.abs(reading.valence() - (2 + k))).isLessThan(2 * reading.valenceU());
        }
        assertThat(ManganeseSplitting.read(6.0, 0.05).possible()).containsExactly("Mn(II)");
    }

    @Test
    void threeAndFourAreNotToldApartAtTheirCommonEdge() {
        assertThat(ManganeseSplitting.read(4.65, 0.05).possible()).containsExactly("Mn(III)", "Mn(IV)");
    }

    @Test
    void theWeaknessShowsInTheUncertainty() {
        assertThat(ManganeseSplitting.read(5.0, 0).valenceU()).isBetween(0.15, 0.5);
    }
}
