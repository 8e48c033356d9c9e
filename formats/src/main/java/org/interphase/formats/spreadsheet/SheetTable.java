package org.interphase.formats.spreadsheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.interphase.data.Column;
import org.interphase.data.InputException;
import org.interphase.data.NumberColumn;
import org.interphase.data.Place;
import org.interphase.data.Table;
import org.interphase.data.TextColumn;
import org.interphase.formats.Limits;
import org.interphase.formats.SourceFile;
import org.interphase.formats.text.ColumnLabel;
import org.jspecify.annotations.Nullable;

/// Columns that grow by the rows of a sheet. A column with any text becomes one of words.
final class SheetTable {
    private final SourceFile file;
    private final String sheet;
    private final List<String> names;
    private final double[][] numbers;
    private final @Nullable List<String>[] words;
    private final List<Integer> rowNumbers = new ArrayList<>();
    private long cellsSeen;
    private int rows;

    @SuppressWarnings({"unchecked", "rawtypes"})
    SheetTable(SourceFile file, String sheet, List<String> names) {
        this.file = file;
        this.sheet = sheet;
        this.names = List.copyOf(names);
        this.numbers = new double[names.size()][16];
        this.words = new List[names.size()];
    }

    List<String> names() {
        return names;
    }

    void add(SheetRow row) throws InputException {
        cellsSeen += row.size();
        long cells = (long) (rows + 1) * names.size();
        // Few cells in rows of many columns would be mostly padding.
        if (cells > Limits.CELLS || cells > 8 * cellsSeen + 1_000_000) {
            throw file.refuse(
                    Place.part("sheet " + sheet + ", row " + row.number()),
                    "rows as long as the header",
                    "rows far shorter than its " + names.size() + " columns");
        }
        for (int c = 0; c < names.size(); c++) {
            if (rows == numbers[c].length) {
                numbers[c] = Arrays.copyOf(numbers[c], rows * 2);
            }
            numbers[c][rows] = row.number(c);
            String text = row.text(c);
            if (text != null && words[c] == null) {
                words[c] = earlierTexts(c);
            }
            List<String> column = words[c];
            if (column != null) {
                column.add(text != null ? text.strip() : shown(row.number(c)));
            }
        }
        rowNumbers.add(row.number());
        rows++;
    }

    private List<String> earlierTexts(int column) {
        List<String> texts = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            texts.add(shown(numbers[column][row]));
        }
        return texts;
    }

    private static String shown(double number) {
        return Double.isNaN(number) ? "" : Double.toString(number);
    }

    String sheet() {
        return sheet;
    }

    /// Adds the rows of a further sheet, by the names of its columns; columns that this one lacks are left out.
    void append(SheetTable further) throws InputException {
        SheetRow row = new SheetRow();
        for (int r = 0; r < further.rows; r++) {
            row.start(further.rowNumbers.get(r));
            for (int c = 0; c < names.size(); c++) {
                int from = further.names.indexOf(names.get(c));
                if (from >= 0) {
                    List<String> texts = further.words[from];
                    row.set(c, further.numbers[from][r], texts == null ? null : texts.get(r));
                }
            }
            add(row);
        }
    }

    Place place(int row) {
        return Place.part("sheet " + sheet + ", row " + rowNumbers.get(row));
    }

    Table table() {
        List<Column> columns = new ArrayList<>();
        for (int c = 0; c < names.size(); c++) {
            String unit = ColumnLabel.of(names.get(c)).unit();
            List<String> texts = words[c];
            columns.add(
                    texts != null
                            ? new TextColumn(names.get(c), texts)
                            : NumberColumn.adopt(names.get(c), unit, Arrays.copyOf(numbers[c], rows)));
        }
        return new Table(columns);
    }
}
