package org.interphase.numerics;

/// Criteria for the choice between models fitted by least squares with an unknown common variance: Akaike's with the
/// correction for few points, and Schwarz's.
///
/// Sources: C. M. Hurvich and C.-L. Tsai, Biometrika 76 (1989) 297, doi:10.1093/biomet/76.2.297; G. Schwarz, Ann. Stat.
/// 6
/// (1978) 461, doi:10.1214/aos/1176344136.
public final class InformationCriterion {
    private InformationCriterion() {}

    /// `N ln(ssr/N) + 2p + 2p(p+1)/(N−p−1)`; the variance counts as one of the p parameters. Not a number where N ≤
    /// p+1:
    /// then the points cannot tell such a model from any other. Minus infinity for a fit without residuals.
    ///
    /// @param ssr sum of squared residuals
    /// @param points N
    /// @param parameters of the model, without the variance
    public static double aicc(double ssr, int points, int parameters) {
        int p = parameters + 1;
        if (points <= p + 1) {
            return Double.NaN;
        }
        return points * Math.log(ssr / points) + 2.0 * p + 2.0 * p * (p + 1) / (points - p - 1);
    }

    /// `N ln(ssr/N) + p ln N`; the variance counts as one of the p parameters.
    ///
    /// @param parameters of the model, without the variance
    public static double bic(double ssr, int points, int parameters) {
        return points * Math.log(ssr / points) + (parameters + 1) * Math.log(points);
    }

    /// Relative likelihoods exp(−Δ/2) of models, summing to 1; a model without a criterion (NaN) has none.
    public static double[] weights(double[] aicc) {
        double best = Double.POSITIVE_INFINITY;
        for (double a : aicc) {
            best = Double.isNaN(a) ? best : Math.min(best, a);
        }
        double[] weights = new double[aicc.length];
        double sum = 0;
        for (int i = 0; i < aicc.length; i++) {
            weights[i] = Double.isNaN(aicc[i]) ? 0 : aicc[i] == best ? 1 : Math.exp((best - aicc[i]) / 2);
            sum += weights[i];
        }
        for (int i = 0; i < aicc.length && sum > 0; i++) {
            weights[i] /= sum;
        }
        return weights;
    }
}
