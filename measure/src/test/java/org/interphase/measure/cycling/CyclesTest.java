package org.interphase.measure.cycling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.interphase.data.CyclingRun;
import org.interphase.quantity.Measured;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;

class CyclesTest {
    private static final Tolerance ROUNDING = Tolerance.relative(1e-10, "sums of some hundred terms");

    /// A cell that was delivered charged: a discharge, then three cycles.
    private static CyclingRun delivered(double firstLength) {
        SyntheticRun run = new SyntheticRun().sample(0, 4, 0);
        run.constantCurrent(-1e-3, 60, 60 * firstLength, 4, 3).rest(3, 60, 3.1);
        for (int i = 0; i < 3; i++) {
            run.constantCurrent(1e-3, 60, 60, 3, 4).rest(3, 60, 3.9);
            run.constantCurrent(-1e-3, 60, 57, 4, 3).rest(3, 60, 3.1);
        }
        return run.counted();
    }

    @Test
    void aCycleIsAChargeAndTheDischargeAfterIt() {
        CycleTable table = CyclingAnalysis.of(delivered(1)).cycles();
        assertThat(table.pairing().title()).isEqualTo("charge first");
        assertThat(table.cycles()).hasSize(3);
        for (Cycle cycle : table.cycles()) {
            ROUNDING.check("CE", cycle.efficiency().orElseThrow().value(), 0.95);
            assertThat(cycle.first().direction()).isEqualTo(Direction.CHARGE);
            assertThat(cycle.regular()).isTrue();
        }
        List<HalfCycle> halves = CyclingAnalysis.of(delivered(1)).halfCycles();
        assertThat(table.numberOf(halves.get(0))).isEmpty();
        assertThat(table.numberOf(halves.get(1))).hasValue(1);
        assertThat(table.numberOf(halves.get(2))).hasValue(1);
        assertThat(table.numberOf(halves.get(6))).hasValue(3);
        assertThat(table.numbered(3)).isPresent();
        assertThat(table.numbered(4)).isEmpty();
    }

    @Test
    void theOtherPairingOpensWithTheDischarge() {
        CycleTable table = CyclingAnalysis.of(
                        delivered(1), CyclingOptions.DEFAULT.withPairing(PairingRule.DISCHARGE_FIRST))
                .cycles();
        assertThat(table.pairing().title()).isEqualTo("discharge first");
        assertThat(table.cycles()).hasSize(4);
        ROUNDING.check(
                "CE", table.cycles().getFirst().efficiency().orElseThrow().value(), 1);
        assertThat(table.cycles().getLast().second()).isEmpty();
        assertThat(table.cycles().getLast().efficiency()).isEmpty();
        assertThat(table.cycles().getLast().remarks()).containsExactly("no charge follows");
    }

    @Test
    void theAutomaticRuleSkipsARemainderAndGivesItsReason() {
        CyclingOptions automatic = CyclingOptions.DEFAULT.withPairing(PairingRule.AUTOMATIC);
        Pairing full = CyclingAnalysis.of(delivered(1), automatic).cycles().pairing();
        Pairing remainder =
                CyclingAnalysis.of(delivered(0.2), automatic).cycles().pairing();
        assertThat(full.first()).isEqualTo(Direction.DISCHARGE);
        assertThat(full.reason()).contains("half cycle 1").contains("discharge");
        assertThat(remainder.first()).isEqualTo(Direction.CHARGE);
        assertThat(remainder.reason()).contains("half cycle 2");
        assertThat(CyclingAnalysis.of(delivered(1)).warnings())
                .anyMatch(w -> w.startsWith("Cycles are paired charge first, but half cycle 1"));
    }

    @Test
    void pulsesAndFormationAreLeftOutOfFadeAndStatistics() {
        SyntheticRun run = SyntheticRun.fading(2);
        run.constantCurrent(1e-3, 10, 1, 3, 3.01)
                .constantCurrent(-1e-3, 10, 1, 3.01, 3)
                .rest(2, 60, 3);
        run.constantCurrent(1e-3, 60, 60, 3, 4)
                .constantCurrent(-1e-3, 60, 54, 3.9, 2.9)
                .rest(2, 60, 3);
        CyclingAnalysis all = CyclingAnalysis.of(run.build());
        assertThat(all.cycles().cycles()).hasSize(4);
        assertThat(all.cycles().cycles().get(2).minor()).isTrue();
        assertThat(all.cycles().regular()).extracting(Cycle::number).containsExactly(1, 2, 4);
        assertThat(all.warnings()).anyMatch(w -> w.startsWith("1 cycle with a pulse"));
        CyclingAnalysis formed = CyclingAnalysis.of(run.build(), CyclingOptions.DEFAULT.withFormationCycles(1));
        assertThat(formed.cycles().cycles().getFirst().formation()).isTrue();
        assertThat(formed.cycles().regular()).extracting(Cycle::number).containsExactly(2, 4);
    }

