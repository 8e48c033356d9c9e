package org.interphase.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.interphase.cell.description.CellDescription;
import org.interphase.cell.description.ContactClass;
import org.interphase.cell.description.Key;
import org.interphase.cell.fit.CellFit;
import org.interphase.cell.fit.Datum;
import org.interphase.cell.fit.FreeNumber;
import org.interphase.cell.life.Cycle;
import org.interphase.cell.life.HalfCycle;
import org.interphase.cell.life.Outcome;
import org.interphase.cell.life.Simulation;
import org.interphase.cell.life.Watcher;
import org.interphase.cell.model.CellModel;
import org.interphase.cell.model.Resolution;
import org.interphase.cell.protocol.Protocol;
import org.interphase.cell.solve.Goal;
import org.interphase.cell.solve.March;
import org.interphase.cell.solve.Stop;
import org.interphase.data.InputException;
import org.interphase.quantity.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Cells whose particles have lost their connection, all of them or nearly all.
class DisconnectionTest {
    private static final Source SOURCE = new Source.Assumed("fixture");
    private static final Resolution GRID = new Resolution(5, 10);

    /// Of 188 mAh/g and κ 0.0091, a factor of 1000 leaves exp(−11) of the oxide.
    private static CellDescription losing(double factor) {
        return PaperCells.ncm622Bare().withContactClasses(List.of(ContactClass.of(1, 1, factor, SOURCE)));
    }

    private static Protocol life() throws InputException {
        return PaperCells.protocol("Charge at C/5 until 2.85 V", "Discharge at C/5 until 1.35 V", "Repeat 200 times");
    }

