package org.interphase.numerics;

import java.util.Arrays;

/// Householder factorisation `A·P = Q·R` with column pivoting; columns are stored one after another.
///
/// Source: G. H. Golub and C. F. Van Loan, Matrix Computations, 4th ed. (2013), algorithms 5.1.1 and 5.4.1.
final class PivotedQr {
    /// Below this fraction of the largest diagonal element of R a column counts as dependent on those before it.
    static final double RANK_TOLERANCE = 1e-13;

    private final int rows;
    private final int columns;
    private final double[][] column;
    private final double[] diagonal;
    private final int[] order;
    private final int rank;

    /// @param column the matrix by columns, overwritten
    PivotedQr(double[][] column, int rows) {
        this.column = column;
        this.rows = rows;
        this.columns = column.length;
        this.diagonal = new double[columns];
        this.order = new int[columns];
        Arrays.setAll(order, j -> j);
        factorise();
        this.rank = countRank();
    }

    private void factorise() {
        for (int k = 0; k < Math.min(rows, columns); k++) {
            bringLargestTo(k);
            double norm = norm(column[k], k);
            if (norm == 0) {
                break;
            }
            diagonal[k] = column[k][k] > 0 ? -norm : norm;
            column[k][k] -= diagonal[k];
            for (int j = k + 1; j < columns; j++) {
                reflect(k, column[j]);
            }
        }
    }

    private void bringLargestTo(int k) {
        int largest = k;
        double best = -1;
        for (int j = k; j < columns; j++) {
            double norm = norm(column[j], k);
            if (norm > best) {
                best = norm;
                largest = j;
            }
        }
        double[] swap = column[k];
        column[k] = column[largest];
        column[largest] = swap;
        int index = order[k];
        order[k] = order[largest];
        order[largest] = index;
    }

    private double norm(double[] x, int from) {
        double scale = 0;
        for (int i = from; i < rows; i++) {
            scale = Math.max(scale, Math.abs(x[i]));
        }
        if (scale == 0 || Double.isInfinite(scale) || Double.isNaN(scale)) {
            return scale;
        }
        double sum = 0;
        for (int i = from; i < rows; i++) {
            double part = x[i] / scale;
            sum += part * part;
        }
        return scale * Math.sqrt(sum);
    }

    /// Applies the k-th reflection `I − 2vvᵀ/vᵀv`, v stored in column k from the diagonal down.
    private void reflect(int k, double[] x) {
        double[] v = column[k];
        double product = 0;
        for (int i = k; i < rows; i++) {
            product += v[i] * x[i];
        }
        // vᵀv/2 = −v[k]·r[k][k], by construction of v.
        double factor = product / (v[k] * diagonal[k]);
        for (int i = k; i < rows; i++) {
            x[i] += factor * v[i];
        }
    }

    private int countRank() {
        double threshold = columns == 0 ? 0 : RANK_TOLERANCE * Math.abs(diagonal[0]);
        int count = 0;
        while (count < Math.min(rows, columns) && Math.abs(diagonal[count]) > threshold) {
            count++;
        }
        return count;
    }

    int rank() {
        return rank;
    }

    /// The original position of pivoted column k.
    int order(int k) {
        return order[k];
    }

    /// Element of R, `i ≤ j`.
    double r(int i, int j) {
        return i == j ? diagonal[i] : column[j][i];
    }

    /// Overwrites `b` with Qᵀb.
    void multiplyByQTransposed(double[] b) {
        for (int k = 0; k < Math.min(rows, columns) && diagonal[k] != 0; k++) {
            reflect(k, b);
        }
    }

    /// Least-squares solution of full rank, from Qᵀb.
    double[] backSubstitute(double[] qtb) {
        double[] pivoted = new double[columns];
        for (int i = columns - 1; i >= 0; i--) {
            double sum = qtb[i];
            for (int j = i + 1; j < columns; j++) {
                sum -= r(i, j) * pivoted[j];
            }
            pivoted[i] = sum / diagonal[i];
        }
        double[] solution = new double[columns];
        for (int i = 0; i < columns; i++) {
            solution[order[i]] = pivoted[i];
        }
        return solution;
    }

    /// `(AᵀA)⁻¹ = P·R⁻¹·R⁻ᵀ·Pᵀ`, full rank only.
    double[][] inverseOfNormalMatrix() {
        double[][] inverseR = new double[columns][columns];
        for (int j = 0; j < columns; j++) {
            inverseR[j][j] = 1 / diagonal[j];
            for (int i = j - 1; i >= 0; i--) {
                double sum = 0;
                for (int k = i + 1; k <= j; k++) {
                    sum -= r(i, k) * inverseR[k][j];
                }
                inverseR[i][j] = sum / diagonal[i];
            }
        }
        double[][] inverse = new double[columns][columns];
        for (int i = 0; i < columns; i++) {
            for (int j = 0; j < columns; j++) {
                double sum = 0;
                for (int k = Math.max(i, j); k < columns; k++) {
                    sum += inverseR[i][k] * inverseR[j][k];
                }
                inverse[order[i]][order[j]] = sum;
            }
        }
        return inverse;
    }
}
