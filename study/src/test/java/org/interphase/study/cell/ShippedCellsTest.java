package org.interphase.study.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.interphase.cell.description.CellDescription;
import org.interphase.cell.description.Key;
import org.interphase.data.InputException;
import org.interphase.quantity.Source;
import org.interphase.study.json.Json;
import org.interphase.study.part.Progress;
import org.interphase.testkit.ReferenceFolder;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The cells in `cells/`: each reads, each number has a source, and each meets its paper through the commands.
class ShippedCellsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private static Path shipped(String name) {
        return ReferenceFolder.repositoryRoot().resolve("cells").resolve(name + ".yaml");
    }

    private static Json.Fields simulate(String name, String protocol, CellChanges changes) throws InputException {
        SimulateCell.Request request =
                new SimulateCell.Request(protocol, Optional.empty(), Optional.empty(), 20, 20, 0, 1, changes);
        return (Json.Fields)
                SimulateCell.simulate(shipped(name), request, Progress.silent()).json();
    }

    private static double number(Json.Fields answer, int cycle, String key) {
        if (answer.find("cycles") instanceof Json.Array cycles
                && cycles.items().get(cycle - 1) instanceof Json.Fields fields
                && fields.find(key) instanceof Json.Real value) {
            return value.value();
        }
        throw new AssertionError("no " + key + " of cycle " + cycle);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nmc811-lgps-0nm",
                "nmc811-lgps-2nm",
                "nmc811-lgps-5nm",
                "nmc811-lgps-10nm",
                "nmc532-lgps-bare",
                "nmc532-lgps-lnto",
                "ncm622-li6ps5cl-bare",
                "ncm622-li6ps5cl-coated"
            })
    void everyStatedNumberHasASource(String name) throws InputException {
        CellDescription cell = CellReader.read(shipped(name));
        assertThat(cell.protocols()).containsKeys("rate", "life");
        for (Key key : Key.values()) {
            if (cell.states(key)) {
                assertThat(cell.parameter(key).source()).as(key.path()).isNotInstanceOf(Source.Stated.class);
            }
        }
    }

    @Test
    void theCoatedCellMeetsItsRateTest() throws InputException {
        Json.Fields answer = simulate("nmc532-lgps-lnto", "rate", CellChanges.NONE);
        Tolerance paper = Tolerance.relative(0.02, "the specification's bound");
        paper.check("charge", number(answer, 1, "charge_mAh_per_g"), 188.2);
        paper.check("0.1C", number(answer, 1, "discharge_mAh_per_g"), 161.4);
        paper.check("C/3", number(answer, 2, "discharge_mAh_per_g"), 139.8);
        Tolerance.relative(0.12, "the specification's bound for the whole electrode")
                .check("1C", number(answer, 3, "discharge_mAh_per_g"), 104.7);
    }

    @Test
    void theBareCellNeedsOxideOutOfReach() throws InputException {
        Tolerance fitted = Tolerance.absolute(0.5, "two numbers, two parameters");
        Json.Fields answer = simulate("nmc532-lgps-bare", "rate", CellChanges.NONE);
        fitted.check("charge", number(answer, 1, "charge_mAh_per_g"), 76.0);
        fitted.check("discharge", number(answer, 1, "discharge_mAh_per_g"), 41.4);
        CellChanges alone = new CellChanges(
                List.of("accessible_fraction=1", "trapped_fraction=0"), List.of("contact-loss"), List.of());
        Json.Fields resistive = simulate("nmc532-lgps-bare", "rate", alone);
        Tolerance.absolute(1.5, "173.5 in the single-particle limit; separator and composite on top")
                .check("resistance alone", number(resistive, 1, "charge_mAh_per_g"), 173.5);
    }

    @Test
    void aSeriesIsWrittenWithNamesAndUnits() throws InputException, IOException {
        Path series = folder.resolve("series.csv");
        Path protocol = folder.resolve("protocol.txt");
        Files.writeString(protocol, "Charge at 1C until 50 mAh/g\nEIS 1 kHz to 1 Hz\nRest for 1 minute\n");
        SimulateCell.Request request = new SimulateCell.Request(
                protocol.toString(),
                Optional.of(series),
                Optional.of(folder.resolve("run.svg")),
                5,
                10,
                0,
                1,
                CellChanges.NONE);
        Json.Fields answer =
                (Json.Fields) SimulateCell.simulate(shipped("nmc532-lgps-lnto"), request, Progress.silent())
                        .json();
        List<String> lines = Files.readAllLines(series);
        assertThat(lines.get(0)).isEqualTo("time,current,voltage,simulated");
        assertThat(lines.get(1)).isEqualTo("s,A,V,1");
        assertThat(lines).hasSizeGreaterThan(10);
        assertThat(answer.find("spectra")).isNotNull();
        assertThat(Files.readString(folder.resolve("run.svg"))).contains("<svg").contains("simulated");
        assertThat(answer.toText()).contains("stopped_because").contains("conservation");
    }

    @Test
    void aHypothesisIsSaidWhereResultsRestOnIt() throws InputException {
        Json.Fields with = simulate("nmc811-lgps-5nm", "rate", CellChanges.NONE);
        Json.Fields without = simulate(
                "nmc811-lgps-5nm", "rate", new CellChanges(List.of(), List.of("electronic-contact"), List.of()));
        assertThat(String.valueOf(with.find("hypotheses"))).contains("no measurement tests");
        assertThat(String.valueOf(without.find("hypotheses"))).doesNotContain("measurement");
        CellImpedance.Request request =
                new CellImpedance.Request(0.5, 0, 1e6, 1, 2, Optional.empty(), CellChanges.NONE);
        assertThat(CellImpedance.impedance(shipped("nmc811-lgps-5nm"), request).text())
                .contains("Hypothesis: 'electronic-contact'");
        assertThat(CellImpedance.impedance(shipped("nmc811-lgps-0nm"), request).text())
                .doesNotContain("Hypothesis");
    }

    @Test
    void aStepThatPassesNothingAndAChargeWithoutDischargeAreSaid() throws InputException, IOException {
        Path protocol = folder.resolve("protocol.txt");
        Files.writeString(protocol, "Charge at 1000C until 4.4 V vs Li\nCharge at 1C until 50 mAh/g\n");
        SimulateCell.Request request = new SimulateCell.Request(
                protocol.toString(), Optional.empty(), Optional.empty(), 5, 10, 0, 1, CellChanges.NONE);
        String text = SimulateCell.simulate(shipped("nmc532-lgps-lnto"), request, Progress.silent())
                .text();
        assertThat(text)
                .contains("'Charge at 1000C until 4.4 V vs Li' passed no charge in cycle 1: the limit is met")
                .contains("A last charge of 50.0 mAh/g");
        CellChanges idle = new CellChanges(List.of(), List.of(), List.of("contact-reaction"));
        assertThat(simulate("nmc532-lgps-lnto", "rate", idle).toText())
                .contains("'contact-reaction' is switched on and does nothing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "coating.thickness_nm=-1 | 0.0 to 1000.0 nm",
                "coating.thickness_V=1 | a unit such as nm",
                "coating.thikness=1 | coating.thickness",
                "cathode.initial_lithium=1.2 | 0.05 to 1.005",
                "cathode.loading | KEY=VALUE",
                "cathode.loading=much | a number",
                "cathode.loading=NaN | 0.1 to 100.0",
                "temperature=25 °C V | a unit such as K"
            })
    void aWrongChangeIsRefusedInOneSentence(String change, String expected) {
        CellChanges changes = new CellChanges(List.of(change), List.of(), List.of());
        assertThatThrownBy(() -> simulate("nmc532-lgps-lnto", "rate", changes))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(expected);
    }

    @Test
    void aChangeMayCarryItsUnit() throws InputException {
        CellDescription cell = CellReader.read(shipped("nmc532-lgps-lnto"));
        CellChanges changes = new CellChanges(
                List.of("coating.thickness_um=0.005", "temperature=45 °C", "interface.areal_resistance=100"),
                List.of(),
                List.of());
        CellDescription changed = changes.apply(cell);
        assertThat(changed.si(Key.COATING_THICKNESS)).isEqualTo(5e-9);
        assertThat(changed.si(Key.TEMPERATURE)).isEqualTo(318.15);
        assertThat(changed.si(Key.RESISTANCE)).isNaN();
        assertThat(changed.si(Key.AREAL_RESISTANCE)).isEqualTo(100e-4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "unit: mg/cm2 | unit: mg/V | a unit such as mg/cm²",
                "loading: {value: 8.4 | loading: {value: -8.4 | 0.1 to 100.0",
                "material: nmc532 | material: nmc523 | nmc532",
                "- contact-loss | - contact-los | contact-loss",
                "  one_c: | onec: | one_c",
                "electrolyte_share: {value: 30 | electrolyte_share: {value: 50 | 100 %",
                "thickness: {value: 39.1 | thickness: {value: 20 | fit into the thickness",
                "until 4.4 V vs Li | | protocols.rate"
            })
    void aWrongCellIsRefusedInOneSentence(String right, String wrong, String expected)
            throws IOException, InputException {
        String text = Files.readString(shipped("nmc532-lgps-lnto"));
        assertThat(text).contains(right);
        Path file = folder.resolve("cell.yaml");
        Files.writeString(file, text.replace(right, wrong == null ? "" : wrong));
        SimulateCell.Request request =
                new SimulateCell.Request("rate", Optional.empty(), Optional.empty(), 5, 10, 0, 1, CellChanges.NONE);
        assertThatThrownBy(() -> SimulateCell.simulate(file, request, Progress.silent()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(expected);
    }

    @Test
    void impedanceAnswersWithTheFixedKeys() throws InputException {
        CellImpedance.Request request =
                new CellImpedance.Request(0.5, 0, 1e6, 1, 10, Optional.empty(), CellChanges.NONE);
        Json.Fields answer = (Json.Fields)
                CellImpedance.impedance(shipped("nmc532-lgps-lnto"), request).json();
        assertThat(List.of("frequency_Hz", "z_re_ohm", "z_im_ohm"))
                .allSatisfy(key -> assertThat(answer.find(key)).isNotNull());
        CellImpedance.Request beyond =
                new CellImpedance.Request(1.2, 0, 1e6, 1, 10, Optional.empty(), CellChanges.NONE);
        assertThatThrownBy(() -> CellImpedance.impedance(shipped("nmc532-lgps-lnto"), beyond))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("--lithium");
    }
}
