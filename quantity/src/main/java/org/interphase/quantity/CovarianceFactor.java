package org.interphase.quantity;

/// A factor `L` of a covariance matrix `C = L·Lᵀ`. The uncertainty of a linear combination `g` is the length of
/// `Lᵀg`: never the root of a negative number, and a cancellation leaves a rounding of 1e-16, not its square
/// root.
///
/// Cholesky with pivoting on the correlation matrix, so that a singular covariance is welcome; Higham,
/// *Accuracy and Stability of Numerical Algorithms* (2002), section 10.3.
final class CovarianceFactor {
    /// How far from a true correlation matrix a given one may be: covariances printed with seven digits pass.
    private static final double GIVEN_ROUNDING = 1e-6;

    private static final double OWN_ROUNDING = 1e-15;

    private final double[][] rows;

    private CovarianceFactor(double[][] rows) {
        this.rows = rows;
    }

    /// @param deviations standard uncertainties, not negative
    /// @param correlation symmetric; rows of a zero deviation are ignored
    /// @throws IllegalArgumentException if no covariance can have these correlations
    static CovarianceFactor of(double[] deviations, double[][] correlation) {
        int n = deviations.length;
        double[][] rows = new double[n][n];
        double[] left = new double[n];
        for (int i = 0; i < n; i++) {
            left[i] = deviations[i] > 0 ? 1 : 0;
        }
        boolean[] done = new boolean[n];
        for (int k = 0; k < n; k++) {
            int pivot = largest(left, done);
            if (left[pivot] <= n * OWN_ROUNDING) {
                break;
            }
            done[pivot] = true;
            eliminate(k, pivot, rows, left, done, correlation);
        }
        requireNothingLeft(rows, deviations, done, correlation);
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < n; k++) {
                rows[i][k] *= deviations[i];
            }
        }
        return new CovarianceFactor(rows);
    }

    private static void eliminate(
            int k, int pivot, double[][] rows, double[] left, boolean[] done, double[][] correlation) {
        double root = Math.sqrt(left[pivot]);
        rows[pivot][k] = root;
        for (int i = 0; i < rows.length; i++) {
            if (!done[i] && left[i] > 0) {
                double bound = root * Math.sqrt(left[i]);
                double rest = correlation[i][pivot] - product(rows[i], rows[pivot], k);
                requireWithin(rest, bound);
                rows[i][k] = Math.clamp(rest, -bound, bound) / root;
                left[i] = Math.max(0, left[i] - rows[i][k] * rows[i][k]);
            }
        }
    }

    private static void requireNothingLeft(
            double[][] rows, double[] deviations, boolean[] done, double[][] correlation) {
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < i; j++) {
                if (!done[i] && !done[j] && deviations[i] > 0 && deviations[j] > 0) {
                    requireWithin(correlation[i][j] - product(rows[i], rows[j], rows.length), 0);
                }
            }
        }
    }

    private static void requireWithin(double rest, double bound) {
        if (!(Math.abs(rest) - bound <= GIVEN_ROUNDING)) {
            throw new IllegalArgumentException(
                    "the covariance matrix has a negative eigenvalue:" + " these correlations contradict each other");
        }
    }

    private static int largest(double[] left, boolean[] done) {
        int largest = -1;
        for (int i = 0; i < left.length; i++) {
            if (!done[i] && (largest < 0 || left[i] > left[largest])) {
                largest = i;
            }
        }
        return largest;
    }

    private static double product(double[] a, double[] b, int length) {
        double sum = 0;
        for (int i = 0; i < length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /// Standard uncertainty of `Σ gᵢxᵢ`.
    double u(double[] gradient) {
        double u = 0;
        for (double component : projected(gradient)) {
            u = Math.hypot(u, component);
        }
        return u;
    }

    /// `Lᵀg`: two combinations covary by the product of theirs.
    double[] projected(double[] gradient) {
        double[] components = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int k = 0; k < rows.length; k++) {
                components[k] += rows[i][k] * gradient[i];
            }
        }
        return components;
    }
}
