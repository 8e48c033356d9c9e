package org.interphase.formats.biologic;

import java.util.ArrayList;
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
import org.interphase.formats.text.DelimitedTable;
import org.interphase.formats.text.Dialect;
import org.interphase.formats.text.TextLines;

/// Reads the text exports of EC-Lab and BT-Lab (`.mpt`, `.txt`), whose columns keep EC-Lab's names.
///
/// A last line with fewer cells than the line before is taken for a cut: it is left out and the run is marked
/// incomplete.
public final class MptReader implements FormatReader {
    private static final String NAME = "biologic-mpt";
    private static final Pattern WITH_COMMA = Pattern.compile("[+-]?\\d+,\\d+(?:[eE][+-]?\\d+)?");
    private static final Pattern WITH_POINT = Pattern.compile("[+-]?\\d+\\.\\d+(?:[eE][+-]?\\d+)?");
    private static final Pattern DOTTED_CLOCK = Pattern.compile("(\\s\\d{1,2})\\.(\\d{2})\\.(\\d{2})");
    private static final int LINES_FOR_DECIMAL_MARK = 200;

    @Override
    public FormatSpec spec() {
        return new FormatSpec(
                NAME,
                "BioLogic EC-Lab and BT-Lab, text export",
                "cycling",
                List.of("mpt", "txt"),
                List.of(
                        new Layout(
                                "EC-Lab ASCII, decimal point",
                                Proof.PROVEN,
                                "ocv, cp, mb.issue_95, mb.issue_223, CP_SSB (EC-Lab 11.30 to 11.61) agree with their .mpr"),
                        new Layout(
                                "EC-Lab ASCII, decimal comma",
                                Proof.PROVEN,
                                "mb.issue_95.de, gcpl.issue_149 (EC-Lab 11.43 and 11.50) agree with their .mpr"),
                        new Layout(
                                "BT-Lab ASCII, dates in the time column",
                                Proof.PROVEN,
                                "Sample_data_biologic_timestamped (BT-Lab 1.80): its dates agree with its step time"),
                        new Layout("without title and header", Proof.PROVEN, "Sample_data_biologic_no_header"),
                        new Layout(
                                "semicolons between cells",
                                Proof.ASSUMED,
                                "exports saved again by a spreadsheet, as users show them"),
                        new Layout(
                                "points in the time of day",
                                Proof.ASSUMED,
                                "formats listed by public readers of EC-Lab's exports")),
                "BioLogic's exports themselves; docs/formats-biologic.md");
    }

    @Override
    public Confidence probe(Probe probe) {
        String head = probe.latin1();
        String text = head.startsWith("\u00EF\u00BB\u00BF") ? head.substring(3) : head;
        if (text.startsWith(MptHeader.EC_LAB) || text.startsWith(MptHeader.BT_LAB)) {
            return Confidence.CERTAIN;
        }
        String first = text.lines().findFirst().orElse("");
        return !probe.looksBinary() && MptHeader.isNameLine(first) ? Confidence.LIKELY : Confidence.NO;
    }

    @Override
    public Reading read(SourceFile file) throws InputException {
        TextLines lines = TextLines.of(file);
        MptHeader header = MptHeader.of(lines);
        char decimalMark = decimalMark(lines, header);
        Rows rows = rows(lines, header, decimalMark);
        List<String> warnings = new ArrayList<>();
        rows.incomplete.ifPresent(warnings::add);
        Table table = tidy(rows.read.table(), warnings);
        if (table.rows() == 0) {
            throw file.refuse(
                    Place.line(lines.count()), "rows of data", "none", "The run was stopped before its first sample.");
        }
        return EcLabReading.of(new EcLabContent(
                file,
                NAME,
                header.title() + (decimalMark == ',' ? ", decimal comma" : ""),
                header.technique(),
                header.metadata(),
                table,
                header.loopStarts(),
                rows.read::place,
                List.of(),
                warnings,
                rows.incomplete));
    }

    /// The rows and why they are not all, if they are not.
    private record Rows(DelimitedTable.Rows read, Optional<String> incomplete) {}

    private static Rows rows(TextLines lines, MptHeader header, char decimalMark) throws InputException {
        List<String> units =
                header.names().stream().map(MprColumns.table()::unitOf).toList();
        boolean cut = isLastLineCut(lines, header);
        DelimitedTable table = new DelimitedTable(
                lines,
                new Dialect(header.delimiter(), decimalMark),
                header.names(),
                units,
                header.firstRow(),
                lines.count() - (cut ? 1 : 0));
        return new Rows(
                table.read(),
                cut
                        ? Optional.of("The last line, " + lines.count() + ", is cut off and was left out.")
                        : Optional.empty());
    }

    private static boolean isLastLineCut(TextLines lines, MptHeader header) {
        int last = lines.count() - 1;
        if (last <= header.firstRow() || lines.line(last).isBlank()) {
            return false;
        }
        int cells = DelimitedTable.cells(lines.line(last), header.delimiter()).size();
        return cells
                < DelimitedTable.cells(lines.line(last - 1), header.delimiter()).size();
    }

    private static char decimalMark(TextLines lines, MptHeader header) {
        int end = Math.min(lines.count(), header.firstRow() + LINES_FOR_DECIMAL_MARK);
        for (int i = header.firstRow(); i < end; i++) {
            for (String cell : DelimitedTable.cells(lines.line(i), header.delimiter())) {
                if (WITH_COMMA.matcher(cell).matches()) {
                    return ',';
                }
                if (WITH_POINT.matcher(cell).matches()) {
                    return '.';
                }
            }
        }
        return '.';
    }

    /// Leaves out columns that the header announces and no row holds, names those without a name, and brings stamps
    /// with points in the time of day into the usual form.
    private static Table tidy(Table table, List<String> warnings) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            if (isEmpty(column)) {
                if (!column.name().isEmpty()) {
                    warnings.add("The header announces column '" + column.name() + "', which no row holds.");
                }
                continue;
            }
            String name = column.name().isEmpty() ? "column " + (i + 1) : column.name();
            if (column.name().isEmpty()) {
                warnings.add("A column without a name is kept as '" + name + "'.");
            }
            columns.add(
                    switch (column) {
                        case NumberColumn c -> c.name().equals(name) ? c : NumberColumn.adopt(name, "", c.copyValues());
                        case TextColumn c -> new TextColumn(name, words(c));
                    });
        }
        return new Table(columns);
    }

    private static List<String> words(TextColumn column) {
        List<String> words = new ArrayList<>(column.size());
        for (int i = 0; i < column.size(); i++) {
            words.add(
                    column.name().equals("time/s")
                            ? DOTTED_CLOCK.matcher(column.at(i)).replaceFirst("$1:$2:$3")
                            : column.at(i));
        }
        return words;
    }

    private static boolean isEmpty(Column column) {
        if (!(column instanceof NumberColumn numbers)) {
            return false;
        }
        for (int i = 0; i < numbers.size(); i++) {
            if (!Double.isNaN(numbers.at(i))) {
                return false;
            }
        }
        return true;
    }
}
