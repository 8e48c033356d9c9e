package org.interphase.formats.neware;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.interphase.data.Column;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.data.Table;
import org.interphase.formats.text.DelimitedTable;

/// The rows above the records of a nested export: one table per level, cycles first, then steps. The first row of a
/// level may be appended to the row of the level above it.
final class NestedLevels {
    private final char decimalMark;
    private final List<Level> levels = new ArrayList<>();

    /// Cells by column and row, and the line of each row, counted from 0.
    private static final class Level {
        final List<ExportColumn> heads;
        final List<List<String>> columns = new ArrayList<>();
        final List<Integer> lines = new ArrayList<>();

        Level(List<ExportColumn> heads) {
            this.heads = heads;
            heads.forEach(head -> columns.add(new ArrayList<>()));
        }
    }

    /// @throws InputException if short rows under wide heads ask for far more cells than the file has bytes
    NestedLevels(ExportText text) throws InputException {
        this.decimalMark = text.dialect().decimalMark();
        text.levels().subList(0, text.depth()).forEach(heads -> levels.add(new Level(heads)));
        char delimiter = text.dialect().delimiter();
        long cells = text.mostCells();
        for (int line = text.headLine() + 1; line < text.lines().count(); line++) {
            String written = text.lines().line(line);
            int depth = leading(written, delimiter, text.depth());
            if (depth < text.depth() && !written.isBlank()) {
                take(DelimitedTable.cells(written, delimiter), depth, line);
                cells -= levels.get(depth).heads.size();
                if (cells < 0) {
                    throw text.lines()
                            .file()
                            .refuse(Place.line(line + 1L), "rows about as wide as their heads", "far shorter ones");
                }
            }
        }
    }

    private static int leading(String line, char delimiter, int most) {
        int n = 0;
        while (n < most && n < line.length() && line.charAt(n) == delimiter) {
            n++;
        }
        return n;
    }

    private void take(List<String> cells, int depth, int line) {
        int at = depth;
        for (Level level : levels.subList(depth, levels.size())) {
            int end = Math.min(cells.size(), at + level.heads.size());
            if (at >= end || cells.subList(at, end).stream().allMatch(String::isEmpty)) {
                return;
            }
            for (int c = 0; c < level.heads.size(); c++) {
                level.columns.get(c).add(at + c < end ? cells.get(at + c) : "");
            }
            level.lines.add(line);
            at = end;
        }
    }

    /// Number of levels above the records.
    int count() {
        return levels.size();
    }

    List<ExportColumn> heads(int level) {
        return levels.get(level).heads;
    }

    /// The rows of a level as a table.
    Table table(int level) {
        Level rows = levels.get(level);
        List<Column> columns = new ArrayList<>();
        for (int c = 0; c < rows.heads.size(); c++) {
            columns.add(ExportCells.column(rows.heads.get(c), rows.columns.get(c), decimalMark));
        }
        return new Table(columns);
    }

    /// For each line the row of a level that it belongs to, −1 before the first.
    int[] rowsAt(int level, int[] lines) {
        int[] starts =
                levels.get(level).lines.stream().mapToInt(Integer::intValue).toArray();
        return Arrays.stream(lines)
                .map(line -> {
                    int at = Arrays.binarySearch(starts, line);
                    return at >= 0 ? at : -at - 2;
                })
                .toArray();
    }
}
