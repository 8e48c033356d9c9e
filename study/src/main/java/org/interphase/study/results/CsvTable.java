package org.interphase.study.results;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/// A table as CSV: names, units, then rows. Numbers keep every digit; a number that is not finite is an empty cell.
/// A text that a spreadsheet would take for a formula is quoted with a leading apostrophe.
public final class CsvTable {
    private final StringBuilder out = new StringBuilder();
    private final int columns;

    private CsvTable(List<String> names, List<String> units) {
        this.columns = names.size();
        line(names);
        line(units);
    }

    /// @param header name and unit of each column, alternating; an empty unit for words and pure numbers
    public static CsvTable of(String... header) {
        List<String> names = new ArrayList<>();
        List<String> units = new ArrayList<>();
        for (int i = 0; i < header.length; i += 2) {
            names.add(header[i]);
            units.add(header[i + 1]);
        }
        return new CsvTable(names, units);
    }

    /// @param cells numbers, texts or truth values, as many as columns
    public CsvTable row(Object... cells) {
        if (cells.length != columns) {
            throw new IllegalArgumentException(cells.length + " cells for " + columns + " columns");
        }
        List<String> texts = new ArrayList<>();
        for (Object cell : cells) {
            texts.add(
                    switch (cell) {
                        case Double d -> Double.isFinite(d) ? Double.toString(d) : "";
                        case Number n -> n.toString();
                        default -> harmless(cell.toString());
                    });
        }
        line(texts);
        return this;
    }

    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private void line(List<String> cells) {
        StringJoiner joined = new StringJoiner(",");
        for (String cell : cells) {
            boolean quote = cell.indexOf(',') >= 0 || cell.indexOf('"') >= 0 || cell.indexOf('\n') >= 0;
            joined.add(quote ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
        }
        out.append(joined).append('\n');
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
