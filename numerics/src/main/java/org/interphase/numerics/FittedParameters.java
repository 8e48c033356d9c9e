package org.interphase.numerics;

/// Parameters of a non-linear model with their covariance in the linear approximation at the minimum.
public final class FittedParameters {
    private final double[] values;
    private final double[][] inverse;
    private final boolean[] held;
    private final double ssr;
    private final int degreesOfFreedom;
    private final int evaluations;

    FittedParameters(
            double[] values, double[][] inverse, boolean[] held, double ssr, int degreesOfFreedom, int evaluations) {
        this.values = values;
        this.inverse = inverse;
        this.held = held;
        this.ssr = ssr;
        this.degreesOfFreedom = degreesOfFreedom;
        this.evaluations = evaluations;
    }

    public int size() {
        return values.length;
    }

    public double value(int j) {
        return values[j];
    }

    public double[] copyValues() {
        return values.clone();
    }

    /// Whether the parameter lies at one of its bounds and would leave: it then has no covariance.
    public boolean atBound(int j) {
        return held[j];
    }

    /// Element of (JᵀJ)⁻¹ over the parameters not at a bound; NaN at a bound or where the data do not determine it.
    public double unscaledCovariance(int i, int j) {
        return inverse[i][j];
    }

    /// Covariance scaled with the scatter of the residuals, for data of unknown standard deviation.
    public double covariance(int i, int j) {
        return inverse[i][j] * residualVariance();
    }

    /// Standard error from [#covariance(int, int)].
    public double standardError(int j) {
        return Math.sqrt(covariance(j, j));
    }

    public double correlation(int i, int j) {
        return inverse[i][j] / Math.sqrt(inverse[i][i] * inverse[j][j]);
    }

    /// Sum of squared residuals.
    public double ssr() {
        return ssr;
    }

    /// Number of residuals less that of the parameters not at a bound.
    public int degreesOfFreedom() {
        return degreesOfFreedom;
    }

    /// `ssr / degrees of freedom`; NaN without any.
    public double residualVariance() {
        return degreesOfFreedom > 0 ? ssr / degreesOfFreedom : Double.NaN;
    }

    /// How often the residuals were evaluated, those for differences included.
    public int evaluations() {
        return evaluations;
    }
}
