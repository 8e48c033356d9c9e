package org.interphase.numerics.lp;

/// The inverse of a small dense basis matrix, row by row: computed anew by Gauss–Jordan elimination with partial
/// pivoting, or updated for one exchanged column.
final class Factor {
    private static final double SINGULAR = 1e-12;

    private final int m;
    private final double[] inverse;
    private final double[] work;

    Factor(int m) {
        this.m = m;
        this.inverse = new double[m * m];
        this.work = new double[m * m];
    }

    double at(int i, int j) {
        return inverse[i * m + j];
    }

    void setDiagonal(double[] reciprocals) {
        java.util.Arrays.fill(inverse, 0);
        for (int i = 0; i < m; i++) {
            inverse[i * m + i] = reciprocals[i];
        }
    }

    /// Inverts the matrix whose columns are `basis`; columns from `a.count` on are unit vectors of artificial
    /// variables. False where it is singular.
    boolean invert(SparseColumns a, int[] basis) {
        java.util.Arrays.fill(work, 0);
        java.util.Arrays.fill(inverse, 0);
        for (int j = 0; j < m; j++) {
            inverse[j * m + j] = 1;
            if (basis[j] >= a.count) {
                work[(basis[j] - a.count) * m + j] = 1;
            } else {
                for (int k = a.start[basis[j]]; k < a.start[basis[j] + 1]; k++) {
                    work[a.row[k] * m + j] = a.value[k];
                }
            }
        }
        for (int j = 0; j < m; j++) {
            if (!eliminate(j)) {
                return false;
            }
        }
        return true;
    }

    private boolean eliminate(int j) {
        int pivot = j;
        for (int i = j + 1; i < m; i++) {
            if (Math.abs(work[i * m + j]) > Math.abs(work[pivot * m + j])) {
                pivot = i;
            }
        }
        double largest = work[pivot * m + j];
        if (!(Math.abs(largest) > SINGULAR)) {
            return false;
        }
        if (pivot != j) {
            swapRows(work, pivot, j);
            swapRows(inverse, pivot, j);
        }
        for (int k = 0; k < m; k++) {
            work[j * m + k] /= largest;
            inverse[j * m + k] /= largest;
        }
        for (int i = 0; i < m; i++) {
            double factor = work[i * m + j];
            if (i != j && factor != 0) {
                for (int k = 0; k < m; k++) {
                    work[i * m + k] -= factor * work[j * m + k];
                    inverse[i * m + k] -= factor * inverse[j * m + k];
                }
            }
        }
        return true;
    }

    private void swapRows(double[] matrix, int i, int j) {
        for (int k = 0; k < m; k++) {
            double kept = matrix[i * m + k];
            matrix[i * m + k] = matrix[j * m + k];
            matrix[j * m + k] = kept;
        }
    }

    /// `B⁻¹·A_q` into `alpha`.
    void direction(SparseColumns a, int q, double[] alpha) {
        for (int i = 0; i < m; i++) {
            double sum = 0;
            for (int k = a.start[q], end = a.start[q + 1]; k < end; k++) {
                sum += inverse[i * m + a.row[k]] * a.value[k];
            }
            alpha[i] = sum;
        }
    }

    /// `B⁻¹·b` into `x`.
    void apply(double[] b, double[] x) {
        for (int i = 0; i < m; i++) {
            double sum = 0;
            for (int k = 0; k < m; k++) {
                sum += inverse[i * m + k] * b[k];
            }
            x[i] = sum;
        }
    }

    /// `c_B·B⁻¹` into `y`.
    void prices(double[] basicCost, double[] y) {
        java.util.Arrays.fill(y, 0);
        for (int i = 0; i < m; i++) {
            double cost = basicCost[i];
            if (cost != 0) {
                for (int k = 0; k < m; k++) {
                    y[k] += cost * inverse[i * m + k];
                }
            }
        }
    }

    /// The column in place `r` is exchanged for one whose direction is `alpha`.
    void exchange(int r, double[] alpha) {
        double pivot = alpha[r];
        for (int k = 0; k < m; k++) {
            inverse[r * m + k] /= pivot;
        }
        for (int i = 0; i < m; i++) {
            double factor = alpha[i];
            if (i != r && factor != 0) {
                for (int k = 0; k < m; k++) {
                    inverse[i * m + k] -= factor * inverse[r * m + k];
                }
            }
        }
    }
}
