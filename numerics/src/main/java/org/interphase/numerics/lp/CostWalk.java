package org.interphase.numerics.lp;

import java.util.ArrayList;
import java.util.List;
import org.interphase.numerics.lp.Outcome.Reason;

/// Walks along a ray of costs from step to step. At each step the program is solved afresh, with the change of
/// cost as second objective: the solution that holds just after the step.
final class CostWalk {
    private static final double SAME_RATE = 1e-9;
    private static final double SHORTEST = 1e-12;
    private static final int MOST_STEPS = 10_000;

    private final double[] cost;
    private final double[] change;
    private final double[] tieBreak;
    private final double[] rhs;
    private final Simplex simplex;
    private final double[] costHere;

    CostWalk(SparseColumns columns, double[] cost, double[] change, double[] tieBreak, double[] rhs) {
        this.cost = cost;
        this.change = change;
        this.tieBreak = tieBreak;
        this.rhs = rhs;
        this.simplex = new Simplex(columns);
        this.costHere = new double[cost.length];
    }

    Outcome<CostRay> steps(double first, double last) {
        List<CostRay.Step> steps = new ArrayList<>();
        double s = first;
        while (steps.size() < MOST_STEPS) {
            for (int j = 0; j < cost.length; j++) {
                costHere[j] = cost[j] + s * change[j];
            }
            var failed = simplex.solve(rhs, null, new double[][] {costHere, change, tieBreak});
            if (failed != null) {
                return failed.as();
            }
            Optimum optimum = simplex.reached().optimum(costHere);
            double rate = rate(optimum);
            if (steps.isEmpty() || rate < steps.getLast().rate() - SAME_RATE) {
                steps.add(new CostRay.Step(s, optimum, rate));
            }
            double reach = simplex.reached().costReach(costHere, change);
            if (s + reach >= last) {
                return new Outcome.Solved<>(new CostRay(steps));
            }
            s += Math.max(reach, SHORTEST);
        }
        return new Outcome.Failed<>(Reason.STALLED, "more than " + MOST_STEPS + " steps", -1);
    }

    private double rate(Optimum optimum) {
        double rate = 0;
        for (int i = 0; i < optimum.size(); i++) {
            rate += change[optimum.column(i)] * optimum.amount(i);
        }
        return rate;
    }
}
