package org.interphase.numerics.lp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RhsLineTest {
    private static final Tolerance ORACLE =
            Tolerance.absolute(1e-8, "the oracle's costs are moved by 1e-9 and its own tolerance is 1e-10");

    /// A–B with one compound AB at −1 per atom: kinks at 0, ½, 1.
    @Test
    void aBinaryHasItsKinkAtTheCompound() {
        double[][] columns = {{1, 0}, {0, 1}, {0.5, 0.5}};
        LinearProgram program = LinearProgramTest.program(columns, new double[] {0, 0, -1});
        var line = LinearProgramTest.solved(program.line(new double[] {0, 1}, new double[] {1, 0}));
        assertThat(line.kinks()).extracting(RhsLine.Kink::t).containsExactly(0.0, 0.5, 1.0);
        assertThat(line.kinks()).extracting(k -> k.optimum().value()).containsExactly(0.0, -1.0, 0.0);
    }

    @ParameterizedTest
    @CsvSource({"4,30,false", "8,120,false", "8,120,true", "18,200,false", "18,200,true"})
    void betweenAndAtKinksTheValueIsTheOracles(int rows, int count, boolean degenerate) {
        for (int seed = 100; seed < 120; seed++) {
            var programs = new RandomPrograms(seed, rows, count, degenerate);
            double[] from = programs.composition();
            double[] to = programs.composition();
            var line = LinearProgramTest.solved(programs.program().line(from, to));
            assertThat(line.kinks().getFirst().t()).isZero();
            assertThat(line.kinks().getLast().t()).isEqualTo(1);
            for (int probe = 0; probe <= 12; probe++) {
                double t = probe / 12.0;
                double expected = Oracle.minimum(programs.columns, programs.cost, RandomPrograms.between(from, to, t));
                ORACLE.check("seed " + seed + ", t " + t, interpolated(line, t), expected);
            }
        }
    }

    private static double interpolated(RhsLine line, double t) {
        List<RhsLine.Kink> kinks = line.kinks();
        for (int k = 1; k < kinks.size(); k++) {
            RhsLine.Kink left = kinks.get(k - 1);
            RhsLine.Kink right = kinks.get(k);
            if (t <= right.t()) {
                double part = (t - left.t()) / (right.t() - left.t());
                return (1 - part) * left.optimum().value()
                        + part * right.optimum().value();
            }
        }
        throw new AssertionError("t = " + t);
    }

    @Test
    void manyDegenerateLinesAreConvexAndNeedNoRepair() {
        int repairs = 0;
        for (int seed = 0; seed < 3000; seed++) {
            var programs = new RandomPrograms(seed, 18, 150, seed % 2 == 0);
            var line =
                    LinearProgramTest.solved(programs.program().line(programs.composition(), programs.composition()));
            repairs += line.repairs();
            for (int k = 1; k < line.kinks().size() - 1; k++) {
                assertThat(line.kinks().get(k).slopeAfter())
                        .as("seed " + seed)
                        .isGreaterThan(line.kinks().get(k - 1).slopeAfter());
            }
        }
        assertThat(repairs).isZero();
    }

    @Test
    void aBasisToBeginWithChangesNothing() {
        for (int seed = 0; seed < 200; seed++) {
            var programs = new RandomPrograms(seed, 8, 120, seed % 2 == 0);
            double[] from = programs.composition();
            double[] to = programs.composition();
            LinearProgram program = programs.program();
            var line = LinearProgramTest.solved(program.line(from, to));
            double[] moved = programs.cost.clone();
            for (int j = programs.rows; j < moved.length; j++) {
                moved[j] += 0.05 * (programs.random.nextDouble() - 0.5);
            }
            LinearProgram other = program.withCost(moved);
            var cold = LinearProgramTest.solved(other.line(from, to));
            var warm = LinearProgramTest.solved(other.line(
                    from, to, Optional.of(line.kinks().getFirst().optimum().basis())));
            assertThat(warm.kinks()).as("seed " + seed).hasSameSizeAs(cold.kinks());
            for (int k = 0; k < cold.kinks().size(); k++) {
                Tolerance.absolute(1e-10, "rounding of two paths")
                        .check(
                                "seed " + seed,
                                warm.kinks().get(k).t(),
                                cold.kinks().get(k).t());
            }
        }
    }

    /// The kinks are found from left to right: from right to left they have to be the same.
    @Test
    void theLineReadBackwardsHasTheSameKinks() {
        for (int seed = 0; seed < 300; seed++) {
            var programs = new RandomPrograms(seed, 10, 150, seed % 2 == 0);
            double[] from = programs.composition();
            double[] to = programs.composition();
            var forth =
                    LinearProgramTest.solved(programs.program().line(from, to)).kinks();
            var back =
                    LinearProgramTest.solved(programs.program().line(to, from)).kinks();
            assertThat(back).as("seed " + seed).hasSameSizeAs(forth);
            for (int k = 0; k < forth.size(); k++) {
                RhsLine.Kink same = back.get(back.size() - 1 - k);
                Tolerance.absolute(1e-9, "rounding of two paths")
                        .check("t", 1 - same.t(), forth.get(k).t());
                assertThat(same.optimum().sameColumns(forth.get(k).optimum()))
                        .as("seed %d, t %s", seed, same.t())
                        .isTrue();
            }
        }
    }
}
