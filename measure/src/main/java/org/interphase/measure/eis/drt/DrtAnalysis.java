package org.interphase.measure.eis.drt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import org.interphase.measure.eis.Spectrum;
import org.interphase.numerics.NonNegativeFit;

/// One way through a spectrum: grid, tail, λ, solution, peaks, bootstrap.
final class DrtAnalysis {
    private static final int FEWEST_POINTS = 6;
    private static final double LAMBDA_FOR_THE_TAIL = 1e-3;

    /// Steps of λ, in decades, over which a peak is followed to either side: two decades in all.
    private static final double STEP = 0.25;

    private static final int STEPS = 4;

    private static final double OPEN_END = 0.05;
    private static final double POOR = 0.01;
    private static final double LOOP = 0.01;

    final DrtOptions options;
    final DrtProblem problem;
    final LambdaTrace trace;
    final NonNegativeFit fit;
    final double[] heights;
    final GammaTable picture;
    final double[][] band;
    final List<DrtPeak> peaks;
    final double rms;
    private final Spectrum spectrum;
    private final RelaxationBasis basis;

    DrtAnalysis(Spectrum spectrum, DrtOptions options) {
        this.spectrum = spectrum;
        this.options = options;
        this.basis = RelaxationBasis.of(spectrum, options.grid());
        this.problem = problem(exponent());
        this.trace = options.lambda() instanceof LambdaChoice.Fixed fixed
                ? LambdaSearch.given(fixed.lambda())
                : new LambdaSearch(spectrum, basis, options, problem).search(options.lambda());
        this.fit = problem.solve(trace.chosen());
        this.heights = problem.heights(fit);
        this.picture = new GammaTable(basis, basis.pictured(options.grid()));
        Bootstrap bootstrap = new Bootstrap(problem, fit, trace.chosen(), options);
        this.band = bootstrap.quantiles(picture, 0.05, 0.95);
        this.rms = problem.relativeResidual(fit);
        this.peaks = peaks(bootstrap);
    }

    /// Why no distribution can be computed.
    static Optional<String> reasonAgainst(Spectrum spectrum, DrtOptions options) {
        long distinct = Arrays.stream(spectrum.copyFrequency_Hz()).distinct().count();
        if (distinct < FEWEST_POINTS) {
            return Optional.of("a distribution of relaxation times needs " + FEWEST_POINTS
                    + " different frequencies, found " + distinct);
        }
        for (int i = 0; i < spectrum.size(); i++) {
            if (!(spectrum.modulus_ohm(i) > 0)) {
                return Optional.of("the impedance is zero at " + spectrum.frequency_Hz(i) + " Hz");
            }
        }
        boolean wrong = options.lambda() instanceof LambdaChoice.Fixed fixed
                && !(fixed.lambda() > 0 && Double.isFinite(fixed.lambda()));
        return wrong ? Optional.of("lambda must be above zero") : Optional.empty();
    }

    private DrtProblem problem(double exponent) {
        return new DrtProblem(spectrum, basis, options.inductance(), options.grid(), exponent, DrtProblem.Rows.BOTH);
    }

    private double exponent() {
        return switch (options.tail()) {
            case NONE -> 0;
            case CAPACITOR -> 1;
            case CONSTANT_PHASE -> {
                double lambda =
                        options.lambda() instanceof LambdaChoice.Fixed fixed ? fixed.lambda() : LAMBDA_FOR_THE_TAIL;
                yield least(exponent -> {
                    DrtProblem tried = problem(exponent);
                    return tried.objective(tried.solve(lambda));
                });
            }
        };
    }

    /// The least value on [0.3, 1]: the best of a coarse scan, refined by thirds around it.
    private static double least(DoubleUnaryOperator objective) {
        double step = 0.1;
        double best = 1;
        double value = objective.applyAsDouble(1);
        for (int k = 3; k < 10; k++) {
            double tried = objective.applyAsDouble(k * step);
            if (tried < value) {
                value = tried;
                best = k * step;
            }
        }
        double low = Math.max(0.3, best - step);
        double high = Math.min(1, best + step);
        while (high - low > 1e-4) {
            double left = low + (high - low) / 3;
            double right = high - (high - low) / 3;
            if (objective.applyAsDouble(left) < objective.applyAsDouble(right)) {
                high = right;
            } else {
                low = left;
            }
        }
        return (low + high) / 2;
    }

