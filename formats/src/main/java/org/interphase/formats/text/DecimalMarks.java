package org.interphase.formats.text;

import java.util.List;
import java.util.regex.Pattern;
import org.interphase.data.InputException;
import org.interphase.data.Place;

/// Finds out whether a table writes `1.5` or `1,5`.
///
/// Cells of the first 400 and the last 100 rows are counted. Without a comma inside any cell the mark is the point.
/// With commas only, it is the comma, unless some cell has several (`1,234,567`). With both, whichever can be a
/// grouping of digits in threes is taken for one; otherwise the more frequent is the mark, the point if equal.
final class DecimalMarks {
    private static final int HEAD = 400;
    private static final int TAIL = 100;
    private static final int LONGEST = 40;
    private static final Pattern PLAIN_POINT = Pattern.compile("[+-]?\\d*\\.\\d+(?:[eE][+-]?\\d+)?");
    private static final Pattern PLAIN_COMMA = Pattern.compile("[+-]?\\d*,\\d+(?:[eE][+-]?\\d+)?");
    private static final Pattern GROUPED_POINT = Pattern.compile("[+-]?[1-9]\\d{0,2}(?:,\\d{3})+\\.\\d*");
    private static final Pattern GROUPED_COMMA = Pattern.compile("[+-]?[1-9]\\d{0,2}(?:\\.\\d{3})+,\\d*");
    private static final Pattern ONE_GROUP = Pattern.compile("[+-]?[1-9]\\d{0,2}[.,]\\d{3}");
    private static final Pattern COMMA_GROUPS = Pattern.compile("[+-]?[1-9]\\d{0,2}(?:,\\d{3}){2,}");
    private static final Pattern POINT_GROUPS = Pattern.compile("[+-]?[1-9]\\d{0,2}(?:\\.\\d{3}){2,}");

    private int points;
    private int commas;
    private boolean pointsMayGroup = true;
    private boolean commasMayGroup = true;
    private boolean commasGroup;
    private boolean pointsGroup;

    private DecimalMarks() {}

    /// @throws InputException if cells are separated by commas and quoted cells write a decimal comma
    static char find(TextLines lines, char delimiter, int firstRow) throws InputException {
        DecimalMarks marks = new DecimalMarks();
        int last = lines.count();
        int looked = 0;
        for (int line = firstRow; line < last; line++) {
            int length = lines.end(line) - lines.start(line);
            boolean end = last - line <= TAIL;
            boolean head = line - firstRow < HEAD && looked < TableFinder.LOOKED_AT;
            if ((head || end) && length <= TableFinder.LONGEST_ROW && looked < 2 * TableFinder.LOOKED_AT) {
                looked += length;
                marks.count(lines, delimiter, line);
            }
        }
        return delimiter == ',' ? '.' : marks.decide();
    }

    private void count(TextLines lines, char delimiter, int line) throws InputException {
        CellWalker cells = new CellWalker(lines.bytes(), lines.start(line), lines.end(line), delimiter);
        while (cells.next()) {
            if (cells.to() - cells.from() > LONGEST || !hasMark(lines.bytes(), cells.from(), cells.to())) {
                continue;
            }
            String cell = cells.text(lines.charset());
            count(cell);
            if (delimiter == ','
                    && PLAIN_COMMA.matcher(cell).matches()
                    && !ONE_GROUP.matcher(cell).matches()) {
                throw lines.file()
                        .refuse(
                                Place.line(line + 1L),
                                "numbers with a decimal point, as cells are separated by commas",
                                "'" + cell + "'",
                                "Export with semicolons between cells, or with decimal points.");
            }
        }
    }

    private static boolean hasMark(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == ',' || bytes[i] == '.') {
                return true;
            }
        }
        return false;
    }

    private void count(String cell) {
        boolean oneGroup = ONE_GROUP.matcher(cell).matches();
        if (PLAIN_POINT.matcher(cell).matches()) {
            points++;
            pointsMayGroup &= oneGroup;
        } else if (PLAIN_COMMA.matcher(cell).matches()) {
            commas++;
            commasMayGroup &= oneGroup;
        } else if (matchesAny(cell, List.of(GROUPED_POINT, COMMA_GROUPS))) {
            commasGroup = true;
        } else if (matchesAny(cell, List.of(GROUPED_COMMA, POINT_GROUPS))) {
            pointsGroup = true;
        }
    }

    private static boolean matchesAny(String cell, List<Pattern> patterns) {
        return patterns.stream().anyMatch(p -> p.matcher(cell).matches());
    }

    private char decide() {
        if (commasGroup != pointsGroup) {
            return commasGroup ? '.' : ',';
        }
        if (commas == 0 || points == 0) {
            return commas == 0 ? '.' : ',';
        }
        if (commasMayGroup != pointsMayGroup) {
            return commasMayGroup ? '.' : ',';
        }
        return commas > points ? ',' : '.';
    }
}
