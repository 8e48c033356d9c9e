package org.interphase.formats.versastudio;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.interphase.formats.text.TextLines;

/// Reads the impedance of VersaStudio's `.par`: blocks between `<Segment1>` and `</Segment1>`, in which a line
/// `Definition=` names the columns above rows with commas. Rows of other techniques have frequency 0.
public final class ParReader implements FormatReader {
    private static final FormatSpec SPEC = new FormatSpec(
            "versastudio-par",
            "VersaStudio .par, impedance",
            "impedance",
            List.of("par"),
            List.of(new Layout(
                    "version 2.52, Potentiostatic EIS",
                    Proof.ASSUMED,
                    "the layout of impedance.py's example file, looked at")),
            "the format's own names; impedance.py's reader");
    private static final Pattern EIS = Pattern.compile("\\nName=[^\\r\\n]*(?:EIS|Impedance)");
    private static final Pattern SEGMENT = Pattern.compile("\\s*<Segment\\d*>\\s*");
    private static final String DEFINITION = "Definition=";
    private static final int LONGEST = 4096;

    @Override
    public FormatSpec spec() {
        return SPEC;
    }

    @Override
    public Confidence probe(Probe probe) {
        String text = probe.text();
        return text.startsWith("<Application>") && EIS.matcher(text).find() ? Confidence.CERTAIN : Confidence.NO;
    }

    @Override
    public Reading read(SourceFile file) throws InputException {
        TextLines lines = TextLines.of(file);
        ImpedanceText text = new ImpedanceText(SPEC, file).metadata(entries(lines));
        for (int i = 0; i < lines.count(); i++) {
            if (isShort(lines, i) && SEGMENT.matcher(lines.line(i)).matches()) {
                i = addSegment(text, lines, i + 1, file.name());
            }
        }
        if (text.isEmpty()) {
            throw file.refuse(
                    Place.whole(), "a segment with the columns Frequency(Hz), Z Real and Z Imag", "none with rows");
        }
        return text.reading("VersaStudio .par");
    }

    private static boolean isShort(TextLines lines, int index) {
        return lines.line(index).length() <= LONGEST;
    }

    /// Entries `key=value` in front of the first segment; the later of equal keys are left out.
    private static Map<String, String> entries(TextLines lines) {
        Map<String, String> entries = new LinkedHashMap<>();
        for (int i = 0; i < lines.count() && !SEGMENT.matcher(lines.line(i)).matches(); i++) {
            String line = lines.line(i);
            int equals = line.indexOf('=');
            if (equals > 0 && equals < line.length() - 1 && line.length() < LONGEST) {
                entries.putIfAbsent(
                        line.substring(0, equals).strip(),
                        line.substring(equals + 1).strip());
            }
        }
        return entries;
    }

    /// Returns the last line of the segment.
    private static int addSegment(ImpedanceText text, TextLines lines, int from, String title) throws InputException {
        int names = from;
        while (names < lines.count() && !lines.line(names).startsWith(DEFINITION) && !isEnd(lines, names)) {
            names++;
        }
        int end = names;
        while (end < lines.count() && !isEnd(lines, end)) {
            end++;
        }
        if (end <= names + 1 || !isShort(lines, names)) {
            return end;
        }
        List<String> columns =
                new ArrayList<>(DelimitedTable.cells(lines.line(names).substring(DEFINITION.length()), ','));
        boolean impedance = columns.containsAll(List.of("Frequency(Hz)", "Z Real", "Z Imag"));
        if (impedance) {
            DelimitedTable table = new DelimitedTable(
                    lines, Dialect.COMMA, columns, columns.stream().map(c -> "").toList(), names + 1, end);
            text.add(title, table, map());
        }
        return end;
    }

    private static boolean isEnd(TextLines lines, int index) {
        return lines.line(index).startsWith("</");
    }

    private static ImpedanceMap map() {
        return new ImpedanceMap(
                "versastudio",
                List.of(
                        ImpedanceRule.of(ImpedanceRole.FREQUENCY, "Frequency(Hz)"),
                        ImpedanceRule.of(ImpedanceRole.REAL, "Z Real"),
                        ImpedanceRule.of(ImpedanceRole.IMAGINARY, "Z Imag"),
                        ImpedanceRule.of(ImpedanceRole.POTENTIAL, "E(V)"),
                        ImpedanceRule.of(ImpedanceRole.SPECTRUM, "Segment #")),
                ImaginarySign.NEGATIVE_IS_CAPACITIVE);
    }
}
