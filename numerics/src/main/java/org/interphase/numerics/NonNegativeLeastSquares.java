package org.interphase.numerics;

import java.util.Arrays;

/// Least squares with coefficients that must not be negative: the `x ≥ 0` of least `|A·x − b|²`, by the active-set
/// method of Lawson and Hanson, whose triangular factor is updated and never squared.
///
/// The result meets the conditions of Karush, Kuhn and Tucker: the slope `aⱼᵀ(b − A·x)` is zero where `xⱼ > 0` and
/// not above rounding where `xⱼ = 0`.
///
/// Source: C. L. Lawson and R. J. Hanson, Solving Least Squares Problems (1974), chapter 23.
public final class NonNegativeLeastSquares {
    /// Slopes below this fraction of `|aⱼ|·|b|` are rounding.
    private static final double SLOPE_ROUNDING = 1e-15;

    private static final double DEPENDENT = 1e-13;

    private final int rows;
    private final int columns;
    private final double[][] a;
    private final double[] b;
    private final double[] length;
    private final double[] x;
    private final int[] chosen;
    private final boolean[] inSet;
    private final boolean[] barred;
    private final double rounding;
    private int size;
    private int steps;

    private NonNegativeLeastSquares(double[][] matrix, double[] rhs) {
        this.rows = rhs.length;
        this.columns = matrix.length;
        this.a = new double[columns][];
        this.b = rhs.clone();
        this.length = new double[columns];
        this.x = new double[columns];
        this.chosen = new int[Math.min(rows, columns)];
        this.inSet = new boolean[columns];
        this.barred = new boolean[columns];
        for (int j = 0; j < columns; j++) {
            length[j] = Math.sqrt(dot(matrix[j], matrix[j], 0));
            a[j] = matrix[j].clone();
            for (int i = 0; i < rows && length[j] > 0; i++) {
                a[j][i] /= length[j];
            }
        }
        this.rounding = SLOPE_ROUNDING * Math.sqrt(dot(b, b, 0));
    }

    /// @param matrix A by columns, each as long as `rhs`; finite
    public static NonNegativeFit solve(double[][] matrix, double[] rhs) {
        return solve(matrix, rhs, new boolean[matrix.length]);
    }

    /// As [#solve(double[][], double[])], first trying the columns that are `likely` to be used: of a neighbouring
    /// problem, for speed. The solution is the same.
    public static NonNegativeFit solve(double[][] matrix, double[] rhs, boolean[] likely) {
        NonNegativeLeastSquares search = new NonNegativeLeastSquares(matrix, rhs);
        search.startWith(likely);
        boolean converged = search.search();
        return search.result(matrix, rhs, converged);
    }

    private void startWith(boolean[] likely) {
        for (int j = 0; j < columns; j++) {
            if (likely[j] && size < chosen.length && length[j] > 0) {
                include(j);
            }
        }
        // From zero to the unconstrained solution, dropping what turns negative.
        settle();
    }

    private boolean search() {
        int limit = 10 * columns + 50;
        while (steps++ < limit) {
            int next = steepest();
            if (next < 0) {
                return true;
            }
            double slope = dot(a[next], b, size);
            if (!include(next) || b[size - 1] * a[next][size - 1] <= 0 || slope <= 0) {
                barred[next] = true;
                if (inSet[next]) {
                    exclude(size - 1);
                }
                continue;
            }
            settle();
            Arrays.fill(barred, false);
            // A variable that came and left at once would come again.
            barred[next] = !inSet[next];
        }
        return false;
    }

    private int steepest() {
        int best = -1;
        double steep = rounding;
        for (int j = 0; j < columns && size < chosen.length; j++) {
            if (!inSet[j] && !barred[j] && length[j] > 0) {
                double slope = dot(a[j], b, size);
                if (slope > steep) {
                    steep = slope;
                    best = j;
                }
            }
        }
        return best;
    }

    /// Reflects column j so that it ends at row `size`; false if it depends on those already chosen.
    private boolean include(int j) {
        double[] v = a[j];
        double norm = Math.sqrt(dot(v, v, size));
        if (norm <= DEPENDENT) {
            return false;
        }
        double diagonal = v[size] > 0 ? -norm : norm;
        v[size] -= diagonal;
        double half = -diagonal * v[size];
        for (int k = 0; k < columns; k++) {
            if (k != j && !inSet[k]) {
                reflect(v, half, a[k]);
            }
        }
        reflect(v, half, b);
        v[size] = diagonal;
        Arrays.fill(v, size + 1, rows, 0);
        chosen[size++] = j;
        inSet[j] = true;
        return true;
    }

    private void reflect(double[] v, double half, double[] other) {
        double factor = dot(v, other, size) / half;
        if (factor != 0) {
            for (int i = size; i < rows; i++) {
                other[i] -= factor * v[i];
            }
        }
    }

    /// Moves to the least-squares solution over the chosen columns, leaving out those that would turn negative.
    private void settle() {
        while (true) {
            double[] z = backSubstitute();
            int leaving = -1;
            double step = 1;
            for (int k = 0; k < size; k++) {
                double now = x[chosen[k]];
                if (z[k] <= 0 && (leaving < 0 || now / (now - z[k]) < step)) {
                    step = now > 0 ? now / (now - z[k]) : 0;
                    leaving = k;
                }
            }
            for (int k = 0; k < size; k++) {
                x[chosen[k]] += step * (z[k] - x[chosen[k]]);
            }
            if (leaving < 0) {
                return;
            }
            exclude(leaving);
        }
    }

    private double[] backSubstitute() {
        double[] z = new double[size];
        for (int i = size - 1; i >= 0; i--) {
            double sum = b[i];
            for (int k = i + 1; k < size; k++) {
                sum -= a[chosen[k]][i] * z[k];
            }
            z[i] = sum / a[chosen[i]][i];
        }
        return z;
    }

    /// Takes the column at a position out and makes the factor triangular again.
    private void exclude(int position) {
        int left = chosen[position];
        x[left] = 0;
        inSet[left] = false;
        for (int k = position + 1; k < size; k++) {
            chosen[k - 1] = chosen[k];
        }
        size--;
        for (int k = position; k < size; k++) {
            double[] column = a[chosen[k]];
            double norm = Math.hypot(column[k], column[k + 1]);
            double cosine = column[k] / norm;
            double sine = column[k + 1] / norm;
            for (double[] other : a) {
                rotate(other, k, cosine, sine);
            }
            rotate(b, k, cosine, sine);
            column[k + 1] = 0;
        }
    }

    private static void rotate(double[] column, int k, double cosine, double sine) {
        double upper = column[k];
        double lower = column[k + 1];
        column[k] = cosine * upper + sine * lower;
        column[k + 1] = cosine * lower - sine * upper;
    }

    private NonNegativeFit result(double[][] matrix, double[] rhs, boolean converged) {
        double[] residual = rhs.clone();
        double[] solution = new double[columns];
        for (int j = 0; j < columns; j++) {
            solution[j] = inSet[j] ? x[j] / length[j] : 0;
            for (int i = 0; i < rows && inSet[j]; i++) {
                residual[i] -= solution[j] * matrix[j][i];
            }
        }
        double[] slope = new double[columns];
        Arrays.setAll(slope, j -> dot(matrix[j], residual, 0));
        return new NonNegativeFit(solution, slope, dot(residual, residual, 0), steps, converged);
    }

    private static double dot(double[] u, double[] v, int from) {
        double sum = 0;
        for (int i = from; i < u.length; i++) {
            sum += u[i] * v[i];
        }
        return sum;
    }
}
