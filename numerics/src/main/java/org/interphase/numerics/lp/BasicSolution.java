package org.interphase.numerics.lp;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A basis with its inverse and the amounts that it gives for a right-hand side `b` and a direction `d`; and what
/// can be
/// read from it: solution, slope, how far it holds. Columns from `a.count` on are artificial, one per row.
final class BasicSolution {
    /// Amounts above this count as positive.
    private static final double AMOUNT = 1e-10;

    private static final double COST = Simplex.COST;
    private static final double PIVOT = Simplex.PIVOT;
    private static final double TIE = Simplex.TIE;
    private static final double VERIFIED = Simplex.VERIFIED;

    private final SparseColumns a;
    private final int m;
    final int[] basis;
    final Factor factor;
    private final double[] b;
    private final double[] d;
    final double[] x;
    /// Change of `x` along `d`.
    final double[] dx;

    /// Prices of the rows for the objective last asked for.
    final double[] y;

    private final double[] basicCost;
    int sinceFactored;
    int pivots;

    BasicSolution(SparseColumns a) {
        this.a = a;
        this.m = a.rows;
        this.basis = new int[m];
        this.factor = new Factor(m);
        this.b = new double[m];
        this.d = new double[m];
        this.x = new double[m];
        this.dx = new double[m];
        this.y = new double[m];
        this.basicCost = new double[m];
    }

    void set(double[] rhs, double @Nullable [] direction) {
        System.arraycopy(rhs, 0, b, 0, m);
        Arrays.fill(d, 0);
        if (direction != null) {
            System.arraycopy(direction, 0, d, 0, m);
        }
        pivots = 0;
    }

    /// The first basis: for each row the cheapest column that has only that row, an artificial one where there is
    /// none.
    void start(double[] cost) {
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

    /// False where these columns are no basis.
    boolean startFrom(Basis start) {
        System.arraycopy(start.copyColumns(), 0, basis, 0, m);
        return refactor();
    }

    private void refreshAmounts() {
        factor.apply(b, x);
        factor.apply(d, dx);
    }

    /// Computes the inverse anew from the columns; false where they are no basis.
    boolean refactor() {
        sinceFactored = 0;
        if (!factor.invert(a, basis)) {
            return false;
        }
        refreshAmounts();
        return true;
    }

    boolean isLexicographicallyPositive() {
        for (int i = 0; i < m; i++) {
            if (x[i] < -TIE || (x[i] < TIE && dx[i] < -TIE) || (basis[i] >= a.count && x[i] > TIE)) {
                return false;
            }
        }
        return true;
    }

    double artificialAmount() {
        double amount = 0;
        for (int i = 0; i < m; i++) {
            amount += basis[i] >= a.count ? Math.abs(x[i]) : 0;
        }
        return amount;
    }

    boolean isFeasible() {
        for (int i = 0; i < m; i++) {
            if (x[i] < -VERIFIED || (basis[i] >= a.count && x[i] > VERIFIED)) {
                return false;
            }
        }
        return true;
    }

    boolean isCheapest(double[] cost) {
        reprice(cost);
        for (int j = 0; j < a.count; j++) {
            if (cost[j] - a.product(y, j) < -VERIFIED) {
                return false;
            }
        }
        return true;
    }

    /// @param cost null for the sum of artificial columns
    void reprice(double @Nullable [] cost) {
        for (int i = 0; i < m; i++) {
            if (cost == null) {
                basicCost[i] = basis[i] >= a.count ? 1 : 0;
            } else {
                basicCost[i] = basis[i] >= a.count ? 0 : cost[basis[i]];
            }
        }
        factor.prices(basicCost, y);
    }

    /// Column `q`, whose direction is `alpha`, takes place `r`.
    void exchange(int r, int q, double[] alpha) {
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
    Basis beyond(double[] cost) {
        int r = firstToVanish();
        if (r < 0) {
            return null;
        }
        double[] row = new double[m];
        for (int k = 0; k < m; k++) {
            row[k] = factor.at(r, k);
        }
        reprice(cost);
        int q = -1;
        double cheapest = Double.POSITIVE_INFINITY;
        for (int j = 0; j < a.count; j++) {
            double along = a.product(row, j);
            double ratio = along < -PIVOT ? Math.max(0, cost[j] - a.product(y, j)) / -along : Double.POSITIVE_INFINITY;
            if (ratio < cheapest) {
                cheapest = ratio;
                q = j;
            }
        }
        if (q < 0) {
            return null;
        }
        int[] next = basis.clone();
        next[r] = q;
        return new Basis(next);
    }

    private int firstToVanish() {
        int first = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < m; i++) {
            double ratio = dx[i] < -TIE ? Math.max(0, x[i]) / -dx[i] : Double.POSITIVE_INFINITY;
            if (ratio < least) {
                least = ratio;
                first = i;
            }
        }
        return first;
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
