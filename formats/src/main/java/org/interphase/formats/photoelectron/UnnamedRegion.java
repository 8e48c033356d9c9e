package org.interphase.formats.photoelectron;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.formats.text.TextLines;

/// A region in two columns without names, below one line of title or none.
///
/// It is taken for one where the first column falls in equal steps of 0.005 to 5 within −50 to 10,000, over 20
/// rows or more: diffraction, absorption and loss spectra rise. A rising one is taken only if the title names a
/// core level, such as `Mn2p`. The energy is then a binding energy, which is said.
final class UnnamedRegion {
    private static final int FEWEST_ROWS = 20;
    private static final int LINES_OF_A_PROBE = 200;
    private static final Pattern ROW =
            Pattern.compile("\\s*([+-]?\\d{1,6}(?:\\.\\d{0,20})?(?:[eE][+-]?\\d{1,3})?)[\\s,;]+"
                    + "([+-]?\\d{1,20}(?:\\.\\d{0,20})?(?:[eE][+-]?\\d{1,3})?)[\\s,;]*");
    private static final Pattern CORE_LEVEL = Pattern.compile("\\b(?:[A-Z][a-z]?\\s?[1-7]\\s?[spdf])");
    private static final double LEAST_STEP = 0.005;
    private static final double LARGEST_STEP = 5;
    private static final double LOWEST = -50;
    private static final double HIGHEST = 10_000;

    private UnnamedRegion() {}

    private record Row(double energy, double intensity) {
        static Optional<Row> of(String line) {
            Matcher matcher = ROW.matcher(line);
            return line.length() < 200 && matcher.matches()
                    ? Optional.of(new Row(Double.parseDouble(matcher.group(1)), Double.parseDouble(matcher.group(2))))
                    : Optional.empty();
        }
    }

    /// Whether the beginning of a text looks like such a region; its last line may be cut.
    static boolean isLikely(String text) {
        List<String> head = text.lines().limit(LINES_OF_A_PROBE).toList();
        int first = firstRow(head);
        if (first < 0) {
            return false;
        }
        double[] energies = new double[head.size()];
        int n = 0;
        for (int i = first; i < head.size(); i++) {
            Optional<Row> row = Row.of(head.get(i));
            if (row.isEmpty()) {
                break;
            }
            energies[n++] = row.get().energy();
        }
        boolean whole = n + first >= head.size() - 1 || head.get(first + n).isBlank();
        return whole && isAxis(Arrays.copyOf(energies, n), first > 0 ? head.get(first - 1) : "");
    }

    /// Index of the first row, at most two lines of text above it; −1 where there is none.
    private static int firstRow(List<String> head) {
        for (int i = 0; i < Math.min(3, head.size()); i++) {
            if (Row.of(head.get(i)).isPresent()) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isAxis(double[] energy, String title) {
        int n = energy.length;
        if (n < FEWEST_ROWS) {
            return false;
        }
        double step = (energy[n - 1] - energy[0]) / (n - 1);
        boolean falls = step < 0;
        double size = Math.abs(step);
        boolean inRange = Math.min(energy[0], energy[n - 1]) > LOWEST && Math.max(energy[0], energy[n - 1]) < HIGHEST;
        boolean named = CORE_LEVEL.matcher(title).find();
        if (!(falls || named) || !inRange || !(size >= LEAST_STEP && size <= LARGEST_STEP)) {
            return false;
        }
        for (int i = 1; i < n; i++) {
            if (!(Math.abs(energy[i] - energy[i - 1] - step) < 0.2 * size)) {
                return false;
            }
        }
        return true;
    }

    static void read(TextLines lines, RegionReading reading) throws InputException {
        int first = 0;
        while (first < Math.min(3, lines.count()) && Row.of(lines.line(first)).isEmpty()) {
            first++;
        }
        double[] energy = new double[lines.count()];
        double[] intensity = new double[lines.count()];
        int n = 0;
        for (int i = first; i < lines.count(); i++) {
            if (lines.isBlank(i)) {
                continue;
            }
            Optional<Row> row = Row.of(lines.line(i));
            if (row.isEmpty()) {
                throw lines.file().refuse(Place.line(i + 1L), "an energy and an intensity", "'" + lines.line(i) + "'");
            }
            energy[n] = row.get().energy();
            intensity[n++] = row.get().intensity();
        }
        String title =
                first > 0 && first < lines.count() ? lines.line(first - 1).strip() : "";
        energy = Arrays.copyOf(energy, n);
        if (!isAxis(energy, title)) {
            throw lines.file()
                    .refuse(
                            Place.whole(),
                            "a column named as a binding or kinetic energy, or one that falls in equal steps",
                            "no such column",
                            "Name the columns in the first line: Binding Energy (eV), Counts.");
        }
        reading.add(
                new Region(title.isEmpty() ? lines.file().name() : title, title)
                        .binding(energy)
                        .intensity(Arrays.copyOf(intensity, n), false)
                        .assumeCounts("The file names no columns: they are taken as binding energy in eV and counts."),
                Place.line(first + 1L));
    }
}
