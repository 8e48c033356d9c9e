package org.interphase.formats.neware;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;

/// Decoded records, one array per quantity. Filled and completed while a file is read, then turned into a table.
final class Records {
    /// No test of a real cycler has more data points; each takes some 300 bytes of memory once decoded.
    static final int MOST = 10_000_000;

    private final Map<Quantity, double[]> columns = new EnumMap<>(Quantity.class);
    private final int size;

    Records(Set<Quantity> quantities, int size) {
        this.size = size;
        quantities.forEach(q -> columns.put(q, new double[size]));
    }

    int size() {
        return size;
    }

    boolean has(Quantity quantity) {
        return columns.containsKey(quantity);
    }

    /// The array itself.
    double[] column(Quantity quantity) {
        double[] column = columns.get(quantity);
        if (column == null) {
            throw new IllegalStateException("no column " + quantity);
        }
        return column;
    }

    void put(Quantity quantity, double[] values) {
        if (values.length != size) {
            throw new IllegalArgumentException(quantity + " has " + values.length + " rows, not " + size);
        }
        columns.put(quantity, values);
    }

    void drop(Quantity quantity) {
        columns.remove(quantity);
    }

    void map(Quantity quantity, DoubleUnaryOperator function) {
        double[] column = column(quantity);
        for (int i = 0; i < size; i++) {
            column[i] = function.applyAsDouble(column[i]);
        }
    }

    /// The given rows in the given order.
    Records select(int[] rows) {
        Records selected = new Records(Set.of(), rows.length);
        columns.forEach((quantity, values) -> {
            double[] kept = new double[rows.length];
            for (int i = 0; i < rows.length; i++) {
                kept[i] = values[rows[i]];
            }
            selected.put(quantity, kept);
        });
        return selected;
    }

    /// Rows in the order of [Quantity#INDEX], each number once, the first occurrence winning.
    Records orderedByIndex() {
        double[] index = column(Quantity.INDEX);
        if (ascends(index)) {
            return this;
        }
        long[] keys = new long[size];
        for (int i = 0; i < size; i++) {
            keys[i] = ((long) index[i] << 32) | i;
        }
        Arrays.sort(keys);
        int[] rows = new int[size];
        int n = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || keys[i] >>> 32 != keys[i - 1] >>> 32) {
                rows[n++] = (int) keys[i];
            }
        }
        return select(Arrays.copyOf(rows, n));
    }

    private static boolean ascends(double[] values) {
        for (int i = 1; i < values.length; i++) {
            if (!(values[i] > values[i - 1])) {
                return false;
            }
        }
        return true;
    }

    /// Running number of the runs of equal values, from 1: a row counts as new if any of the columns changes.
    double[] countChanges(Quantity... quantities) {
        double[] count = new double[size];
        for (int i = 0; i < size; i++) {
            boolean changed = i == 0;
            for (Quantity quantity : quantities) {
                double[] column = column(quantity);
                changed |= i > 0 && column[i] != column[i - 1];
            }
            count[i] = (i == 0 ? 0 : count[i - 1]) + (changed ? 1 : 0);
        }
        return count;
    }
}
