package org.interphase.numerics;

import java.util.Arrays;

/// Least squares where the columns may depend on each other: the shortest solution, directions of small singular
/// values left out.
///
/// One-sided rotations of the columns (Hestenes), which find small singular values with full relative accuracy.
/// Source: G. H. Golub and C. F. Van Loan, Matrix Computations, 4th ed. (2013), sections 5.5 and 8.6.3.
public final class MinimumNorm {
    private static final int MOST_SWEEPS = 60;
    private static final double ORTHOGONAL = 1e-15;

    private final double[][] u;
    private final double[][] v;
    private final double[] singular;

    private MinimumNorm(double[][] matrix) {
        int n = matrix.length;
        u = new double[n][];
        v = new double[n][n];
        for (int j = 0; j < n; j++) {
            u[j] = matrix[j].clone();
            v[j][j] = 1;
        }
        for (int sweep = 0; sweep < MOST_SWEEPS && rotateAll(); sweep++) {}
        singular = new double[n];
        Arrays.setAll(singular, j -> Math.sqrt(dot(u[j], u[j])));
    }

    /// @param matrix by columns, each as long as `rhs`; finite; best with columns of similar length
    /// @param cutoff singular values below this fraction of the largest count as zero
    public static double[] solve(double[][] matrix, double[] rhs, double cutoff) {
        MinimumNorm factors = new MinimumNorm(matrix);
        double threshold = cutoff * Arrays.stream(factors.singular).max().orElse(0);
        double[] solution = new double[matrix.length];
        for (int k = 0; k < solution.length; k++) {
            double s = factors.singular[k];
            if (s > threshold) {
                double part = dot(factors.u[k], rhs) / (s * s);
                for (int j = 0; j < solution.length; j++) {
                    solution[j] += part * factors.v[k][j];
                }
            }
        }
        return solution;
    }

    /// The singular values of a matrix given by columns, from the largest to the smallest.
    public static double[] singularValues(double[][] matrix) {
        double[] values = new MinimumNorm(matrix).singular;
        Arrays.sort(values);
        for (int i = 0, k = values.length - 1; i < k; i++, k--) {
            double swap = values[i];
            values[i] = values[k];
            values[k] = swap;
        }
        return values;
    }

    private boolean rotateAll() {
        boolean rotated = false;
        for (int p = 0; p < u.length; p++) {
            for (int q = p + 1; q < u.length; q++) {
                double alpha = dot(u[p], u[p]);
                double beta = dot(u[q], u[q]);
                double gamma = dot(u[p], u[q]);
                if (Math.abs(gamma) > ORTHOGONAL * Math.sqrt(alpha * beta) && gamma != 0) {
                    double zeta = (beta - alpha) / (2 * gamma);
                    double t = Math.copySign(1, zeta) / (Math.abs(zeta) + Math.hypot(1, zeta));
                    double cosine = 1 / Math.hypot(1, t);
                    rotate(u[p], u[q], cosine, cosine * t);
                    rotate(v[p], v[q], cosine, cosine * t);
                    rotated = true;
                }
            }
        }
        return rotated;
    }

    private static void rotate(double[] p, double[] q, double cosine, double sine) {
        for (int i = 0; i < p.length; i++) {
            double first = p[i];
            p[i] = cosine * first - sine * q[i];
            q[i] = sine * first + cosine * q[i];
        }
    }

    private static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }
}
