package org.interphase.formats.neware;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interphase.data.Column;
import org.interphase.data.Dataset;
import org.interphase.data.GenericTable;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.data.Table;
import org.interphase.formats.Confidence;
import org.interphase.formats.FormatReader;
import org.interphase.formats.FormatSpec;
import org.interphase.formats.FormatSpec.Layout;
import org.interphase.formats.FormatSpec.Proof;
import org.interphase.formats.Probe;
import org.interphase.formats.Reading;
import org.interphase.formats.SourceFile;
import org.interphase.formats.text.DelimitedTable;
import org.interphase.formats.text.TextLines;

/// Reads the text exports of Neware's program BTSDA: flat (one row per data point) or nested (cycle, step and record
/// rows in one file). A nested export gives the run first, then one table per level above the records.
public final class NewareCsvReader implements FormatReader {
    private static final FormatSpec SPEC = new FormatSpec(
            "neware-csv",
            "Neware BTSDA text export",
            "cycling",
            List.of("csv", "txt"),
            List.of(
                    new Layout("flat, A and V", Proof.PROVEN, "neware_uio.csv"),
                    new Layout("flat, µA and mV, Latin-1", Proof.PROVEN, "interp-test.csv against interp-test.ndax"),
                    new Layout("nested in three levels", Proof.PROVEN, "nw_regular_export_ife_example.csv"),
                    new Layout("Chinese heads in GB 18030", Proof.ASSUMED, "heads quoted in public readers"),
                    new Layout("BTS 7 heads, relative time", Proof.ASSUMED, "heads quoted in public readers"),
                    new Layout("tab, semicolon, decimal comma", Proof.ASSUMED, "the same program on other systems")),
            "none published; cellpy and fastnda (MIT, BSD-3-Clause) read some of them");

    /// For the service loader.
    public NewareCsvReader() {}

    @Override
    public FormatSpec spec() {
        return SPEC;
    }

    @Override
    public Confidence probe(Probe probe) {
        if (probe.looksBinary() && !probe.startsWith("ÿþ") && !probe.startsWith("þÿ")) {
            return Confidence.NO;
        }
        // Without its zero bytes, UTF-16 reads like Latin-1 as far as the English heads go.
        byte[] bytes = probe.latin1().replace("\0", "").getBytes(StandardCharsets.ISO_8859_1);
        String head = new String(bytes, NdaHead.CHINESE) + new String(bytes, StandardCharsets.UTF_8);
        if (head.contains("DataPoint") && head.contains("Step Type") && head.contains("Voltage(")) {
            return Confidence.CERTAIN;
        }
        boolean export = head.contains("Cycle Index") && head.contains("Step Index") && head.contains("Step Type");
        boolean early = head.contains("Relative Time(h:min:s.ms)") && head.contains("Voltage(V)");
        boolean chinese = head.contains("循环") && head.contains("工步") && head.contains("电压(");
        return export || early || chinese ? Confidence.LIKELY : Confidence.NO;
    }

    @Override
    public Reading read(SourceFile file) throws InputException {
        Optional<ExportText> found = ExportText.of(file);
        if (found.isEmpty()) {
            throw file.refuse(
                    Place.line(1),
                    "column heads such as 'Voltage(V)' and 'Current(A)'",
                    "none in the first hundred lines",
                    "Export the record layer in BTSDA.");
        }
        ExportText text = found.get();
        Notes notes = new Notes();
        DelimitedTable.Rows rows = recordRows(text);
        List<ExportColumn> heads = new ArrayList<>(text.recordHeads());
        List<Column> columns = recordColumns(heads, rows.table(), text.depth());
        NestedLevels levels = new NestedLevels(text);
        addOuterColumns(heads, columns, levels, rows);
        ExportRun run = new ExportRun(file, SPEC.name(), notes, heads, columns);
        List<Dataset> datasets = new ArrayList<>();
        datasets.add(run.assemble(rows::place));
        addLevels(datasets, file, levels, notes);
        String layout = text.isNested() ? "nested in " + (text.depth() + 1) + " levels" : "flat";
        return new Reading("Neware BTSDA text, " + layout, SPEC.name(), datasets, run.warnings());
    }

    private static DelimitedTable.Rows recordRows(ExportText text) throws InputException {
        List<String> names = new ArrayList<>();
        List<String> units = new ArrayList<>();
        for (int i = 0; i < text.depth(); i++) {
            names.add("");
            units.add("");
        }
        for (ExportColumn head : text.recordHeads()) {
            names.add(head.name());
            units.add(head.unit());
        }
        TextLines lines = text.isNested() ? text.recordLines() : text.lines();
        if ((long) names.size() * lines.count() > text.mostCells()) {
            throw lines.file()
                    .refuse(
                            Place.line(text.headLine() + 1L),
                            "rows about as wide as the header",
                            lines.count() + " lines in " + lines.file().length() + " bytes under " + names.size()
                                    + " heads");
        }
        return new DelimitedTable(lines, text.dialect(), names, units, text.headLine() + 1, lines.count()).read();
    }

    private static List<Column> recordColumns(List<ExportColumn> heads, Table table, int depth) {
        List<Column> columns = new ArrayList<>();
        for (int c = 0; c < heads.size(); c++) {
            columns.add(ExportCells.seconds(heads.get(c), table.columns().get(depth + c)));
        }
        return columns;
    }

    /// Gives every record the cycle and the step it stands under.
    private static void addOuterColumns(
            List<ExportColumn> heads, List<Column> columns, NestedLevels levels, DelimitedTable.Rows rows) {
        int[] lines = new int[rows.table().rows()];
        Arrays.setAll(lines, row -> rows.place(row) instanceof Place.Line line ? (int) line.number() - 1 : 0);
        for (int level = 0; level < levels.count(); level++) {
            Table table = levels.table(level);
            int[] rowAt = levels.rowsAt(level, lines);
            for (int c = 0; c < levels.heads(level).size(); c++) {
                ExportColumn head = levels.heads(level).get(c);
                boolean names = ExportRun.isNumbering(head) || head.stem().equals("step number");
                if (names && heads.stream().noneMatch(h -> h.name().equals(head.name()))) {
                    heads.add(head);
                    columns.add(ExportRun.spread(table.columns().get(c), rowAt));
                }
            }
        }
    }

    private static void addLevels(List<Dataset> datasets, SourceFile file, NestedLevels levels, Notes notes) {
        for (int level = 0; level < levels.count(); level++) {
            Table table = levels.table(level);
            String title = level == 0
                            && levels.heads(0).stream().anyMatch(h -> h.stem().startsWith("cycle"))
                    ? "cycles"
                    : "steps";
            datasets.add(new GenericTable(
                    file.name() + ", " + title,
                    table,
                    Map.of("level", Integer.toString(level + 1)),
                    file.provenance(SPEC.name(), false, notes.assumed())));
        }
    }
}
