package org.interphase.measure.cycling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The peaks of an incremental capacity, and how those of charge and discharge belong together.
public final class DqdvPeaks {
    /// A peak has at least this fraction of the highest one's height as prominence.
    public static final double PROMINENCE = 0.05;
    /// Peaks of charge and discharge further apart than this are not paired, V.
    public static final double FURTHEST_PAIR_V = 0.3;

    private DqdvPeaks() {}

    /// All peaks whose prominence is at least a fraction of the height of the highest peak that is not at an end,
    /// and more than the noise of counting that a histogram has, in the order of voltage.
    ///
    /// @param prominence between 0 and 1
    public static List<DqdvPeak> of(IncrementalCapacity.Curve curve, double prominence) {
        double[] y = curve.copyDqdv_Ah_V();
        List<DqdvPeak> all = new ArrayList<>();
        for (int i = 0; i < y.length; ) {
            int last = i;
            while (last + 1 < y.length && y[last + 1] == y[i]) {
                last++;
            }
            boolean rises = i == 0 || y[i - 1] < y[i];
            boolean falls = last == y.length - 1 || y[last + 1] < y[i];
            boolean flat = i == 0 && last == y.length - 1;
            if (rises && falls && !flat && y[i] > 0) {
                all.add(peak(curve, y, i, last));
            }
            i = last + 1;
        }
        double highest = all.stream()
                .filter(peak -> !peak.atEnd())
                .mapToDouble(DqdvPeak::height_Ah_V)
                .max()
                .orElse(0);
        return all.stream()
                .filter(peak -> peak.prominence_Ah_V() >= Math.max(prominence * highest, curve.noise_Ah_V()))
                .toList();
    }

    private static DqdvPeak peak(IncrementalCapacity.Curve curve, double[] y, int first, int last) {
        double height = y[first];
        double left = lowest(y, first, -1);
        double right = lowest(y, last, 1);
        double valley = first == 0 ? right : last == y.length - 1 ? left : Math.max(left, right);
        double prominence = height - valley;
        boolean atEnd = first == 0 || last == y.length - 1;
        return new DqdvPeak(
                (curve.voltage_V(first) + curve.voltage_V(last)) / 2,
                height,
                width(y, first, last, height / 2) * curve.width_V(),
                prominence,
                atEnd ? Double.NaN : width(y, first, last, height - prominence / 2) * curve.width_V(),
                atEnd);
    }

    private static double width(double[] y, int first, int last, double level) {
        return crossing(y, last, 1, level) - crossing(y, first, -1, level);
    }

    /// The lowest point from a peak outwards, up to higher ground or the end.
    private static double lowest(double[] y, int peak, int step) {
        double lowest = y[peak];
        for (int i = peak + step; i >= 0 && i < y.length && y[i] <= y[peak]; i += step) {
            lowest = Math.min(lowest, y[i]);
        }
        return lowest;
    }

    /// Where, in points, the curve falls from a peak to a level; NaN where it does not before higher ground.
    private static double crossing(double[] y, int peak, int step, double level) {
        for (int i = peak + step; i >= 0 && i < y.length && y[i] <= y[peak]; i += step) {
            if (y[i] <= level) {
                return i - step * (level - y[i]) / (y[i - step] - y[i]);
            }
        }
        return Double.NaN;
    }

    /// A peak of the charge with its counterpart in the discharge.
    ///
    /// @param middle_V mean of both voltages: the potential of the reaction, as far as both overpotentials are
    /// equal
    /// @param gap_V charge less discharge
    public record Pair(DqdvPeak charge, DqdvPeak discharge, double middle_V, double gap_V) {}

    /// Pairs every peak with at most one of the other direction, nearest first; none at an end of its curve.
    public static List<Pair> pair(List<DqdvPeak> charge, List<DqdvPeak> discharge) {
        List<Pair> possible = new ArrayList<>();
        for (DqdvPeak up : charge) {
            for (DqdvPeak down : discharge) {
                double gap = up.voltage_V() - down.voltage_V();
                if (!up.atEnd() && !down.atEnd() && Math.abs(gap) <= FURTHEST_PAIR_V) {
                    possible.add(new Pair(up, down, (up.voltage_V() + down.voltage_V()) / 2, gap));
                }
            }
        }
        possible.sort(Comparator.comparingDouble((Pair pair) -> Math.abs(pair.gap_V()))
                .thenComparingDouble(Pair::middle_V));
        List<Pair> chosen = new ArrayList<>();
        for (Pair pair : possible) {
            boolean free = chosen.stream()
                    .noneMatch(other -> other.charge().equals(pair.charge())
                            || other.discharge().equals(pair.discharge()));
            if (free) {
                chosen.add(pair);
            }
        }
        chosen.sort(Comparator.comparingDouble(Pair::middle_V));
        return List.copyOf(chosen);
    }
}
