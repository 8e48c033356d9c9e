package org.interphase.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.interphase.cell.description.CellDescription;
import org.interphase.cell.description.Key;
import org.interphase.cell.model.CellModel;
import org.interphase.cell.model.Resolution;
import org.interphase.cell.solve.Goal;
import org.interphase.cell.solve.March;
import org.interphase.data.InputException;
import org.interphase.testkit.Figures;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;

/// The contact reaction at rest, marched by the integrator, against the invariants of linear-parabolic growth.
class GrowthTest {
    private static final Tolerance EXACT = Tolerance.relative(1e-6, "the law is integrated exactly over each step");
    private static final double LINEAR_LENGTH = 1e-9;

    private static CellDescription reacting(double growth, double temperature) {
        CellDescription cell = PaperCells.with(PaperCells.nmc532Bare(), Key.GROWTH, growth);
        return PaperCells.with(cell, Key.TEMPERATURE, temperature)
                .withMechanisms(Set.of("measured-resistance", "contact-reaction"));
    }

    /// `L² + 2 l_D L` after hours at rest.
    private static double progress(CellDescription cell, double hours) throws InputException {
        CellModel model = CellModel.of(cell, new Resolution(2, 3));
        double[] z = model.restAt(0.6);
        model.setCurrent(0);
        new March(model, 1).until(Goal.duration(3600 * hours), z, (elapsed, state) -> {});
        double thickness = model.slow().reacted[0];
        return thickness * (thickness + 2 * LINEAR_LENGTH);
    }

    @Test
    void theLinearParabolicInvariantGrowsLinearlyInTime() throws InputException {
        double first = progress(reacting(2000, 298.15), 10);
        assertThat(first).isPositive();
        check("twice the time", progress(reacting(2000, 298.15), 20), 2 * first);
        check("ten times the time", progress(reacting(2000, 298.15), 100), 10 * first);
        check("twice the rate", progress(reacting(4000, 298.15), 10), 2 * first);
    }

    @Test
    void theRateFollowsArrhenius() throws InputException {
        double cold = progress(reacting(2000, 298.15), 10);
        double warm = progress(reacting(2000, 318.15), 10);
        double energy_eV = Math.log(warm / cold) * 8.617333262e-5 / (1 / 298.15 - 1 / 318.15);
        check("activation energy", energy_eV, 0.6);
    }

    private static void check(String what, double got, double expected) {
        Figures.largest("cell", "5. growth at rest, relative error", Math.abs(got / expected - 1), "≤ 1e-6");
        EXACT.check(what, got, expected);
    }

    @Test
    void theSquareOfTheResistanceGrowsAtTheGivenRateOnceTheLayerIsThick() throws InputException {
        CellDescription cell = reacting(2000, 298.15);
        CellModel model = CellModel.of(cell, new Resolution(2, 3));
        double[] z = model.restAt(0.6);
        model.setCurrent(0);
        new March(model, 1).until(Goal.duration(3600e4), z, (elapsed, state) -> {});
        double resistance_ohm_cm2 =
                1e4 * model.slow().reacted[0] / 3e-9 / model.composition().areaRatio();
        Tolerance.relative(0.1, "the linear start delays the parabola by the linear length of 1 nm in 14")
                .check("R²/t", resistance_ohm_cm2 * resistance_ohm_cm2 / 1e4, 2000);
    }
}
