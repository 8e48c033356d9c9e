package org.interphase.numerics.lp;

import java.util.ArrayList;
import java.util.List;
import org.interphase.numerics.lp.Outcome.Reason;
import org.jspecify.annotations.Nullable;

/// Walks along a line of right-hand sides from kink to kink. Each basis says by its ratio test how far it holds,
/// and one step of the dual simplex method guesses the basis beyond. There the program is solved afresh from that
/// guess (from scratch where it does not fit): a new inverse, feasible and with no column that improves it, which
/// proves the optimum. Its objective must agree with what the segment before predicted. So no error travels along
/// the line, and a kink that rounding hid shows as a mismatch.
final class LineWalk {
    /// Disagreement of two solves at the same point that counts as a hidden kink.
    private static final double MISMATCH = 1e-9;
    /// A fall of the slope that rounding cannot explain.
    private static final double CONCAVE = 1e-6;
    /// Below this a change of slope is rounding.
    private static final double SAME_SLOPE = 1e-10;

    private static final double SHORTEST = 1e-12;
    private static final int MOST_KINKS = 10_000;

    private final double[][] costs;
    private final double[] from;
    private final double[] direction;
    private final double[] to;
    private final Simplex simplex;
    private final List<RhsLine.Kink> kinks = new ArrayList<>();
    private int repairs;
    private double largestMismatch;

    LineWalk(SparseColumns columns, double[][] costs, double[] from, double[] to) {
        this.costs = costs;
        this.from = from;
        this.to = to;
        this.direction = new double[from.length];
        for (int i = 0; i < from.length; i++) {
            direction[i] = to[i] - from[i];
        }
        this.simplex = new Simplex(columns);
    }

    Outcome<RhsLine> kinks(@Nullable Basis start) {
        double t = 0;
        Basis guess = start;
        while (kinks.size() < MOST_KINKS) {
            var failed = solve(t, guess);
            if (failed != null) {
                return failed.as();
            }
            Optimum here = simplex.reached().optimum(costs[0]);
            if (isHidden(t, here)) {
                repairs++;
                t = (kinks.getLast().t() + t) / 2;
                guess = null;
                continue;
            }
            if (t == 1) {
                kinks.add(new RhsLine.Kink(
                        1, here, kinks.isEmpty() ? 0 : kinks.getLast().slopeAfter()));
                return convex();
            }
            kinks.add(new RhsLine.Kink(t, here, simplex.reached().slope(costs[0])));
            t = next(t, simplex.reached().reach());
            guess = t == 1 ? here.basis() : simplex.reached().beyond(costs[0]);
        }
        return new Outcome.Failed<>(Reason.STALLED, "more than " + MOST_KINKS + " kinks", -1);
    }

    private Outcome.@Nullable Failed<Optimum> solve(double t, @Nullable Basis guess) {
        double[] along = t < 1 ? direction : null;
        return guess != null && simplex.solveFrom(guess, at(t), along, costs)
                ? null
                : simplex.solve(at(t), along, costs);
    }

    private static double next(double t, double reach) {
        double next = t + Math.max(reach, SHORTEST);
        return next >= 1 - SHORTEST ? 1 : next;
    }

    private double[] at(double t) {
        if (t == 1) {
            return to;
        }
        double[] rhs = new double[from.length];
        for (int i = 0; i < rhs.length; i++) {
            rhs[i] = Math.max(0, (1 - t) * from[i] + t * to[i]);
        }
        return rhs;
    }

    /// Whether the objective lies above what the last segment predicts: it bent on the way.
    private boolean isHidden(double t, Optimum here) {
        if (kinks.isEmpty()) {
            return false;
        }
        RhsLine.Kink last = kinks.getLast();
        double mismatch = Math.abs(here.value() - last.optimum().value() - last.slopeAfter() * (t - last.t()));
        if (mismatch > MISMATCH && t - last.t() > 4 * SHORTEST) {
            return true;
        }
        largestMismatch = Math.max(largestMismatch, mismatch);
        return false;
    }

    /// Drops places where only the basis changed, and refuses a slope that falls.
    private Outcome<RhsLine> convex() {
        List<RhsLine.Kink> kept = new ArrayList<>();
        for (int k = 0; k < kinks.size(); k++) {
            RhsLine.Kink kink = kinks.get(k);
            boolean inside = k > 0 && k < kinks.size() - 1;
            double bend = inside ? kink.slopeAfter() - kinks.get(k - 1).slopeAfter() : 0;
            if (bend < -CONCAVE) {
                return new Outcome.Failed<>(
                        Reason.STALLED, "the objective is not convex at t = " + kink.t() + ": " + bend, -1);
            }
            if (!inside || bend > SAME_SLOPE) {
                kept.add(kink);
            }
        }
        return new Outcome.Solved<>(new RhsLine(kept, repairs, largestMismatch));
    }
}
