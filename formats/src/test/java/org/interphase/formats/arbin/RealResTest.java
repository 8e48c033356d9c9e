package org.interphase.formats.arbin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

class RealResTest {
    private static CyclingRun run(String name) throws InputException {
        Path path = ReferenceFolder.require("data/cycler/" + name);
        return (CyclingRun)
                FormatRegistry.load().read(SourceFile.open(path)).datasets().getFirst();
    }

    /// The copies were made with mdbtools, which prints numbers of four bytes with eight digits.
    @ParameterizedTest
    @CsvSource({
        "20160805_test001_45_cc_01.res, input__arbin_res_45.csv, 10261",
        "arbin_example.res, input__arbin_navani_res.csv, 2150"
    })
    void samplesEqualTheirNormalisedCopy(String name, String copy, int points) throws IOException, InputException {
        CyclingRun run = run(name);
        Path path = ReferenceFolder.require("reference/echem/cycling/" + copy);
        List<String> lines = Files.readAllLines(path, StandardCharsets.US_ASCII);
        assertThat(run.size()).isEqualTo(points).isEqualTo(lines.size() - 1);
        double[] cycle = run.copyCycle().orElseThrow();
        double[] step = run.copyStep().orElseThrow();
        Tolerance ten = Tolerance.relative(0.5e-9, "ten printed digits");
        Tolerance eight = Tolerance.relative(0.5e-7, "eight printed digits");
        for (int row = 0; row < points; row++) {
            String[] cells = lines.get(row + 1).split(",", -1);
            ten.check("time " + row, run.time_s(row), Double.parseDouble(cells[0]));
            eight.check("current " + row, run.current_A(row), Double.parseDouble(cells[1]));
            eight.check("voltage " + row, run.voltage_V(row), Double.parseDouble(cells[2]));
            assertThat(cycle[row]).isEqualTo(Double.parseDouble(cells[3]));
            assertThat(step[row]).isEqualTo(Double.parseDouble(cells[4]));
        }
    }

    @Test
    void capacitiesOfTheFirstCycleAreTheKnownOnes() throws InputException {
        CyclingRun run = run("20160805_test001_45_cc_01.res");
        ChargeCounter.Separate counter = (ChargeCounter.Separate) run.counter();
        double[] cycle = run.copyCycle().orElseThrow();
        double charge = 0;
        double discharge = 0;
        double cycles = 0;
        for (int row = 0; row < run.size(); row++) {
            cycles = Math.max(cycles, cycle[row]);
            if (cycle[row] == 1) {
                charge = Math.max(charge, counter.chargeAt(row));
                discharge = Math.max(discharge, counter.dischargeAt(row));
            }
        }
        assertThat(cycles).isEqualTo(18);
        Tolerance digits = Tolerance.absolute(0.5e-6, "given as 1.625 and 1.755 mAh");
        digits.check("charge", charge, 1.625e-3);
        digits.check("discharge", discharge, 1.755e-3);
    }
}
