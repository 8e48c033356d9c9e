package org.interphase.study.answer;

import java.util.ArrayList;
import java.util.List;

/// A table for a terminal: columns as wide as their widest cell, numbers to the right. Long cells are cut, but for
/// those of the last column, which push nothing aside.
public final class TextTable {
    private static final int WIDEST = 40;
    private static final int WIDEST_LAST = 400;

    private final List<List<String>> rows = new ArrayList<>();

    private TextTable(List<String> header) {
        rows.add(header);
    }

    public static TextTable of(String... header) {
        return new TextTable(List.of(header));
    }

    public TextTable row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    @Override
    public String toString() {
        int columns = rows.getFirst().size();
        int[] widths = new int[columns];
        boolean[] numeric = new boolean[columns];
        java.util.Arrays.fill(numeric, true);
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < columns; c++) {
                String cell = clip(rows.get(r).get(c), c == columns - 1);
                widths[c] = Math.max(widths[c], cell.length());
                numeric[c] &= r == 0 || cell.isEmpty() || cell.matches("[−+]?[0-9].*");
            }
        }
        StringBuilder out = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder("  ");
            for (int c = 0; c < columns; c++) {
                String cell = clip(row.get(c), c == columns - 1);
                String pad = " ".repeat(widths[c] - cell.length());
                line.append(numeric[c] ? pad + cell : cell + pad).append("  ");
            }
            out.append(line.toString().stripTrailing()).append('\n');
        }
        return out.toString();
    }

    private static String clip(String cell, boolean last) {
        String clean = TerminalText.typeset(TerminalText.line(cell));
        return clean.length() <= (last ? WIDEST_LAST : WIDEST)
                ? clean
                : clean.substring(0, (last ? WIDEST_LAST : WIDEST) - 1) + "…";
    }
}
