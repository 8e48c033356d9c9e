package org.interphase.formats.arbin;

import com.healthmarketscience.jackcess.Column;
import com.healthmarketscience.jackcess.Cursor;
import com.healthmarketscience.jackcess.DataType;
import com.healthmarketscience.jackcess.Row;
import com.healthmarketscience.jackcess.Table;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The rows of one table of the database: numbers and short texts only, which is all that these files hold.
final class ResTable {
    private final List<String> names = new ArrayList<>();
    private static final MathContext SINGLE = new MathContext(8);

    private final List<double[]> numbers = new ArrayList<>();
    private final List<@Nullable List<String>> texts = new ArrayList<>();
    private final int announced;
    private int rows;

    private ResTable(int announced) {
        this.announced = announced;
    }

    /// @param mostRows that can stand in a file of this length
    static ResTable read(Table table, int mostRows) throws IOException {
        ResTable result = new ResTable(table.getRowCount());
        List<String> wanted = new ArrayList<>();
        for (Column column : table.getColumns()) {
            switch (column.getType()) {
                case BYTE, INT, LONG, FLOAT, DOUBLE, BOOLEAN, TEXT, NUMERIC, MONEY, BIG_INT -> {
                    wanted.add(column.getName());
                    result.names.add(column.getName());
                    result.numbers.add(new double[64]);
                    boolean words = column.getType() == DataType.TEXT;
                    result.texts.add(words ? new ArrayList<>() : null);
                }
                default -> {
                    // Memos, pictures and the like are stored in chains that only damage would put into a .res.
                }
            }
        }
        Cursor cursor = table.newCursor().beforeFirst().toCursor();
        for (Row row = cursor.getNextRow(wanted); row != null; row = cursor.getNextRow(wanted)) {
            if (result.rows == mostRows) {
                throw new IOException("table " + table.getName() + " holds more rows than fit into the file");
            }
            result.add(row);
        }
        return result;
    }

    private void add(Row row) {
        for (int c = 0; c < names.size(); c++) {
            Object value = row.get(names.get(c));
            List<String> words = texts.get(c);
            if (words != null) {
                words.add(value == null ? "" : value.toString());
                continue;
            }
            if (rows == numbers.get(c).length) {
                numbers.set(c, Arrays.copyOf(numbers.get(c), rows * 2));
            }
            numbers.get(c)[rows] = number(value);
        }
        rows++;
    }

    private static double number(@Nullable Object value) {
        return switch (value) {
            // Single precision holds seven digits and a half; the digits that widening would add were never measured
            // and push a voltage off the step that it stands on.
            case Float f
            when Float.isFinite(f) -> new BigDecimal(f).round(SINGLE).doubleValue();
            case Number n -> n.doubleValue();
            case Boolean b -> b ? 1 : 0;
            case null, default -> Double.NaN;
        };
    }

    int rows() {
        return rows;
    }

    /// Rows that the table claims to have.
    int announced() {
        return announced;
    }

    List<String> names() {
        return List.copyOf(names);
    }

    boolean isText(int column) {
        return texts.get(column) != null;
    }

    /// The numbers of a column, in the order of the table; empty where the table lacks it or it holds text.
    Optional<double[]> numbers(String name) {
        int c = names.indexOf(name);
        return c < 0 || isText(c) ? Optional.empty() : Optional.of(Arrays.copyOf(numbers.get(c), rows));
    }

    /// A cell as text, empty where the table lacks the column.
    String text(String name, int row) {
        int c = names.indexOf(name);
        if (c < 0) {
            return "";
        }
        List<String> words = texts.get(c);
        return words != null ? words.get(row) : plain(numbers.get(c)[row]);
    }

    private static String plain(double number) {
        if (Double.isNaN(number)) {
            return "";
        }
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }

    /// One row as texts under the names of its columns, empty cells left out.
    Map<String, String> describe(int row) {
        Map<String, String> entries = new LinkedHashMap<>();
        for (String name : names) {
            String text = text(name, row).strip();
            if (!text.isEmpty()) {
                entries.put(name, text);
            }
        }
        return entries;
    }
}
