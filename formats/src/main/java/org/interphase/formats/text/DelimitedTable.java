package org.interphase.formats.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.interphase.data.Column;
import org.interphase.data.InputException;
import org.interphase.data.NumberColumn;
import org.interphase.data.Place;
import org.interphase.data.Table;
import org.interphase.data.TextColumn;
import org.interphase.formats.Limits;
import org.jspecify.annotations.Nullable;

/// Reads the rows of a delimited text: each column becomes numbers where every filled cell is a number, words
/// otherwise. An empty cell and the words of [EmptyCells] count as empty: NaN among numbers.
///
/// Rows shorter than the header are filled with empty cells; cells beyond the header are dropped if they are empty
/// (a trailing delimiter) and refused if they are not. Blank lines are skipped.
public final class DelimitedTable {
    private static final int ROWS_WORTH_A_THREAD = 20_000;

    private final TextLines lines;
    private final Dialect dialect;
    private final List<String> names;
    private final List<String> units;
    private final int firstLine;
    private final int lastLine;
    private final boolean excessAllowed;
    private final boolean cutTailDropped;

    /// @param names of the columns, in order
    /// @param units of the columns, empty strings where unknown; as many as names
    /// @param firstLine first line of data, counted from 0
    /// @param endLine line after the last, counted from 0
    public DelimitedTable(
            TextLines lines, Dialect dialect, List<String> names, List<String> units, int firstLine, int endLine) {
        this(lines, dialect, names, units, firstLine, endLine, false, false);
    }

    private DelimitedTable(
            TextLines lines,
            Dialect dialect,
            List<String> names,
            List<String> units,
            int firstLine,
            int endLine,
            boolean excessAllowed,
            boolean cutTailDropped) {
        this.lines = lines;
        this.dialect = dialect;
        this.names = List.copyOf(names);
        this.units = List.copyOf(units);
        this.firstLine = firstLine;
        this.lastLine = endLine;
        this.excessAllowed = excessAllowed;
        this.cutTailDropped = cutTailDropped;
    }

    /// The same table, in which filled cells beyond the header are dropped instead of refused.
    public DelimitedTable allowingExcess() {
        return new DelimitedTable(lines, dialect, names, units, firstLine, lastLine, true, cutTailDropped);
    }

    /// The same table without its last line where that is cut off (see [CutTail]); [Rows#cutTail()] says so.
    public DelimitedTable droppingCutTail() {
        return new DelimitedTable(lines, dialect, names, units, firstLine, lastLine, excessAllowed, true);
    }

    /// The cells of one line, quotes removed and blanks trimmed: for headers and preambles.
    public static List<String> cells(String line, char delimiter) {
        List<String> cells = new ArrayList<>();
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        CellWalker walker = new CellWalker(bytes, 0, bytes.length, delimiter);
        while (walker.next()) {
            cells.add(walker.text(StandardCharsets.UTF_8));
        }
        return cells;
    }

    /// Rows with the line each came from.
    public static final class Rows {
        private final Table table;
        private final int[] lines;
        private final @Nullable Place cutTail;

        private Rows(Table table, int[] lines, @Nullable Place cutTail) {
            this.table = table;
            this.lines = lines;
            this.cutTail = cutTail;
        }

        public Table table() {
            return table;
        }

        /// The line of a row.
        public Place place(int row) {
            return Place.line(lines[row] + 1L);
        }

        /// The last line, where it was cut off and therefore dropped.
        public Optional<Place> cutTail() {
            return Optional.ofNullable(cutTail);
        }
    }

    /// @throws InputException if there are more columns than [Limits#COLUMNS], more cells than the bytes can hold, or a
    ///     row has too many cells
    public Rows read() throws InputException {
        int[] rows = dataLines();
        boolean cut = cutTailDropped && CutTail.isCut(lines, dialect, rows);
        Place cutTail = cut ? Place.line(rows[rows.length - 1] + 1L) : null;
        if (cut) {
            rows = Arrays.copyOf(rows, rows.length - 1);
        }
        checkSize(rows.length);
        double[][] numbers = new double[names.size()][rows.length];
        boolean[] words = parseNumbers(rows, numbers);
        String[][] texts = texts(rows, words);
        List<Column> result = new ArrayList<>(names.size());
        for (int c = 0; c < names.size(); c++) {
            result.add(
                    words[c]
                            ? new TextColumn(names.get(c), Arrays.asList(texts[c]))
                            : NumberColumn.adopt(names.get(c), units.get(c), numbers[c]));
        }
        return new Rows(new Table(result), rows, cutTail);
    }

