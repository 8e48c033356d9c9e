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
    /// Amounts above this count as positive.
    static final double AMOUNT = 1e-10;

    private static final double PIVOT = 1e-9;
    private static final double TIE = 1e-11;
    /// Rounding that a verified solution may still show.
    private static final double VERIFIED = 1e-8;

    private static final int PIVOTS_PER_FACTOR = 24;
    private static final int PIVOTS_PER_ROW = 400;

    private final SparseColumns a;
    private final int m;
    private final int[] basis;
    private final Factor factor;
    private final double[] b;
    private final double[] d;
    private final double[] x;
    /// Change of `x` along `d`.
    private final double[] dx;

    private final double[] y;
    private final double[] alpha;
    private final double[] basicCost;
    private final boolean[] excluded;
    private boolean someExcluded;
    private int sinceFactored;
    private int pivots;
    private boolean smallestIndexFirst;

    Simplex(SparseColumns a) {
        this.a = a;
        this.m = a.rows;
        this.basis = new int[m];
        this.factor = new Factor(m);
        this.b = new double[m];
        this.d = new double[m];
        this.x = new double[m];
        this.dx = new double[m];
        this.y = new double[m];
        this.alpha = new double[m];
        this.basicCost = new double[m];
        this.excluded = new boolean[a.count];
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
            set(rhs, direction);
            start(costs[0]);
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
        set(rhs, direction);
        System.arraycopy(start.copyColumns(), 0, basis, 0, m);
        return refactor() && lexicographicallyPositive() && optimise(costs) == null;
    }

    private void set(double[] rhs, double @Nullable [] direction) {
        System.arraycopy(rhs, 0, b, 0, m);
        Arrays.fill(d, 0);
        if (direction != null) {
            System.arraycopy(direction, 0, d, 0, m);
        }
        pivots = 0;
    }

    /// The first basis: for each row the cheapest column that has only that row, an artificial one where there is
    /// none.
    private void start(double[] cost) {
        for (int i = 0; i < m; i++) {
            basis[i] = a.count + i;
            basicCost[i] = 1;
        }
        for (int j = 0; j < a.count; j++) {
            int k = a.start[j];
            if (a.start[j + 1] == k + 1 && a.value[k] > 0) {
                int i = a.row[k];
                if (basis[i] >= a.count || cost[j] / a.value[k] < cost[basis[i]] * basicCost[i]) {
                    basis[i] = j;
                    basicCost[i] = 1 / a.value[k];
                }
            }
        }
        factor.setDiagonal(basicCost);
        sinceFactored = 0;
        refreshAmounts();
    }

    private void refreshAmounts() {
        factor.apply(b, x);
        factor.apply(d, dx);
    }

    private boolean refactor() {
        sinceFactored = 0;
        if (!factor.invert(a, basis)) {
            return false;
        }
        refreshAmounts();
        return true;
    }

    private boolean lexicographicallyPositive() {
        for (int i = 0; i < m; i++) {
            if (x[i] < -TIE || (x[i] < TIE && dx[i] < -TIE) || (basis[i] >= a.count && x[i] > TIE)) {
                return false;
            }
        }
        return true;
    }

    /// Drives artificial columns to zero; a fault where that cannot be done.
    private Outcome.@Nullable Failed<Optimum> feasible() {
        if (artificialAmount() <= TIE) {
            return null;
        }
        someExcluded = false;
        Outcome.Failed<Optimum> failed = descend(null);
        if (failed != null) {
            return failed;
        }
        return artificialAmount() <= VERIFIED
                ? null
                : new Outcome.Failed<>(Reason.INFEASIBLE, "no amounts that are not negative satisfy every row", -1);
    }

    private double artificialAmount() {
        double amount = 0;
        for (int i = 0; i < m; i++) {
            amount += basis[i] >= a.count ? Math.abs(x[i]) : 0;
        }
        return amount;
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
            pivotsForFirst = level == 0 ? pivots : pivotsForFirst;
        }
        return isFeasible() && (pivots == pivotsForFirst || isCheapest(costs[0]))
                ? null
                : new Outcome.Failed<>(Reason.STALLED, "the final basis fails the check of feasibility", -1);
    }

    /// Descends until a basis whose inverse was just computed from its columns finds nothing to improve: feasible
    /// for both the program and its dual, which proves the optimum whatever path led there.
    private Outcome.@Nullable Failed<Optimum> descendAfresh(double[] cost) {
        while (true) {
            Outcome.Failed<Optimum> failed = descend(cost);
            if (failed != null || sinceFactored == 0) {
                return failed;
            }
            if (!refactor()) {
                return new Outcome.Failed<>(Reason.STALLED, "a singular basis", -1);
            }
        }
    }

    /// Leaves only columns whose entering does not raise the objective just minimised.
    private void excludeDearer(double[] cost) {
        reprice(cost);
        for (int j = 0; j < a.count; j++) {
            excluded[j] |= cost[j] - a.product(y, j) > COST;
        }
        someExcluded = true;
    }

    private boolean isFeasible() {
        for (int i = 0; i < m; i++) {
            if (x[i] < -VERIFIED || (basis[i] >= a.count && x[i] > VERIFIED)) {
                return false;
            }
        }
        return true;
    }

    private boolean isCheapest(double[] cost) {
        reprice(cost);
        for (int j = 0; j < a.count; j++) {
            if (cost[j] - a.product(y, j) < -VERIFIED) {
                return false;
            }
        }
        return true;
    }

    /// Pivots until no column improves the objective.
    ///
    /// @param cost null for the sum of artificial columns
    private Outcome.@Nullable Failed<Optimum> descend(double @Nullable [] cost) {
        while (true) {
            if (sinceFactored >= PIVOTS_PER_FACTOR && !refactor()) {
                return new Outcome.Failed<>(Reason.STALLED, "a singular basis", -1);
            }
            reprice(cost);
            int q = entering(cost);
            if (q < 0) {
                return null;
            }
            factor.direction(a, q, alpha);
            int r = leaving();
            if (r < 0) {
                return new Outcome.Failed<>(Reason.UNBOUNDED, "the objective has no lower bound", q);
            }
            if (pivots >= PIVOTS_PER_ROW * (m + 1)) {
                return new Outcome.Failed<>(Reason.STALLED, "no end after " + pivots + " pivots", -1);
            }
            exchange(r, q);
        }
    }

    private void reprice(double @Nullable [] cost) {
        for (int i = 0; i < m; i++) {
            if (cost == null) {
                basicCost[i] = basis[i] >= a.count ? 1 : 0;
            } else {
                basicCost[i] = basis[i] >= a.count ? 0 : cost[basis[i]];
            }
        }
        factor.prices(basicCost, y);
    }

    /// The column with the most negative reduced cost; under Bland's rule the first that is negative.
    private int entering(double @Nullable [] cost) {
        int best = -1;
        double least = -COST;
        for (int j = 0; j < a.count; j++) {
            if (someExcluded && excluded[j]) {
                continue;
            }
            double reduced = (cost == null ? 0 : cost[j]) - a.product(y, j);
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
            if (basis[i] >= a.count && Math.abs(alpha[i]) > PIVOT && Math.abs(x[i]) <= TIE) {
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
        double difference = x[i] / alpha[i] - x[k] / alpha[k];
        if (Math.abs(difference) > TIE) {
            return difference < 0;
        }
        difference = dx[i] / alpha[i] - dx[k] / alpha[k];
        if (Math.abs(difference) > TIE) {
            return difference < 0;
        }
        for (int j = 0; j < m; j++) {
            difference = factor.at(i, j) / alpha[i] - factor.at(k, j) / alpha[k];
            if (Math.abs(difference) > TIE) {
                return difference < 0;
            }
        }
        return basis[i] < basis[k];
    }

    private void exchange(int r, int q) {
        double step = x[r] / alpha[r];
        double slope = dx[r] / alpha[r];
        for (int i = 0; i < m; i++) {
            x[i] -= step * alpha[i];
            dx[i] -= slope * alpha[i];
        }
        x[r] = step;
        dx[r] = slope;
        factor.exchange(r, alpha);
        basis[r] = q;
        sinceFactored++;
        pivots++;
    }

    /// The solution that is reached, read with one objective.
    Optimum optimum(double[] cost) {
        reprice(cost);
        double value = 0;
        int positive = 0;
        for (int i = 0; i < m; i++) {
            value += basicCost[i] * x[i];
            positive += isPositive(i) ? 1 : 0;
        }
        int[] columns = new int[positive];
        int at = 0;
        for (int i = 0; i < m; i++) {
            if (isPositive(i)) {
                columns[at++] = basis[i];
            }
        }
        Arrays.sort(columns);
        double[] amounts = new double[positive];
        for (int i = 0; i < m; i++) {
            if (isPositive(i)) {
                amounts[Arrays.binarySearch(columns, basis[i])] = x[i];
            }
        }
        return new Optimum(value, columns, amounts, y.clone(), new Basis(basis), pivots);
    }

    private boolean isPositive(int i) {
        return basis[i] < a.count && x[i] > AMOUNT;
    }

    /// Change of the objective along the direction while the basis holds.
    double slope(double[] cost) {
        reprice(cost);
        double slope = 0;
        for (int i = 0; i < m; i++) {
            slope += basicCost[i] * dx[i];
        }
        return slope;
    }

    /// How far along the direction the basis holds; infinite where for ever.
    double reach() {
        double reach = Double.POSITIVE_INFINITY;
        for (int i = 0; i < m; i++) {
            if (dx[i] < -TIE) {
                reach = Math.min(reach, Math.max(0, x[i]) / -dx[i]);
            }
        }
        return reach;
    }

    /// The basis that holds just beyond the reach of this one, by one step of the dual simplex method; null where
    /// none is found. It is a guess: whoever solves from it checks it.
    @Nullable
    Basis beyond(double[][] costs) {
        int r = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < m; i++) {
            double ratio = dx[i] < -TIE ? Math.max(0, x[i]) / -dx[i] : Double.POSITIVE_INFINITY;
            if (ratio < least) {
                least = ratio;
                r = i;
            }
        }
        if (r < 0) {
            return null;
        }
        double[] row = new double[m];
        for (int k = 0; k < m; k++) {
            row[k] = factor.at(r, k);
        }
        reprice(costs[0]);
        int q = -1;
        double cheapest = Double.POSITIVE_INFINITY;
        for (int j = 0; j < a.count; j++) {
            double along = a.product(row, j);
            if (along < -PIVOT) {
                double ratio = Math.max(0, costs[0][j] - a.product(y, j)) / -along;
                if (ratio < cheapest) {
                    cheapest = ratio;
                    q = j;
                }
            }
        }
        if (q < 0) {
            return null;
        }
        int[] next = basis.clone();
        next[r] = q;
        return new Basis(next);
    }

    /// How far along a ray of costs `cost + s·change` the basis stays optimal; infinite where for ever.
    double costReach(double[] cost, double[] change) {
        reprice(cost);
        double[] price = y.clone();
        reprice(change);
        double reach = Double.POSITIVE_INFINITY;
        for (int j = 0; j < a.count; j++) {
            double fall = change[j] - a.product(y, j);
            if (fall < -COST) {
                reach = Math.min(reach, Math.max(0, cost[j] - a.product(price, j)) / -fall);
            }
        }
        return reach;
    }
}
