package org.interphase.formats.neware;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.interphase.data.ChargeCounter;
import org.interphase.data.CyclingRun;
import org.interphase.data.GenericTable;
import org.interphase.data.InputException;
import org.interphase.data.NumberColumn;
import org.interphase.formats.FormatRegistry;
import org.interphase.formats.Reading;
import org.interphase.formats.SourceFile;
import org.interphase.testkit.ReferenceFolder;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;

class RealExportTest {
    private static Reading read(String name) throws InputException {
        return FormatRegistry.load().read(SourceFile.open(ReferenceFolder.require("data/cycler/" + name)));
    }

    @Test
    void aFlatExportEqualsItsNormalisedCopy() throws IOException, InputException {
        CyclingRun run = (CyclingRun) read("neware_uio.csv").datasets().getFirst();
        Path copy = ReferenceFolder.require("reference/echem/cycling/input__neware_uio.csv");
        List<String> lines = Files.readAllLines(copy, StandardCharsets.US_ASCII);
        assertThat(run.size()).isEqualTo(9065).isEqualTo(lines.size() - 1);
        double[] cycle = run.copyCycle().orElseThrow();
        double[] step = run.copyStep().orElseThrow();
        for (int row = 0; row < run.size(); row++) {
            String[] cells = lines.get(row + 1).split(",", -1);
            assertThat(new double[] {run.time_s(row), run.current_A(row), run.voltage_V(row), cycle[row], step[row]})
                    .containsExactly(
                            Double.parseDouble(cells[0]),
                            Double.parseDouble(cells[1]),
                            Double.parseDouble(cells[2]),
                            Double.parseDouble(cells[3]),
                            Double.parseDouble(cells[4]));
        }
        assertThat(run.counter()).isInstanceOf(ChargeCounter.Separate.class);
    }

    @Test
    void exportAndBinaryOfOneTestAgree() throws InputException {
        CyclingRun export = (CyclingRun) read("interp-test.csv").datasets().getFirst();
        CyclingRun binary = (CyclingRun) read("interp-test.ndax").datasets().getFirst();
        assertThat(export.size()).isEqualTo(333).isEqualTo(binary.size());
        Tolerance printed = Tolerance.absolute(0.5e-4 + 1e-9, "the export prints 0.1 mV");
        for (int row = 0; row < 333; row++) {
            assertThat(export.time_s(row)).isEqualTo(binary.time_s(row));
            assertThat(export.current_A(row)).isEqualTo(binary.current_A(row));
            printed.check("voltage " + row, binary.voltage_V(row), export.voltage_V(row));
        }
    }

    /// The cycler's own table of cycles in the nested export against the records below it.
    @Test
    void theTableOfCyclesAgreesWithItsRecords() throws InputException {
        Reading reading = read("nw_regular_export_ife_example.csv");
        CyclingRun run = (CyclingRun) reading.datasets().getFirst();
        GenericTable cycles = (GenericTable) reading.datasets().get(1);
        assertThat(run.size()).isEqualTo(9295);
        double[] own = column(cycles, "DChg. Cap.(Ah)");
        assertThat(own).hasSize(20);
        assertThat(own[1]).isEqualTo(0.33172);
        assertThat(own[19]).isEqualTo(0.26320);
        double[] charge = column(cycles, "Chg. Cap.(Ah)");
        double[] efficiency = column(cycles, "Chg.-DChg. Eff(%)");
        double[] cycle = run.copyCycle().orElseThrow();
        ChargeCounter.Magnitude counter = (ChargeCounter.Magnitude) run.counter();
        double[] counted = new double[20];
        for (int row = 0; row < run.size(); row++) {
            if (run.current_A(row) < 0) {
                int c = (int) cycle[row] - 1;
                counted[c] = Math.max(counted[c], counter.at(row));
            }
        }
        Tolerance digits = Tolerance.absolute(0.5e-5 + 1e-9, "the table prints 10 µAh");
        Tolerance percent = Tolerance.absolute(0.01, "the table prints 0.01 % of capacities printed to 10 µAh");
        for (int c = 0; c < 20; c++) {
            digits.check("cycle " + (c + 1), counted[c], own[c]);
            if (c > 0) {
                percent.check("efficiency " + (c + 1), 100 * own[c] / charge[c], efficiency[c]);
            }
        }
    }

    private static double[] column(GenericTable table, String name) {
        return ((NumberColumn) table.table().find(name).orElseThrow()).copyValues();
    }
}
