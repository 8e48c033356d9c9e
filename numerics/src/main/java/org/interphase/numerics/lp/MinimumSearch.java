package org.interphase.numerics.lp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interphase.numerics.lp.Outcome.Reason;

/// Finds the minimum of a convex piecewise-linear function by tangents (Kelley's cutting planes in one dimension):
/// two tangents that fall towards each other cross at or below the minimum; a solve there ends the search or
/// replaces one of them. Every solve is exact, so the search ends at a kink after a few solves.
final class MinimumSearch {
    private static final double SAME = 1e-11;
    private static final double CLOSE = 1e-6;
    private static final int MOST_SOLVES = 200;

    private final SparseColumns columns;
    private final double[][] costs;
    private final double[] from;
    private final double[] to;
    private final double startValue;
    private final double endValue;
    private final Optional<LineMinimum> start;
    private final List<LineMinimum.Visit> visits = new ArrayList<>();

    MinimumSearch(
            SparseColumns columns,
            double[][] costs,
            double[] from,
            double[] to,
            double startValue,
            double endValue,
            Optional<LineMinimum> start) {
        this.columns = columns;
        this.costs = costs;
        this.from = from;
        this.to = to;
        this.startValue = startValue;
        this.endValue = endValue;
        this.start = start;
    }

    private record Tangent(double t, double depth, double slope, Optimum optimum) {
        double at(double other) {
            return depth + slope * (other - t);
        }
    }

    Outcome<LineMinimum> minimum() {
        return switch (tangent(0, 1)) {
            case Outcome.Failed<Tangent> failed -> failed.as();
            case Outcome.Solved<Tangent>(Tangent left) when left.slope() >= 0 -> found(left);
            case Outcome.Solved<Tangent>(Tangent left) ->
                switch (tangent(1, -1)) {
                    case Outcome.Failed<Tangent> failed -> failed.as();
                    case Outcome.Solved<Tangent>(Tangent right) when right.slope() <= 0 -> found(right);
                    case Outcome.Solved<Tangent>(Tangent right) -> between(left, right);
                };
        };
    }

    private Outcome<LineMinimum> between(Tangent first, Tangent last) {
        Tangent left = first;
        Tangent right = last;
        for (int solves = 0; solves < MOST_SOLVES; solves++) {
            double t = Math.clamp(crossing(left, right), left.t(), right.t());
            switch (tangent(t, 1)) {
                case Outcome.Failed<Tangent> failed -> {
                    return failed.as();
                }
                case Outcome.Solved<Tangent>(Tangent here) -> {
                    if (here.depth() <= left.at(t) + SAME || t == left.t() || t == right.t()) {
                        return found(here);
                    }
                    if (here.slope() < 0) {
                        left = here;
                    } else {
                        right = here;
                    }
                }
            }
        }
        return new Outcome.Failed<>(Reason.STALLED, "no minimum after " + MOST_SOLVES + " solves", -1);
    }

    private static double crossing(Tangent left, Tangent right) {
        return (right.depth() - left.depth() + left.slope() * left.t() - right.slope() * right.t())
                / (left.slope() - right.slope());
    }

    private Outcome<LineMinimum> found(Tangent tangent) {
        return new Outcome.Solved<>(new LineMinimum(tangent.t(), tangent.depth(), tangent.optimum(), visits));
    }

    /// @param side +1 for the slope to the right, −1 for that to the left
    private Outcome<Tangent> tangent(double t, int side) {
        double[] rhs = new double[from.length];
        double[] direction = new double[from.length];
        for (int i = 0; i < rhs.length; i++) {
            rhs[i] = t == 1 ? to[i] : (1 - t) * from[i] + t * to[i];
            direction[i] = side * (to[i] - from[i]);
        }
        Simplex simplex = new Simplex(columns);
        if (!solvedFromNear(t, rhs, direction, simplex)) {
            var failed = simplex.solve(rhs, direction, costs);
            if (failed != null) {
                return failed.as();
            }
        }
        Optimum optimum = simplex.optimum(costs[0]);
        visits.add(new LineMinimum.Visit(t, optimum));
        double depth = optimum.value() - (1 - t) * startValue - t * endValue;
        double slope = side * simplex.slope(costs[0]) - (endValue - startValue);
        return new Outcome.Solved<>(new Tangent(t, depth, slope, optimum));
    }

    private boolean solvedFromNear(double t, double[] rhs, double[] direction, Simplex simplex) {
        if (start.isEmpty()) {
            return false;
        }
        for (LineMinimum.Visit visit : start.get().visited()) {
            if (Math.abs(visit.t() - t) < CLOSE) {
                return simplex.solveFrom(visit.optimum().basis(), rhs, direction, costs);
            }
        }
        return false;
    }
}
