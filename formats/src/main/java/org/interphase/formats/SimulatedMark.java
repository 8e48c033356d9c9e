package org.interphase.formats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.interphase.data.Column;
import org.interphase.data.NumberColumn;
import org.interphase.data.Table;

/// How a file says that no instrument measured what it holds: a comment that begins with the word [#WORD], an
/// entry `origin : simulated`, or a column `simulated` of ones. Our writers put one of them into every
/// simulated file, and the readers of cycling, impedance and photoelectron files carry it into the provenance.
public final class SimulatedMark {
    /// First word of a comment over simulated data.
    public static final String WORD = "SIMULATED";

    /// Name of the column of ones in files without room for a comment.
    public static final String COLUMN = "simulated";

    private static final Pattern NAMED = Pattern.compile(COLUMN + "\\s*/\\s*1", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_NAME = 40;

    private SimulatedMark() {}

    /// Whether the file's header or a column says so.
    public static boolean isIn(Map<String, String> metadata, Table table) {
        return isStated(metadata) || table.columns().stream().anyMatch(SimulatedMark::isMark);
    }

    /// Whether the file's header says so.
    public static boolean isStated(Map<String, String> metadata) {
        return metadata.entrySet().stream().anyMatch(e -> isStated(e.getKey(), e.getValue()));
    }

    private static boolean isStated(String key, String value) {
        boolean origin = key.strip().equalsIgnoreCase("origin")
                && value.strip().toLowerCase(Locale.ROOT).startsWith(COLUMN);
        return origin
                || key.strip().startsWith(WORD)
                || Arrays.stream(value.split("[;\\n]"))
                        .anyMatch(part -> part.strip().startsWith(WORD));
    }

    /// The same table; with the column of ones behind it where the data are simulated and it lacks one.
    public static Table on(Table table, boolean simulated) {
        if (!simulated || table.columns().stream().anyMatch(SimulatedMark::isMark)) {
            return table;
        }
        double[] ones = new double[table.rows()];
        Arrays.fill(ones, 1);
        List<Column> columns = new ArrayList<>(table.columns());
        columns.add(NumberColumn.adopt(COLUMN, "1", ones));
        return new Table(columns);
    }

    private static boolean isMark(Column column) {
        String name = column.name().strip();
        // With or without the unit of a pure number behind it, as in `simulated / 1`.
        boolean named = name.equalsIgnoreCase(COLUMN)
                || (name.length() <= LONGEST_NAME && NAMED.matcher(name).matches());
        if (!named || !(column instanceof NumberColumn numbers) || numbers.size() == 0) {
            return false;
        }
        for (int i = 0; i < numbers.size(); i++) {
            if (numbers.at(i) != 1) {
                return false;
            }
        }
        return true;
    }
}
