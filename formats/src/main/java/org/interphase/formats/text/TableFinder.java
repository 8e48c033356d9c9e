package org.interphase.formats.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.formats.Limits;

/// Finds the table in a text: its delimiter, decimal mark, line of names, row of units and first row of data.
///
/// A row of data has at least two cells of which at least one, and at least half of the filled ones, are numbers. The
/// delimiter is the one (tab, semicolon, comma, bar, runs of blanks; the first of equals) whose longest run of such
/// rows of equal length holds the most numbers, within the first 300 filled lines. The names stand in the filled line
/// above that run, or in the one above that if the first holds units only. The decimal mark is found by
/// [DecimalMarks]. The same text always gives the same table.
public final class TableFinder {
    private static final char[] DELIMITERS = {'\t', ';', ',', '|', ' '};
    private static final int WINDOW = 300;
    private static final String DIMENSIONLESS = "1";
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:\\d[\\d.,]*|[.,]\\d+)(?:[eE][+-]?\\d+)?|[nN]a[nN]|[+-]?[iI]nf");
    private static final Pattern COMMENT = Pattern.compile("^\\s*[#%~!]+\\s*");
    private static final int LONGEST_NUMBER = 40;
    /// Characters of a line that are looked at: enough for every column that is allowed.
    static final int LONGEST_ROW = Limits.COLUMNS * 16;
    /// Characters of a text that are looked at to find its table.
    static final int LOOKED_AT = 1 << 20;

    private final TextLines lines;
    private final DelimitedOptions options;
    private final Map<Integer, String> shown = new HashMap<>();

    private TableFinder(TextLines lines, DelimitedOptions options) {
        this.lines = lines;
        this.options = options;
    }

    /// The table of a text of which nothing is known but the options.
    ///
    /// @throws InputException if no run of rows is found, or commas serve both between cells and as decimal mark
    public static TableLayout find(TextLines lines, DelimitedOptions options) throws InputException {
        TableFinder finder = new TableFinder(lines, options);
        if (options.headerLine().isPresent()) {
            int header = options.headerLine().getAsInt() - 1;
            if (header < 0 || header >= lines.count()) {
                throw lines.file()
                        .refuse(
                                Place.whole(),
                                "a line " + (header + 1) + " with the names of the columns",
                                lines.count() + " lines");
            }
            return finder.below(header);
        }
        return finder.search();
    }

    /// The table whose names stand in a known line, counted from 0.
    public static TableLayout below(TextLines lines, int headerLine, DelimitedOptions options) throws InputException {
        return new TableFinder(lines, options).below(headerLine);
    }

    /// The first line, counted from 0, that meets the condition, among the first 2000 and within the first megabyte of
    /// lines of ordinary length.
    public static Optional<Integer> line(TextLines lines, Predicate<String> condition) {
        int looked = 0;
        for (int i = 0; i < Math.min(lines.count(), 2000) && looked < LOOKED_AT; i++) {
            int length = lines.end(i) - lines.start(i);
            if (length <= LONGEST_ROW) {
                looked += length;
                if (condition.test(lines.line(i))) {
                    return Optional.of(i);
                }
            }
        }
        return Optional.empty();
    }

    private TableLayout below(int header) throws InputException {
        String text = headerText(header);
        char delimiter = options.delimiter().orElseGet(() -> delimiterOf(text));
        List<String> names = DelimitedTable.cells(text, delimiter);
        int next = nextFilled(header + 1);
        List<String> units = next < lines.count() ? cells(next, delimiter) : List.of();
        boolean unitRow = isUnitRow(units, names);
        return layout(delimiter, header, unitRow ? next + 1 : header + 1, names, unitRow ? units : List.of());
    }

    private static char delimiterOf(String header) {
        char best = ' ';
        int most = 1;
        for (char delimiter : DELIMITERS) {
            int cells = DelimitedTable.cells(header, delimiter).size();
            if (cells > most && (delimiter != ' ' || most == 1)) {
                best = delimiter;
                most = cells;
            }
        }
        return best;
    }

    private TableLayout layout(char delimiter, int header, int firstRow, List<String> names, List<String> units)
            throws InputException {
        List<String> named = new ArrayList<>(names);
        while (named.size() > 1 && named.getLast().isEmpty()) {
            named.removeLast();
        }
        if (named.size() > Limits.COLUMNS) {
            throw lines.file()
                    .refuse(
                            Place.line(Math.max(1, header + 1)),
                            "1 to " + Limits.COLUMNS + " columns",
                            named.size() + " columns");
        }
        List<String> columnUnits = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            String below = i < units.size() ? stripBrackets(units.get(i)) : "";
            String unit = below.isEmpty() ? ColumnLabel.of(named.get(i)).unit() : below;
            columnUnits.add(unit.equals(DIMENSIONLESS) ? "" : unit);
            if (named.get(i).isEmpty()) {
                named.set(i, "column " + (i + 1));
            }
        }
        char mark = options.decimalMark().isPresent()
                ? options.decimalMark().get()
                : DecimalMarks.find(lines, delimiter, firstRow);
        if (mark == delimiter || (mark != '.' && mark != ',')) {
            throw lines.file()
                    .refuse(
                            Place.line(Math.max(1, header + 1)),
                            "a decimal mark '.' or ',' other than the delimiter",
                            "delimiter '" + delimiter + "' and decimal mark '" + mark + "'");
        }
        return new TableLayout(new Dialect(delimiter, mark), header, firstRow, named, columnUnits);
    }

    private TableLayout search() throws InputException {
        int[] window = filledLines();
        Run best = null;
        for (char delimiter : DELIMITERS) {
            if (options.delimiter().isEmpty() || options.delimiter().get() == delimiter) {
                Run run = longestRun(window, delimiter);
                best = best == null || run.score > best.score ? run : best;
            }
        }
        if (best == null || best.score == 0) {
            throw lines.file()
                    .refuse(
                            Place.whole(),
                            "a table: rows of numbers of equal length below a line of names",
                            window.length == 0 ? "blank lines" : "'" + lines.line(window[0]) + "'",
                            "Name the delimiter and the header line in a column map in study.yaml.");
        }
        return named(window, best);
    }

    private TableLayout named(int[] window, Run run) throws InputException {
        int above = run.first - 1;
        List<String> units = List.of();
        if (above > 0) {
            List<String> candidate = cells(window[above], run.delimiter);
            List<String> higher = DelimitedTable.cells(headerText(window[above - 1]), run.delimiter);
            if (isUnitRow(candidate, higher)) {
                units = candidate;
                above--;
            }
        }
        List<String> names = above >= 0 ? DelimitedTable.cells(headerText(window[above]), run.delimiter) : List.of();
        boolean header = isNames(names);
        boolean tooFewNames = header && names.size() < run.filledCells;
        boolean unequal = !header && !names.isEmpty() && rowScore(names) > 0 && names.size() != run.cells;
        if (run.delimiter == ',' && (unequal || tooFewNames) && !hasPoint(cells(window[run.first], ','))) {
            throw lines.file()
                    .refuse(
                            Place.line(window[run.first] + 1L),
                            names.size() + " cells as in the line above",
                            run.filledCells + " cells",
                            "The comma seems to be the decimal mark, too; export with semicolons or decimal points.");
        }
        // Between blanks, words above the table may be a sentence; other delimiters make them names.
        if (!header || (tooFewNames && run.delimiter == ' ')) {
            return layout(run.delimiter, -1, window[run.first], numbered(run.cells), List.of());
        }
        return layout(run.delimiter, window[above], window[run.first], names, units);
    }

    private static boolean hasPoint(List<String> cells) {
        return cells.stream()
                .anyMatch(c -> c.indexOf('.') >= 0 && NUMBER.matcher(c).matches());
    }

    private static List<String> numbered(int count) {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            names.add("column " + i);
        }
        return names;
    }

    /// @param first index into the window
    /// @param cells of each row, the empty ones at the end included
    /// @param filledCells of the first row up to its last filled one
    private record Run(char delimiter, int first, int cells, int filledCells, double score) {}

    private Run longestRun(int[] window, char delimiter) {
        Run best = new Run(delimiter, 0, 0, 0, 0);
        int first = 0;
        while (first < window.length) {
            List<String> cells = cells(window[first], delimiter);
            double score = rowScore(cells);
            int next = first + 1;
            while (score > 0 && next < window.length) {
                List<String> further = cells(window[next], delimiter);
                double more = further.size() == cells.size() ? rowScore(further) : 0;
                if (more == 0) {
                    break;
                }
                score += more;
                next++;
            }
            if (score > best.score) {
                best = new Run(delimiter, first, cells.size(), lastFilled(cells), score);
            }
            first = next;
        }
        return best;
    }

    /// Numbers in a row, weighted by their share of its filled cells; 0 where it is no row of data.
    private static double rowScore(List<String> cells) {
        int numbers = numbers(cells);
        int filled = filled(cells);
        return cells.size() < 2 || numbers == 0 || numbers * 2 < filled ? 0 : numbers * (double) numbers / filled;
    }

    private static int numbers(List<String> cells) {
        return (int) cells.stream()
                .filter(c -> c.length() <= LONGEST_NUMBER && NUMBER.matcher(c).matches())
                .count();
    }

    private static int filled(List<String> cells) {
        return (int) cells.stream().filter(c -> !c.isEmpty()).count();
    }

    private static int lastFilled(List<String> cells) {
        int last = cells.size();
        while (last > 0 && cells.get(last - 1).isEmpty()) {
            last--;
        }
        return last;
    }

    private static boolean isNames(List<String> cells) {
        return cells.size() >= 2 && numbers(cells) * 2 < filled(cells);
    }

    /// A row of units below the names: about as many cells as there are names, none of them a number, at least half of
    /// the filled ones units.
    private static boolean isUnitRow(List<String> cells, List<String> names) {
        long units = cells.stream()
                .map(TableFinder::stripBrackets)
                .filter(c -> ColumnLabel.isUnit(c) && !NUMBER.matcher(c).matches())
                .count();
        long ones = cells.stream().filter(DIMENSIONLESS::equals).count();
        boolean alike = cells.size() >= 2 && Math.abs(cells.size() - names.size()) <= 1;
        boolean noData = numbers(cells) == ones && (units > 0 || filled(cells) == 0);
        return alike && isNames(names) && noData && (units + ones) * 2 >= filled(cells);
    }

    private static String stripBrackets(String unit) {
        boolean bracketed = unit.length() > 2 && "([".indexOf(unit.charAt(0)) >= 0;
        return bracketed ? unit.substring(1, unit.length() - 1).strip() : unit;
    }

    private String headerText(int line) {
        return COMMENT.matcher(lines.line(line)).replaceFirst("");
    }

    private List<String> cells(int line, char delimiter) {
        String text = shown.computeIfAbsent(line, lines::line);
        return DelimitedTable.cells(text.length() > LONGEST_ROW ? text.substring(0, LONGEST_ROW) : text, delimiter);
    }

    private int nextFilled(int from) {
        int line = from;
        while (line < lines.count() && lines.isBlank(line)) {
            line++;
        }
        return line;
    }

    private int[] filledLines() {
        int[] window = new int[WINDOW];
        int n = 0;
        int looked = 0;
        for (int line = nextFilled(0);
                line < lines.count() && n < WINDOW && looked < LOOKED_AT;
                line = nextFilled(line + 1)) {
            looked += Math.min(LONGEST_ROW, lines.end(line) - lines.start(line));
            window[n++] = line;
        }
        return Arrays.copyOf(window, n);
    }
}
