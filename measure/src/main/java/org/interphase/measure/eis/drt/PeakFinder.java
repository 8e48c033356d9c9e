package org.interphase.measure.eis.drt;

import java.util.ArrayList;
import java.util.List;

/// Maxima of a distribution, and the areas between its minima.
final class PeakFinder {
    /// Smaller parts of the whole polarisation are wiggles of rounding.
    private static final double SMALLEST_SHARE = 1e-3;

    private static final int PER_STEP = 10;
    private static final int STEPS_BEYOND = 6;

    /// Two maxima closer than this, in decades, are the same relaxation.
    private static final double SAME_DECADES = 0.25;

    private final RelaxationBasis basis;
    private final GammaTable table;

    private static final double RIPPLE_DECADES = 1.25;
    private static final double RIPPLE_SHARE = 0.1;

    /// A maximum; areas in Ω.
    record Found(double tau_s, double area_ohm, double height_ohm, boolean atEdge) {}

    PeakFinder(RelaxationBasis basis) {
        this.basis = basis;
        this.table = new GammaTable(basis, basis.fine(PER_STEP, STEPS_BEYOND));
    }

    List<Found> find(double[] heights) {
        double[] gamma = table.gamma(heights);
        double whole = 0;
        for (double height : heights) {
            whole += height * basis.area();
        }
        List<Found> found = new ArrayList<>();
        int from = 0;
        while (from < gamma.length - 1) {
            int top = climb(gamma, from);
            int to = descend(gamma, top);
            double area = area(gamma, from, to);
            if (area > SMALLEST_SHARE * whole && gamma[top] > 0) {
                found.add(peak(gamma, top, area));
            }
            from = to;
        }
        return found;
    }

    private double step() {
        return Math.log(table.tau_s(1) / table.tau_s(0));
    }

    private static int climb(double[] gamma, int from) {
        int i = from;
        while (i < gamma.length - 1 && gamma[i + 1] >= gamma[i]) {
            i++;
        }
        return i;
    }

    private static int descend(double[] gamma, int from) {
        int i = from;
        while (i < gamma.length - 1 && gamma[i + 1] <= gamma[i]) {
            i++;
        }
        return i;
    }

    private double area(double[] gamma, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += step() * (gamma[i] + gamma[i + 1]) / 2;
        }
        return sum;
    }

    /// The maximum of the parabola through the highest point and its neighbours.
    private Found peak(double[] gamma, int top, double area) {
        double shift = 0;
        double height = gamma[top];
        if (top > 0 && top < gamma.length - 1) {
            double bend = gamma[top - 1] - 2 * gamma[top] + gamma[top + 1];
            double slope = (gamma[top + 1] - gamma[top - 1]) / 2;
            shift = bend < 0 ? Math.clamp(-slope / bend, -1, 1) : 0;
            height += shift * slope / 2;
        }
        double tau = table.tau_s(top) * Math.exp(shift * step());
        int edge = (STEPS_BEYOND + 1) * PER_STEP;
        return new Found(tau, area, height, top < edge || top >= table.size() - edge);
    }

    /// Whether a larger neighbour is so near and so large that the peak may be its ripple.
    static boolean satellite(Found peak, List<Found> all) {
        return all.stream()
                .filter(other -> Math.abs(Math.log10(other.tau_s() / peak.tau_s())) <= RIPPLE_DECADES)
                .anyMatch(other -> peak.area_ohm() < RIPPLE_SHARE * other.area_ohm());
    }

    /// Through how many of neighbouring distributions, one after another, a peak can be followed: it may move.
    static int followed(Found peak, List<List<Found>> neighbours) {
        Found at = peak;
        int steps = 0;
        for (List<Found> next : neighbours) {
            int k = match(at, next);
            if (k < 0) {
                break;
            }
            at = next.get(k);
            steps++;
        }
        return steps;
    }

    /// The peak of a list that is the same relaxation: the nearest, if near enough.
    static int match(Found peak, List<Found> others) {
        int best = -1;
        double least = SAME_DECADES;
        for (int k = 0; k < others.size(); k++) {
            double distance = Math.abs(Math.log10(others.get(k).tau_s() / peak.tau_s()));
            if (distance <= least) {
                least = distance;
                best = k;
            }
        }
        return best;
    }
}
