package org.interphase.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.interphase.cell.description.CellDescription;
import org.interphase.cell.description.Key;
import org.interphase.cell.material.Diffusivity;
import org.interphase.cell.model.CellModel;
import org.interphase.cell.model.Resolution;
import org.interphase.cell.solve.Goal;
import org.interphase.cell.solve.March;
import org.interphase.data.InputException;
import org.interphase.testkit.Figures;
import org.junit.jupiter.api.Test;

/// The error in time: of order 3 with even steps, and in proportion to the tolerance with chosen ones.
class TimeOrderTest {
    private static final double SECONDS = 600;
    private static final double EVERY_STEP = 1e9;

    private static CellModel model(boolean films, int shells) throws InputException {
        CellDescription cell = PaperCells.nmc532Coated()
                .withMechanisms(films ? Set.of("measured-resistance", "contact-reaction") : Set.of());
        if (films) {
            cell = PaperCells.with(cell, Key.GROWTH, 2000);
        }
        CellModel model =
                CellModel.of(cell, new Resolution(shells == 2 ? 1 : 6, shells), Diffusivity.of(y -> 2e-15 * (1.1 - y)));
        model.setCurrent(-27);
        return model;
    }

    /// Voltage after ten minutes of discharge that follow a start of 60 s with tiny steps.
    private static double voltage(boolean films, int shells, double step, double tightness) throws InputException {
        CellModel model = model(films, shells);
        double[] z = model.restAt(0.35);
        March start = new March(model, 1e-5);
        start.until(Goal.duration(60), z, (elapsed, state) -> {});
        March march = new March(model, tightness);
        march.limitStep(step);
        march.beginWith(step);
        march.until(Goal.duration(SECONDS), z, (elapsed, state) -> {});
        return model.terminal(z);
    }

    private static double order(boolean films, int shells, double step) throws InputException {
        double exact = voltage(films, shells, step / 64, EVERY_STEP);
        double coarse = Math.abs(voltage(films, shells, step, EVERY_STEP) - exact);
        double fine = Math.abs(voltage(films, shells, step / 2, EVERY_STEP) - exact);
        return Math.log(coarse / fine) / Math.log(2);
    }

    @Test
    void withoutStiffnessHalvingAStepDividesTheErrorByEight() throws InputException {
        assertThat(order(false, 2, 12.5)).isBetween(2.85, 3.15);
        double order = order(false, 2, 6);
        Figures.measured("cell", "order in time without stiffness", order, "3");
        assertThat(order).isBetween(2.9, 3.1);
    }

    /// Diffusion answers with modes faster than the step; a Rosenbrock method then loses part of its order
    /// (A. Ostermann and M. Roche, SIAM J. Numer. Anal. 30, 1084 (1993)).
    @Test
    void withDiffusionTheOrderIsAboveTwo() throws InputException {
        assertThat(order(false, 10, 25)).isBetween(2.0, 3.2);
        double order = order(false, 10, 12.5);
        Figures.measured("cell", "order in time with diffusion", order, "> 2");
        assertThat(order).isBetween(2.1, 3.2);
    }

    /// Slow states are held over a step: first order in what grows, but only in that.
    @Test
    void whatIsHeldOverAStepIsOfFirstOrder() throws InputException {
        assertThat(order(true, 10, 50)).isBetween(0.8, 1.3);
    }

    @Test
    void theErrorFollowsTheTolerance() throws InputException {
        double exact = voltage(false, 10, 1e6, 1e-7);
        double loose = Math.abs(voltage(false, 10, 1e6, 1) - exact);
        double middle = Math.abs(voltage(false, 10, 1e6, 1e-2) - exact);
        double tight = Math.abs(voltage(false, 10, 1e6, 1e-4) - exact);
        assertThat(loose).isLessThan(2e-4);
        assertThat(Math.log10(loose / middle) / 2).isBetween(0.6, 1.5);
        assertThat(Math.log10(middle / tight) / 2).isBetween(0.6, 1.5);
    }
}
