package org.interphase.formats.text;

import java.util.ArrayList;
import java.util.List;

/// Mends tables whose cells are separated by blanks and in which a date and its time of day, of one column, have
/// become two cells.
public final class SplitDates {
    private SplitDates() {}

    /// The layout with a further column `NAME (time of day)` behind the date, where the first row has exactly one cell
    /// more than there are names; otherwise the layout as it is.
    ///
    /// @param dateKey [ColumnLabel#key()] of the column with the date
    public static TableLayout mend(TextLines lines, TableLayout layout, String dateKey) {
        int first = layout.firstRow();
        while (first < lines.count() && lines.isBlank(first)) {
            first++;
        }
        int column = layout.names().stream().map(ColumnLabel::key).toList().indexOf(dateKey);
        if (layout.dialect().delimiter() != ' ' || column < 0 || first == lines.count()) {
            return layout;
        }
        List<String> cells = DelimitedTable.cells(lines.line(first), ' ');
        if (cells.size() != layout.names().size() + 1) {
            return layout;
        }
        List<String> names = new ArrayList<>(layout.names());
        names.add(column + 1, names.get(column) + " (time of day)");
        List<String> units = new ArrayList<>(layout.units());
        units.add(column + 1, "");
        return new TableLayout(layout.dialect(), layout.headerLine(), layout.firstRow(), names, units);
    }
}
