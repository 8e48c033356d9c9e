package org.interphase.formats.zplot;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.interphase.data.InputException;
import org.interphase.data.Place;
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
import org.interphase.formats.text.DelimitedTable;
import org.interphase.formats.text.Dialect;
import org.interphase.formats.text.Preamble;
import org.interphase.formats.text.TableFinder;
import org.interphase.formats.text.TextLines;

/// Reads `.z` of ZPlot and ZView: a preamble that ends with the line `End Comments`, whose last lines name the columns
/// `Freq(Hz) Ampl Bias Time(Sec) Z'(a) Z''(b) GD Err Range`. The older form Z60W, which Autolab exports, has the
/// names in quotes and commas between the cells.
public final class ZPlotReader implements FormatReader {
    private static final FormatSpec SPEC = new FormatSpec(
            "zplot-z",
            "ZPlot and ZView .z",
            "impedance",
            List.of("z", "txt"),
            List.of(
                    new Layout(
                            "ZPLOT2 ASCII",
                            Proof.PROVEN,
                            "Circuit1, Circuit2, Circuit3_EIS_1 against the points used by impedance.py; pyimpspec_data.z"),
                    new Layout("Z60W, as exported for Autolab", Proof.PROVEN, "exampleDataAutolab"),
                    new Layout("decimal comma; commas between cells of ZPLOT2", Proof.ASSUMED, "other locales")),
            "the files themselves");
    private static final Pattern NAMES = Pattern.compile("\"?\\s*Freq\\s*\\(Hz\\).*Z''.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern GAP = Pattern.compile("\\t|,|\\s{2,}");
    private static final Pattern POINTS = Pattern.compile("\\d{1,6}");

    @Override
    public FormatSpec spec() {
        return SPEC;
    }

    @Override
    public Confidence probe(Probe probe) {
        String text = probe.text();
        return text.startsWith("ZPLOT2") || text.startsWith("Z60W") || text.startsWith("\"Z60W")
                ? Confidence.CERTAIN
                : Confidence.NO;
    }

    @Override
    public Reading read(SourceFile file) throws InputException {
        TextLines lines = TextLines.of(file);
        int header = TableFinder.line(lines, line -> NAMES.matcher(line).matches())
                .orElseThrow(() -> file.refuse(
                        Place.whole(),
                        "a line of names that begins with Freq(Hz)",
                        "none",
                        "The file may be cut off."));
        Optional<Integer> endOfComments =
                TableFinder.line(lines, line -> line.strip().equals("End Comments"));
        int first = Math.max(header, endOfComments.orElse(header)) + 1;
        while (first < lines.count() && lines.isBlank(first)) {
            first++;
        }
        if (first >= lines.count()) {
            throw file.refuse(Place.line(lines.count()), "rows of data", "none", "The file may be cut off.");
        }
        List<String> names =
                List.of(GAP.split(lines.line(header).replace('"', ' ').strip()));
        List<String> units = names.stream().map(n -> "").toList();
        DelimitedTable table =
                new DelimitedTable(lines, dialect(lines.line(first)), names, units, first, lines.count());
        Map<String, String> entries = Preamble.pairs(lines, 0, header);
        ImpedanceText text = new ImpedanceText(SPEC, file).metadata(entries);
        warnOfMissing(text, lines, entries, header, first);
        return text.add(file.name(), table, map(names))
                .reading(lines.line(0).replace("\"", "").strip());
    }

    private static Dialect dialect(String row) {
        if (row.indexOf('\t') >= 0) {
            return row.indexOf(',') >= 0 && row.indexOf('.') < 0 ? Dialect.TAB_DECIMAL_COMMA : Dialect.TAB;
        }
        return row.indexOf(',') >= 0 ? Dialect.COMMA : new Dialect(' ', '.');
    }

    private static ImpedanceMap map(List<String> names) {
        return new ImpedanceMap(
                "zplot",
                List.of(
                        ImpedanceRule.of(ImpedanceRole.FREQUENCY, names.getFirst()),
                        ImpedanceRule.of(ImpedanceRole.REAL, "Z'(a)"),
                        ImpedanceRule.of(ImpedanceRole.IMAGINARY, "Z''(b)"),
                        ImpedanceRule.of(ImpedanceRole.POTENTIAL, "Bias")),
                ImaginarySign.NEGATIVE_IS_CAPACITIVE);
    }

    /// ZPlot states the points it planned or measured; Z60W in the line above the names.
    private static void warnOfMissing(
            ImpedanceText text, TextLines lines, Map<String, String> entries, int header, int first) {
        String above = header > 0 ? lines.line(header - 1).strip() : "";
        Matcher stated = POINTS.matcher(entries.getOrDefault("Data Points", above));
        int rows = 0;
        for (int i = first; i < lines.count(); i++) {
            rows += lines.isBlank(i) ? 0 : 1;
        }
        if (stated.matches() && Integer.parseInt(stated.group()) != rows) {
            text.warn("The header states " + stated.group() + " points; the file holds " + rows + " rows.");
        }
    }
}
