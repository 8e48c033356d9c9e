package org.interphase.study.xps;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Binding energies of species met in coated cathodes with sulfide electrolytes, each with its sources.
final class BindingEnergies {
    private static final String TABLE = "binding-energies.tsv";
    private static final int COLUMNS = 7;

    private BindingEnergies() {}

    /// One species in one line.
    ///
    /// @param energy_eV of the line of higher j; the median where a database holds several
    /// @param low_eV lowest stated
    /// @param high_eV highest stated
    /// @param kind `database`, `paper`, `secondary` (another work quotes it) or `convention`
    record Entry(
            String line,
            String species,
            double energy_eV,
            double low_eV,
            double high_eV,
            String kind,
            List<String> sources) {
        Entry {
            sources = List.copyOf(sources);
        }

        /// How far an energy lies outside the range; 0 within.
        double distance_eV(double energy) {
            return Math.max(0, Math.max(low_eV - energy, energy - high_eV));
        }
    }

    /// By line, then by energy.
    static List<Entry> all() {
        String text =
                ReadyModels.resource(TABLE).orElseThrow(() -> new IllegalStateException("the jar lacks " + TABLE));
        List<Entry> entries = new ArrayList<>();
        boolean header = true;
        for (String row : text.split("\n", -1)) {
            if (row.isEmpty() || row.startsWith("#")) {
                continue;
            }
            if (header) {
                header = false;
                continue;
            }
            entries.add(entry(row));
        }
        return List.copyOf(entries);
    }

    private static Entry entry(String row) {
        String[] cells = row.split("\t", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalStateException(TABLE + " has a row of " + cells.length + " cells: " + row);
        }
        return new Entry(
                cells[0],
                cells[1],
                Double.parseDouble(cells[2]),
                Double.parseDouble(cells[3]),
                Double.parseDouble(cells[4]),
                cells[5],
                List.of(cells[6].split(" \\| ", -1)));
    }

    /// The lines that the table has, in its order.
    static List<String> lines() {
        return all().stream().map(Entry::line).distinct().toList();
    }

    /// @param line `S 2p`, `S2p`, `s 2P3/2`
    static List<Entry> of(String line) {
        String wanted = plain(line);
        return all().stream().filter(e -> plain(e.line()).equals(wanted)).toList();
    }

    private static String plain(String line) {
        return line.replaceAll("[ _-]", "").toLowerCase(Locale.ROOT).replaceFirst("([spdf])[1357]/2$", "$1");
    }

    /// Entries whose range comes within a distance of an energy, the nearest value first.
    static List<Entry> near(List<Entry> entries, double energy_eV, double within_eV) {
        return entries.stream()
                .filter(e -> e.distance_eV(energy_eV) <= within_eV)
                .sorted(Comparator.comparingDouble((Entry e) -> Math.abs(e.energy_eV() - energy_eV))
                        .thenComparing(Entry::species))
                .toList();
    }
}
