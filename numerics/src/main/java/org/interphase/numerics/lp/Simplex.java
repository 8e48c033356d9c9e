package org.interphase.numerics.lp;

import java.util.Arrays;
import org.interphase.numerics.lp.Outcome.Reason;
import org.jspecify.annotations.Nullable;

/// The revised simplex method on one right-hand side, with a dense basis inverse.
///
/// Anti-cycling is lexicographic (Dantzig, Orden, Wolfe 1955): the right-hand side counts as
/// `b + ε·d + ε²·(columns of the first basis)`, so that a basis found at `b` also holds a little way along `d`.
/// Objectives are lexicographic too: each later one chooses among the optima of those before it, which makes the
/// solution of a degenerate program unique and independent of the order of the columns.
///
/// Not thread safe: one instance per solve.
final class Simplex {
    /// Reduced costs above this count as not negative. The objective is then exact to this times the sum of
    /// amounts.
    static final double COST = 1e-10;
    /// Elements of a direction below this are no pivots.
    static final double PIVOT = 1e-9;
    /// Ratios closer than this tie.
    static final double TIE = 1e-11;
    /// Rounding that a verified solution may still show.
    static final double VERIFIED = 1e-8;

    private static final int PIVOTS_PER_FACTOR = 24;
    private static final int PIVOTS_PER_ROW = 400;

    private final SparseColumns a;
    private final int m;
    private final BasicSolution at;
    private final double[] alpha;
    private final boolean[] excluded;
    private boolean someExcluded;
    private boolean smallestIndexFirst;

    Simplex(SparseColumns a) {
        this.a = a;
        this.m = a.rows;
        this.at = new BasicSolution(a);
        this.alpha = new double[m];
        this.excluded = new boolean[a.count];
    }

    /// Where the last solve ended.
    BasicSolution reached() {
        return at;
    }

    /// Solves from scratch, a second time with Bland's entering rule where rounding won the first.
    ///
    /// @param direction the right-hand side moves on along it, null where it does not
    /// @param costs objectives in falling order of rank
    /// @return null when solved
    Outcome.@Nullable Failed<Optimum> solve(double[] rhs, double @Nullable [] direction, double[][] costs) {
        Outcome.Failed<Optimum> failed = null;
        for (int attempt = 0; attempt < 2; attempt++) {
            smallestIndexFirst = attempt == 1;
            at.set(rhs, direction);
            at.start(costs[0]);
            failed = feasible();
            failed = failed == null ? optimise(costs) : failed;
            if (failed == null || failed.reason() != Reason.STALLED) {
                return failed;
            }
        }
        return failed;
    }

    /// Solves from a basis of another solve; false where that basis does not fit this right-hand side.
    boolean solveFrom(Basis start, double[] rhs, double @Nullable [] direction, double[][] costs) {
        at.set(rhs, direction);
        return at.startFrom(start) && at.isLexicographicallyPositive() && optimise(costs) == null;
    }

    /// Drives artificial columns to zero; a fault where that cannot be done.
    private Outcome.@Nullable Failed<Optimum> feasible() {
        if (at.artificialAmount() <= TIE) {
            return null;
        }
        someExcluded = false;
        Outcome.Failed<Optimum> failed = descend(null);
        if (failed != null) {
            return failed;
        }
        return at.artificialAmount() <= VERIFIED
                ? null
                : new Outcome.Failed<>(Reason.INFEASIBLE, "no amounts that are not negative satisfy every row", -1);
    }

    private Outcome.@Nullable Failed<Optimum> optimise(double[][] costs) {
        Arrays.fill(excluded, false);
        someExcluded = false;
        int pivotsForFirst = 0;
        for (int level = 0; level < costs.length; level++) {
            if (level > 0) {
                excludeDearer(costs[level - 1]);
            }
            Outcome.Failed<Optimum> failed = descendAfresh(costs[level]);
            if (failed != null) {
                return failed;
            }
            pivotsForFirst = level == 0 ? at.pivots : pivotsForFirst;
        }
        return at.isFeasible() && (at.pivots == pivotsForFirst || at.isCheapest(costs[0]))
                ? null
                : new Outcome.Failed<>(Reason.STALLED, "the final basis fails the check of feasibility", -1);
    }

    /// Descends until a basis whose inverse was just computed from its columns finds nothing to improve: feasible
    /// for both the program and its dual, which proves the optimum whatever path led there.
    private Outcome.@Nullable Failed<Optimum> descendAfresh(double[] cost) {
        while (true) {
            Outcome.Failed<Optimum> failed = descend(cost);
            if (failed != null || at.sinceFactored == 0) {
                return failed;
            }
            if (!at.refactor()) {
                return new Outcome.Failed<>(Reason.STALLED, "a singular basis", -1);
            }
        }
    }

    /// Leaves only columns whose entering does not raise the objective just minimised.
    private void excludeDearer(double[] cost) {
        at.reprice(cost);
        for (int j = 0; j < a.count; j++) {
            excluded[j] |= cost[j] - a.product(at.y, j) > COST;
        }
        someExcluded = true;
    }

    /// Pivots until no column improves the objective.
    ///
    /// @param cost null for the sum of artificial columns
    private Outcome.@Nullable Failed<Optimum> descend(double @Nullable [] cost) {
        while (true) {
            if (at.sinceFactored >= PIVOTS_PER_FACTOR && !at.refactor()) {
                return new Outcome.Failed<>(Reason.STALLED, "a singular basis", -1);
            }
            at.reprice(cost);
            int q = entering(cost);
            if (q < 0) {
                return null;
            }
            at.factor.direction(a, q, alpha);
            int r = leaving();
            if (r < 0) {
                return new Outcome.Failed<>(Reason.UNBOUNDED, "the objective has no lower bound", q);
            }
            if (at.pivots >= PIVOTS_PER_ROW * (m + 1)) {
                return new Outcome.Failed<>(Reason.STALLED, "no end after " + at.pivots + " pivots", -1);
            }
            at.exchange(r, q, alpha);
        }
    }

    /// The column with the most negative reduced cost; under Bland's rule the first that is negative.
    private int entering(double @Nullable [] cost) {
        int best = -1;
        double least = -COST;
        for (int j = 0; j < a.count; j++) {
            if (someExcluded && excluded[j]) {
                continue;
            }
            double reduced = (cost == null ? 0 : cost[j]) - a.product(at.y, j);
            if (reduced < least) {
                if (smallestIndexFirst) {
                    return j;
                }
                least = reduced;
                best = j;
            }
        }
        return best;
    }

    private int leaving() {
        int best = -1;
        for (int i = 0; i < m; i++) {
            if (at.basis[i] >= a.count && Math.abs(alpha[i]) > PIVOT && Math.abs(at.x[i]) <= TIE) {
                return i;
            }
            if (alpha[i] > PIVOT && (best < 0 || leavesBefore(i, best))) {
                best = i;
            }
        }
        return best;
    }

    /// Lexicographic order of the ratios (x, dx, rows of the inverse) / α.
    private boolean leavesBefore(int i, int k) {
        double difference = at.x[i] / alpha[i] - at.x[k] / alpha[k];
        if (Math.abs(difference) > TIE) {
            return difference < 0;
        }
        difference = at.dx[i] / alpha[i] - at.dx[k] / alpha[k];
        if (Math.abs(difference) > TIE) {
            return difference < 0;
        }
        for (int j = 0; j < m; j++) {
            difference = at.factor.at(i, j) / alpha[i] - at.factor.at(k, j) / alpha[k];
            if (Math.abs(difference) > TIE) {
                return difference < 0;
            }
        }
        return at.basis[i] < at.basis[k];
    }
}
