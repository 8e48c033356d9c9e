package org.interphase.formats.spreadsheet;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// One row of a sheet, used again for the next: each cell is a number, a text, or empty (NaN and null).
final class SheetRow {
    private double[] numbers = new double[32];
    private @Nullable String[] texts = new @Nullable String[32];
    private int size;
    private int number;

    void start(int rowNumber) {
        number = rowNumber;
        size = 0;
    }

    /// @param column counted from 0, at most [org.interphase.formats.Limits#COLUMNS]
    void set(int column, double value, @Nullable String text) {
        if (column >= numbers.length) {
            int length = Math.max(column + 1, numbers.length * 2);
            numbers = Arrays.copyOf(numbers, length);
            texts = Arrays.copyOf(texts, length);
        }
        for (; size <= column; size++) {
            numbers[size] = Double.NaN;
            texts[size] = null;
        }
        numbers[column] = value;
        texts[column] = text;
    }

    /// Cells up to the last one that is there.
    int size() {
        return size;
    }

    /// Number of the row, counted from 1.
    int number() {
        return number;
    }

    double number(int column) {
        return column < size ? numbers[column] : Double.NaN;
    }

    @Nullable
    String text(int column) {
        return column < size ? texts[column] : null;
    }
}
