package org.interphase.numerics;

import java.util.Arrays;

/// A tall least-squares problem made square by an orthogonal factorisation, for problems that share the matrix:
/// `|A·x − b|² = |R·x − c|² + rest` with `c` the leading part of `Qᵀb`.
public final class OrthogonalReduction {
    private final PivotedQr qr;
    private final int rows;
    private final int columns;

    /// @param matrix by columns, each of length `rows`; finite
    public OrthogonalReduction(double[][] matrix, int rows) {
        double[][] copy = new double[matrix.length][];
        for (int j = 0; j < copy.length; j++) {
            copy[j] = matrix[j].clone();
        }
        this.qr = new PivotedQr(copy, rows);
        this.rows = rows;
        this.columns = matrix.length;
    }

    /// Number of rows after the reduction.
    public int size() {
        return Math.min(rows, columns);
    }

    /// The reduced matrix by columns, in the order in which they were given.
    public double[][] copyMatrix() {
        double[][] reduced = new double[columns][size()];
        for (int k = 0; k < columns; k++) {
            double[] column = reduced[qr.order(k)];
            for (int i = 0; i <= Math.min(k, size() - 1); i++) {
                column[i] = qr.r(i, k);
            }
        }
        return reduced;
    }

    /// The right-hand side that belongs to the reduced matrix.
    public double[] reduce(double[] rhs) {
        double[] rotated = rhs.clone();
        qr.multiplyByQTransposed(rotated);
        return Arrays.copyOf(rotated, size());
    }

    /// What of `|A·x − b|²` no x can remove.
    public double rest(double[] rhs) {
        double[] rotated = rhs.clone();
        qr.multiplyByQTransposed(rotated);
        double sum = 0;
        for (int i = size(); i < rows; i++) {
            sum += rotated[i] * rotated[i];
        }
        return sum;
    }

    /// The trace of the matrix that maps data to fitted values where only the first `dataRows` rows are data and the
    /// rest a penalty: the effective number of parameters. NaN where the columns are dependent.
    ///
    /// @param matrix by columns
    public static double effectiveParameters(double[][] matrix, int rows, int dataRows) {
        OrthogonalReduction reduction = new OrthogonalReduction(matrix, rows);
        int n = matrix.length;
        if (reduction.qr.rank() < n) {
            return Double.NaN;
        }
        double trace = 0;
        double[] q = new double[n];
        for (int i = 0; i < dataRows; i++) {
            for (int k = 0; k < n; k++) {
                double sum = matrix[reduction.qr.order(k)][i];
                for (int l = 0; l < k; l++) {
                    sum -= q[l] * reduction.qr.r(l, k);
                }
                q[k] = sum / reduction.qr.r(k, k);
                trace += q[k] * q[k];
            }
        }
        return trace;
    }
}
