package org.interphase.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.interphase.cell.description.CellDescription;
import org.interphase.cell.description.ContactClass;
import org.interphase.cell.description.Key;
import org.interphase.cell.model.CellModel;
import org.interphase.cell.model.Layout;
import org.interphase.cell.model.Resolution;
import org.interphase.data.InputException;
import org.interphase.quantity.Source;
import org.interphase.testkit.Figures;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The structured elimination against the equations themselves: what it solves must satisfy `M g x − J x =
/// b`, with `J x` taken from differences of the residual.
class JacobianTest {
    private static final double RATE = 0.02;
    private static final double STEP = 1e-6;

    private static CellModel model(boolean twoPatches, boolean sided, boolean classes) throws InputException {
        CellDescription cell = PaperCells.with(PaperCells.nmc811(2), Key.COATING_COVERAGE, twoPatches ? 0.7 : 0.99);
        cell = PaperCells.with(cell, Key.SYMMETRY, twoPatches ? 0.4 : 0.5);
        if (sided) {
            cell = PaperCells.with(cell, Key.OXIDATION_CURRENT, 1e-8)
                    .withMechanisms(Set.of("measured-resistance", "electrolyte-oxidation"));
        }
        if (classes) {
            Source source = new Source.Assumed("fixture");
            cell = cell.withContactClasses(List.of(
                    ContactClass.of(0.5, 1, 1, source),
                    ContactClass.of(0.3, 0.4, 2, source),
                    ContactClass.of(0.2, 0.1, 3, source)));
        }
        return CellModel.of(cell, new Resolution(5, 6));
    }

    private static double[] state(CellModel model, Random random) {
        double[] z = model.restAt(0.5);
        Layout layout = model.layout();
        for (int a = 0; a < layout.current(0); a++) {
            z[a] += 0.05 * random.nextGaussian();
        }
        for (int a = layout.current(0); a < layout.solid(); a++) {
            z[a] = random.nextGaussian();
        }
        for (int a = layout.solid(); a < layout.side(); a++) {
            z[a] += 0.05 * random.nextGaussian();
        }
        z[layout.cellCurrent()] = 3;
        return z;
    }

    private static double mass(Layout layout, int a) {
        boolean lithium = a < layout.current(0);
        boolean side = layout.sided() && a >= layout.side() && a < layout.cellCurrent();
        return lithium || side || a == layout.charge() || a == layout.energy() ? 1 : 0;
    }

    @ParameterizedTest
    @CsvSource({
        "false,false,false,false",
        "false,false,true,false",
        "true,false,false,false",
        "true,true,true,false",
        "false,false,true,true",
        "true,true,false,true",
        "true,true,true,true"
    })
    void theEliminationSolvesTheLinearisedEquations(boolean twoPatches, boolean sided, boolean hold, boolean classes)
            throws InputException {
        CellModel model = model(twoPatches, sided, classes);
        assertThat(model.layout().patches()).isEqualTo(twoPatches ? 2 : 1);
        assertThat(model.layout().classes()).isEqualTo(classes ? 3 : 1);
        Random random = new Random(7);
        double[] z = state(model, random);
        if (hold) {
            model.setPotential(4.1);
        } else {
            model.setCurrent(3);
        }
        int n = model.layout().size();
        double[] b = random.doubles(n, -1, 1).toArray();
        double[] x = new double[n];
        model.linearise(z);
        model.factor(RATE);
        model.solve(b, x);
        double[][] jacobian = jacobian(model, z);
        for (int a = 0; a < n; a++) {
            double left = mass(model.layout(), a) * RATE * x[a];
            double scale = Math.abs(left) + Math.abs(b[a]);
            for (int c = 0; c < n; c++) {
                left -= jacobian[a][c] * x[c];
                scale += Math.abs(jacobian[a][c] * x[c]);
            }
            double error = Math.abs(left - b[a]) / scale;
            Figures.largest("cell", "elimination against differences, of a row", error, "< 2e-6");
            assertThat(error).as("row %d of %d", a, n).isLessThan(2e-6);
        }
    }

    /// Central differences, one unknown at a time; good to about 1e-8 of the largest entry of a row.
    private static double[][] jacobian(CellModel model, double[] z) {
        int n = z.length;
        double[][] jacobian = new double[n][n];
        double[] up = new double[n];
        double[] down = new double[n];
        for (int c = 0; c < n; c++) {
            double[] moved = z.clone();
            moved[c] = z[c] + STEP;
            model.evaluate(moved, up);
            moved[c] = z[c] - STEP;
            model.evaluate(moved, down);
            for (int a = 0; a < n; a++) {
                jacobian[a][c] = (up[a] - down[a]) / (2 * STEP);
            }
        }
        return jacobian;
    }
}
