package org.interphase.measure.cycling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.interphase.numerics.Bounds;
import org.interphase.numerics.FitOutcome;
import org.interphase.numerics.FittedParameters;
import org.interphase.numerics.InformationCriterion;
import org.interphase.numerics.LinearFit;
import org.interphase.numerics.LinearLeastSquares;
import org.interphase.numerics.NonlinearLeastSquares;
import org.interphase.numerics.ResidualFunction;

/// The fade models fitted to one series of capacities, the best by Akaike's criterion first.
public final class FadeComparison {
    private static final int LEAST_POINTS = 4;

    private final List<FadeFit> fits;
    private final List<String> failures;

    private FadeComparison(List<FadeFit> fits, List<String> failures) {
        this.fits = List.copyOf(fits);
        this.failures = List.copyOf(failures);
    }

    /// @param cycle numbers, strictly rising
    /// @param capacity in any unit; finite
    public static FadeComparison of(double[] cycle, double[] capacity) {
        List<FadeFit> fits = new ArrayList<>();
        List<String> failures = new ArrayList<>();
        if (cycle.length < LEAST_POINTS) {
            return new FadeComparison(
                    fits, List.of("fade models need " + LEAST_POINTS + " cycles, there are " + cycle.length));
        }
        double[] roots = new double[cycle.length];
        Arrays.setAll(roots, i -> Math.sqrt(cycle[i]));
        linear(FadeModel.LINEAR, cycle, capacity).ifPresent(fits::add);
        linear(FadeModel.SQUARE_ROOT, roots, capacity).ifPresent(fits::add);
        exponential(cycle, capacity, fits, failures);
        if (cycle.length >= TwoSegmentFit.LEAST_POINTS) {
            fits.add(TwoSegmentFit.of(cycle, capacity));
        } else {
            failures.add("two segments need " + TwoSegmentFit.LEAST_POINTS + " cycles");
        }
        fits.sort(Comparator.comparingDouble(fit -> Double.isNaN(fit.aicc()) ? Double.POSITIVE_INFINITY : fit.aicc()));
        return new FadeComparison(fits, failures);
    }

    /// Of the discharge capacities of the regular cycles.
    public static FadeComparison ofDischarge(CycleTable table) {
        List<Cycle> regular = table.regular();
        return of(
                regular.stream().mapToDouble(Cycle::number).toArray(),
                regular.stream()
                        .mapToDouble(cycle -> cycle.discharge().orElseThrow().charge_Ah())
                        .toArray());
    }

    private static Optional<FadeFit> linear(FadeModel model, double[] x, double[] y) {
        double[] ones = new double[x.length];
        Arrays.fill(ones, 1);
        return switch (LinearLeastSquares.fit(new double[][] {ones, x}, y)) {
            case LinearFit.RankDeficient _ -> Optional.empty();
            case LinearFit.Solved fit -> {
                double[][] covariance = {
                    {fit.covariance(0, 0), fit.covariance(0, 1)}, {fit.covariance(1, 0), fit.covariance(1, 1)}
                };
                yield Optional.of(new FadeFit(
                        model, fit.copyCoefficients(), covariance, x.length, fit.ssr(), Double.NaN, Double.NaN));
            }
        };
    }

    private static void exponential(double[] x, double[] y, List<FadeFit> fits, List<String> failures) {
        double span = x[x.length - 1] - x[0];
        double ratio = y[y.length - 1] / y[0];
        double rate = ratio > 0 ? -Math.log(ratio) / span : 1 / span;
        FitOutcome outcome = NonlinearLeastSquares.minimise(
                new Decay(x, y), new double[] {y[0], rate}, new double[] {size(y), 1 / span}, Bounds.none(2), 2000);
        FittedParameters best = outcome.best();
        if (outcome instanceof FitOutcome.Stalled stalled) {
            failures.add("the exponential did not converge: " + stalled.reason());
            return;
        }
        double[][] covariance = {
            {best.covariance(0, 0), best.covariance(0, 1)}, {best.covariance(1, 0), best.covariance(1, 1)}
        };
        fits.add(new FadeFit(
                FadeModel.EXPONENTIAL, best.copyValues(), covariance, x.length, best.ssr(), Double.NaN, Double.NaN));
    }

    private static double size(double[] y) {
        double largest = Double.MIN_NORMAL;
        for (double value : y) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    private static final class Decay implements ResidualFunction {
        private final double[] x;
        private final double[] y;

        Decay(double[] x, double[] y) {
            this.x = x;
            this.y = y;
        }

        @Override
        public int size() {
            return x.length;
        }

        @Override
        public void residuals(double[] p, double[] into) {
            for (int i = 0; i < x.length; i++) {
                into[i] = FadeModel.EXPONENTIAL.predict(p, x[i]) - y[i];
            }
        }

        @Override
        public boolean jacobian(double[] p, double[][] columns) {
            for (int i = 0; i < x.length; i++) {
                double decay = Math.exp(-p[1] * (x[i] - 1));
                columns[0][i] = decay;
                columns[1][i] = -p[0] * (x[i] - 1) * decay;
            }
            return true;
        }
    }

    /// Best first.
    public List<FadeFit> fits() {
        return fits;
    }

    /// Empty with too few cycles for any model.
    public Optional<FadeFit> best() {
        return fits.isEmpty() || Double.isNaN(fits.getFirst().aicc()) ? Optional.empty() : Optional.of(fits.getFirst());
    }

    public Optional<FadeFit> of(FadeModel model) {
        return fits.stream().filter(fit -> fit.model() == model).findFirst();
    }

    /// Relative likelihood of the i-th fit among all of them.
    public double weight(int i) {
        return InformationCriterion.weights(IntStream.range(0, fits.size())
                .mapToDouble(k -> fits.get(k).aicc())
                .toArray())[i];
    }

    /// Why a model is missing, one sentence each.
    public List<String> failures() {
        return failures;
    }
}
