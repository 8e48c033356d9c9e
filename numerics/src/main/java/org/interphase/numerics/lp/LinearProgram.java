package org.interphase.numerics.lp;

import java.util.Arrays;
import java.util.Optional;

/// `min c·x` subject to `A·x = b`, `x ≥ 0`, `b ≥ 0`.
///
/// Among several optima the one is taken that minimises `tieBreak·x`: with weights that belong to a column and not
/// to its place, the solution does not depend on the order of the columns, and never changes from run to run.
///
/// Immutable, so that threads may share it; every solve has its own workspace.
public final class LinearProgram {
    private final SparseColumns columns;
    private final double[] cost;
    private final double[] tieBreak;

    /// @param cost one finite number per column
    /// @param tieBreak one positive number per column, without common proportions
    public LinearProgram(SparseColumns columns, double[] cost, double[] tieBreak) {
        requireFinite(cost, columns.count, "costs");
        requireFinite(tieBreak, columns.count, "weights");
        this.columns = columns;
        this.cost = cost.clone();
        this.tieBreak = tieBreak.clone();
    }

    private static void requireFinite(double[] numbers, int size, String what) {
        if (numbers.length != size) {
            throw new IllegalArgumentException(size + " columns have " + numbers.length + " " + what);
        }
        for (double number : numbers) {
            if (!Double.isFinite(number)) {
                throw new IllegalArgumentException("one of the " + what + " is " + number);
            }
        }
    }

    public int rows() {
        return columns.rows;
    }

    public int size() {
        return columns.count;
    }

    /// The same columns at other costs.
    public LinearProgram withCost(double[] other) {
        return new LinearProgram(columns, other, tieBreak);
    }

    /// The solution from scratch.
    ///
    /// @param rhs finite and not negative, one number per row
    public Outcome<Optimum> solve(double[] rhs) {
        requireRhs(rhs);
        Simplex simplex = new Simplex(columns);
        var failed = simplex.solve(rhs, null, levels(cost));
        return failed != null ? failed : new Outcome.Solved<>(simplex.reached().optimum(cost));
    }

    /// The solution from the basis of another: one with the same right-hand side and other costs, say. Where that
    /// basis does not fit it starts from scratch; the solution is the same either way.
    public Outcome<Optimum> solve(double[] rhs, Basis start) {
        requireRhs(rhs);
        Simplex simplex = new Simplex(columns);
        if (simplex.solveFrom(start, rhs, null, levels(cost))) {
            return new Outcome.Solved<>(simplex.reached().optimum(cost));
        }
        return solve(rhs);
    }

    /// All kinks of the objective along `from + t·(to − from)`, `t` from 0 to 1.
    public Outcome<RhsLine> line(double[] from, double[] to) {
        return line(from, to, Optional.empty());
    }

    /// The same from a basis to begin with: that of the first kink of a line between the same ends at other costs,
    /// say. The kinks are the same either way.
    public Outcome<RhsLine> line(double[] from, double[] to, Optional<Basis> start) {
        requireRhs(from);
        requireRhs(to);
        return new LineWalk(columns, levels(cost), from, to).kinks(start.orElse(null));
    }

    /// All steps of the solution along the costs `cost + s·change`, `s` from `first` to `last`.
    ///
    /// @param last may be infinite
    public Outcome<CostRay> costRay(double[] rhs, double[] change, double first, double last) {
        requireRhs(rhs);
        requireFinite(change, columns.count, "changes of cost");
        if (!Double.isFinite(first) || !(first <= last)) {
            throw new IllegalArgumentException("a ray of costs from " + first + " to " + last);
        }
        return new CostWalk(columns, cost, change, tieBreak, rhs).steps(first, last);
    }

    private double[][] levels(double[] objective) {
        return new double[][] {objective, tieBreak};
    }

    private void requireRhs(double[] rhs) {
        if (rhs.length != columns.rows) {
            throw new IllegalArgumentException(columns.rows + " rows have a right-hand side of " + rhs.length);
        }
        if (!Arrays.stream(rhs).allMatch(v -> v >= 0 && v < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a right-hand side is finite and not negative");
        }
    }
}