    @Test
    void efficienciesOfAWindowHaveTheirMeanErrorAndProduct() {
        SyntheticRun run = new SyntheticRun().sample(0, 3, 0);
        double[] efficiency = {0.9, 0.96, 0.98, 0.97};
        for (double e : efficiency) {
            run.constantCurrent(1e-3, 60, 60, 3, 4)
                    .constantCurrent(-1e-3, 60, 60 * e, 4, 3)
                    .rest(2, 60, 3);
        }
        EfficiencyStatistics window = CyclingAnalysis.of(run.counted()).efficiency(2, 4);
        assertThat(window.cycles()).isEqualTo(3);
        ROUNDING.check("mean", window.mean(), 0.97);
        ROUNDING.check("error", window.standardError(), 0.01 / Math.sqrt(3));
        ROUNDING.check("product", window.product(), 0.96 * 0.98 * 0.97);
        assertThat(CyclingAnalysis.of(run.counted()).efficiency(4, 4).standardError())
                .isNaN();
        assertThat(CyclingAnalysis.of(run.counted()).efficiency(9, 12).mean()).isNaN();
    }

    @Test
    void polarisationIsTheDifferenceOfTheMeanVoltages() {
        SyntheticRun run = new SyntheticRun().sample(0, 3, 0);
        run.constantCurrent(1e-3, 100, 36, 3.1, 4.1)
                .constantCurrent(-1e-3, 100, 36, 4.1, 2.9)
                .rest(2, 60, 3);
        CyclingAnalysis analysis = CyclingAnalysis.of(run.build());
        Polarisation polarisation =
                analysis.cycles().cycles().getFirst().polarisation().orElseThrow();
        // Endpoints: 3.605 up, 3.494 down; trapezoids 3.60005 and 3.49994 but for the first interval.
        ROUNDING.check("means", polarisation.ofMeans_V(), 3.605 - 3.494);
        assertThat(Math.abs(polarisation.ofMeans_V() - 0.1)).isLessThan(2 * polarisation.u_V() + 0.005);
        double half = Polarisation.atHalfCharge_V(
                analysis.trace(1).orElseThrow(), analysis.trace(2).orElseThrow());
        ROUNDING.check("at half of the charge", half, 3.6 - 3.5);
    }

    @Test
    void theFadeOfAGeometricSeriesIsItsRatio() {
        CyclingAnalysis analysis = CyclingAnalysis.of(SyntheticRun.fading(6).counted());
        FadeRate.Between fade = (FadeRate.Between) analysis.fade();
        assertThat(fade.firstCycle()).isEqualTo(1);
        assertThat(fade.lastCycle()).isEqualTo(6);
        assertThat(fade.intervals()).isEqualTo(5);
        ROUNDING.check("compound", fade.compound(), 0.1);
        ROUNDING.check("linear", fade.linearOfInitial(), (1 - Math.pow(0.9, 5)) / 5);
        ROUNDING.check("absolute", fade.absolute(), 1e-3 * (1 - Math.pow(0.9, 5)) / 5);
        ROUNDING.check("to 80 %", fade.cyclesTo(0.8).orElseThrow(), Math.log(0.8) / Math.log(0.9));
    }

    @Test
    void fadeWithoutTwoFinishedCyclesOrWithoutLossIsNotANumber() {
        assertThat(CyclingAnalysis.of(SyntheticRun.fading(1).build()).fade())
                .isEqualTo(new FadeRate.Undefined("fade needs two finished cycles, the run has 1"));
        FadeRate.Between growth = (FadeRate.Between) FadeRate.between(1, 11, Measured.of(100, 1), Measured.of(110, 1));
        assertThat(growth.compound()).isNegative();
        assertThat(growth.cyclesTo(0.8)).isEmpty();
        assertThat(growth.cyclesToLinearly(0.8)).isEmpty();
        assertThat(FadeRate.between(3, 3, Measured.of(1, 0.1), Measured.of(1, 0.1)))
                .isInstanceOf(FadeRate.Undefined.class);
        assertThat(FadeRate.between(1, 3, Measured.of(0, 0.1), Measured.of(1, 0.1)))
                .isInstanceOf(FadeRate.Undefined.class);
    }

    @Test
    void theUncertaintyOfFadeFollowsFromBothCapacities() {
        FadeRate.Between fade = (FadeRate.Between) FadeRate.between(1, 51, Measured.of(160, 2), Measured.of(120, 1));
        // Numerical derivatives of the definitions.
        Tolerance tolerance = Tolerance.relative(1e-5, "central differences");
        tolerance.check("compound", fade.compoundMeasured().u(), propagated(FadeRate.Between::compound));
        tolerance.check("linear", fade.linearMeasured().u(), propagated(FadeRate.Between::linearOfInitial));
        tolerance.check("absolute", fade.absoluteMeasured().u(), propagated(FadeRate.Between::absolute));
        tolerance.check("retention", fade.retentionMeasured().u(), propagated(FadeRate.Between::retention));
        FadeRate.Between bare =
                (FadeRate.Between) FadeRate.between(1, 51, Measured.without(160, "printed"), Measured.of(120, 1));
        assertThat(bare.compoundMeasured().u()).isNaN();
    }

    private static double propagated(java.util.function.ToDoubleFunction<FadeRate.Between> definition) {
        double first = (at(definition, 160.01, 120) - at(definition, 159.99, 120)) / 0.02;
        double last = (at(definition, 160, 120.01) - at(definition, 160, 119.99)) / 0.02;
        return Math.hypot(2 * first, last);
    }

    private static double at(java.util.function.ToDoubleFunction<FadeRate.Between> definition, double a, double b) {
        return definition.applyAsDouble(
                (FadeRate.Between) FadeRate.between(1, 51, Measured.of(a, 2), Measured.of(b, 1)));
    }
}
