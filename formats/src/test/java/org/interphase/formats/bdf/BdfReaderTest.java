package org.interphase.formats.bdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.interphase.data.ChargeCounter;
import org.interphase.data.CyclingRun;
import org.interphase.data.InputException;
import org.interphase.formats.FormatRegistry;
import org.interphase.formats.Reading;
import org.interphase.formats.SourceFile;
import org.interphase.formats.fixture.FixtureRuns;
import org.interphase.formats.fixture.InventedRun.Sample;
import org.interphase.testkit.ReferenceFolder;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BdfReaderTest {
    private static Reading read(String text) throws InputException {
        return new BdfReader().read(SourceFile.of("a.bdf.csv", text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void preferredLabelsAreReadWithCountersByStep() throws InputException {
        CyclingRun run = FixtureRuns.checked("bdf-csv", "labels.bdf.csv");
        FixtureRuns.checkCycles(run);
        FixtureRuns.checkSteps(run);
        assertThat(run.counter()).isInstanceOfSatisfying(ChargeCounter.Separate.class, counter -> {
            assertThat(counter.chargeAt(13)).isEqualTo(FixtureRuns.charged_Ah(13));
            assertThat(counter.dischargeAt(27)).isEqualTo(FixtureRuns.discharged_Ah(27));
        });
    }

    @Test
    void machineNamesAndOtherUnitsAreReadAndUnknownColumnsReported() throws InputException {
        Reading reading = FixtureRuns.readAs("bdf-csv", "machine_names.bdf.csv");
        FixtureRuns.check(FixtureRuns.run(reading));
        assertThat(reading.warnings())
                .containsExactly("Columns without a known meaning are kept as they are: 'unusual_column'.");
        assertThat(FixtureRuns.run(reading).table().find("unusual_column")).isPresent();
    }

    @Test
    void currentThatContradictsTheFilesOwnCountersIsTurnedRoundWithAWarning() throws InputException {
        Reading reading = FixtureRuns.readAs("bdf-csv", "battmo.bdf.csv");
        CyclingRun run = FixtureRuns.run(reading);
        FixtureRuns.checkAll(
                "current", run.copyCurrent_A(), Sample::current_A, Tolerance.absolute(0, "decimals printed whole"));
        FixtureRuns.checkAll(
                "time",
                run.copyTime_s(),
                Sample::time_s,
                Tolerance.relative(4e-16, "hours printed with all digits, multiplied by 3600"));
        assertThat(reading.warnings()).anyMatch(w -> w.contains("the current was turned round"));
    }

    @Test
    void legacyNamesUnixTimeAndSemicolonsAreRead() throws InputException {
        CyclingRun legacy =
                FixtureRuns.run(read("test_time_s,voltage_v,current_a,cycle_index\n0,3.7,0.1,1\n1,3.8,0.1,1\n"));
        assertThat(legacy.copyCycle().orElseThrow()).containsExactly(1, 1);
        CyclingRun unix = FixtureRuns.run(read("""
                Unix Time / s;Voltage / mV;Current / mA
                1700000000;3700,5;2,5
                1700000010;3800;2,5
                """));
        assertThat(unix.copyTime_s()).containsExactly(0, 10);
        assertThat(unix.copyVoltage_V()).containsExactly(3.7005, 3.8);
        assertThat(unix.copyCurrent_A()).containsExactly(0.0025, 0.0025);
        assertThat(unix.provenance().assumed()).anyMatch(s -> s.contains("first time stamp"));
    }

    @Test
    void signedAndThroughputCountersAreTold() throws InputException {
        assertThat(FixtureRuns.run(
                                read("Test Time / s,Voltage / V,Current / A,Net Capacity / Ah\n0,3,1,0\n1,3,1,1e-4\n"))
                        .counter())
                .isInstanceOf(ChargeCounter.Signed.class);
        assertThat(FixtureRuns.run(
                                read("Test Time / s,Voltage / V,Current / A,Step Capacity / mAh\n0,3,1,0\n1,3,1,0.2\n"))
                        .counter())
                .isInstanceOfSatisfying(
                        ChargeCounter.Magnitude.class, c -> assertThat(c.at(1)).isEqualTo(2e-4));
    }

    @Test
    void timeThatDisagreesWithTheChargeCounterByAUnitIsWarnedAbout() throws InputException {
        StringBuilder text = new StringBuilder("Test Time / s,Voltage / V,Current / A,Cumulative Capacity / Ah\n");
        for (int i = 0; i < 20; i++) {
            text.append(i * 3600.0 * 60)
                    .append(",3.7,0.1,")
                    .append(i * 0.1 / 60)
                    .append('\n');
        }
        assertThat(read(text.toString()).warnings())
                .anyMatch(w -> w.startsWith("Current times time is 3600 times the charge"));
    }

    @Test
    void theRealFileWhoseTimeIsTooLargeIsReadAndWarnedAbout() throws InputException {
        Reading reading = new BdfReader()
                .read(SourceFile.open(ReferenceFolder.require(
                        "data/cycler/DLR__LiLNMOHydra0b__20221125__POCV__25degC__Basytec.bdf.csv")));
        CyclingRun run = FixtureRuns.run(reading);
        assertThat(run.size()).isEqualTo(17860);
        assertThat(run.time_s(1)).isEqualTo(7.228800000000002);
        assertThat(run.voltage_V(0)).isEqualTo(3.79767300543967);
        assertThat(reading.warnings())
                .singleElement()
                .asString()
                .contains("16.8 years")
                .contains("40.9 h");
    }

    @Test
    void aFileWithoutCurrentIsRefusedWithTheColumnsItHas() {
        assertThatThrownBy(() -> read("Test Time / s,Voltage / V\n0,3.7\n"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("Current / A");
    }

    @ParameterizedTest
    @CsvSource({
        "arbin_navani_res, 2150",
        "arbin_res_45, 10261",
        "landt_LiGr, 25162",
        "maccor_001, 6704",
        "neware_uio, 9065"
    })
    void tablesWithLegacyNamesAreReadWithCycleAndStep(String name, int rows) throws InputException {
        Reading reading = FormatRegistry.load()
                .read(SourceFile.open(ReferenceFolder.require("reference/echem/cycling/input__" + name + ".csv")));
        assertThat(reading.reader()).isEqualTo("bdf-csv");
        CyclingRun run = FixtureRuns.run(reading);
        assertThat(run.size()).isEqualTo(rows);
        assertThat(run.copyCycle()).isPresent();
        assertThat(run.copyStep()).isPresent();
        assertThat(reading.warnings()).isEmpty();
    }
}
