package org.interphase.formats.gamry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.interphase.data.Column;
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
import org.interphase.formats.impedance.ImaginarySign;
import org.interphase.formats.impedance.ImpedanceMap;
import org.interphase.formats.impedance.ImpedanceRole;
import org.interphase.formats.impedance.ImpedanceRule;
import org.interphase.formats.impedance.ImpedanceText;
import org.interphase.formats.text.DelimitedOptions;
import org.interphase.formats.text.DelimitedTable;
import org.interphase.formats.text.TableFinder;
import org.interphase.formats.text.TableLayout;
import org.interphase.formats.text.TextLines;

/// Reads the impedance of Gamry's `.DTA`: every table `ZCURVE`, whose rows begin with a tab below a line of names and a
/// line of units.
///
/// Where the potentiostat corrected the drift, the table holds both; the corrected impedance is the spectrum, the
/// measured one stays in the columns `Zreal` and `Zimag`.
public final class DtaReader implements FormatReader {
    private static final FormatSpec SPEC = new FormatSpec(
            "gamry-dta",
            "Gamry DTA, impedance",
            "impedance",
            List.of("dta"),
            List.of(
                    new Layout(
                            "EISPOT and GALVEIS", Proof.PROVEN, "exampleDataGamry (Reference 3000), EISGALV_EISTest3"),
                    new Layout("aborted", Proof.PROVEN, "exampleDataGamryABORT (Reference 600+)"),
                    new Layout(
                            "decimal comma",
                            Proof.PROVEN,
                            "pyimpspec_data.dta against the same spectrum in other formats"),
                    new Layout("drift-corrected", Proof.PROVEN, "drift-corrected-data"),
                    new Layout("several tables ZCURVE…, a column Temp", Proof.ASSUMED, "the naming of other tables")),
            "the files themselves; public readers impedance.py, pyimpspec, gamry-parser");
    private static final Pattern ZCURVE = Pattern.compile("ZCURVE\\w*\\tTABLE.*");
    private static final Pattern EIS_TAG = Pattern.compile("TAG\\t\\w*EIS|\\nZCURVE");
    private static final int LONGEST_ENTRY = 500;

    @Override
    public FormatSpec spec() {
        return SPEC;
    }

    @Override
    public Confidence probe(Probe probe) {
        String text = probe.text();
        return text.startsWith("EXPLAIN") && EIS_TAG.matcher(text).find() ? Confidence.CERTAIN : Confidence.NO;
    }

    @Override
    public Reading read(SourceFile file) throws InputException {
        TextLines lines = TextLines.of(file);
        ImpedanceText text = new ImpedanceText(SPEC, file);
        List<Integer> tables = new ArrayList<>();
        Map<String, String> entries = entries(lines, text, tables);
        text.metadata(entries);
        DelimitedOptions options = DelimitedOptions.automatic().withDelimiter('\t');
        for (int table : tables) {
            int end = endOfRows(lines, table);
            if (end > table + 3) {
                TableLayout layout = TableFinder.below(lines, table + 1, options);
                options = options.withDecimalMark(layout.dialect().decimalMark());
                String name = DelimitedTable.cells(lines.line(table), '\t').getFirst();
                String title = entries.getOrDefault("TITLE", file.name());
                add(text, lines, layout, end, tables.size() == 1 ? title : title + ", " + name);
            }
        }
        if (text.isEmpty()) {
            throw file.refuse(
                    Place.whole(),
                    "a table ZCURVE with rows",
                    tables.isEmpty() ? "no such table" : "one without rows",
                    "The experiment may have been stopped before its first point, or is no impedance.");
        }
        return text.reading("Gamry DTA");
    }

    /// What stands outside the tables: `KEY, TYPE, value, label`, and where the tables of impedance begin.
    private static Map<String, String> entries(TextLines lines, ImpedanceText text, List<Integer> tables) {
        Map<String, String> entries = new LinkedHashMap<>();
        for (int i = 0; i < lines.count(); i++) {
            String line = lines.line(i);
            if (line.length() > LONGEST_ENTRY || line.startsWith("\t")) {
                continue;
            }
            if (ZCURVE.matcher(line).matches()) {
                tables.add(i);
            }
            List<String> cells = DelimitedTable.cells(line, '\t');
            if (cells.size() > 1 && cells.getFirst().equals("TAG")) {
                entries.putIfAbsent("TAG", cells.get(1));
            }
            boolean plain = cells.size() >= 3
                    && !cells.get(1).equals("TABLE")
                    && !cells.get(1).equals("NOTES");
            if (plain
                    && cells.getFirst().equals("EXPERIMENTABORTED")
                    && cells.get(2).equals("T")) {
                text.warn("The experiment was aborted; the spectrum holds the points up to then.");
            }
            if (plain && !cells.get(2).isEmpty()) {
                entries.putIfAbsent(cells.getFirst(), cells.get(2));
            }
        }
        return entries;
    }

    private static int endOfRows(TextLines lines, int table) {
        int end = table + 1;
        while (end < lines.count() && (lines.isBlank(end) || lines.line(end).startsWith("\t"))) {
            end++;
        }
        while (end > table + 1 && lines.isBlank(end - 1)) {
            end--;
        }
        return end;
    }

    private static void add(ImpedanceText text, TextLines lines, TableLayout layout, int end, String title)
            throws InputException {
        DelimitedTable.Rows rows = new DelimitedTable(
                        lines, layout.dialect(), layout.names(), layout.units(), layout.firstRow(), end)
                .droppingCutTail()
                .read();
        rows.cutTail()
                .ifPresent(place -> text.warn("The file ends in the middle of " + place + "; that row was dropped."));
        // Rows begin with a tab: the first column has neither name nor content.
        List<Column> columns = new ArrayList<>(rows.table().columns());
        if (columns.size() > 1 && columns.getFirst().name().equals("column 1")) {
            columns.removeFirst();
        }
        Table table = new Table(columns);
        if (table.find("ZrealDrCor").isPresent()) {
            text.assume(
                    "The file holds measured and drift-corrected impedance: the corrected one is taken, the measured"
                            + " one is in columns 'Zreal' and 'Zimag'.");
        }
        text.add(title, table, rows::place, map(table));
    }

    private static ImpedanceMap map(Table table) {
        boolean corrected =
                table.find("ZrealDrCor").isPresent() && table.find("ZimagDrCor").isPresent();
        List<ImpedanceRule> rules = new ArrayList<>();
        add(rules, ImpedanceRole.FREQUENCY, "Freq", table);
        add(rules, ImpedanceRole.REAL, corrected ? "ZrealDrCor" : "Zreal", table);
        add(rules, ImpedanceRole.IMAGINARY, corrected ? "ZimagDrCor" : "Zimag", table);
        add(rules, ImpedanceRole.POTENTIAL, "Vdc", table);
        add(rules, ImpedanceRole.TEMPERATURE, "Temp", table);
        return new ImpedanceMap("gamry", rules, ImaginarySign.NEGATIVE_IS_CAPACITIVE);
    }

    /// In the unit below the name, or in the role's own.
    private static void add(List<ImpedanceRule> rules, ImpedanceRole role, String name, Table table) {
        String unit = table.find(name).map(Column::unit).orElse("");
        rules.add(ImpedanceRule.in(role, name, unit).orElseGet(() -> ImpedanceRule.of(role, name)));
    }
}
