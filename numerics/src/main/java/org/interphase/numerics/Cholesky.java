package org.interphase.numerics;

import java.util.Optional;

/// Factor `A = L·Lᵀ` of a small positive definite matrix, its rows and columns first scaled to a unit diagonal.
final class Cholesky {
    /// A pivot below this fraction of the scaled diagonal counts as zero.
    private static final double LEAST_PIVOT = 1e-14;

    private final double[][] lower;
    private final double[] scale;

    private Cholesky(double[][] lower, double[] scale) {
        this.lower = lower;
        this.scale = scale;
    }

    /// Empty where the matrix is not positive definite within rounding.
    static Optional<Cholesky> of(double[][] a) {
        int n = a.length;
        double[] scale = new double[n];
        double[][] lower = new double[n][n];
        for (int i = 0; i < n; i++) {
            if (!(a[i][i] > 0 && Double.isFinite(a[i][i]))) {
                return Optional.empty();
            }
            scale[i] = Math.sqrt(a[i][i]);
            for (int j = 0; j <= i; j++) {
                double left = a[i][j] / (scale[i] * scale[j]);
                for (int k = 0; k < j; k++) {
                    left -= lower[i][k] * lower[j][k];
                }
                if (i == j && !(left > LEAST_PIVOT)) {
                    return Optional.empty();
                }
                lower[i][j] = i == j ? Math.sqrt(left) : left / lower[j][j];
            }
        }
        return Optional.of(new Cholesky(lower, scale));
    }

    double[] solve(double[] b) {
        int n = scale.length;
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            double left = b[i] / scale[i];
            for (int k = 0; k < i; k++) {
                left -= lower[i][k] * x[k];
            }
            x[i] = left / lower[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            double left = x[i];
            for (int k = i + 1; k < n; k++) {
                left -= lower[k][i] * x[k];
            }
            x[i] = left / lower[i][i];
        }
        for (int i = 0; i < n; i++) {
            x[i] /= scale[i];
        }
        return x;
    }

    /// `A⁻¹B` by columns, `b[row][column]`.
    double[][] solve(double[][] b) {
        int columns = b.length == 0 ? 0 : b[0].length;
        double[][] x = new double[b.length][columns];
        double[] column = new double[b.length];
        for (int j = 0; j < columns; j++) {
            for (int i = 0; i < b.length; i++) {
                column[i] = b[i][j];
            }
            double[] solved = solve(column);
            for (int i = 0; i < b.length; i++) {
                x[i][j] = solved[i];
            }
        }
        return x;
    }

    double[][] inverse() {
        double[][] unit = new double[scale.length][scale.length];
        for (int i = 0; i < unit.length; i++) {
            unit[i][i] = 1;
        }
        return solve(unit);
    }
}
