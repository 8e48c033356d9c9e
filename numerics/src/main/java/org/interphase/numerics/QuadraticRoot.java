package org.interphase.numerics;

/// Rows `L` with `LᵀL = M` for a symmetric matrix that is nowhere negative, so that a penalty `xᵀMx` becomes the
/// sum of squares `|L·x|²`.
///
/// Source: N. J. Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed. (2002), section 10.3 (Cholesky with
/// complete pivoting, which stops where only rounding is left).
public final class QuadraticRoot {
    private static final double ROUNDING = 1e-15;

    private QuadraticRoot() {}

    /// L by columns, as many rows as columns; rows of zeros where M is singular.
    ///
    /// @param matrix symmetric, positive semidefinite
    public static double[][] of(double[][] matrix) {
        int n = matrix.length;
        double[][] rest = new double[n][];
        for (int j = 0; j < n; j++) {
            rest[j] = matrix[j].clone();
        }
        double[][] root = new double[n][n];
        double threshold = -1;
        for (int k = 0; k < n; k++) {
            int pivot = largestDiagonal(rest);
            double diagonal = rest[pivot][pivot];
            if (threshold < 0) {
                threshold = n * ROUNDING * diagonal;
            }
            if (!(diagonal > threshold)) {
                break;
            }
            double scale = Math.sqrt(diagonal);
            for (int j = 0; j < n; j++) {
                root[j][k] = rest[j][pivot] / scale;
            }
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    rest[i][j] -= root[i][k] * root[j][k];
                }
            }
            clear(rest, pivot);
        }
        return root;
    }

    private static void clear(double[][] rest, int pivot) {
        for (int j = 0; j < rest.length; j++) {
            rest[pivot][j] = 0;
            rest[j][pivot] = 0;
        }
    }

    private static int largestDiagonal(double[][] matrix) {
        int best = 0;
        for (int j = 1; j < matrix.length; j++) {
            if (matrix[j][j] > matrix[best][best]) {
                best = j;
            }
        }
        return best;
    }
}
