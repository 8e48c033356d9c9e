package org.interphase.measure.cycling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.interphase.numerics.LinearFit;
import org.interphase.numerics.LinearLeastSquares;
import org.interphase.numerics.Quantiles;

/// A stretch of a run over which the voltage is swept in one direction at a constant rate.
///
/// @param first sample
/// @param last sample
/// @param sign +1 where the voltage rises
/// @param rate_V_s size of the slope
/// @param rateU_V_s its standard error
record Sweep(int first, int last, int sign, double rate_V_s, double rateU_V_s) {
    /// The voltage turns where it comes back by this fraction of its whole range.
    private static final double TURN = 0.05;

    private static final int PIECES = 20;
    /// Pieces whose slope is this close to the median one belong to the ramp, relative.
    private static final double SAME_SLOPE = 0.2;

    private static final int LEAST_SAMPLES = 8;

    int size() {
        return last - first + 1;
    }

    /// The sweeps of a run; rests before, between and after them are cut off.
    static List<Sweep> of(Samples samples) {
        List<Sweep> sweeps = new ArrayList<>();
        int[] turns = turns(samples.voltage_V);
        for (int i = 0; i + 1 < turns.length; i++) {
            ramp(samples, turns[i], turns[i + 1], sweeps);
        }
        return sweeps;
    }

    /// First sample, the extremes of the voltage between which it moves by more than the turn, last sample.
    private static int[] turns(double[] voltage) {
        double turn = TURN
                * (Arrays.stream(voltage).max().orElse(0)
                        - Arrays.stream(voltage).min().orElse(0));
        if (!(turn > 0)) {
            return new int[0];
        }
        int[] turns = new int[voltage.length + 2];
        int count = 1;
        int low = 0;
        int high = 0;
        int sign = 0;
        for (int k = 1; k < voltage.length; k++) {
            low = voltage[k] < voltage[low] ? k : low;
            high = voltage[k] > voltage[high] ? k : high;
            if (sign >= 0 && voltage[high] - voltage[k] > turn) {
                count = addTurn(turns, count, high);
                sign = -1;
                low = k;
            } else if (sign <= 0 && voltage[k] - voltage[low] > turn) {
                count = addTurn(turns, count, low);
                sign = 1;
                high = k;
            }
            high = sign < 0 ? k : high;
            low = sign > 0 ? k : low;
        }
        count = addTurn(turns, count, voltage.length - 1);
        return Arrays.copyOf(turns, count);
    }

    private static int addTurn(int[] turns, int count, int at) {
        if (at > turns[count - 1]) {
            turns[count] = at;
            return count + 1;
        }
        return count;
    }

    /// Keeps the pieces between two turns whose slope is the usual one and fits a line through them.
    private static void ramp(Samples samples, int from, int to, List<Sweep> sweeps) {
        if (to - from + 1 < LEAST_SAMPLES) {
            return;
        }
        int pieces = Math.min(PIECES, (to - from + 1) / 4);
        double[] slopes = new double[pieces];
        for (int p = 0; p < pieces; p++) {
            slopes[p] = slope(samples, edge(from, to, p, pieces), edge(from, to, p + 1, pieces));
        }
        double[] finite = Arrays.stream(slopes).filter(Double::isFinite).toArray();
        double usual = Quantiles.median(finite);
        int first = -1;
        int last = -1;
        for (int p = 0; p < pieces; p++) {
            if (Math.abs(slopes[p] - usual) <= SAME_SLOPE * Math.abs(usual)) {
                first = first < 0 ? edge(from, to, p, pieces) : first;
                last = edge(from, to, p + 1, pieces);
            }
        }
        if (first >= 0 && usual != 0 && last - first + 1 >= LEAST_SAMPLES) {
            line(samples, first, last, sweeps);
        }
    }

    private static int edge(int from, int to, int piece, int pieces) {
        return from + (int) ((long) (to - from) * piece / pieces);
    }

    private static double slope(Samples samples, int from, int to) {
        return (samples.voltage_V[to] - samples.voltage_V[from]) / (samples.time_s[to] - samples.time_s[from]);
    }

    private static void line(Samples samples, int first, int last, List<Sweep> sweeps) {
        int n = last - first + 1;
        double[] ones = new double[n];
        double[] time = new double[n];
        Arrays.fill(ones, 1);
        Arrays.setAll(time, i -> samples.time_s[first + i] - samples.time_s[first]);
        double[] voltage = Arrays.copyOfRange(samples.voltage_V, first, last + 1);
        if (LinearLeastSquares.fit(new double[][] {ones, time}, voltage) instanceof LinearFit.Solved fit) {
            double rate = fit.coefficient(1);
            sweeps.add(new Sweep(first, last, rate > 0 ? 1 : -1, Math.abs(rate), fit.standardError(1)));
        }
    }
}
