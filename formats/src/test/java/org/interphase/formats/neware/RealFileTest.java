package org.interphase.formats.neware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.interphase.data.ChargeCounter;
import org.interphase.data.CyclingRun;
import org.interphase.data.InputException;
import org.interphase.formats.FormatRegistry;
import org.interphase.formats.SourceFile;
import org.interphase.testkit.ReferenceFolder;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Real files without an export beside them: their numbers are checked against each other.
class RealFileTest {
    private static final Tolerance EXACT = new Tolerance(1e-9, 0, "both are stored in milliseconds");

    private static SourceFile open(String name) throws InputException {
        return SourceFile.open(ReferenceFolder.require("data/cycler/" + name));
    }

    private static CyclingRun run(String name) throws InputException {
        return (CyclingRun) FormatRegistry.load().read(open(name)).datasets().getFirst();
    }

    /// `data_step.ndc` stores the test time at which each step begins; the reader derives it from the step times.
    @ParameterizedTest
    @CsvSource({
        "20260302_IFE_BTS85_2_9_8_1.ndax, 252951, 5",
        "TESTCELL0001-B2-2025-M50T_NewareNDA_Investigation.ndax, 77745, 32",
        "46_1_5_60_bts16.ndax, 84, 4"
    })
    void stepsBeginWhenTheStepTableSaysSo(String name, int points, int steps) throws InputException {
        CyclingRun run = run(name);
        assertThat(run.size()).isEqualTo(points);
        byte[] member = ZipMembers.unpack(open(name), "data_step.ndc"::equals)
                .get("data_step.ndc")
                .orElseThrow();
        ByteBuffer table = ByteBuffer.wrap(member).order(ByteOrder.LITTLE_ENDIAN);
        double[] number = SmallTest.numbers(run, "Step Number", points);
        int seen = 0;
        for (int row = 0; row < points; row++) {
            if (row == 0 || number[row] != number[row - 1]) {
                long starts_ms = table.getLong(4096 + 132 + 100 * seen + 25);
                int point = table.getInt(4096 + 132 + 100 * seen + 33);
                EXACT.check("start of step " + (seen + 1), run.time_s(row), starts_ms / 1000.0);
                assertThat(row + 1).isEqualTo(point);
                seen++;
            }
        }
        assertThat(seen).isEqualTo(steps);
    }

    /// Version 5 stores the test time behind each record, zero at the first point of a step.
    @Test
    void totalTimesOfVersion5AreThoseStoredButNotUsed() throws InputException {
        CyclingRun run = run("navani_test.ndax");
        assertThat(run.size()).isEqualTo(1464);
        byte[] member = ZipMembers.unpack(open("navani_test.ndax"), "data.ndc"::equals)
                .get("data.ndc")
                .orElseThrow();
        ByteBuffer table = ByteBuffer.wrap(member).order(ByteOrder.LITTLE_ENDIAN);
        int compared = 0;
        for (int row = 0; row < run.size(); row++) {
            long stored_ms = table.getLong(4096 + row / 45 * 4096 + 132 + row % 45 * 87 + 79);
            if (stored_ms != 0) {
                EXACT.check("row " + row, run.time_s(row), stored_ms / 1000.0);
                compared++;
            }
        }
        assertThat(compared).isEqualTo(1463);
    }

    /// Sums over the export of BTS 9.1 that belongs to this file.
    @Test
    void aFileOfBts91AgreesWithItsExportInSum() throws InputException {
        CyclingRun run = run("TestFile.nda");
        assertThat(run.size()).isEqualTo(6670);
        ChargeCounter.Separate counter = (ChargeCounter.Separate) run.counter();
        double charge = Arrays.stream(counter.copyCharge()).sum() * 3.6e6;
        double discharge = Arrays.stream(counter.copyDischarge()).sum() * 3.6e6;
        double net =
                Arrays.stream(SmallTest.numbers(run, "Chg. Energy(Wh)", 6670)).sum()
                        - Arrays.stream(SmallTest.numbers(run, "DChg. Energy(Wh)", 6670))
                                .sum();
        Tolerance sums = Tolerance.relative(1e-6, "6670 printed numbers, rounded to 0.1 mV, 0.1 mA and seven digits");
        sums.check("time", Arrays.stream(run.copyTime_s()).sum(), 268056101.82);
        sums.check(
                "step time", Arrays.stream(SmallTest.numbers(run, "Time", 6670)).sum(), 36673261.5);
        sums.check("voltage", Arrays.stream(run.copyVoltage_V()).sum() * 1000, 24188839.48876953);
        sums.check("current", Arrays.stream(run.copyCurrent_A()).sum() * 1e6, 359952687.3125);
        sums.check("charge", charge, 34657416816.890236);
        sums.check("discharge", discharge, 12528200300.71471);
        sums.check("energy", net * 3.6e6, 79894661753.75055);
        sums.check(
                "temperature",
                Arrays.stream(SmallTest.numbers(run, "T1(°C)", 6670)).sum(),
                170356.75190734863);
        assertThat(Arrays.stream(run.copyCycle().orElseThrow()).sum()).isEqualTo(14418);
        assertThat(Arrays.stream(run.copyStep().orElseThrow()).sum()).isEqualTo(41212);
    }

    /// The counters of a long test against the integral of its current, most of whose points have no stored counter.
    @Test
    void countersOfALongTestAreTheIntegralOfItsCurrent() throws InputException {
        CyclingRun run = run("TESTCELL0001-B2-2025-M50T_NewareNDA_Investigation.ndax");
        ChargeCounter.Separate counter = (ChargeCounter.Separate) run.counter();
        double counted = 0;
        double integrated = 0;
        for (int i = 1; i < run.size(); i++) {
            counted += Math.max(0, counter.chargeAt(i) - counter.chargeAt(i - 1));
            double dt = run.time_s(i) - run.time_s(i - 1);
            integrated += Math.max(0, run.current_A(i)) * dt / 3600;
        }
        Tolerance.relative(2e-3, "one sample per second, each counted with the interval before it")
                .check("charge", counted, integrated);
    }

    @Test
    void aFileWithDamagedDescriptionsIsMarkedIncomplete() throws InputException {
        CyclingRun damaged = run("Unit27_Example_Corrupt.ndax");
        CyclingRun sound = run("Unit27_Example_Data_File.ndax");
        assertThat(damaged.incomplete()).isPresent();
        assertThat(damaged.copyVoltage_V()).isEqualTo(sound.copyVoltage_V());
        assertThat(damaged.copyTime_s()).isEqualTo(sound.copyTime_s());
    }

    @Test
    void aTestWithoutPointsIsRefusedInOneSentence() {
        ReferenceFolder.require("data/cycler/empty.ndax");
        assertThatThrownBy(() -> run("empty.ndax"))
                .isInstanceOf(InputException.class)
                .hasMessage("empty.ndax, data.ndc: expected data points, found none. "
                        + "The test was saved before it stored a data point.");
    }
}
