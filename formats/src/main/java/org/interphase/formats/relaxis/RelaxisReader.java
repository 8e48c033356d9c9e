package org.interphase.formats.relaxis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.data.StateAxis;
import org.interphase.formats.Confidence;
import org.interphase.formats.FormatReader;
import org.interphase.formats.FormatSpec;
import org.interphase.formats.FormatSpec.Layout;
import org.interphase.formats.FormatSpec.Proof;
import org.interphase.formats.Probe;
import org.interphase.formats.Reading;
import org.interphase.formats.SourceFile;
import org.interphase.formats.impedance.ImpedanceMap;
import org.interphase.formats.impedance.ImpedanceText;
import org.interphase.formats.impedance.ImpedanceVocabulary;
import org.interphase.formats.text.DelimitedTable;
import org.interphase.formats.text.Dialect;
import org.interphase.formats.text.TableFinder;
import org.interphase.formats.text.TextLines;

/// Reads RelaxIS' spectrum export: a title, a line of names that begins with `Data: Frequency`, and for each spectrum a
/// line with what RelaxIS knows of it (`DC=-0.08, TM=33.7, …`), its model and its name, above its rows.
///
/// `DC` is the steady potential in volts. `TM` is a time and goes to the metadata with the rest.
public final class RelaxisReader implements FormatReader {
    private static final FormatSpec SPEC = new FormatSpec(
            "relaxis-text",
            "RelaxIS spectrum export",
            "impedance",
            List.of("txt"),
            List.of(
                    new Layout(
                            "RelaxIS 3.0, one spectrum",
                            Proof.PROVEN,
                            "PEIS_LPSCl_IonBlocking_-25C_RelaxIS against the instrument's .mpr"),
                    new Layout(
                            "several spectra; decimal comma; T as temperature in °C",
                            Proof.ASSUMED,
                            "the same layout")),
            "the export itself");
    private static final Pattern ENTRY = Pattern.compile("(\\w{1,20})=([+-]?\\d+(?:[.,]\\d+)?(?:[eE][+-]?\\d+)?)");
    private static final Pattern NUMBER = Pattern.compile("\\s*[+-]?[\\d.,]+(?:[eE][+-]?\\d+)?\\s*");
    private static final Pattern COMMA_NUMBER = Pattern.compile("[+-]?\\d+,\\d+(?:[eE][+-]?\\d+)?");
    private static final int LONGEST = 2000;

    @Override
    public FormatSpec spec() {
        return SPEC;
    }

    @Override
    public Confidence probe(Probe probe) {
        String text = probe.text();
        return text.startsWith("RelaxIS") && text.contains("Spectrum export") ? Confidence.CERTAIN : Confidence.NO;
    }

    @Override
    public Reading read(SourceFile file) throws InputException {
        TextLines lines = TextLines.of(file);
        int header = TableFinder.line(lines, line -> line.startsWith("Data: Frequency"))
                .orElseThrow(
                        () -> file.refuse(Place.whole(), "a line of names that begins with 'Data: Frequency'", "none"));
        List<String> names = DelimitedTable.cells(lines.line(header), '\t');
        List<String> units = names.stream().map(n -> "").toList();
        ImpedanceMap map = ImpedanceVocabulary.match(names, units).map();
        ImpedanceText text = new ImpedanceText(SPEC, file);
        int line = header + 1;
        while (line < lines.count()) {
            int rows = line;
            while (rows < lines.count() && !isRow(lines, rows)) {
                rows++;
            }
            int end = rows;
            while (end < lines.count() && (isRow(lines, end) || lines.isBlank(end))) {
                end++;
            }
            if (end > rows) {
                String title = describe(text, lines, line, rows, file.name());
                text.add(title, new DelimitedTable(lines, dialect(lines.line(rows)), names, units, rows, end), map);
            }
            line = end;
        }
        if (text.isEmpty()) {
            throw file.refuse(Place.line(lines.count()), "rows of data", "none");
        }
        return text.reading("RelaxIS spectrum export");
    }

    private static boolean isRow(TextLines lines, int index) {
        String line = lines.line(index);
        int tab = line.indexOf('\t');
        return tab > 0 && tab < 60 && NUMBER.matcher(line.substring(0, tab)).matches();
    }

    private static Dialect dialect(String row) {
        return DelimitedTable.cells(row, '\t').stream()
                        .anyMatch(c -> COMMA_NUMBER.matcher(c).matches())
                ? Dialect.TAB_DECIMAL_COMMA
                : Dialect.TAB;
    }

    /// What the lines above the rows say; returns the name of the spectrum.
    private static String describe(ImpedanceText text, TextLines lines, int from, int to, String otherwise) {
        String title = otherwise;
        Map<String, String> entries = new LinkedHashMap<>();
        text.newState();
        for (int i = from; i < to; i++) {
            String line = lines.line(i);
            if (line.length() > LONGEST) {
                continue;
            }
            List<String> cells = DelimitedTable.cells(line, '\t');
            Matcher entry = ENTRY.matcher(cells.isEmpty() ? "" : cells.getFirst());
            while (entry.find()) {
                entries.put(entry.group(1), entry.group(2));
            }
            title = cells.size() > 2 && !cells.get(2).isEmpty() ? cells.get(2) : title;
        }
        state(text, entries, "DC", StateAxis.POTENTIAL);
        state(text, entries, "T", StateAxis.TEMPERATURE);
        text.metadata(entries);
        return title;
    }

    private static void state(ImpedanceText text, Map<String, String> entries, String key, StateAxis axis) {
        String value = entries.get(key);
        if (value != null) {
            text.state(axis, Double.parseDouble(value.replace(',', '.')));
        }
    }
}
