package org.interphase.formats.landt;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.interphase.data.Column;
import org.interphase.data.InputException;
import org.interphase.data.NumberColumn;
import org.interphase.data.Place;
import org.interphase.data.Table;
import org.interphase.data.TextColumn;
import org.interphase.formats.Confidence;
import org.interphase.formats.FormatReader;
import org.interphase.formats.FormatSpec;
import org.interphase.formats.FormatSpec.Layout;
import org.interphase.formats.FormatSpec.Proof;
import org.interphase.formats.Probe;
import org.interphase.formats.Reading;
import org.interphase.formats.SourceFile;
import org.interphase.formats.cycler.ColumnMap;
import org.interphase.formats.cycler.ColumnRole;
import org.interphase.formats.cycler.CurrentSign;
import org.interphase.formats.cycler.TextRun;
import org.interphase.formats.cycler.Vocabularies;
import org.interphase.formats.cycler.Vocabulary;
import org.interphase.formats.text.DelimitedOptions;
import org.interphase.formats.text.DelimitedTable;
import org.interphase.formats.text.HeaderLine;
import org.interphase.formats.text.Preamble;
import org.interphase.formats.text.TableFinder;
import org.interphase.formats.text.TableLayout;
import org.interphase.formats.text.TextLines;

/// Text exports of Landt (LAND) testers.
///
/// The snake-case export has a short preamble and a comma at the end of every row, so each row has one cell more than
/// there are names; that cell is empty. The older exports name `Voltage/V` and `Current/mA`. Where the current is never
/// negative and a column names the mode (`C_CC`, `D_CC`), it is a magnitude with the direction of the mode.
public final class LandtReader implements FormatReader {
    private static final FormatSpec SPEC = new FormatSpec(
            "landt-csv",
            "Landt (LAND) text",
            "cycling",
            List.of("csv", "txt"),
            List.of(
                    new Layout(
                            "test_time_s, current_A, voltage_V; a comma at the end of every row",
                            Proof.PROVEN,
                            "SINTEF Li | graphite cell of the Battery Data Format, all columns against its own numbers"),
                    new Layout(
                            "Voltage/V, Current/mA, Capacity/mAh, TestTime/h or TestTime/Sec",
                            Proof.ASSUMED,
                            "names in navani (new and old LAND) and cellpy"),
                    new Layout(
                            "Record Index, Absolute Time, Voltage(V), Cur(mA), CapaCity(mAh)",
                            Proof.ASSUMED,
                            "names in a cellpy configuration")),
            "header of the export; batterydf's and navani's readers");

    private static final Pattern OLDER_NAMES =
            Pattern.compile("(?i)\\bCurrent\\s*/\\s*[mµu]?A\\b|\\bCur\\s*\\([mµu]?A\\)");
    private static final int LINES_LOOKED_AT = 200;

    @Override
    public FormatSpec spec() {
        return SPEC;
    }

    @Override
    public Confidence probe(Probe probe) {
        if (HeaderLine.inProbe(probe, LandtReader::isSnakeCase).isPresent()) {
            return Confidence.CERTAIN;
        }
        boolean older = !probe.looksBinary()
                && probe.text().lines().limit(LINES_LOOKED_AT).anyMatch(LandtReader::isOlder);
        return older ? Confidence.LIKELY : Confidence.NO;
    }

    private static boolean isSnakeCase(HeaderLine header) {
        return header.hasAll("testtime", "voltage", "current")
                && header.hasAny("channelindex", "datetimeisostring")
                && header.hasAny("cycleindex", "stepindex");
    }

    /// Only these exports write a slash before the unit of voltage and current, or shorten the name to `Cur`.
    private static boolean isOlder(String line) {
        HeaderLine header = HeaderLine.of(line);
        return OLDER_NAMES.matcher(line).find()
                && header.hasAny("voltagev")
                && header.hasAny("testtime", "time", "absolutetime", "systime")
                && header.hasAny("record", "recordindex", "index", "cycleindex", "capacitymah", "stepindex");
    }

    @Override
    public Reading read(SourceFile file) throws InputException {
        TextLines lines = TextLines.of(file);
        int header = TableFinder.line(lines, line -> isSnakeCase(HeaderLine.of(line)) || isOlder(line))
                .orElseThrow(() -> file.refuse(
                        Place.whole(),
                        "a line of Landt's column names (test_time_s, current_A, voltage_V … or Voltage/V, Current/mA …)",
                        "none",
                        "Is it an export of a Landt (LAND) tester?"));
        TableLayout layout = TableFinder.below(lines, header, DelimitedOptions.automatic());
        TextRun run = new TextRun(SPEC, lines, layout)
                .metadata(Preamble.pairs(lines, 0, header))
                .correctingSign();
        Vocabulary.Match match = Vocabularies.LANDT.match(layout.names(), layout.units());
        DelimitedTable.Rows rows = run.rows();
        if (isMagnitude(rows.table(), match)) {
            ColumnMap map = match.map();
            return run.read(
                    rows, new ColumnMap(map.name(), map.rules(), CurrentSign.FROM_STATE, false), match.unknown());
        }
        return run.read(rows, match.map(), match.unknown());
    }

    private static boolean isMagnitude(Table table, Vocabulary.Match match) {
        Optional<Column> state = column(table, match, ColumnRole.STATE);
        Optional<Column> current = column(table, match, ColumnRole.CURRENT);
        return state.isPresent()
                && state.get() instanceof TextColumn
                && current.isPresent()
                && current.get() instanceof NumberColumn numbers
                && isNeverNegative(numbers);
    }

    private static boolean isNeverNegative(NumberColumn current) {
        for (int row = 0; row < current.size(); row++) {
            if (current.at(row) < 0) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Column> column(Table table, Vocabulary.Match match, ColumnRole role) {
        return match.map().rules().stream()
                .filter(r -> r.role() == role)
                .findFirst()
                .flatMap(r -> table.columns().stream()
                        .filter(c -> r.matches(c.name()))
                        .findFirst());
    }
}
