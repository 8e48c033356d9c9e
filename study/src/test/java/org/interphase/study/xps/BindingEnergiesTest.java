package org.interphase.study.xps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalDouble;
import org.interphase.data.InputException;
import org.interphase.measure.xps.quantify.CoreLine;
import org.junit.jupiter.api.Test;

class BindingEnergiesTest {
    @Test
    void everyEntryHasASourceALineAndAnEnergyInsideItsRange() {
        assertThat(BindingEnergies.all()).hasSizeGreaterThan(50).allSatisfy(e -> {
            assertThat(e.sources()).isNotEmpty().noneMatch(String::isBlank);
            assertThat(CoreLine.of(e.line())).as(e.line()).isPresent();
            assertThat(e.energy_eV()).as(e.species()).isBetween(e.low_eV(), e.high_eV());
            assertThat(e.kind()).isIn("database", "paper", "secondary", "convention");
            // A core line moves by chemistry less than this; a wrong line or a typing error by more.
            assertThat(e.energy_eV() - CoreLine.of(e.line()).orElseThrow().bindingEnergy_eV())
                    .as(e.species())
                    .isBetween(-9.0, 9.0);
        });
    }

    @Test
    void aLineIsFoundHoweverItIsWritten() {
        List<BindingEnergies.Entry> entries = BindingEnergies.of("S 2p");
        assertThat(entries).isNotEmpty();
        for (String written : List.of("S2p", "s 2P", "S2p3/2", "S_2p")) {
            assertThat(BindingEnergies.of(written)).as(written).isEqualTo(entries);
        }
        assertThat(BindingEnergies.of("Xx 2p")).isEmpty();
    }

    @Test
    void anEnergyFindsWhatLiesThereNearestFirst() {
        List<BindingEnergies.Entry> near = BindingEnergies.near(BindingEnergies.of("S2p"), 168.7, 0.2);
        assertThat(near.getFirst().species()).contains("SO4");
        assertThat(near).allMatch(e -> e.low_eV() <= 168.9 && e.high_eV() >= 168.5);
    }

    @Test
    void theAnswerHasTheKeysOfTheInterfaceAndAnUnknownLineIsRefused() throws InputException {
        String json = SpeciesAnswer.answer("nb3D", OptionalDouble.empty(), 0.3)
                .json()
                .toText()
                .replaceAll("\\s", "");
        assertThat(json)
                .contains("\"line\":\"Nb3d\"", "\"species\":\"LiNbO3\"", "\"range_eV\":[207.1,207.3]", "\"sources\":[");
        assertThatThrownBy(() -> SpeciesAnswer.answer("S9z", OptionalDouble.empty(), 0.3))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("S 2p")
                .hasMessageContaining("S9z");
    }
}
