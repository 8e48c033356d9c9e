package org.interphase.measure.cycling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.interphase.data.CyclingRun;
import org.interphase.numerics.DecimalStep;
import org.interphase.numerics.Distributions;
import org.interphase.numerics.Quantiles;
import org.interphase.numerics.SavitzkyGolay;

/// Cyclic voltammetry: scans, their rates, and the peaks that rise above noise.
///
/// A scan is a sweep and the one back; a last sweep that returns to where the first scan began belongs to the
/// scan before it. Peaks are sought in the current smoothed over a fiftieth of the sweep (long sweeps are first
/// averaged to at most 2000 points). The noise is estimated from the second differences of the raw current
/// (median, so that peaks do not count), not below what its written step leaves; the detection limit is the
/// difference of two smoothed currents that this noise exceeds in less than one of twenty scans.
public final class Voltammetry {
    private static final double SMOOTHED_FRACTION = 0.02;
    private static final int MOST_POINTS = 2000;
    private static final int LEAST_WINDOW = 5;
    private static final int ORDER = 2;
    /// Independent values of a smoothed curve per length of its window.
    private static final double TRIALS_PER_WINDOW = 2;
    private static final double FALSE_ALARMS = 0.05;
    /// Median of |x| for a standard normal x.
    private static final double NORMAL_MEDIAN = 0.6744897501960817;

    private final List<VoltammetryScan> scans;
    private final List<String> warnings;

    private Voltammetry(List<VoltammetryScan> scans, List<String> warnings) {
        this.scans = List.copyOf(scans);
        this.warnings = List.copyOf(warnings);
    }

    /// Never fails: a run without a voltage ramp gives no scan and a warning.
    public static Voltammetry of(CyclingRun run) {
        Samples samples = Samples.of(run);
        List<Sweep> sweeps = Sweep.of(samples);
        List<String> warnings = new ArrayList<>();
        if (sweeps.isEmpty()) {
            warnings.add("The voltage is nowhere swept at a constant rate.");
        }
        double step = DecimalStep.of(samples.current_A);
        List<VoltammetryScan> scans = new ArrayList<>();
        for (int i = 0; i < sweeps.size(); ) {
            int count = i + 3 == sweeps.size() ? 3 : Math.min(2, sweeps.size() - i);
            scans.add(scan(samples, sweeps.subList(i, i + count), scans.size() + 1, step));
            i += count;
        }
        scans.stream()
                .filter(scan -> scan.rateU_V_s() > 0.01 * scan.rate_V_s())
                .findFirst()
                .ifPresent(scan -> warnings.add(
                        "Scan " + scan.number() + " is no straight ramp: its rate is uncertain by more than 1 %."));
        return new Voltammetry(scans, warnings);
    }

    public List<VoltammetryScan> scans() {
        return scans;
    }

    public List<String> warnings() {
        return warnings;
    }

    private static VoltammetryScan scan(Samples samples, List<Sweep> sweeps, int number, double step) {
        List<Smoothed> curves =
                sweeps.stream().map(sweep -> smoothed(samples, sweep, step)).toList();
        double limit = curves.stream().mapToDouble(Smoothed::limit_A).max().orElse(0);
        List<VoltammetryPeak> peaks = new ArrayList<>();
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        double rate = 0;
        double variance = 0;
        for (int i = 0; i < sweeps.size(); i++) {
            Sweep sweep = sweeps.get(i);
            peaks.addAll(peaks(curves.get(i), limit));
            rate += sweep.rate_V_s() / sweeps.size();
            variance += sweep.rateU_V_s() * sweep.rateU_V_s() / sweeps.size() / sweeps.size();
            for (int k : new int[] {sweep.first(), sweep.last()}) {
                lowest = Math.min(lowest, samples.voltage_V[k]);
                highest = Math.max(highest, samples.voltage_V[k]);
            }
        }
        return new VoltammetryScan(number, rate, Math.sqrt(variance), lowest, highest, peaks, limit);
    }