    private static Outcome run(CellDescription cell, Protocol protocol) throws InputException {
        return Simulation.run(cell, GRID, protocol, Watcher.NONE);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0091, 1})
    void aRunEndsWithTheChargeThatLostEveryParticle(double perSwing) throws InputException {
        Outcome outcome = run(PaperCells.with(losing(1000), Key.LOSS_MECHANICAL, perSwing), life());
        assertThat(outcome.complete()).isFalse();
        assertThat(outcome.stoppedBecause())
                .startsWith("no particle is connected any more after the charge of cycle 1")
                .doesNotContain("E-");
        assertThat(outcome.halfCycles()).extracting(HalfCycle::charge).containsExactly(true, false);
        Cycle only = outcome.cycles().getFirst();
        assertThat(outcome.cycles()).hasSize(1);
        assertThat(only.discharge_mAh_per_g()).isZero();
        double healthy = run(losing(1), PaperCells.protocol("Charge at C/5 until 2.85 V"))
                .halfCycles()
                .getFirst()
                .capacity_mAh_per_g();
        assertThat(only.charge_mAh_per_g()).isEqualTo(healthy);
    }

    @Test
    void aRunEndsWithTheDischargeThatLostEveryParticle() throws InputException {
        CellDescription cell = losing(1000).withMechanisms(Set.of("measured-resistance", "contact-loss-discharged"));
        Outcome outcome = run(cell, life());
        assertThat(outcome.stoppedBecause())
                .contains("any more after the discharge of cycle 1 (0.0011 % of the oxide)");
        assertThat(outcome.cycles()).hasSize(1);
        assertThat(outcome.cycles().getFirst().discharge_mAh_per_g()).isGreaterThan(100);
        assertThat(outcome.halfCycles()).extracting(HalfCycle::charge).containsExactly(true, false);
    }

    @Test
    void aHoldThatTurnsTheCurrentEndsTheRunToo() throws InputException {
        Protocol protocol = PaperCells.protocol("Charge at C/5 until 2.85 V", "Hold at 1.35 V until C/20");
        Outcome outcome = run(losing(1000), protocol);
        assertThat(outcome.stoppedBecause()).contains("any more after the charge of cycle 1");
        assertThat(outcome.cycles().getFirst().discharge_mAh_per_g()).isZero();
    }

    @Test
    void aCellThatHasNoConnectionAsMadeDoesNotBegin() throws InputException {
        CellDescription cell = PaperCells.nmc811(100);
        Outcome outcome = run(cell, PaperCells.protocol("Charge at 0.1C until 4.3 V vs Li"));
        assertThat(outcome.stoppedBecause()).isEqualTo("no particle is connected as made");
        assertThat(outcome.halfCycles()).isEmpty();
        assertThat(outcome.timeSteps()).isZero();
    }

    @Test
    void aClassThatIsLostLeavesTheCellToTheOthers() throws InputException {
        CellDescription cell = PaperCells.ncm622Bare()
                .withContactClasses(List.of(ContactClass.of(0.7, 1, 1, SOURCE), ContactClass.of(0.3, 1, 1000, SOURCE)));
        Protocol protocol =
                PaperCells.protocol("Charge at C/5 until 2.85 V", "Discharge at C/5 until 1.35 V", "Repeat 3 times");
        Outcome outcome = run(cell, protocol);
        assertThat(outcome.complete()).as(outcome.stoppedBecause()).isTrue();
        assertThat(outcome.cycles()).hasSize(3);
    }

    /// One per cent, one per mille and one in ten thousand of the oxide are left, and none of the current passes.
    @ParameterizedTest
    @CsvSource({"400, 0.01", "600, 0.001", "790, 0.0001"})
    void whatIsLeftAboveTheLimitRunsToItsEnd(double factor, double left) throws InputException {
        Outcome outcome = run(
                losing(factor),
                PaperCells.protocol("Charge at C/5 until 2.85 V", "Discharge at C/5 until 1.35 V", "Repeat 4 times"));
        assertThat(outcome.complete()).as(outcome.stoppedBecause()).isTrue();
        assertThat(outcome.cycles())
                .hasSize(4)
                .allSatisfy(
                        c -> assertThat(c.states().get("connected_fraction")).isBetween(0.9 * left, 1.3 * left));
        assertThat(outcome.cycles().subList(1, 4))
                .extracting(Cycle::discharge_mAh_per_g)
                .containsOnly(0.0);
        assertThat(outcome.warnings()).anySatisfy(w -> assertThat(w).contains("passed no charge in cycle 2"));
    }

    @Test
    void aCurrentOutOfReachIsWithinReachOnceTheCellHasChanged() throws InputException {
        CellDescription cell = PaperCells.with(PaperCells.nmc532Bare(), Key.RESISTANCE, 1e5);
        CellModel model = CellModel.of(cell, GRID);
        double[] z = model.restAt(0.9);
        March march = new March(model, 1);
        Goal goal = Goal.potential(4.4, true).orDuration(60);
        model.setCurrent(10);
        for (int i = 0; i < 2; i++) {
            assertThat(march.until(goal, z, (_, _) -> {})).isEqualTo(new March.Result(Stop.VOLTAGE, 0));
        }
        model.setCurrent(1e-3);
        assertThat(march.until(goal, z, (_, _) -> {}).stop()).isEqualTo(Stop.TIME);
        double[] rested = model.restAt(0.9);
        Arrays.fill(model.slow().rest, 0);
        model.refresh();
        model.setCurrent(10);
        assertThat(march.until(goal, rested, (_, _) -> {}).seconds()).isPositive();
    }

    @Test
    void aFitFromAPlaceWithoutConnectionSaysSoAndClaimsNothing() throws InputException {
        CellDescription cell = losing(1000);
        List<Datum> data = List.of(
                new Datum("1", Datum.Quantity.DISCHARGE, Datum.Run.LIFE, 1, Double.NaN, 158, 3),
                new Datum("50", Datum.Quantity.DISCHARGE, Datum.Run.LIFE, 50, Double.NaN, 90, 2));
        CellFit.Report report =
                CellFit.fit(cell, GRID, List.of(FreeNumber.of(cell, Key.LOSS_MECHANICAL)), data, life(), life(), 1);
        assertThat(report.trouble().orElseThrow())
                .contains("1 whole cycles where the data ask for 50")
                .contains("no particle is connected any more after the charge of cycle 1");
        CellFit.Fitted number = report.numbers().getFirst();
        assertThat(number.identifiable()).isFalse();
        assertThat(number.low()).isNaN();
        assertThat(number.high()).isNaN();
    }
}
