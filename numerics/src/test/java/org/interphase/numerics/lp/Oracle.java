package org.interphase.numerics.lp;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.optim.MaxIter;
import org.hipparchus.optim.linear.LinearConstraint;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.NonNegativeConstraint;
import org.hipparchus.optim.linear.PivotSelectionRule;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;
import org.hipparchus.optim.nonlinear.scalar.GoalType;

/// The independent judge: the two-phase tableau simplex of Hipparchus on the same program, written densely.
final class Oracle {
    /// Hipparchus 4.0.3 stops early where many reduced costs tie (HiGHS confirms our lower values): so its costs
    /// are moved apart by this much, and its answers are that much off.
    static final double UNTIE = 1e-9;

    private Oracle() {}

    static double minimum(double[][] columns, double[] cost, double[] rhs) {
        List<LinearConstraint> rows = new ArrayList<>();
        for (int i = 0; i < rhs.length; i++) {
            double[] row = new double[columns.length];
            for (int j = 0; j < columns.length; j++) {
                row[j] = columns[j][i];
            }
            rows.add(new LinearConstraint(row, Relationship.EQ, rhs[i]));
        }
        double[] untied = new double[cost.length];
        for (int j = 0; j < cost.length; j++) {
            untied[j] = cost[j] + UNTIE * Math.sin(j + 1);
        }
        return new SimplexSolver()
                .optimize(
                        new MaxIter(100_000),
                        new LinearObjectiveFunction(untied, 0),
                        new LinearConstraintSet(rows),
                        GoalType.MINIMIZE,
                        new NonNegativeConstraint(true),
                        PivotSelectionRule.DANTZIG)
                .getValue();
    }
}
