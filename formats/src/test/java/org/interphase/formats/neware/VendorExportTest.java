package org.interphase.formats.neware;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.interphase.data.CyclingRun;
import org.interphase.data.InputException;
import org.interphase.data.NumberColumn;
import org.interphase.formats.FormatRegistry;
import org.interphase.formats.SourceFile;
import org.interphase.testkit.ReferenceFolder;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every column that Neware's own program exported of a file, against what the reader gives.
class VendorExportTest {
    /// Column of the export, column of the reader, factor from the export's unit to the reader's.
    private static final Map<String, Counterpart> COUNTERPARTS = Map.ofEntries(
            Map.entry("Cycle Index", new Counterpart("Cycle Index", 1)),
            Map.entry("Step Index", new Counterpart("Step Index", 1)),
            Map.entry("Time", new Counterpart("Time", 1)),
            Map.entry("Total Time", new Counterpart("time", 1)),
            Map.entry("Current(uA)", new Counterpart("current", 1e-6)),
            Map.entry("Voltage(mV)", new Counterpart("voltage", 1e-3)),
            Map.entry("Capacity(mAs)", new Counterpart("Capacity(Ah)", 1 / 3.6e6)),
            Map.entry("Energy(mWs)", new Counterpart("Energy(Wh)", 1 / 3.6e6)),
            Map.entry("Step Count", new Counterpart("Step Number", 1)),
            Map.entry("V1(mV)", new Counterpart("V1(V)", 1e-3)),
            Map.entry("T1(?)", new Counterpart("T1(°C)", 1)),
            Map.entry("T2(?)", new Counterpart("T2(°C)", 1)),
            Map.entry("t1(?)_1", new Counterpart("t1(°C)", 1)));

    private record Counterpart(String column, double factor) {}

    @ParameterizedTest
    @CsvSource({
        "21_10_7_85, ndax",
        "46_1_5_60_bts16, ndax",
        "interp-test, ndax",
        "new_nda_file, nda",
        "TESTCELL0001-Test_Data_Collection_Ndc17, ndax",
        "Unit27_Example_Data_File, ndax",
        "nda8, nda.zip",
        "nda_v8, nda.zip",
        "scrubbed_ndc2, ndax"
    })
    void theBinaryAgreesWithTheExport(String stem, String ending) throws IOException, InputException {
        Path binary = ReferenceFolder.require("data/cycler/" + stem + "." + ending);
        Path export = ReferenceFolder.require("reference/echem/neware_btsda/" + stem + ".btsda.csv");
        CyclingRun run = (CyclingRun)
                FormatRegistry.load().read(SourceFile.open(binary)).datasets().getFirst();
        List<String[]> rows = rows(export);
        String[] heads = rows.removeFirst();
        assertThat(run.size()).isEqualTo(rows.size());
        Set<String> compared = new HashSet<>();
        for (int c = 0; c < heads.length; c++) {
            int column = c;
            List<String> cells = rows.stream().map(row -> row[column]).toList();
            Counterpart counterpart = COUNTERPARTS.get(heads[c]);
            if (counterpart != null) {
                compare(run, counterpart, cells, stem + ", " + heads[c]);
                compared.add(heads[c]);
            } else if (heads[c].equals("Step Type")) {
                assertThat(SmallTest.words(run, "Step Type")).isEqualTo(cells);
            } else if (heads[c].equals("Date")) {
                compareDates(SmallTest.words(run, "Date"), cells);
            } else {
                // The humidity of a chamber that has no such sensor; where it is stored is not known.
                assertThat(heads[c]).isEqualTo("H2(%)");
                assertThat(cells).containsOnly("0.0");
            }
        }
        assertThat(compared).contains("Total Time", "Voltage(mV)", "Current(uA)", "Capacity(mAs)", "Energy(mWs)");
    }

    private static void compare(CyclingRun run, Counterpart counterpart, List<String> cells, String what) {
        NumberColumn column =
                (NumberColumn) run.table().find(counterpart.column()).orElseThrow();
        double half = 0.5 * lastDigit(cells) * counterpart.factor();
        Tolerance tolerance = new Tolerance(
                half * (1 + 1e-9),
                1e-6,
                "half the last printed digit; the export went through numbers of four bytes and may round twice");
        for (int row = 0; row < cells.size(); row++) {
            double printed = Double.parseDouble(cells.get(row)) * counterpart.factor();
            tolerance.check(what + ", row " + (row + 1), column.at(row), printed);
        }
    }

    /// What the last digit is worth that any cell of the column prints; whole numbers were written with `.0`.
    private static double lastDigit(List<String> cells) {
        int digits = cells.stream()
                .map(cell -> cell.replaceAll("[eE].*", "").replaceAll("\\.0$", ""))
                .mapToInt(cell -> cell.indexOf('.') < 0 ? 0 : cell.length() - cell.indexOf('.') - 1)
                .max()
                .orElse(0);
        return Math.pow(10, -digits);
    }

    /// The export shows local time: the difference must be one and the same whole number of quarter hours.
    private static void compareDates(List<String> own, List<String> exported) {
        Set<Long> offsets = new HashSet<>();
        for (int row = 0; row < own.size(); row++) {
            offsets.add(Duration.between(moment(own.get(row)), moment(exported.get(row)))
                    .toMillis());
        }
        assertThat(offsets).hasSize(1);
        assertThat(offsets.iterator().next() % (15 * 60 * 1000)).isZero();
    }

    private static LocalDateTime moment(String text) {
        return LocalDateTime.parse(text.replace(' ', 'T'), DateTimeFormatter.ISO_LOCAL_DATE_TIME);
    }

    private static List<String[]> rows(Path csv) throws IOException {
        List<String[]> rows = new ArrayList<>();
        for (String line : Files.readAllLines(csv, StandardCharsets.UTF_8)) {
            rows.add(Arrays.stream(line.split(",", -1)).map(String::strip).toArray(String[]::new));
        }
        return rows;
    }
}
