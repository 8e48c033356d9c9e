package org.interphase.formats.ecochemie;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.interphase.data.Column;
import org.interphase.data.InputException;
import org.interphase.data.NumberColumn;
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
import org.interphase.formats.text.TextLines;

/// Reads `.dfr` of Eco Chemie's FRA program: the version, the number of points, one further number, and then nine
/// numbers for each point, one to a line: frequency, Z', -Z'' and six others, which stay without a name.
public final class DfrReader implements FormatReader {
    private static final FormatSpec SPEC = new FormatSpec(
            "ecochemie-dfr",
            "Eco Chemie (Autolab) FRA .dfr",
            "impedance",
            List.of("dfr"),
            List.of(
                    new Layout(
                            "VERSION8.0",
                            Proof.PROVEN,
                            "pyimpspec_data.dfr against the same spectrum in other formats"),
                    new Layout("other versions; decimal comma", Proof.ASSUMED, "read as version 8")),
            "the file itself; pyimpspec's reader");
    private static final Pattern HEAD = Pattern.compile("VERSION\\s*\\d[^\\r\\n]{0,20}\\R\\s*\\d{1,7}\\s*\\R\\s*\\d+");
    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:\\d+[.,]?\\d*|[.,]\\d+)(?:[eE][+-]?\\d{1,4})?");
    private static final int FIRST = 3;
    private static final int PER_POINT = 9;
    private static final List<String> NAMES =
            List.of("frequency", "Z'", "-Z''", "value 4", "value 5", "value 6", "value 7", "value 8", "value 9");

    @Override
    public FormatSpec spec() {
        return SPEC;
    }

    @Override
    public Confidence probe(Probe probe) {
        return HEAD.matcher(probe.text()).lookingAt() ? Confidence.CERTAIN : Confidence.NO;
    }

    @Override
    public Reading read(SourceFile file) throws InputException {
        TextLines lines = TextLines.of(file);
        int stated = lines.count() > 1 ? (int) number(lines, 1).orElse(0) : 0;
        int there = Math.max(0, (lines.count() - FIRST) / PER_POINT);
        int points = Math.min(stated, there);
        if (points < 1) {
            throw file.refuse(
                    Place.line(Math.min(2, lines.count())),
                    "a number of points and nine lines for each",
                    stated + " points in " + lines.count() + " lines");
        }
        double[][] values = new double[PER_POINT][points];
        for (int p = 0; p < points; p++) {
            for (int c = 0; c < PER_POINT; c++) {
                int line = FIRST + p * PER_POINT + c;
                OptionalDouble number = number(lines, line);
                if (number.isEmpty()) {
                    throw file.refuse(
                            Place.line(line + 1L),
                            "a number",
                            "'" + lines.line(line).strip() + "'");
                }
                values[c][p] = number.getAsDouble();
            }
        }
        List<Column> columns = new ArrayList<>();
        for (int c = 0; c < PER_POINT; c++) {
            columns.add(NumberColumn.adopt(NAMES.get(c), "", values[c]));
        }
        ImpedanceText text = new ImpedanceText(SPEC, file);
        if (points < stated) {
            text.warn("The file states " + stated + " points and ends after " + points + ".");
        }
        return text.add(file.name(), new Table(columns), row -> Place.line(FIRST + 1L + (long) row * PER_POINT), map())
                .reading("Eco Chemie FRA, " + lines.line(0).strip());
    }

    private static OptionalDouble number(TextLines lines, int index) {
        String text = lines.line(index).strip();
        return text.length() < 60 && NUMBER.matcher(text).matches()
                ? OptionalDouble.of(Double.parseDouble(text.replace(',', '.')))
                : OptionalDouble.empty();
    }

    private static ImpedanceMap map() {
        return new ImpedanceMap(
                "eco chemie",
                List.of(
                        ImpedanceRule.of(ImpedanceRole.FREQUENCY, "frequency"),
                        ImpedanceRule.of(ImpedanceRole.REAL, "Z'"),
                        ImpedanceRule.of(ImpedanceRole.IMAGINARY, "-Z''")),
                ImaginarySign.POSITIVE_IS_CAPACITIVE);
    }
}
