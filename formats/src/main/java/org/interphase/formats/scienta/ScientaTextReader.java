package org.interphase.formats.scienta;

import java.util.List;
import java.util.StringTokenizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.interphase.data.InputException;
import org.interphase.data.NumberColumn;
import org.interphase.data.Place;
import org.interphase.formats.Confidence;
import org.interphase.formats.FormatReader;
import org.interphase.formats.FormatSpec;
import org.interphase.formats.FormatSpec.Layout;
import org.interphase.formats.FormatSpec.Proof;
import org.interphase.formats.Limits;
import org.interphase.formats.Probe;
import org.interphase.formats.Reading;
import org.interphase.formats.SourceFile;
import org.interphase.formats.photoelectron.Region;
import org.interphase.formats.photoelectron.RegionReading;
import org.interphase.formats.text.TextLines;

/// Reads the text files of Scienta's SES: sections `[Region n]`, `[Info n]` and `[Data n]` for each region.
/// Where a region has several slices, their sum is the intensity and they stay beside it.
public final class ScientaTextReader implements FormatReader {
    private static final FormatSpec SPEC = new FormatSpec(
            "scienta-text",
            "Scienta SES text",
            "xps",
            List.of("txt"),
            List.of(
                    new Layout("version 1.3.1, one region", Proof.PROVEN, "Cu-HHTP_0002 against its .ibw"),
                    new Layout("several regions; several slices", Proof.ASSUMED, "files of our own")),
            "the files themselves");
    private static final Pattern START = Pattern.compile("\\s*\\[Info]\\s+Number of Regions\\s*=");
    private static final Pattern SECTION =
            Pattern.compile("\\[(Region|Info|Data|Run Mode Information)(?: (\\d{1,6}))?]");

    @Override
    public FormatSpec spec() {
        return SPEC;
    }

    @Override
    public Confidence probe(Probe probe) {
        return START.matcher(probe.text()).lookingAt() ? Confidence.CERTAIN : Confidence.NO;
    }

    @Override
    public Reading read(SourceFile file) throws InputException {
        TextLines lines = TextLines.of(file);
        RegionReading reading = new RegionReading(SPEC, file);
        SesSettings settings = new SesSettings();
        for (int i = 0; i < lines.count(); i++) {
            String line = lines.line(i).strip();
            Matcher section = SECTION.matcher(line);
            if (!section.matches()) {
                settings.line(line);
            } else if (section.group(1).equals("Region")) {
                settings = new SesSettings();
            } else if (section.group(1).equals("Data")) {
                i = data(lines, i + 1, settings, reading) - 1;
            }
        }
        if (reading.isEmpty()) {
            throw file.refuse(Place.whole(), "a section [Data 1] with rows", "none");
        }
        return reading.reading("Scienta SES text");
    }

    /// @return the line behind the rows
    private static int data(TextLines lines, int from, SesSettings settings, RegionReading reading)
            throws InputException {
        int end = from;
        int rows = 0;
        while (end < lines.count() && !lines.line(end).startsWith("[")) {
            rows += lines.isBlank(end) ? 0 : 1;
            end++;
        }
        if (rows == 0) {
            reading.warn("Section [Data] at line " + from + " holds no row and was left out.");
            return end;
        }
        double[][] columns = null;
        int row = 0;
        for (int i = from; i < end; i++) {
            if (lines.isBlank(i)) {
                continue;
            }
            double[] numbers = numbers(lines, i);
            if (columns == null) {
                columns = columns(lines, i, numbers.length, rows);
            }
            if (numbers.length != columns.length) {
                throw lines.file()
                        .refuse(
                                Place.line(i + 1L),
                                columns.length + " numbers as in the rows above",
                                "" + numbers.length);
            }
            for (int c = 0; c < columns.length; c++) {
                columns[c][row] = numbers[c];
            }
            row++;
        }
        if (columns != null) {
            add(columns, settings, reading, lines.file(), from);
        }
        return end;
    }

    private static double[][] columns(TextLines lines, int line, int width, int rows) throws InputException {
        if (width < 2
                || width > Limits.COLUMNS
                || (long) width * rows > Limits.cellsIn(lines.file().length())) {
            throw lines.file().refuse(Place.line(line + 1L), "rows of an energy and counts", width + " numbers");
        }
        return new double[width][rows];
    }

    private static double[] numbers(TextLines lines, int index) throws InputException {
        StringTokenizer cells = new StringTokenizer(lines.line(index));
        double[] numbers = new double[cells.countTokens()];
        for (int i = 0; i < numbers.length; i++) {
            String cell = cells.nextToken();
            try {
                numbers[i] = cell.length() > 60 ? Double.NaN : Double.parseDouble(cell.replace(',', '.'));
            } catch (NumberFormatException e) {
                throw lines.file().refuse(Place.line(index + 1L), "a number", "'" + cell + "'");
            }
        }
        return numbers;
    }

    private static void add(double[][] columns, SesSettings settings, RegionReading reading, SourceFile file, int line)
            throws InputException {
        double[] intensity = columns[1];
        Region region = settings.region(file.name());
        if (columns.length > 2) {
            intensity = columns[1].clone();
            for (int c = 2; c < columns.length; c++) {
                for (int i = 0; i < intensity.length; i++) {
                    intensity[i] += columns[c][i];
                }
            }
            region.assume("The intensity is the sum of " + (columns.length - 1) + " slices.");
            for (int c = 1; c < columns.length; c++) {
                region.other(NumberColumn.adopt("slice " + c, "counts", columns[c]));
            }
        }
        boolean binding = settings.isBinding(settings.text("Dimension 1 name"));
        double stated = settings.number("Dimension 1 size");
        if (stated > 0 && stated != intensity.length) {
            reading.warn("The file states " + (long) stated + " points and holds " + intensity.length + ".");
        }
        reading.add(region.energy(columns[0], binding).intensity(intensity, false), Place.line(line + 1L));
    }
}
