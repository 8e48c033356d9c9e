package org.interphase.numerics.lp;

import java.util.Arrays;

/// A matrix stored by columns, zeros left out.
public final class SparseColumns {
    final int rows;
    final int count;
    /// Entries of column `j` are `start[j]` to `start[j + 1] − 1`.
    final int[] start;

    final int[] row;
    final double[] value;

    private SparseColumns(int rows, int count, int[] start, int[] row, double[] value) {
        this.rows = rows;
        this.count = count;
        this.start = start;
        this.row = row;
        this.value = value;
    }

    public static Builder ofRows(int rows) {
        return new Builder(rows);
    }

    public int rows() {
        return rows;
    }

    public int size() {
        return count;
    }

    /// `y·A_j`.
    double product(double[] y, int j) {
        double sum = 0;
        for (int k = start[j], end = start[j + 1]; k < end; k++) {
            sum += y[row[k]] * value[k];
        }
        return sum;
    }

    /// Collects columns one after another.
    public static final class Builder {
        private final int rows;
        private int count;
        private int[] start = new int[64];
        private int[] row = new int[256];
        private double[] value = new double[256];

        private Builder(int rows) {
            if (rows < 1) {
                throw new IllegalArgumentException("a matrix has at least one row, not " + rows);
            }
            this.rows = rows;
        }

        /// Adds one entry to the column that is being written; a zero is left out.
        public Builder entry(int atRow, double entry) {
            if (atRow < 0 || atRow >= rows || !Double.isFinite(entry)) {
                throw new IllegalArgumentException("entry %s in row %d of %d".formatted(entry, atRow, rows));
            }
            int used = start[count + 1];
            if (used == row.length) {
                row = Arrays.copyOf(row, 2 * used);
                value = Arrays.copyOf(value, 2 * used);
            }
            if (entry != 0) {
                row[used] = atRow;
                value[used] = entry;
                start[count + 1] = used + 1;
            }
            return this;
        }

        public Builder endColumn() {
            count++;
            if (count + 1 == start.length) {
                start = Arrays.copyOf(start, 2 * start.length);
            }
            start[count + 1] = start[count];
            return this;
        }

        public SparseColumns build() {
            return new SparseColumns(
                    rows,
                    count,
                    Arrays.copyOf(start, count + 1),
                    Arrays.copyOf(row, start[count]),
                    Arrays.copyOf(value, start[count]));
        }
    }
}
