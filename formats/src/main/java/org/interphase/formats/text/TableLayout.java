package org.interphase.formats.text;

import java.util.List;

/// Where in a text a table stands and how it is written.
///
/// @param headerLine line with the names, counted from 0; −1 where there is none
/// @param firstRow first line that may hold data, counted from 0
/// @param names of the columns as written; `column 3` where the header leaves one out
/// @param units from a row of units below the names, or from the names themselves; empty where unknown
public record TableLayout(Dialect dialect, int headerLine, int firstRow, List<String> names, List<String> units) {
    public TableLayout {
        names = List.copyOf(names);
        units = List.copyOf(units);
    }

    /// The table from the first row to the end of the text.
    public DelimitedTable table(TextLines lines) {
        return new DelimitedTable(lines, dialect, names, units, firstRow, lines.count());
    }

    /// The same table with other names, as many as before.
    public TableLayout withNames(List<String> other) {
        return new TableLayout(dialect, headerLine, firstRow, other, units);
    }
}
