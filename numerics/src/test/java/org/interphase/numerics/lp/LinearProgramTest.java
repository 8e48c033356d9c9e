package org.interphase.numerics.lp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.interphase.numerics.lp.Outcome.Reason;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinearProgramTest {
    private static final Tolerance ORACLE =
            Tolerance.absolute(1e-8, "the oracle's costs are moved by 1e-9 and its own tolerance is 1e-10");

    @ParameterizedTest
    @CsvSource({"4,30,false", "8,120,false", "8,120,true", "18,300,false", "18,300,true"})
    void agreesWithAnIndependentSimplex(int rows, int count, boolean degenerate) {
        for (int seed = 0; seed < 40; seed++) {
            var programs = new RandomPrograms(seed, rows, count, degenerate);
            double[] rhs = programs.composition();
            Optimum optimum = solved(programs.program().solve(rhs));
            assertSatisfies(programs, optimum, rhs);
            ORACLE.check("seed " + seed, optimum.value(), Oracle.minimum(programs.columns, programs.cost, rhs));
        }
    }

    private static void assertSatisfies(RandomPrograms programs, Optimum optimum, double[] rhs) {
        double[] left = rhs.clone();
        for (int k = 0; k < optimum.size(); k++) {
            assertThat(optimum.amount(k)).isPositive();
            for (int i = 0; i < left.length; i++) {
                left[i] -= optimum.amount(k) * programs.columns[optimum.column(k)][i];
            }
        }
        Tolerance balance = Tolerance.absolute(1e-9, "amounts up to 1e-10 are not listed, rows have few of them");
        for (double rest : left) {
            balance.check("row", rest, 0);
        }
    }

    /// Beale (1955): the textbook program on which the unguarded method cycles for ever.
    @Test
    void doesNotCycle() {
        double[][] columns = {
            {0.25, 0.5, 0}, {-60, -90, 0}, {-1.0 / 25, -1.0 / 50, 1}, {9, 3, 0}, {1, 0, 0}, {0, 1, 0}, {0, 0, 1}
        };
        double[] cost = {-0.75, 150, -1.0 / 50, 6, 0, 0, 0};
        Optimum optimum = solved(program(columns, cost).solve(new double[] {0, 0, 1}));
        Tolerance.absolute(1e-14, "rounding").check("Beale's optimum", optimum.value(), -1.0 / 20);
    }

    @Test
    void columnsWithoutUnitOnesAreSolvedWithArtificialOnes() {
        double[][] columns = {{1, 1}, {1, -1}, {3, 1}};
        Optimum optimum = solved(program(columns, new double[] {1, 1, 5}).solve(new double[] {4, 2}));
        Tolerance.absolute(1e-13, "rounding").check("3·1 + 1·1", optimum.value(), 4);
    }

    @Test
    void redundantRowsDoNoHarm() {
        double[][] columns = {{1, 1}, {2, 2}};
        Optimum optimum = solved(program(columns, new double[] {1, 3}).solve(new double[] {4, 4}));
        Tolerance.absolute(1e-13, "rounding").check("4·1", optimum.value(), 4);
    }

    @Test
    void whatHasNoSolutionSaysSo() {
        double[][] columns = {{1, 1}, {1, 2}};
        assertThat(program(columns, new double[] {1, 1}).solve(new double[] {3, 1}))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class, f -> assertThat(f.reason()).isEqualTo(Reason.INFEASIBLE));
    }

    @Test
    void whatFallsForEverNamesTheColumn() {
        double[][] columns = {{1, 0}, {0, 1}, {0, -1}};
        assertThat(program(columns, new double[] {1, -1, 0}).solve(new double[] {1, 1}))
                .isInstanceOfSatisfying(Outcome.Failed.class, f -> {
                    assertThat(f.reason()).isEqualTo(Reason.UNBOUNDED);
                    assertThat(f.column()).isEqualTo(2);
                });
    }

    @Test
    void amongEqualOptimaTheOrderOfColumnsDoesNotMatter() {
        for (int seed = 0; seed < 60; seed++) {
            var programs = new RandomPrograms(seed, 6, 60, true);
            double[] rhs = programs.composition();
            Optimum given = solved(programs.program().solve(rhs));
            int n = programs.cost.length;
            double[][] columns = new double[n][];
            double[] cost = new double[n];
            double[] tieBreak = new double[n];
            for (int j = 0; j < n; j++) {
                columns[n - 1 - j] = programs.columns[j];
                cost[n - 1 - j] = programs.cost[j];
                tieBreak[n - 1 - j] = programs.tieBreak[j];
            }
            Optimum turned = solved(new LinearProgram(sparse(columns), cost, tieBreak).solve(rhs));
            int[] back = new int[turned.size()];
            for (int k = 0; k < back.length; k++) {
                back[k] = n - 1 - turned.column(k);
            }
            Arrays.sort(back);
            int[] first = new int[given.size()];
            for (int k = 0; k < first.length; k++) {
                first[k] = given.column(k);
            }
            assertThat(back).as("seed " + seed).isEqualTo(first);
        }
    }

    @Test
    void startingFromAnotherBasisChangesNothing() {
        for (int seed = 0; seed < 60; seed++) {
            var programs = new RandomPrograms(seed, 8, 100, false);
            double[] rhs = programs.composition();
            Optimum before = solved(programs.program().solve(rhs));
            double[] moved = programs.cost.clone();
            for (int j = programs.rows; j < moved.length; j++) {
                moved[j] += 0.05 * (programs.random.nextDouble() - 0.5);
            }
            LinearProgram other = programs.program().withCost(moved);
            Optimum cold = solved(other.solve(rhs));
            Optimum warm = solved(other.solve(rhs, before.basis()));
            assertThat(warm.sameColumns(cold)).as("seed " + seed).isTrue();
            Tolerance.absolute(1e-12, "rounding of two paths").check("value", warm.value(), cold.value());
        }
    }

    @Test
    void nonsenseIsRefusedAtOnce() {
        double[][] columns = {{1, 1}};
        LinearProgram program = program(columns, new double[] {1});
        assertThatThrownBy(() -> program.solve(new double[] {1, -1})).hasMessageContaining("not negative");
        assertThatThrownBy(() -> program.solve(new double[] {1})).hasMessageContaining("2 rows");
        assertThatThrownBy(() -> program(columns, new double[] {Double.NaN})).hasMessageContaining("NaN");
    }

    static LinearProgram program(double[][] columns, double[] cost) {
        double[] tieBreak = new double[cost.length];
        for (int j = 0; j < tieBreak.length; j++) {
            tieBreak[j] = Math.sqrt(j + 2);
        }
        return new LinearProgram(sparse(columns), cost, tieBreak);
    }

    static SparseColumns sparse(double[][] columns) {
        var builder = SparseColumns.ofRows(columns[0].length);
        for (double[] column : columns) {
            for (int i = 0; i < column.length; i++) {
                builder.entry(i, column[i]);
            }
            builder.endColumn();
        }
        return builder.build();
    }

    static <T> T solved(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Solved<T>(T solution) -> solution;
            case Outcome.Failed<T> failed -> throw new AssertionError(failed.toString());
        };
    }
}
