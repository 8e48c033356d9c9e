package org.interphase.report.page;

import java.util.ArrayList;
import java.util.List;

/// A table of a report.
///
/// @param title one line above the table
/// @param caption what the columns mean; may be empty
/// @param rows each with one cell for each column
public record ReportTable(String title, String caption, List<Column> columns, List<List<Cell>> rows) {
    public ReportTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Cell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        title + ": a row of " + row.size() + " cells in a table of " + columns.size() + " columns");
            }
        }
    }

    /// @param unit below the header, empty for none
    public record Column(String header, String unit, Alignment alignment) {}

    /// How the cells of a column stand.
    public enum Alignment {
        TEXT,
        /// Numbers end below each other, and so do their uncertainties.
        NUMBER
    }

    public static ReportTable of(String title, Column... columns) {
        return new ReportTable(title, "", List.of(columns), List.of());
    }

    public static Column text(String header) {
        return new Column(header, "", Alignment.TEXT);
    }

    public static Column number(String header, String unit) {
        return new Column(header, unit, Alignment.NUMBER);
    }

    public ReportTable withCaption(String words) {
        return new ReportTable(title, words, columns, rows);
    }

    public ReportTable row(Cell... cells) {
        return row(List.of(cells));
    }

    public ReportTable row(List<Cell> cells) {
        List<List<Cell>> more = new ArrayList<>(rows);
        more.add(cells);
        return new ReportTable(title, caption, columns, more);
    }
}
