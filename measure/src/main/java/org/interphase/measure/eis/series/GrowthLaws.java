package org.interphase.measure.eis.series;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.interphase.numerics.Bounds;
import org.interphase.numerics.FitOutcome;
import org.interphase.numerics.FittedParameters;
import org.interphase.numerics.InformationCriterion;
import org.interphase.numerics.LinearFit;
import org.interphase.numerics.LinearLeastSquares;
import org.interphase.numerics.NonlinearLeastSquares;
import org.interphase.numerics.ResidualFunction;

/// Growth laws fitted to a resistance over rest time and compared by Akaike's criterion: nothing is assumed about
/// diffusion or reaction control.
///
/// With known standard deviations `AICc = χ² + 2p + 2p(p+1)/(N−p−1)`; with unknown ones that of
/// [InformationCriterion]. Source: K. P. Burnham, D. R. Anderson, Model Selection and Multimodel Inference,
/// 2nd ed. (2002), chapter 2.
public final class GrowthLaws implements GrowthOutcome {
    private static final int EVALUATIONS = 5000;
    private static final int SHAPES = 121;
    private static final double ROUNDING = 1e-18;

    private final List<GrowthFit> fits;
    private final List<String> failures;

    private GrowthLaws(List<GrowthFit> fits, List<String> failures) {
        this.fits = List.copyOf(fits);
        this.failures = List.copyOf(failures);
    }

    /// @param t rest times in any unit, not below zero; rates come out per this unit
    /// @param value resistances or other values
    /// @param sd standard deviations above zero; empty where unknown
    public static GrowthOutcome choose(double[] t, double[] value, double[] sd) {
        int n = t.length;
        if (value.length != n || sd.length != 0 && sd.length != n) {
            return new GrowthOutcome.Refused(
                    n + " times, " + value.length + " values and " + sd.length + " standard deviations");
        }
        if (!Arrays.stream(t).allMatch(v -> v >= 0 && Double.isFinite(v))
                || !Arrays.stream(value).allMatch(Double::isFinite)
                || !Arrays.stream(sd).allMatch(v -> v > 0 && Double.isFinite(v))) {
            return new GrowthOutcome.Refused(
                    "times must not be below zero, standard deviations above zero, and all numbers finite");
        }
        if (Arrays.stream(t).distinct().count() < 3) {
            return new GrowthOutcome.Refused("a law of growth needs three different times");
        }
        List<GrowthFit> fits = new ArrayList<>();
        List<String> failures = new ArrayList<>();
        for (GrowthLaw law : GrowthLaw.values()) {
            new Search(law, t, value, sd).run(fits, failures);
        }
        return new GrowthLaws(fits, failures);
    }

    /// In the order of [GrowthLaw], those that could be fitted.
    public List<GrowthFit> fits() {
        return fits;
    }

    /// One sentence for each law that could not.
    public List<String> failures() {
        return failures;
    }

    public Optional<GrowthFit> of(GrowthLaw law) {
        return fits.stream().filter(fit -> fit.law() == law).findFirst();
    }

    /// The law of the least criterion; empty where the series is too short for any.
    public Optional<GrowthFit> best() {
        return fits.stream().filter(fit -> !Double.isNaN(fit.aicc())).min(Comparator.comparingDouble(GrowthFit::aicc));
    }

    /// Akaike weights of [#fits()], summing to 1.
    public double[] weights() {
        return InformationCriterion.weights(
                fits.stream().mapToDouble(GrowthFit::aicc).toArray());
    }

    /// The fit of one law.
    private record Search(GrowthLaw law, double[] t, double[] value, double[] sd) {
        void run(List<GrowthFit> fits, List<String> failures) {
            if (!law.shaped()) {
                if (linear(Double.NaN) instanceof LinearFit.Solved line) {
                    fits.add(fit(line));
                }
                return;
            }
            double shape = bestShape();
            if (Double.isNaN(shape) || !(linear(shape) instanceof LinearFit.Solved line)) {
                failures.add(law.formula() + ": the times do not determine it");
                return;
            }
            FitOutcome outcome = NonlinearLeastSquares.minimise(
                    new Residuals(law, t, value, sd),
                    new double[] {line.coefficient(0), line.coefficient(1), shape},
                    new double[] {size(line.coefficient(0)), size(line.coefficient(1)), shape},
                    Bounds.of(
                            new double[] {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, lowest() / 10},
                            new double[] {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, highest() * 10}),
                    EVALUATIONS);
            switch (outcome) {
                case FitOutcome.Converged(FittedParameters best)
                when best.atBound(2) -> failures.add(law.formula() + ": its shape runs away, it equals a simpler law");
                case FitOutcome.Converged(FittedParameters best) -> fits.add(fit(best));
                // Without scatter there is no slope left to follow.
                case FitOutcome.Stalled(FittedParameters best, String reason)
                when best.ssr() <= ROUNDING * total() -> fits.add(fit(best));
                case FitOutcome.Stalled(FittedParameters best, String reason) ->
                    failures.add(law.formula() + ": the search stalled, " + reason);
            }
        }

