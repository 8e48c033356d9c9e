package org.interphase.numerics;

/// Smoothing and differentiation of evenly spaced data by local polynomials.
///
/// Each value is that of a polynomial of degree `order` fitted to the `window` points around it; the first and last
/// half windows take the polynomials fitted to the first and last whole windows.
///
/// Source: A. Savitzky and M. J. E. Golay, Anal. Chem. 36 (1964) 1627, doi:10.1021/ac60214a047.
public final class SavitzkyGolay {
    private final int half;
    private final int derivative;
    private final double spacing;
    private final double[][] projection;

    /// @param window odd number of points
    /// @param order degree of the polynomial, less than the window
    /// @param derivative 0 smooths; at most the order
    /// @param spacing distance of the points
    public SavitzkyGolay(int window, int order, int derivative, double spacing) {
        if (window < 1 || window % 2 == 0 || order < 0 || order >= window || derivative < 0 || derivative > order) {
            throw new IllegalArgumentException("window " + window + ", order " + order + ", derivative " + derivative
                    + ": the window must be odd, the order below it, the derivative not above the order");
        }
        if (!(spacing > 0)) {
            throw new IllegalArgumentException("the spacing must be positive, not " + spacing);
        }
        this.half = window / 2;
        this.derivative = derivative;
        this.spacing = spacing;
        this.projection = projection(half, order);
    }

    public int window() {
        return 2 * half + 1;
    }

    /// Rows map a window of data to the coefficients of the polynomial in u = (index − centre)/half, −1 ≤ u ≤ 1:
    /// the scaling keeps the problem well conditioned up to high orders.
    private static double[][] projection(int half, int order) {
        int window = 2 * half + 1;
        double[][] powers = new double[order + 1][window];
        for (int i = 0; i < window; i++) {
            double u = half == 0 ? 0 : (double) (i - half) / half;
            double power = 1;
            for (int k = 0; k <= order; k++) {
                powers[k][i] = power;
                power *= u;
            }
        }
        double[][] rows = new double[order + 1][window];
        PivotedQr qr = new PivotedQr(copy(powers), window);
        for (int i = 0; i < window; i++) {
            double[] unit = new double[window];
            unit[i] = 1;
            qr.multiplyByQTransposed(unit);
            double[] coefficients = qr.backSubstitute(unit);
            for (int k = 0; k <= order; k++) {
                rows[k][i] = coefficients[k];
            }
        }
        return rows;
    }

    private static double[][] copy(double[][] rows) {
        double[][] copy = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            copy[i] = rows[i].clone();
        }
        return copy;
    }

    /// Weights of the points of a window for the value `offset` points from its centre.
    private double[] weights(int offset) {
        double u = half == 0 ? 0 : (double) offset / half;
        double[] weights = new double[window()];
        double power = 1;
        for (int k = derivative; k < projection.length; k++) {
            double factor = power;
            for (int d = 0; d < derivative; d++) {
                factor *= k - d;
            }
            for (int i = 0; i < weights.length; i++) {
                weights[i] += factor * projection[k][i];
            }
            power *= u;
        }
        double scale = Math.pow(half == 0 ? 1 : 1 / (half * spacing), derivative);
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= scale;
        }
        return weights;
    }

    /// Weights at the centre of the window, first point first.
    public double[] centralWeights() {
        return weights(0);
    }

    /// Noise of the result over noise of independent data, away from the ends.
    public double noiseGain() {
        double sum = 0;
        for (double w : weights(0)) {
            sum += w * w;
        }
        return Math.sqrt(sum);
    }

    /// @param values at least one window
    /// @return as many values
    public double[] apply(double[] values) {
        int n = values.length;
        if (n < window()) {
            throw new IllegalArgumentException(n + " values are fewer than the window of " + window());
        }
        double[] result = new double[n];
        double[] centre = weights(0);
        for (int i = half; i < n - half; i++) {
            result[i] = dot(centre, values, i - half);
        }
        for (int i = 0; i < half; i++) {
            result[i] = dot(weights(i - half), values, 0);
            result[n - 1 - i] = dot(weights(half - i), values, n - window());
        }
        return result;
    }

    private static double dot(double[] weights, double[] values, int from) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * values[from + i];
        }
        return sum;
    }
}
