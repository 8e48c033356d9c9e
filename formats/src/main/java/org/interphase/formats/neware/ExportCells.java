package org.interphase.formats.neware;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.interphase.data.Column;
import org.interphase.data.NumberColumn;
import org.interphase.data.TextColumn;
import org.interphase.formats.text.Durations;

/// Turns the cells of an export into columns: spans of time become seconds, whatever way they are written.
final class ExportCells {
    private ExportCells() {}

    /// A column of cells as written.
    static Column column(ExportColumn head, List<String> cells, char decimalMark) {
        double[] numbers = new double[cells.size()];
        for (int row = 0; row < numbers.length; row++) {
            OptionalDouble number = number(cells.get(row), decimalMark);
            if (number.isEmpty()) {
                return seconds(head, new TextColumn(head.name(), cells));
            }
            numbers[row] = number.getAsDouble();
        }
        return seconds(head, NumberColumn.adopt(head.name(), head.unit(), numbers));
    }

    private static OptionalDouble number(String cell, char decimalMark) {
        if (cell.isEmpty() || cell.equals("-") || cell.equals("--")) {
            return OptionalDouble.of(Double.NaN);
        }
        String plain = decimalMark == ',' ? cell.replace(',', '.') : cell;
        return plain.matches("[-+]?(?:\\d{1,30}\\.?\\d{0,30}|\\.\\d{1,30})(?:[eE][-+]?\\d{1,3})?")
                ? OptionalDouble.of(Double.parseDouble(plain))
                : OptionalDouble.empty();
    }

    /// The column in seconds, if it holds spans of time; otherwise the column as it is.
    static Column seconds(ExportColumn head, Column column) {
        if (!head.isDuration()) {
            return column;
        }
        return switch (column) {
            case NumberColumn numbers -> scaled(head, numbers);
            case TextColumn words -> parsed(head, words);
        };
    }

    private static Column scaled(ExportColumn head, NumberColumn numbers) {
        double factor = head.seconds();
        if (Double.isNaN(factor)) {
            return numbers;
        }
        double[] values = numbers.copyValues();
        if (factor != 1) {
            Arrays.setAll(values, i -> values[i] * factor);
        }
        return NumberColumn.adopt(head.name(), "s", values);
    }

    private static Column parsed(ExportColumn head, TextColumn words) {
        double[] values = new double[words.size()];
        for (int row = 0; row < values.length; row++) {
            String cell = words.at(row);
            OptionalDouble seconds = cell.isEmpty() ? OptionalDouble.of(Double.NaN) : Durations.seconds(cell);
            if (seconds.isEmpty()) {
                return words;
            }
            values[row] = seconds.getAsDouble();
        }
        return NumberColumn.adopt(head.name(), "s", values);
    }
}
