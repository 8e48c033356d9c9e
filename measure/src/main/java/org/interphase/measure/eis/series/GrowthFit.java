package org.interphase.measure.eis.series;

import org.interphase.quantity.Measured;

/// One law fitted to a series.
public final class GrowthFit {
    private final GrowthLaw law;
    private final double[] values;
    private final double[][] covariance;
    private final double chi2;
    private final double aicc;

    GrowthFit(GrowthLaw law, double[] values, double[][] covariance, double chi2, double aicc) {
        this.law = law;
        this.values = values;
        this.covariance = covariance;
        this.chi2 = chi2;
        this.aicc = aicc;
    }

    public GrowthLaw law() {
        return law;
    }

    /// Parameter j of [GrowthLaw#parameters()].
    public double value(int j) {
        return values[j];
    }

    public double covariance(int i, int j) {
        return covariance[i][j];
    }

    public double standardError(int j) {
        return Math.sqrt(covariance[j][j]);
    }

    /// The factor of the growth, k or ΔR, in Ω per unit of what it multiplies; zero for [GrowthLaw#CONSTANT].
    public Measured rate() {
        if (law == GrowthLaw.CONSTANT) {
            return Measured.without(0, "the law has no rate");
        }
        double u = standardError(1);
        return Double.isFinite(u)
                ? Measured.of(values[1], u)
                : Measured.without(values[1], "the series does not determine it");
    }

    /// Sum of squares, each over its variance where that is known.
    public double chi2() {
        return chi2;
    }

    /// Akaike's criterion for few points; NaN where the series is too short for the law.
    public double aicc() {
        return aicc;
    }

    public double predict(double t) {
        double shape = law.shaped() ? values[2] : Double.NaN;
        return law == GrowthLaw.CONSTANT ? values[0] : values[0] + values[1] * law.growth(t, shape);
    }
}
