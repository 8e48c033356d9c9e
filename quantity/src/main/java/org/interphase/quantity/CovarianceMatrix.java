package org.interphase.quantity;

import java.util.List;

/// Checks and small operations on covariance matrices.
final class CovarianceMatrix {
    private static final double ASYMMETRY = 1e-9;

    private CovarianceMatrix() {}

    /// A checked copy: square, finite, not negative on the diagonal, symmetric.
    static double[][] symmetrised(List<String> names, double[][] covariance) {
        int n = names.size();
        requireSquare(n, covariance);
        for (int i = 0; i < n; i++) {
            if (!(covariance[i][i] >= 0)) {
                throw new IllegalArgumentException(
                        "the variance of '" + names.get(i) + "' is not negative, not " + covariance[i][i]);
            }
        }
        double[][] symmetric = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double scale = Math.sqrt(covariance[i][i]) * Math.sqrt(covariance[j][j]);
                if (Math.abs(covariance[i][j] - covariance[j][i]) > ASYMMETRY * scale) {
                    throw new IllegalArgumentException("the covariance of '%s' and '%s' is given as %s and %s"
                            .formatted(names.get(i), names.get(j), covariance[i][j], covariance[j][i]));
                }
                symmetric[i][j] = covariance[i][j] / 2 + covariance[j][i] / 2;
            }
        }
        return symmetric;
    }

    private static void requireSquare(int n, double[][] covariance) {
        if (covariance.length != n) {
            throw new IllegalArgumentException(n + " names have a covariance of " + covariance.length + " rows");
        }
        for (double[] row : covariance) {
            if (row.length != n) {
                throw new IllegalArgumentException(n + " names have a row of " + row.length + " covariances");
            }
            for (double element : row) {
                if (!Double.isFinite(element)) {
                    throw new IllegalArgumentException("a covariance is a finite number, not " + element);
                }
            }
        }
    }

    /// The factor of a symmetric matrix, refused where it is no covariance.
    static CovarianceFactor factor(List<String> names, double[][] covariance) {
        int n = covariance.length;
        double[] deviations = new double[n];
        for (int i = 0; i < n; i++) {
            deviations[i] = Math.sqrt(covariance[i][i]);
        }
        double[][] correlation = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                correlation[i][j] = correlation(names, covariance, deviations, i, j);
            }
        }
        return CovarianceFactor.of(deviations, correlation);
    }

    private static double correlation(List<String> names, double[][] covariance, double[] deviations, int i, int j) {
        double both = deviations[i] * deviations[j];
        if (both > 0) {
            return covariance[i][j] / deviations[i] / deviations[j];
        }
        if (covariance[i][j] != 0) {
            throw new IllegalArgumentException(
                    "'%s' and '%s' covary although one of them has no variance".formatted(names.get(i), names.get(j)));
        }
        return 0;
    }

    /// All scalar products of the rows.
    static double[][] ofProducts(double[][] rows) {
        double[][] products = new double[rows.length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows.length; j++) {
                for (int k = 0; k < rows[i].length; k++) {
                    products[i][j] += rows[i][k] * rows[j][k];
                }
            }
        }
        return products;
    }

    static double[][] copy(double[][] matrix) {
        double[][] copy = new double[matrix.length][];
        for (int i = 0; i < matrix.length; i++) {
            copy[i] = matrix[i].clone();
        }
        return copy;
    }
}
