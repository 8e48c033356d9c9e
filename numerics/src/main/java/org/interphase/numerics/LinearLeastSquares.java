package org.interphase.numerics;

import java.util.Arrays;

/// Linear least squares by orthogonal factorisation of the columns, each scaled to unit length.
///
/// Source: G. H. Golub and C. F. Van Loan, Matrix Computations, 4th ed. (2013), section 5.3.
public final class LinearLeastSquares {
    private LinearLeastSquares() {}

    /// Fits `y ≈ Σ c_j · columns[j]`, all points of equal and unknown standard deviation.
    ///
    /// @param columns of the model, each as long as `y`; finite
    public static LinearFit fit(double[][] columns, double[] y) {
        double[] ones = new double[y.length];
        Arrays.fill(ones, 1);
        return fit(columns, y, ones, false);
    }

    /// As [#fit(double[][], double[])] with a known standard deviation of every point.
    ///
    /// @param sigma positive
    public static LinearFit fit(double[][] columns, double[] y, double[] sigma) {
        return fit(columns, y, sigma, true);
    }

    private static LinearFit fit(double[][] columns, double[] y, double[] sigma, boolean weighted) {
        int n = columns.length;
        double[][] scaled = new double[n][];
        double[] length = new double[n];
        for (int j = 0; j < n; j++) {
            scaled[j] = over(columns[j], sigma);
            length[j] = length(scaled[j]);
            for (int i = 0; i < y.length && length[j] > 0; i++) {
                scaled[j][i] /= length[j];
            }
        }
        PivotedQr qr = new PivotedQr(scaled, y.length);
        if (qr.rank() < n) {
            return new LinearFit.RankDeficient(qr.rank(), n);
        }
        double[] rhs = over(y, sigma);
        qr.multiplyByQTransposed(rhs);
        double[] coefficients = qr.backSubstitute(rhs);
        double[][] inverse = qr.inverseOfNormalMatrix();
        for (int i = 0; i < n; i++) {
            coefficients[i] /= length[i];
            for (int j = 0; j < n; j++) {
                inverse[i][j] /= length[i] * length[j];
            }
        }
        double[] residuals = residuals(columns, y, coefficients);
        return new LinearFit.Solved(coefficients, inverse, residuals, squares(residuals, sigma), weighted);
    }

    private static double[] over(double[] values, double[] sigma) {
        double[] result = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            result[i] = values[i] / sigma[i];
        }
        return result;
    }

    private static double length(double[] x) {
        double sum = 0;
        for (double value : x) {
            sum += value * value;
        }
        return Math.sqrt(sum);
    }

    private static double[] residuals(double[][] columns, double[] y, double[] coefficients) {
        double[] residuals = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            CompensatedSum left = new CompensatedSum();
            left.add(y[i]);
            for (int j = 0; j < columns.length; j++) {
                left.add(-coefficients[j] * columns[j][i]);
            }
            residuals[i] = left.value();
        }
        return residuals;
    }

    private static double squares(double[] residuals, double[] sigma) {
        CompensatedSum sum = new CompensatedSum();
        for (int i = 0; i < residuals.length; i++) {
            double r = residuals[i] / sigma[i];
            sum.add(r * r);
        }
        return sum.value();
    }
}
