package org.interphase.study.recognise;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.interphase.data.Column;
import org.interphase.data.GenericTable;
import org.interphase.data.NumberColumn;

/// What the columns of a table suggest about its technique. Always with a question: a range of numbers is no name.
final class TableSign {
    private static final int FEWEST_POINTS = 50;

    private TableSign() {}

    static Optional<Sign> of(GenericTable table) {
        List<Column> columns = table.table().columns();
        if (columns.size() < 2
                || table.table().rows() < FEWEST_POINTS
                || !(columns.getFirst() instanceof NumberColumn x)) {
            return Optional.empty();
        }
        String name = x.name().toLowerCase(Locale.ROOT);
        double first = x.at(0);
        double last = x.at(x.size() - 1);
        if (!rises(x)) {
            return Optional.empty();
        }
        if (name.contains("m/z") || name.equals("mz") || named(columns, "mz", "m/z")) {
            return Optional.of(Sign.open(
                    "sims",
                    "table of masses",
                    "One of its columns is called m/z.",
                    "Is it a mass spectrum of secondary ions?"));
        }
        boolean photons = first > 1_000 && last < 60_000 && last - first > 20 && last - first < 5_000;
        if (photons && (name.contains("energy") || table.table().rows() > 100)) {
            return Optional.of(Sign.open(
                    "xas",
                    "table of absorption against photon energy",
                    String.format(
                            Locale.ROOT,
                            "Its first column rises from %.0f to %.0f, as photon energies in eV do.",
                            first,
                            last),
                    "Is it an X-ray absorption spectrum?"));
        }
        boolean angles = first >= 1 && first <= 40 && last >= 30 && last <= 165 && isEven(x);
        if (angles && columns.size() <= 3) {
            return Optional.of(Sign.open(
                    "xrd",
                    "table of intensity against angle",
                    String.format(
                            Locale.ROOT, "Its first column rises evenly from %.1f to %.1f, as angles do.", first, last),
                    "Is it a diffraction pattern?"));
        }
        return Optional.empty();
    }

    private static boolean named(List<Column> columns, String... names) {
        return columns.stream().anyMatch(c -> List.of(names).contains(c.name().toLowerCase(Locale.ROOT)));
    }

    private static boolean rises(NumberColumn x) {
        for (int i = 1; i < x.size(); i++) {
            if (!(x.at(i) > x.at(i - 1))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isEven(NumberColumn x) {
        double step = (x.at(x.size() - 1) - x.at(0)) / (x.size() - 1);
        for (int i = 1; i < x.size(); i++) {
            if (Math.abs(x.at(i) - x.at(i - 1) - step) > 0.2 * step) {
                return false;
            }
        }
        return true;
    }
}
