package org.interphase.formats.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.interphase.data.Column;
import org.interphase.data.InputException;
import org.interphase.data.NumberColumn;
import org.interphase.data.Place;
import org.interphase.data.Table;
import org.interphase.data.TextColumn;
import org.interphase.formats.Limits;

/// Reads the rows of a delimited text: each column becomes numbers where every filled cell is a number, words
/// otherwise. An empty cell, `N/A`, `NaN`, `-` and `--` count as empty: NaN among numbers.
///
/// Rows shorter than the header are filled with empty cells; cells beyond the header are dropped if they are empty
/// (a trailing delimiter) and refused if they are not. Blank lines are skipped.
public final class DelimitedTable {
    private final TextLines lines;
    private final Dialect dialect;
    private final List<String> names;
    private final List<String> units;
    private final int firstLine;
    private final int lastLine;
    private final boolean excessAllowed;

    /// @param names of the columns, in order
    /// @param units of the columns, empty strings where unknown; as many as names
    /// @param firstLine first line of data, counted from 0
    /// @param endLine line after the last, counted from 0
    public DelimitedTable(
            TextLines lines, Dialect dialect, List<String> names, List<String> units, int firstLine, int endLine) {
        this(lines, dialect, names, units, firstLine, endLine, false);
    }

    private DelimitedTable(
            TextLines lines,
            Dialect dialect,
            List<String> names,
            List<String> units,
            int firstLine,
            int endLine,
            boolean excessAllowed) {
        this.lines = lines;
        this.dialect = dialect;
        this.names = List.copyOf(names);
        this.units = List.copyOf(units);
        this.firstLine = firstLine;
        this.lastLine = endLine;
        this.excessAllowed = excessAllowed;
    }

    /// The same table, in which filled cells beyond the header are dropped instead of refused.
    public DelimitedTable allowingExcess() {
        return new DelimitedTable(lines, dialect, names, units, firstLine, lastLine, true);
    }

    /// The cells of one line, quotes removed and blanks trimmed: for headers and preambles.
    public static List<String> cells(String line, char delimiter) {
        List<String> cells = new ArrayList<>();
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        CellWalker walker = new CellWalker(bytes, 0, bytes.length, delimiter);
        while (walker.next()) {
            cells.add(new String(bytes, walker.from(), walker.to() - walker.from(), StandardCharsets.UTF_8).strip());
        }
        return cells;
    }

    /// Rows with the line each came from.
    public static final class Rows {
        private final Table table;
        private final int[] lineNumbers;

        private Rows(Table table, int[] lineNumbers) {
            this.table = table;
            this.lineNumbers = lineNumbers;
        }

        public Table table() {
            return table;
        }

        /// The line of a row.
        public Place place(int row) {
            return Place.line(lineNumbers[row]);
        }
    }

    /// @throws InputException if there are more columns than [Limits#COLUMNS] or a row has too many cells
    public Rows read() throws InputException {
        int columns = names.size();
        if (columns == 0 || columns > Limits.COLUMNS) {
            throw lines.file()
                    .refuse(
                            Place.line(Math.max(1, firstLine)),
                            "1 to " + Limits.COLUMNS + " columns",
                            columns + " columns");
        }
        int[] rowLines = dataLines();
        double[][] numbers = new double[columns][rowLines.length];
        boolean[] words = new boolean[columns];
        parseNumbers(rowLines, numbers, words);
        List<Column> result = new ArrayList<>(columns);
        for (int c = 0; c < columns; c++) {
            result.add(
                    words[c]
                            ? new TextColumn(names.get(c), texts(rowLines, c))
                            : NumberColumn.adopt(names.get(c), units.get(c), numbers[c]));
        }
        int[] numbered = Arrays.stream(rowLines).map(line -> line + 1).toArray();
        return new Rows(new Table(result), numbered);
    }

    private int[] dataLines() {
        int[] rows = new int[Math.max(0, lastLine - firstLine)];
        int n = 0;
        for (int line = firstLine; line < lastLine; line++) {
            if (!lines.isBlank(line)) {
                rows[n++] = line;
            }
        }
        return Arrays.copyOf(rows, n);
    }

    private void parseNumbers(int[] rowLines, double[][] numbers, boolean[] words) throws InputException {
        byte[] bytes = lines.bytes();
        NumberParser parser = new NumberParser(dialect.decimalMark());
        for (int row = 0; row < rowLines.length; row++) {
            int line = rowLines[row];
            CellWalker cells = new CellWalker(bytes, lines.start(line), lines.end(line), dialect.delimiter());
            int column = 0;
            while (cells.next()) {
                if (column >= numbers.length) {
                    refuseExcess(line, cells);
                } else if (!words[column]) {
                    double value = parser.parse(bytes, cells.from(), cells.to());
                    numbers[column][row] = value;
                    words[column] = !parser.valid() && !isEmpty(bytes, cells.from(), cells.to());
                }
                column++;
            }
            for (; column < numbers.length; column++) {
                numbers[column][row] = Double.NaN;
            }
        }
    }

    private void refuseExcess(int line, CellWalker cells) throws InputException {
        if (!excessAllowed && !isEmpty(lines.bytes(), cells.from(), cells.to())) {
            throw lines.file()
                    .refuse(
                            Place.line(line + 1L),
                            names.size() + " cells as in the header",
                            "a further cell '"
                                    + new String(
                                            lines.bytes(), cells.from(), cells.to() - cells.from(), lines.charset())
                                    + "'");
        }
    }

    private List<String> texts(int[] rowLines, int column) {
        byte[] bytes = lines.bytes();
        String[] texts = new String[rowLines.length];
        int lastFrom = 0;
        int lastTo = 0;
        String last = "";
        for (int row = 0; row < rowLines.length; row++) {
            int line = rowLines[row];
            CellWalker cells = new CellWalker(bytes, lines.start(line), lines.end(line), dialect.delimiter());
            boolean present = true;
            for (int c = 0; c <= column && present; c++) {
                present = cells.next();
            }
            if (!present) {
                texts[row] = "";
                continue;
            }
            if (!Arrays.equals(bytes, lastFrom, lastTo, bytes, cells.from(), cells.to())) {
                lastFrom = cells.from();
                lastTo = cells.to();
                last = new String(bytes, lastFrom, lastTo - lastFrom, lines.charset()).strip();
            }
            texts[row] = last;
        }
        return Arrays.asList(texts);
    }

    private static boolean isEmpty(byte[] bytes, int from, int to) {
        int i = from;
        int end = to;
        while (i < end && NumberParser.isBlank(bytes[i])) {
            i++;
        }
        while (end > i && NumberParser.isBlank(bytes[end - 1])) {
            end--;
        }
        if (end - i > 4) {
            return false;
        }
        String cell = new String(bytes, i, end - i, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        return switch (cell) {
            case "", "n/a", "na", "nan", "-", "--" -> true;
            default -> false;
        };
    }
}