    /// A sweep's current along its voltage, times the sign of the sweep so that peaks point up.
    private static final class Smoothed {
        private final int sign;
        private final double[] voltage_V;
        private final double[] current_A;
        private final double limit_A;

        Smoothed(int sign, double[] voltage_V, double[] current_A, double limit_A) {
            this.sign = sign;
            this.voltage_V = voltage_V;
            this.current_A = current_A;
            this.limit_A = limit_A;
        }

        double limit_A() {
            return limit_A;
        }
    }

    private static Smoothed smoothed(Samples samples, Sweep sweep, double step) {
        int block = (sweep.size() + MOST_POINTS - 1) / MOST_POINTS;
        double[] voltage = averages(samples.voltage_V, sweep, block);
        double[] current = averages(samples.current_A, sweep, block);
        int window = Math.max(LEAST_WINDOW, (int) (SMOOTHED_FRACTION * current.length) | 1);
        SavitzkyGolay filter = new SavitzkyGolay(window, ORDER, 0, 1);
        // Half a window at either end is left out: there the polynomial has data on one side only.
        int half = window / 2;
        double[] smooth = Arrays.copyOfRange(filter.apply(current), half, current.length - half);
        for (int i = 0; i < smooth.length; i++) {
            smooth[i] *= sweep.sign();
        }
        // A peak is the difference of a highest and a lowest value: neither may leave ±quantile in two sweeps.
        double trials = TRIALS_PER_WINDOW * 2.0 * current.length / window;
        double quantile = Distributions.normalQuantile(1 - FALSE_ALARMS / (2 * trials));
        double sigma = noise_A(samples, sweep, step) / Math.sqrt(block) * filter.noiseGain();
        double[] inner = Arrays.copyOfRange(voltage, half, voltage.length - half);
        return new Smoothed(sweep.sign(), inner, smooth, 2 * quantile * sigma);
    }

    private static double[] averages(double[] values, Sweep sweep, int block) {
        double[] means = new double[sweep.size() / block];
        for (int i = 0; i < means.length; i++) {
            double sum = 0;
            for (int j = 0; j < block; j++) {
                sum += values[sweep.first() + i * block + j];
            }
            means[i] = sum / block;
        }
        return means;
    }

    private static double noise_A(Samples samples, Sweep sweep, double step) {
        double[] second = new double[sweep.size() - 2];
        for (int i = 0; i < second.length; i++) {
            int k = sweep.first() + i;
            second[i] = Math.abs(samples.current_A[k] - 2 * samples.current_A[k + 1] + samples.current_A[k + 2]);
        }
        // A second difference of independent noise has six times its variance.
        double noise = Quantiles.median(second) / NORMAL_MEDIAN / Math.sqrt(6);
        return Math.max(noise, step / Math.sqrt(12));
    }

    /// Walks from valley to valley: a maximum counts once the current has risen to it and fallen from it by the
    /// limit.
    private static List<VoltammetryPeak> peaks(Smoothed curve, double limit) {
        double[] y = curve.current_A;
        List<VoltammetryPeak> peaks = new ArrayList<>();
        int valley = 0;
        int top = 0;
        for (int i = 1; i < y.length; i++) {
            top = y[i] > y[top] ? i : top;
            boolean risen = y[top] - y[valley] > limit;
            if (risen && y[top] - y[i] > limit) {
                int end = nextValley(y, i, limit);
                double prominence = y[top] - Math.max(y[valley], y[end]);
                peaks.add(new VoltammetryPeak(
                        Direction.ofSign(curve.sign), curve.voltage_V[top], curve.sign * y[top], prominence));
                valley = end;
                top = end;
                i = end;
            } else if (!risen && y[i] < y[valley]) {
                valley = i;
                top = i;
            }
        }
        return peaks;
    }

    /// The lowest point from `from` on before the current rises again by the limit.
    private static int nextValley(double[] y, int from, double limit) {
        int lowest = from;
        for (int i = from; i < y.length && y[i] - y[lowest] <= limit; i++) {
            lowest = y[i] < y[lowest] ? i : lowest;
        }
        return lowest;
    }
}
