package org.interphase.formats.photoelectron;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.interphase.data.Column;
import org.interphase.data.InputException;
import org.interphase.data.NumberColumn;
import org.interphase.data.Place;
import org.interphase.formats.photoelectron.EnergyName.Kind;
import org.interphase.formats.text.DelimitedTable;
import org.interphase.formats.text.TableLayout;
import org.interphase.formats.text.TextLines;

/// One table of a text with named energies, and the lines above it.
final class EnergyTable {
    private static final int MOST_LINES_ABOVE = 200;
    private static final int LONGEST = 2000;
    private static final String DATASET = "dataset";
    private static final List<String> FIRST_UNITS = List.of("ev", "[ev]", "(ev)");

    private final TextLines lines;
    private final RegionReading reading;
    private final int from;
    private final int header;
    private final int end;

    /// @param from first line that belongs to the table, counted from 0
    /// @param header line with the names
    /// @param end line after the last row
    EnergyTable(TextLines lines, RegionReading reading, int from, int header, int end) {
        this.lines = lines;
        this.reading = reading;
        this.from = from;
        this.header = header;
        this.end = end;
    }

    /// Whether a line begins with a word that is no number, comment marks left out.
    static boolean startsWithLetter(TextLines lines, int index) {
        String line = lines.line(index).strip();
        return !line.isEmpty()
                && (Character.isLetter(line.charAt(0)) || line.charAt(0) == '#')
                && !line.regionMatches(true, 0, "nan", 0, 3)
                && !line.regionMatches(true, 0, "inf", 0, 3);
    }

    void addRegions(TableLayout layout) throws InputException {
        int firstRow = layout.firstRow();
        List<String> units = new ArrayList<>(layout.units());
        if (firstRow < end) {
            List<String> below =
                    DelimitedTable.cells(lines.line(firstRow), layout.dialect().delimiter());
            if (FIRST_UNITS.contains(below.getFirst().toLowerCase(Locale.ROOT))) {
                for (int i = 0; i < Math.min(units.size(), below.size()); i++) {
                    units.set(i, below.get(i));
                }
                firstRow++;
            }
        }
        if (firstRow >= end) {
            return;
        }
        DelimitedTable.Rows rows = new DelimitedTable(lines, layout.dialect(), layout.names(), units, firstRow, end)
                .allowingExcess()
                .droppingCutTail()
                .read();
        rows.cutTail()
                .ifPresent(
                        place -> reading.warn("The file ends in the middle of " + place + "; that row was dropped."));
        Map<String, String> above = above();
        for (List<Column> group : groups(rows.table().columns())) {
            add(group, above, layout.names());
        }
    }

    /// Columns from one energy to the next of the same kind; an energy of the other kind is one more column of
    /// the same region. Columns in front of the first energy belong to it.
    private static List<List<Column>> groups(List<Column> columns) {
        List<List<Column>> groups = new ArrayList<>();
        List<Column> front = new ArrayList<>();
        Kind first = null;
        for (Column column : columns) {
            Kind kind = EnergyName.kind(column.name()).orElse(null);
            if (kind != null && (first == null || kind == first)) {
                first = kind;
                groups.add(new ArrayList<>(List.of(column)));
            } else if (groups.isEmpty()) {
                front.add(column);
            } else {
                groups.getLast().add(column);
            }
        }
        if (!groups.isEmpty()) {
            groups.getFirst().addAll(front);
        }
        return groups;
    }

    private void add(List<Column> group, Map<String, String> above, List<String> names) throws InputException {
        Place place = Place.line(header + 1L);
        if (!(group.getFirst() instanceof NumberColumn energy)) {
            throw lines.file()
                    .refuse(place, "numbers in the column '" + group.getFirst().name() + "'", "words");
        }
        List<NumberColumn> filled = new ArrayList<>();
        for (Column column : group.subList(1, group.size())) {
            if (column instanceof NumberColumn numbers && isFilled(numbers)) {
                filled.add(numbers);
            }
        }
        NumberColumn intensity = filled.stream()
                .filter(c -> !EnergyName.isTransmission(c.name()) && !c.name().equals(DATASET))
                .findFirst()
                .orElseThrow(() -> lines.file()
                        .refuse(place, "a column of intensities behind '" + energy.name() + "'", "none with numbers"));
        int filledRows = filledRows(energy, intensity);
        Optional<NumberColumn> counted =
                filled.stream().filter(c -> c.name().equals(DATASET)).findFirst();
        for (int from = 0; from < filledRows; ) {
            int to = counted.isPresent() ? endOfRun(counted.get(), from, filledRows) : filledRows;
            add(energy, intensity, filled, new Rows(from, to), above, names);
            from = to;
        }
    }

    /// Regions one below another, as `convert` writes them, are counted in a column.
    private static int endOfRun(NumberColumn counted, int from, int end) {
        int to = from + 1;
        while (to < end && counted.at(to) == counted.at(from)) {
            to++;
        }
        return to;
    }

    private record Rows(int from, int to) {
        double[] of(NumberColumn column) {
            double[] values = new double[to - from];
            for (int i = 0; i < values.length; i++) {
                values[i] = column.at(from + i);
            }
            return values;
        }
    }