    private List<DrtPeak> peaks(Bootstrap bootstrap) {
        PeakFinder finder = new PeakFinder(basis);
        List<List<PeakFinder.Found>> rougher = neighbours(finder, -STEP);
        List<List<PeakFinder.Found>> smoother = neighbours(finder, STEP);
        List<List<PeakFinder.Found>> resampled = bootstrap.peaks(finder);
        List<PeakFinder.Found> all = finder.find(heights);
        return all.stream()
                .map(found -> new DrtPeak(
                        found.tau_s(),
                        found.area_ohm(),
                        found.height_ohm(),
                        found.atEdge(),
                        PeakFinder.satellite(found, all),
                        (PeakFinder.followed(found, rougher) + PeakFinder.followed(found, smoother)) / (2.0 * STEPS),
                        share(found, resampled),
                        spread(found, resampled),
                        rms <= POOR))
                .toList();
    }

    /// The peaks at λ larger or smaller by half decades, one decade in all.
    private List<List<PeakFinder.Found>> neighbours(PeakFinder finder, double step) {
        List<List<PeakFinder.Found>> lists = new ArrayList<>();
        for (int k = 1; k <= STEPS; k++) {
            double lambda = trace.chosen() * Math.pow(10, k * step);
            lists.add(finder.find(problem.heights(problem.solve(lambda, problem.data(), fit.copyUsed()))));
        }
        return lists;
    }

    private static double share(PeakFinder.Found peak, List<List<PeakFinder.Found>> lists) {
        long there =
                lists.stream().filter(list -> PeakFinder.match(peak, list) >= 0).count();
        return lists.isEmpty() ? Double.NaN : (double) there / lists.size();
    }

    private static double spread(PeakFinder.Found peak, List<List<PeakFinder.Found>> lists) {
        double[] areas = lists.stream()
                .filter(list -> PeakFinder.match(peak, list) >= 0)
                .mapToDouble(list -> list.get(PeakFinder.match(peak, list)).area_ohm())
                .toArray();
        double mean = Arrays.stream(areas).average().orElse(Double.NaN);
        double squares = Arrays.stream(areas).map(a -> (a - mean) * (a - mean)).sum();
        return areas.length > 1 ? Math.sqrt(squares / (areas.length - 1)) : Double.NaN;
    }

    double[] gridTau_s() {
        double[] tau = new double[basis.size()];
        Arrays.setAll(tau, basis::tau_s);
        return tau;
    }

    double polarisation_ohm() {
        return basis.area() * Arrays.stream(heights).sum();
    }

    Set<Notice> notices() {
        Set<Notice> notices = EnumSet.noneOf(Notice.class);
        add(notices, Notice.LAMBDA_AT_BOUND, trace.atBound());
        double highest = Arrays.stream(heights).max().orElse(0);
        double[] ends = {heights[0], heights[heights.length - 1]};
        boolean fastIsFirst = basis.tau_s(0) < basis.tau_s(basis.size() - 1);
        add(notices, Notice.FAST_END_OPEN, ends[fastIsFirst ? 0 : 1] > OPEN_END * highest);
        add(notices, Notice.SLOW_END_OPEN, ends[fastIsFirst ? 1 : 0] > OPEN_END * highest);
        add(notices, Notice.NO_SERIES_RESISTANCE, !fit.used(DrtProblem.RESISTANCE));
        add(notices, Notice.INDUCTIVE_AT_LOW_FREQUENCY, loops());
        add(notices, Notice.NEGATIVE_RESISTANCE, negative());
        add(notices, Notice.POOR_FIT, rms > POOR);
        add(notices, Notice.NOT_CONVERGED, !fit.converged());
        return Collections.unmodifiableSet(notices);
    }

    private static void add(Set<Notice> notices, Notice notice, boolean applies) {
        if (applies) {
            notices.add(notice);
        }
    }

    /// Whether the response turns inductive below a frequency where it was capacitive, or its real part falls
    /// towards low frequency: neither is a sum of relaxations.
    private boolean loops() {
        boolean capacitive = false;
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < spectrum.size(); i++) {
            double limit = LOOP * spectrum.modulus_ohm(i);
            boolean inductive = capacitive && spectrum.imaginary_ohm(i) > limit;
            if (inductive || spectrum.real_ohm(i) < highest - 2 * limit) {
                return true;
            }
            capacitive |= spectrum.imaginary_ohm(i) < -limit;
            highest = capacitive ? Math.max(highest, spectrum.real_ohm(i)) : highest;
        }
        return false;
    }

    private boolean negative() {
        for (int i = 0; i < spectrum.size(); i++) {
            if (spectrum.real_ohm(i) < 0) {
                return true;
            }
        }
        return false;
    }
}
