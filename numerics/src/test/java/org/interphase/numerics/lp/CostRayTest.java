package org.interphase.numerics.lp;

import static org.assertj.core.api.Assertions.assertThat;

import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;

class CostRayTest {
    /// One row; costs 0 + 3s, 1 + s, 4 + 0·s: the least of three straight lines, meeting at ½ and 3.
    @Test
    void theLeastOfStraightLinesHasTheirCrossings() {
        double[][] columns = {{1}, {1}, {1}};
        LinearProgram program = LinearProgramTest.program(columns, new double[] {0, 1, 4});
        CostRay ray = LinearProgramTest.solved(
                program.costRay(new double[] {1}, new double[] {3, 1, 0}, 0, Double.POSITIVE_INFINITY));
        assertThat(ray.steps()).extracting(CostRay.Step::s).containsExactly(0.0, 0.5, 3.0);
        assertThat(ray.steps()).extracting(CostRay.Step::rate).containsExactly(3.0, 1.0, 0.0);
    }

    @Test
    void atEveryCostTheValueIsTheOracles() {
        for (int seed = 0; seed < 30; seed++) {
            var programs = new RandomPrograms(seed, 7, 80, false);
            double[] rhs = programs.composition();
            double[] change = new double[programs.cost.length];
            for (int j = 0; j < change.length; j++) {
                change[j] = programs.random.nextInt(4);
            }
            CostRay ray = LinearProgramTest.solved(programs.program().costRay(rhs, change, 0, 2));
            for (int probe = 0; probe <= 10; probe++) {
                double s = 0.2 * probe;
                double[] cost = new double[change.length];
                for (int j = 0; j < cost.length; j++) {
                    cost[j] = programs.cost[j] + s * change[j];
                }
                Tolerance.absolute(1e-8, "the oracle's own tolerance")
                        .check("s " + s, value(ray, s), Oracle.minimum(programs.columns, cost, rhs));
            }
        }
    }

    private static double value(CostRay ray, double s) {
        CostRay.Step at = ray.steps().getFirst();
        for (CostRay.Step step : ray.steps()) {
            at = step.s() <= s ? step : at;
        }
        return at.optimum().value() + at.rate() * (s - at.s());
    }

    @Test
    void ratesFallAlongTheRay() {
        var programs = new RandomPrograms(7, 9, 200, true);
        double[] change = new double[programs.cost.length];
        for (int j = 0; j < change.length; j++) {
            change[j] = programs.random.nextInt(5);
        }
        CostRay ray = LinearProgramTest.solved(
                programs.program().costRay(programs.composition(), change, 0, Double.POSITIVE_INFINITY));
        assertThat(ray.steps()).hasSizeGreaterThan(1);
        for (int k = 1; k < ray.steps().size(); k++) {
            assertThat(ray.steps().get(k).rate())
                    .isLessThan(ray.steps().get(k - 1).rate());
        }
    }
}
