package org.interphase.formats.text;

/// Whether the last row of a table was cut off in the middle, as when a disk was full or a copy was stopped.
///
/// It was if it has fewer cells than the row before it. It also was if no line end closes it and its last cell is a
/// number with fewer decimals than the last cell of every one of the rows above (up to 20, at least 3).
final class CutTail {
    private static final int COMPARED = 20;
    private static final int FEWEST = 3;

    private CutTail() {}

    static boolean isCut(TextLines lines, Dialect dialect, int[] rows) {
        if (rows.length < 2) {
            return false;
        }
        int last = rows[rows.length - 1];
        for (int line = last + 1; line < lines.count(); line++) {
            if (!lines.isBlank(line)) {
                return false;
            }
        }
        if (cellCount(lines, dialect, last) < cellCount(lines, dialect, rows[rows.length - 2])) {
            return true;
        }
        return last == lines.count() - 1 && !lines.lastLineIsClosed() && lacksDecimals(lines, dialect, rows);
    }

    private static boolean lacksDecimals(TextLines lines, Dialect dialect, int[] rows) {
        int decimals = decimals(lines, dialect, rows[rows.length - 1]);
        int compared = Math.min(COMPARED, rows.length - 1);
        if (decimals < 0 || compared < FEWEST) {
            return false;
        }
        for (int i = 2; i <= compared + 1; i++) {
            if (decimals(lines, dialect, rows[rows.length - i]) <= decimals) {
                return false;
            }
        }
        return true;
    }

    private static int cellCount(TextLines lines, Dialect dialect, int line) {
        CellWalker cells = walker(lines, dialect, line);
        int count = 0;
        while (cells.next()) {
            count++;
        }
        return count;
    }

    /// Digits behind the decimal mark of the last cell, −1 where that is no plain number.
    private static int decimals(TextLines lines, Dialect dialect, int line) {
        CellWalker cells = walker(lines, dialect, line);
        int from = 0;
        int to = 0;
        while (cells.next()) {
            from = cells.from();
            to = cells.to();
        }
        int decimals = 0;
        boolean fraction = false;
        for (int i = from; i < to; i++) {
            byte b = lines.bytes()[i];
            boolean digit = b >= '0' && b <= '9';
            boolean mark = b == (byte) dialect.decimalMark() && !fraction;
            boolean sign = i == from && (b == '-' || b == '+');
            if (!digit && !mark && !sign) {
                return -1;
            }
            decimals += digit && fraction ? 1 : 0;
            fraction |= mark;
        }
        return from == to ? -1 : decimals;
    }

    private static CellWalker walker(TextLines lines, Dialect dialect, int line) {
        return new CellWalker(lines.bytes(), lines.start(line), lines.end(line), dialect.delimiter());
    }
}