        private double total() {
            double sum = 0;
            for (int i = 0; i < t.length; i++) {
                double scaled = value[i] / (sd.length == 0 ? 1 : sd[i]);
                sum += scaled * scaled;
            }
            return sum;
        }

        private static double size(double coefficient) {
            return coefficient == 0 ? 1 : Math.abs(coefficient);
        }

        private LinearFit linear(double shape) {
            double[] ones = new double[t.length];
            Arrays.fill(ones, 1);
            double[] growth = Arrays.stream(t).map(x -> law.growth(x, shape)).toArray();
            double[][] columns = law == GrowthLaw.CONSTANT ? new double[][] {ones} : new double[][] {ones, growth};
            return sd.length == 0 ? LinearLeastSquares.fit(columns, value) : LinearLeastSquares.fit(columns, value, sd);
        }

        private double lowest() {
            double first = Arrays.stream(t).filter(x -> x > 0).min().orElse(1);
            return law == GrowthLaw.POWER ? 0.02 : first / 100;
        }

        private double highest() {
            return law == GrowthLaw.POWER ? 4 : 100 * Arrays.stream(t).max().orElse(1);
        }

        private double bestShape() {
            double best = Double.NaN;
            double least = Double.POSITIVE_INFINITY;
            for (int k = 0; k < SHAPES; k++) {
                double shape = lowest() * Math.pow(highest() / lowest(), k / (SHAPES - 1.0));
                if (linear(shape) instanceof LinearFit.Solved line && line.ssr() < least) {
                    least = line.ssr();
                    best = shape;
                }
            }
            return best;
        }

        private double aicc(double chi2, int parameters) {
            int n = t.length;
            if (sd.length == 0) {
                return InformationCriterion.aicc(chi2, n, parameters);
            }
            double p = parameters;
            return n > p + 1 ? chi2 + 2 * p + 2 * p * (p + 1) / (n - p - 1) : Double.NaN;
        }

        private GrowthFit fit(LinearFit.Solved line) {
            int p = line.size();
            double[][] covariance = new double[p][p];
            for (int i = 0; i < p; i++) {
                for (int j = 0; j < p; j++) {
                    covariance[i][j] = line.covariance(i, j);
                }
            }
            return new GrowthFit(law, line.copyCoefficients(), covariance, line.ssr(), aicc(line.ssr(), p));
        }

        private GrowthFit fit(FittedParameters best) {
            double[][] covariance = new double[3][3];
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    covariance[i][j] = sd.length == 0 ? best.covariance(i, j) : best.unscaledCovariance(i, j);
                }
            }
            return new GrowthFit(law, best.copyValues(), covariance, best.ssr(), aicc(best.ssr(), 3));
        }
    }

    private record Residuals(GrowthLaw law, double[] t, double[] value, double[] sd) implements ResidualFunction {
        @Override
        public int size() {
            return t.length;
        }

        private double weight(int i) {
            return sd.length == 0 ? 1 : 1 / sd[i];
        }

        @Override
        public void residuals(double[] p, double[] into) {
            for (int i = 0; i < t.length; i++) {
                into[i] = weight(i) * (p[0] + p[1] * law.growth(t[i], p[2]) - value[i]);
            }
        }

        @Override
        public boolean jacobian(double[] p, double[][] columns) {
            for (int i = 0; i < t.length; i++) {
                columns[0][i] = weight(i);
                columns[1][i] = weight(i) * law.growth(t[i], p[2]);
                columns[2][i] = weight(i) * p[1] * law.growthByShape(t[i], p[2]);
            }
            return true;
        }
    }
}