    private void checkSize(int rows) throws InputException {
        int columns = names.size();
        if (columns == 0 || columns > Limits.COLUMNS) {
            throw lines.file()
                    .refuse(
                            Place.line(Math.max(1, firstLine)),
                            "1 to " + Limits.COLUMNS + " columns",
                            columns + " columns");
        }
        long cells = (long) columns * rows;
        if (cells > Limits.cellsIn(lines.bytes().length)) {
            throw lines.file()
                    .refuse(
                            Place.line(Math.max(1, firstLine)),
                            "rows as long as the header",
                            rows + " rows, most of them far shorter than the " + columns + " columns of the header");
        }
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

    /// Fills `numbers` and tells which columns hold words. Long tables are shared among processors, each taking one
    /// block of rows; the result does not depend on how many there are.
    private boolean[] parseNumbers(int[] rows, double[][] numbers) throws InputException {
        int blocks = Math.clamp(
                rows.length / ROWS_WORTH_A_THREAD, 1, Runtime.getRuntime().availableProcessors());
        Block[] done = new Block[blocks];
        IntStream.range(0, blocks).parallel().forEach(b -> {
            int from = (int) ((long) rows.length * b / blocks);
            int to = (int) ((long) rows.length * (b + 1) / blocks);
            done[b] = new Block(rows, from, to, numbers).parse();
        });
        boolean[] words = new boolean[numbers.length];
        for (Block block : done) {
            if (block.excessLine >= 0) {
                throw refuseExcess(block.excessLine);
            }
            for (int c = 0; c < words.length; c++) {
                words[c] |= block.words[c];
            }
        }
        return words;
    }

    private final class Block {
        private final int[] rows;
        private final int from;
        private final int to;
        private final double[][] numbers;
        private final boolean[] words;
        private final byte[] bytes = lines.bytes();
        private final NumberParser parser = new NumberParser(dialect.decimalMark(), dialect.groupsMeant());
        private int excessLine = -1;

        Block(int[] rows, int from, int to, double[][] numbers) {
            this.rows = rows;
            this.from = from;
            this.to = to;
            this.numbers = numbers;
            this.words = new boolean[numbers.length];
        }

        Block parse() {
            for (int row = from; row < to && excessLine < 0; row++) {
                parseRow(row);
            }
            return this;
        }

        private void parseRow(int row) {
            int line = rows[row];
            CellWalker cells = new CellWalker(bytes, lines.start(line), lines.end(line), dialect.delimiter());
            int column = 0;
            while (cells.next()) {
                if (column >= numbers.length) {
                    if (!excessAllowed && !EmptyCells.isEmpty(bytes, cells.from(), cells.to())) {
                        excessLine = line;
                        return;
                    }
                } else if (!words[column]) {
                    numbers[column][row] = parser.parse(bytes, cells.from(), cells.to());
                    words[column] = !parser.valid() && !EmptyCells.isEmpty(bytes, cells.from(), cells.to());
                }
                column++;
            }
            for (; column < numbers.length; column++) {
                numbers[column][row] = Double.NaN;
            }
        }
    }

    private InputException refuseExcess(int line) {
        List<String> cells = cells(lines.line(line), dialect.delimiter());
        String further = names.size() < cells.size() ? cells.get(names.size()) : "";
        String found = cells.size() + " cells, the first beyond it '" + further + "'";
        String expected = names.size() + " cells as in the header";
        return dialect.delimiter() == ','
                ? lines.file()
                        .refuse(
                                Place.line(line + 1L),
                                expected,
                                found,
                                "If the comma is also the decimal mark, export with semicolons or decimal points.")
                : lines.file().refuse(Place.line(line + 1L), expected, found);
    }

    /// The texts of the columns of words, in one walk over the rows; a text equal to the one above it is shared.
    private String[][] texts(int[] rows, boolean[] words) {
        String[][] texts = new String[words.length][];
        int last = -1;
        for (int c = 0; c < words.length; c++) {
            if (words[c]) {
                texts[c] = new String[rows.length];
                last = c;
            }
        }
        int[] sharedFrom = new int[words.length];
        int[] sharedTo = new int[words.length];
        byte[] bytes = lines.bytes();
        for (int row = 0; row < rows.length && last >= 0; row++) {
            int line = rows[row];
            CellWalker cells = new CellWalker(bytes, lines.start(line), lines.end(line), dialect.delimiter());
            for (int c = 0; c <= last; c++) {
                boolean present = cells.next();
                if (!words[c]) {
                    continue;
                }
                if (!present) {
                    texts[c][row] = "";
                } else if (row > 0
                        && !texts[c][row - 1].isEmpty()
                        && Arrays.equals(bytes, sharedFrom[c], sharedTo[c], bytes, cells.from(), cells.to())) {
                    texts[c][row] = texts[c][row - 1];
                } else {
                    texts[c][row] = cells.text(lines.charset());
                    sharedFrom[c] = cells.from();
                    sharedTo[c] = cells.to();
                }
            }
        }
        return texts;
    }
}
