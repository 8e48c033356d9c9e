package org.interphase.measure.eis.kk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.interphase.measure.eis.Spectrum;

/// Tells from the residuals, and from those of neighbouring tests, what is wrong with a spectrum.
///
/// The thresholds were set on simulated spectra: a charge-transfer arc that grows by 5 to 50 % while the spectrum is
/// measured, noise of 0.1 to 1 %, blocking tails.
final class ResidualPattern {
    /// Another test explains the spectrum if it leaves less than this fraction of the residuals.
    private static final double MUCH_SMALLER = 1.0 / 3;

    /// One end of the spectrum stands out if its scatter is this many times that of the rest.
    private static final double MUCH_LARGER = 2.5;

    private static final double SINGLE_POINTS = 0.05;
    private static final double PER_DECADE = 7;

    private final Spectrum spectrum;
    private final LinKkOptions options;
    private final LinKk test;

    ResidualPattern(Spectrum spectrum, LinKkOptions options, LinKk test) {
        this.spectrum = spectrum;
        this.options = options;
        this.test = test;
    }

    /// Compared at one density of elements, so that the capacitor alone makes the difference.
    boolean needsCapacitor() {
        double without = chain(FittedPart.COMPLEX, false).largestResidual();
        double with = chain(FittedPart.COMPLEX, true).largestResidual();
        return without > options.warnAbove() && with < MUCH_SMALLER * without;
    }

    private Chain chain(FittedPart part, boolean capacitor) {
        return chain(spectrum, part, capacitor);
    }

    private Chain chain(Spectrum spectrum, FittedPart part, boolean capacitor) {
        int wanted = (int) (PER_DECADE * LinKk.decades(spectrum));
        LinKkOptions tried = options.with(part).withCapacitor(capacitor);
        int elements = Math.clamp(wanted, 1, Math.max(1, LinKk.mostElements(spectrum.size(), tried)));
        return Chain.fit(spectrum, elements, part, capacitor);
    }

    double largestAtFixedDensity() {
        return chain(options.part(), options.capacitor()).largestResidual();
    }

    Cause cause() {
        if (test.verdict() == Verdict.OK) {
            return Cause.CONSISTENT;
        }
        double largest = test.largestResidual();
        double dense = largestAtFixedDensity();
        double withCapacitor = chain(options.part(), true).largestResidual();
        if (!options.capacitor() && withCapacitor < MUCH_SMALLER * Math.min(largest, dense)) {
            return Cause.BLOCKING;
        }
        if (options.elements() instanceof ElementCount.ByMu && dense < MUCH_SMALLER * largest) {
            return Cause.TOO_FEW_ELEMENTS;
        }
        if (fewPoints()) {
            return Cause.SINGLE_POINTS;
        }
        Chain best = chain(FittedPart.COMPLEX, true);
        double[] real = best.residuals(true);
        double[] imaginary = best.residuals(false);
        int third = Math.max(1, spectrum.size() / 3);
        int n = spectrum.size();
        double high = scatter(real, imaginary, 0, third);
        double middle = scatter(real, imaginary, third, n - third);
        double low = scatter(real, imaginary, n - third, n);
        if (low > MUCH_LARGER * high && partsDisagree(n - third, n)) {
            return Cause.DRIFT;
        }
        return high > MUCH_LARGER * Math.max(middle, low) ? Cause.HIGH_FREQUENCY : Cause.UNEXPLAINED;
    }

    /// Whether the spectrum is in order once its worst points are left out, few and none beside another.
    private boolean fewPoints() {
        int most = Math.max(1, (int) (SINGLE_POINTS * spectrum.size()));
        List<Integer> left = new ArrayList<>();
        while (left.size() < most && spectrum.size() - left.size() > most) {
            int[] kept = without(left);
            Chain chain = chain(pick(kept), options.part(), options.capacitor());
            if (chain.largestResidual() <= options.warnAbove()) {
                return true;
            }
            int point = kept[worst(chain)];
            if (left.contains(point - 1) || left.contains(point + 1)) {
                return false;
            }
            left.add(point);
        }
        return chain(pick(without(left)), options.part(), options.capacitor()).largestResidual() <= options.warnAbove();
    }

    private int[] without(List<Integer> left) {
        return IntStream.range(0, spectrum.size())
                .filter(i -> !left.contains(i))
                .toArray();
    }

    private Spectrum pick(int[] points) {
        return Spectrum.of(
                Arrays.stream(points).mapToDouble(spectrum::frequency_Hz).toArray(),
                Arrays.stream(points).mapToDouble(spectrum::real_ohm).toArray(),
                Arrays.stream(points).mapToDouble(spectrum::imaginary_ohm).toArray());
    }

    private static int worst(Chain chain) {
        double[] real = chain.residuals(true);
        double[] imaginary = chain.residuals(false);
        int worst = 0;
        for (int i = 1; i < real.length; i++) {
            if (Math.hypot(real[i], imaginary[i]) > Math.hypot(real[worst], imaginary[worst])) {
                worst = i;
            }
        }
        return worst;
    }

    /// Whether what the real part predicts of the imaginary part is off to one side, beyond its scatter.
    private boolean partsDisagree(int from, int to) {
        double[] imaginary = chain(FittedPart.REAL, true).residuals(false);
        double mean = 0;
        double square = 0;
        for (int i = from; i < to; i++) {
            mean += imaginary[i] / (to - from);
            square += imaginary[i] * imaginary[i] / (to - from);
        }
        double variance = Math.max(0, square - mean * mean);
        return to - from > 2 && mean * mean * (to - from) > 4 * variance;
    }

    private static double scatter(double[] real, double[] imaginary, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += real[i] * real[i] + imaginary[i] * imaginary[i];
        }
        return Math.sqrt(sum / (2.0 * Math.max(1, to - from)));
    }
}
