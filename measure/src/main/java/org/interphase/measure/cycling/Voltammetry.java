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
/// scan before it. Peaks are sought in the current smoothed over a fiftieth of the sweep. The noise is estimated
/// from the second differences of the raw current (median, so that peaks do not count), not below what its
/// written step leaves; the detection limit is the difference of two smoothed currents that this noise exceeds
/// once in twenty scans.
public final class Voltammetry {
    private static final double SMOOTHED_FRACTION = 0.02;
    private static final int LEAST_WINDOW = 5;
    private static final int ORDER = 2;
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
        List<VoltammetryPeak> peaks = new ArrayList<>();
        double limit = 0;
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        double rate = 0;
        double variance = 0;
        for (Sweep sweep : sweeps) {
            limit = Math.max(limit, detectionLimit_A(samples, sweep, step));
            rate += sweep.rate_V_s() / sweeps.size();
            variance += sweep.rateU_V_s() * sweep.rateU_V_s() / sweeps.size() / sweeps.size();
            for (int k : new int[] {sweep.first(), sweep.last()}) {
                lowest = Math.min(lowest, samples.voltage_V[k]);
                highest = Math.max(highest, samples.voltage_V[k]);
            }
        }
        for (Sweep sweep : sweeps) {
            peaks.addAll(peaks(samples, sweep, limit));
        }
        return new VoltammetryScan(number, rate, Math.sqrt(variance), lowest, highest, peaks, limit);
    }

    private static SavitzkyGolay filter(Sweep sweep) {
        int window = Math.max(LEAST_WINDOW, (int) (SMOOTHED_FRACTION * sweep.size()) | 1);
        return new SavitzkyGolay(window, ORDER, 0, 1);
    }

    private static double detectionLimit_A(Samples samples, Sweep sweep, double step) {
        double[] second = new double[sweep.size() - 2];
        for (int i = 0; i < second.length; i++) {
            int k = sweep.first() + i;
            second[i] = Math.abs(samples.current_A[k] - 2 * samples.current_A[k + 1] + samples.current_A[k + 2]);
        }
        // A second difference of independent noise has six times its variance.
        double noise = Quantiles.median(second) / NORMAL_MEDIAN / Math.sqrt(6);
        double sigma = Math.max(noise, step / Math.sqrt(12));
        SavitzkyGolay filter = filter(sweep);
        double trials = Math.max(1, 2.0 * sweep.size() / filter.window());
        double quantile = Distributions.normalQuantile(1 - FALSE_ALARMS / (2 * trials));
        return quantile * Math.sqrt(2) * sigma * filter.noiseGain();
    }

    private static List<VoltammetryPeak> peaks(Samples samples, Sweep sweep, double limit) {
        double[] current = Arrays.copyOfRange(samples.current_A, sweep.first(), sweep.last() + 1);
        double[] smooth = filter(sweep).apply(current);
        for (int i = 0; i < smooth.length; i++) {
            smooth[i] *= sweep.sign();
        }
        List<VoltammetryPeak> peaks = new ArrayList<>();
        int valley = 0;
        int top = 0;
        // Walks from valley to valley: a maximum counts once the current has risen to it and fallen from it by
        // the limit.
        for (int i = 1; i < smooth.length; i++) {
            if (smooth[i] > smooth[top]) {
                top = i;
            }
            boolean risen = smooth[top] - smooth[valley] > limit;
            if (risen && smooth[top] - smooth[i] > limit) {
                int end = nextValley(smooth, i, limit);
                double prominence = smooth[top] - Math.max(smooth[valley], smooth[end]);
                peaks.add(new VoltammetryPeak(
                        Direction.ofSign(sweep.sign()),
                        samples.voltage_V[sweep.first() + top],
                        sweep.sign() * smooth[top],
                        prominence));
                valley = end;
                top = end;
                i = end;
            } else if (!risen && smooth[i] < smooth[valley]) {
                valley = i;
                top = i;
            }
        }
        return peaks;
    }

    /// The lowest point from `from` on before the current rises again by the limit.
    private static int nextValley(double[] smooth, int from, double limit) {
        int lowest = from;
        for (int i = from; i < smooth.length && smooth[i] - smooth[lowest] <= limit; i++) {
            lowest = smooth[i] < smooth[lowest] ? i : lowest;
        }
        return lowest;
    }
}
