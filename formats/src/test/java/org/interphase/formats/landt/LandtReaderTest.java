package org.interphase.formats.landt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.interphase.data.ChargeCounter;
import org.interphase.data.CyclingRun;
import org.interphase.data.InputException;
import org.interphase.formats.Confidence;
import org.interphase.formats.SourceFile;
import org.interphase.formats.fixture.FixtureRuns;
import org.interphase.testkit.ReferenceFolder;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;

class LandtReaderTest {
    @Test
    void aCommaAtTheEndOfEveryRowShiftsNothing() throws InputException {
        CyclingRun run = FixtureRuns.checked("landt-csv", "landt.csv");
        FixtureRuns.checkCycles(run);
        FixtureRuns.checkSteps(run);
        assertThat(run.metadata()).containsEntry("cell id", "invented");
        assertThat(run.provenance().assumed()).isEmpty();
        assertThat(run.counter()).isInstanceOfSatisfying(ChargeCounter.Separate.class, counter -> {
            assertThat(counter.chargeAt(13)).isEqualTo(FixtureRuns.charged_Ah(13));
            assertThat(counter.dischargeAt(27)).isEqualTo(FixtureRuns.discharged_Ah(27));
        });
    }

    @Test
    void theOlderExportGivesMagnitudesTheDirectionOfTheMode() throws InputException {
        CyclingRun run = FixtureRuns.checked("landt-csv", "landt_older.txt");
        FixtureRuns.checkCycles(run);
        assertThat(run.counter()).isInstanceOf(ChargeCounter.Magnitude.class);
    }

    /// Against time, current and voltage that batterydf's authors' own export gives (10 printed digits).
    @Test
    void theRealExportEqualsTheNormalisedTable() throws InputException, IOException {
        SourceFile file = SourceFile.open(
                ReferenceFolder.require("data/cycler/SINTEF__LiGrR2032__2024-04-30__25degC__Landt.csv"));
        CyclingRun run = FixtureRuns.run(new LandtReader().read(file));
        List<String> expected =
                Files.readAllLines(ReferenceFolder.require("reference/echem/cycling/input__landt_LiGr.csv"));
        assertThat(run.size()).isEqualTo(expected.size() - 1).isEqualTo(25162);
        Tolerance printed = Tolerance.relative(5e-10, "the table has 10 digits");
        double[] cycle = run.copyCycle().orElseThrow();
        double[] step = run.copyStep().orElseThrow();
        for (int i = 0; i < run.size(); i++) {
            String[] cells = expected.get(i + 1).split(",", -1);
            printed.check("time", run.time_s(i), Double.parseDouble(cells[0]));
            printed.check("current", run.current_A(i), Double.parseDouble(cells[1]));
            printed.check("voltage", run.voltage_V(i), Double.parseDouble(cells[2]));
            assertThat(cycle[i]).isEqualTo(Double.parseDouble(cells[3]));
            assertThat(step[i]).isEqualTo(Double.parseDouble(cells[4]));
        }
        assertThat(run.counter())
                .isInstanceOfSatisfying(
                        ChargeCounter.Separate.class,
                        counter -> assertThat(counter.dischargeAt(13_000)).isBetween(0.0, 0.0063));
    }

    @Test
    void tablesOfOtherMakersAreNotClaimed() throws InputException {
        LandtReader reader = new LandtReader();
        for (String header : List.of(
                "DataPoint,Cycle Index,Step Index,Time,Voltage(V),Current(mA),Capacity(mAh)",
                "mode\ttime/s\tEwe/V\tI/mA\tcycle number",
                "Data Point,Test Time (s),Voltage (V),Current (A),Cycle Index")) {
            byte[] bytes = (header + "\n1,2,3,4,5,6,7\n").getBytes(StandardCharsets.UTF_8);
            assertThat(reader.probe(SourceFile.of("a.csv", bytes).probe())).isEqualTo(Confidence.NO);
        }
        byte[] own = "Record\tTestTime/h\tVoltage/V\tCurrent/mA\n1\t2\t3\t4\n".getBytes(StandardCharsets.UTF_8);
        assertThat(reader.probe(SourceFile.of("a.txt", own).probe())).isEqualTo(Confidence.LIKELY);
    }
}
