package org.interphase.formats.elchemea;

import java.util.List;
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

/// Reads `.i2b` of Elchemea: any lines, a line with the number of points, and so many rows of frequency, real and
/// imaginary part between blanks.
public final class I2bReader implements FormatReader {
    private static final FormatSpec SPEC = new FormatSpec(
            "elchemea-i2b",
            "Elchemea .i2b",
            "impedance",
            List.of("i2b"),
            List.of(new Layout(
                    "blanks, decimal point",
                    Proof.PROVEN,
                    "pyimpspec_data.i2b against the same spectrum in other formats")),
            "the file itself; pyimpspec's reader");
    private static final Pattern COUNT = Pattern.compile("\\s*\\d{1,6}\\s*");
    private static final String NUMBER = "[+-]?[\\d.]+(?:[eE][+-]?\\d+)?";
    private static final Pattern ROW = Pattern.compile("\\s*" + NUMBER + "\\s+" + NUMBER + "\\s+" + NUMBER + "\\s*");
    private static final int LONGEST_ROW = 200;

    @Override
    public FormatSpec spec() {
        return SPEC;
    }

    @Override
    public Confidence probe(Probe probe) {
        return probe.ending().equals("i2b") && !probe.looksBinary() ? Confidence.LIKELY : Confidence.NO;
    }

    @Override
    public Reading read(SourceFile file) throws InputException {
        TextLines lines = TextLines.of(file);
        int count = TableFinder.line(
                        lines,
                        line -> line.length() < LONGEST_ROW
                                && COUNT.matcher(line).matches())
                .orElseThrow(() -> file.refuse(Place.whole(), "a line with the number of points", "none"));
        int stated = Integer.parseInt(lines.line(count).strip());
        int end = count + 1;
        while (end < lines.count() && isRow(lines.line(end))) {
            end++;
        }
        int rows = end - count - 1;
        if (rows == 0) {
            throw file.refuse(
                    Place.line(count + 2L),
                    "rows of frequency, real and imaginary part between blanks",
                    count + 1 < lines.count() ? "'" + lines.line(count + 1) + "'" : "the end of the file");
        }
        ImpedanceText text = new ImpedanceText(SPEC, file).metadata(Preamble.pairs(lines, 0, count));
        if (rows != stated) {
            text.warn("The file states " + stated + " points and holds " + rows + ".");
        }
        List<String> names = List.of("frequency", "real", "imaginary");
        DelimitedTable table =
                new DelimitedTable(lines, new Dialect(' ', '.'), names, List.of("", "", ""), count + 1, end);
        return text.add(file.name(), table, map()).reading("Elchemea .i2b");
    }

    private static boolean isRow(String line) {
        return line.length() < LONGEST_ROW && ROW.matcher(line).matches();
    }

    private static ImpedanceMap map() {
        return new ImpedanceMap(
                "elchemea",
                List.of(
                        ImpedanceRule.of(ImpedanceRole.FREQUENCY, "frequency"),
                        ImpedanceRule.of(ImpedanceRole.REAL, "real"),
                        ImpedanceRule.of(ImpedanceRole.IMAGINARY, "imaginary")),
                ImaginarySign.NEGATIVE_IS_CAPACITIVE);
    }
}
