package org.interphase.measure.cycling;

import org.interphase.numerics.InformationCriterion;
import org.interphase.quantity.Measured;

/// One fade model fitted to capacities, all of equal and unknown scatter.
public final class FadeFit {
    private final FadeModel model;
    private final double[] values;
    private final double[][] covariance;
    private final int points;
    private final double ssr;
    private final double knotLow;
    private final double knotHigh;

    FadeFit(
            FadeModel model,
            double[] values,
            double[][] covariance,
            int points,
            double ssr,
            double knotLow,
            double knotHigh) {
        this.model = model;
        this.values = values;
        this.covariance = covariance;
        this.points = points;
        this.ssr = ssr;
        this.knotLow = knotLow;
        this.knotHigh = knotHigh;
    }

    public FadeModel model() {
        return model;
    }

    /// Parameter j of [FadeModel#parameters()].
    public double value(int j) {
        return values[j];
    }

    /// From the scatter of the residuals; NaN where the data do not determine the parameter.
    public double covariance(int i, int j) {
        return covariance[i][j];
    }

    public Measured measured(int j) {
        double u = Math.sqrt(covariance[j][j]);
        return Double.isFinite(u)
                ? Measured.of(values[j], u)
                : Measured.without(values[j], "the capacities do not determine it");
    }

    /// Sum of squared residuals.
    public double ssr() {
        return ssr;
    }

    public int points() {
        return points;
    }

    /// Akaike's criterion for few points, the variance counted as a parameter.
    public double aicc() {
        return InformationCriterion.aicc(ssr, points, values.length);
    }

    /// Lower end of the 95 % interval of the knot, by profile; NaN for the models without one.
    public double knotLow() {
        return knotLow;
    }

    /// Upper end of the 95 % interval of the knot.
    public double knotHigh() {
        return knotHigh;
    }

    public double predict(double cycle) {
        return model.predict(values, cycle);
    }
}