    private void add(
            NumberColumn energy,
            NumberColumn intensity,
            List<NumberColumn> filled,
            Rows n,
            Map<String, String> above,
            List<String> names)
            throws InputException {
        Place place = Place.line(header + 1L);
        boolean rate = EnergyName.isRate(intensity.name(), intensity.unit());
        Region region = new Region(title(above, intensity.name()), regionName(energy.name()))
                .energy(n.of(energy), EnergyName.kind(energy.name()).orElse(Kind.BINDING) == Kind.BINDING)
                .intensity(n.of(intensity), rate)
                .metadata("intensity label", intensity.name())
                .metadata(above);
        if (!EnergyName.isCounts(intensity.name(), intensity.unit())) {
            region.assumeCounts("The intensity '" + intensity.name() + "' is taken as counts.");
            beside(intensity, filled).ifPresent(region::assume);
        }
        for (NumberColumn column : filled) {
            if (EnergyName.isTransmission(column.name()) && region.transmission == null) {
                region.transmission(n.of(column));
            } else if (column != intensity && !column.name().equals(DATASET)) {
                region.other(NumberColumn.adopt(column.name(), column.unit(), n.of(column)));
            }
        }
        acquisition(region, above, names);
        reading.add(region, place);
    }

    /// A table may hold one spectrum in each column, but also backgrounds and sums.
    private static Optional<String> beside(NumberColumn intensity, List<NumberColumn> filled) {
        List<String> others = filled.stream()
                .filter(c -> c != intensity
                        && !EnergyName.isTransmission(c.name())
                        && !c.name().equals(DATASET))
                .map(NumberColumn::name)
                .toList();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        String named = String.join("', '", others.subList(0, Math.min(3, others.size())));
        return Optional.of("The columns beside '" + intensity.name() + "' ('" + named
                + (others.size() > 3 ? "', …" : "'")
                + ") are kept and taken for no spectra; a file with an energy column before each holds several.");
    }

    /// Regions of unequal length side by side leave blanks below the shorter ones.
    private static int filledRows(NumberColumn energy, NumberColumn intensity) {
        int n = energy.size();
        while (n > 0 && Double.isNaN(energy.at(n - 1)) && Double.isNaN(intensity.at(n - 1))) {
            n--;
        }
        return n;
    }

    private static boolean isFilled(NumberColumn column) {
        for (int i = 0; i < column.size(); i++) {
            if (!Double.isNaN(column.at(i))) {
                return true;
            }
        }
        return false;
    }

    private String title(Map<String, String> above, String intensity) {
        String cycle = above.getOrDefault("export title", "");
        String label = intensity.replaceFirst("^(?i)(cps|counts)_", "");
        boolean plain = label.equalsIgnoreCase("cps") || label.equalsIgnoreCase("counts") || label.equals("intensity");
        return cycle.isEmpty() ? (plain ? lines.file().name() : label) : cycle;
    }

    /// `BE_S 2p 4` names the region and the number of its block.
    private static String regionName(String energy) {
        return energy.matches("(?i)[bk]e_.{1,100}") ? energy.substring(3).replaceFirst("\\s+\\d{1,4}$", "") : "";
    }

    private static void acquisition(Region region, Map<String, String> above, List<String> names) {
        EnergyName.source_eV(names).ifPresent(region::source_eV);
        EnergyName.passEnergy_eV(names).ifPresent(region::passEnergy_eV);
        number(above, "Characteristic Energy eV").ifPresent(region::source_eV);
        number(above, "Acquisition Time s").ifPresent(time -> {
            region.dwell_s(time);
            region.scans(1);
            region.assume("The acquisition time is taken as that of one scan which is the sum of all.");
        });
    }

    private static OptionalDouble number(Map<String, String> above, String key) {
        try {
            String text = above.getOrDefault(key, "");
            return text.isEmpty() || text.length() > 40
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    /// Keys and values above the names. CasaXPS writes several pairs to a line, names as they are with their
    /// units, and rows with one value for each component.
    private Map<String, String> above() {
        Map<String, String> entries = new LinkedHashMap<>();
        for (int i = from; i < Math.min(header, from + MOST_LINES_ABOVE); i++) {
            String line = lines.line(i).strip();
            if (line.isEmpty() || line.length() > LONGEST) {
                continue;
            }
            char delimiter = line.indexOf('\t') >= 0 ? '\t' : ',';
            List<String> cells = DelimitedTable.cells(line, delimiter).stream()
                    .filter(c -> !c.isBlank())
                    .toList();
            if (cells.size() == 1) {
                entries.putIfAbsent("export title", cells.getFirst());
            } else if (cells.size() > 1 && cells.getFirst().endsWith(" eV")) {
                for (int c = 0; c + 1 < cells.size(); c += 2) {
                    entries.putIfAbsent(cells.get(c), cells.get(c + 1));
                }
            } else if (cells.size() > 1) {
                entries.putIfAbsent(cells.getFirst(), String.join(", ", cells.subList(1, cells.size())));
            }
        }
        return entries;
    }
}
