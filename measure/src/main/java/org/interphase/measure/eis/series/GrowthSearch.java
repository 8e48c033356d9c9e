package org.interphase.measure.eis.series;

import java.util.Arrays;
import java.util.List;
import org.interphase.numerics.Bounds;
import org.interphase.numerics.FitOutcome;
import org.interphase.numerics.FittedParameters;
import org.interphase.numerics.InformationCriterion;
import org.interphase.numerics.LinearFit;
import org.interphase.numerics.LinearLeastSquares;
import org.interphase.numerics.NonlinearLeastSquares;
import org.interphase.numerics.ResidualFunction;

/// The fit of one law: its factors are linear; its shape, if it has one, is scanned and then refined with them.
final class GrowthSearch implements ResidualFunction {
    private static final int EVALUATIONS = 5000;
    private static final int SHAPES = 121;
    private static final double ROUNDING = 1e-18;

    private final GrowthLaw law;
    private final double[] t;
    private final double[] value;
    private final double[] sd;

    GrowthSearch(GrowthLaw law, double[] t, double[] value, double[] sd) {
        this.law = law;
        this.t = t;
        this.value = value;
        this.sd = sd;
    }

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
                this,
                new double[] {line.coefficient(0), line.coefficient(1), shape},
                new double[] {magnitude(line.coefficient(0)), magnitude(line.coefficient(1)), shape},
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

    private static double magnitude(double coefficient) {
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
