package org.interphase.study.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.interphase.data.InputException;
import org.interphase.data.StateAxis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlansTest {
    private static final String HEAD = """
            title: T
            common: {cathode: LiCoO2, electrolyte: Li6PS5Cl, anode: In}
            samples:
              b: {role: bare}
              p: {role: contact powder}
              e: {role: electrolyte reference}
              l: {role: liquid twin}
            """;

    @Test
    void whatIsCommonToTheCellsIsNotSaidOfAnElectrolyteAlone() throws InputException {
        Manifest manifest = ManifestReader.read("study.yaml", HEAD);
        assertThat(manifest.sample("b").orElseThrow().description()).containsKeys("cathode", "electrolyte", "anode");
        assertThat(manifest.sample("p").orElseThrow().description()).containsOnlyKeys("cathode", "electrolyte");
        assertThat(manifest.sample("e").orElseThrow().description()).containsOnlyKeys("electrolyte");
        assertThat(manifest.sample("l").orElseThrow().description()).containsOnlyKeys("cathode");
    }

    @Test
    void aMeasurementOfImpedanceHasAStateAndTheStudyAPlan() throws InputException {
        Manifest manifest = ManifestReader.read("study.yaml", HEAD + """
                measurements:
                  - {sample: b, technique: impedance, file: raw/a.mpr, cycle: 2, rest_h: 10}
                impedance:
                  circuit: R0-p(R1,CPE1)
                  start: {R1: 200}
                  cathode_interface: [R1]
                  lowest_Hz: 0.1
                """);
        Measurement measurement = manifest.measurements().getFirst();
        assertThat(measurement.state().at(StateAxis.REST_TIME)).hasValue(10);
        ImpedancePlan plan = manifest.impedance();
        assertThat(plan.start()).containsEntry("R1", 200.0);
        assertThat(plan.cathodeInterface()).containsExactly("R1");
        assertThat(plan.lowest_Hz()).hasValue(0.1);
        assertThat(plan.starts()).isEqualTo(ImpedancePlan.STARTS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "cycles: [1, 0]; whole numbers of cycles from 1; 0.0",
                "cycles: [1.5]; whole numbers of cycles from 1; 1.5",
                "cycles: [1e12]; whole numbers of cycles from 1; 1.0E12",
                "cell_scatter: {discharge capacity: -6}; standard deviation above zero; -6.0",
                "cell_scatter: {discharge capacity: 0}; standard deviation above zero; 0.0"
            })
    void aPlanOfCyclingHoldsCyclesAndScattersThatThereCanBe(String line, String expected, String found) {
        assertThatThrownBy(() -> ManifestReader.read("study.yaml", HEAD + "cycling:\n  " + line + "\n"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("line 9")
                .hasMessageContaining(expected)
                .hasMessageContaining("found " + found);
    }

    @Test
    void aMassBelowZeroIsShownAsItWasWritten() {
        assertThatThrownBy(() -> ManifestReader.read("study.yaml", """
                        title: T
                        samples:
                          b: {role: bare, cam_mass_mg: -7}
                        """))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("line 3")
                .hasMessageContaining("found -7.0 mg");
    }

    @Test
    void aUnitBehindANumberIsToldToBeLeftOut() {
        assertThatThrownBy(() -> ManifestReader.read("study.yaml", """
                        title: T
                        samples:
                          b: {role: bare, cam_mass_mg: 7 mg}
                        """))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("Leave out the unit");
    }

    @Test
    void materialsAreFormulas() throws InputException {
        MaterialsPlan plan =
                ManifestReader.read("study.yaml", HEAD + """
                        thermodynamics:
                          cathode: LiCoO2
                          cathode_charged: Li0.5CoO2
                          electrolyte: Li6PS5Cl
                          coatings: [LiNbO3, Li2CO3]
                          carbon: yes
                          voltages_V: [2.5, 4.3]
                        """).materials().orElseThrow();
        assertThat(plan.coatings()).hasSize(2);
        assertThat(plan.carbon()).isTrue();
        assertThat(plan.voltages()).containsExactly(2.5, 4.3);
        assertThat(plan.scheme()).isEqualTo("legacy");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "impedance: {starts: 0} | 1 to 10000 starts",
                "impedance: {lowest_Hz: 10, highest_Hz: 1} | a frequency below highest_Hz",
                "impedance: {start: {R1: -3}} | a number above zero",
                "impedance: {circut: R0} | Did you mean 'circuit'?",
                "thermodynamics: {cathode: LiQoO2, electrolyte: Li6PS5Cl} | a chemical formula",
                "thermodynamics: {cathode: LiCoO2} | the key 'electrolyte'",
                "thermodynamics: {cathode: LiCoO2, electrolyte: Li2S, temperature_K: 0} | a temperature above zero",
                "thermodynamics: {cathode: LiCoO2, electrolyte: Li2S, voltages_V: [99]} | voltages of at most 10"
            })
    void aPlanThatCannotBeIsRefusedWithItsPlace(String plan, String expected) {
        assertThatThrownBy(() -> ManifestReader.read("study.yaml", HEAD + plan + "\n"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("study.yaml")
                .hasMessageContaining(expected);
    }
}
