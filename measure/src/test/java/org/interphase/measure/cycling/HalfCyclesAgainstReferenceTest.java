package org.interphase.measure.cycling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.interphase.data.ChargeCounter;
import org.interphase.data.CyclingRun;
import org.interphase.testkit.ReferenceFolder;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HalfCyclesAgainstReferenceTest {
    private static final String FOLDER = "reference/echem/cycling/";
    private static final Tolerance CHARGE =
            Tolerance.relative(5e-8, "inputs carry 10 digits, and charge is a sum of differences of time");
    private static final Tolerance ENERGY = Tolerance.relative(1e-7, "charge and voltage of 10 and 8 digits");
    private static final Tolerance PRINTED = Tolerance.relative(1e-9, "printed with 10 digits");

    private static CyclingRun run(String name) {
        return RunFile.reference(ReferenceFolder.require(FOLDER + "input__" + name + ".csv"));
    }

    private static RunFile gold(String name) {
        return RunFile.of(ReferenceFolder.require(FOLDER + "gold__" + name + "__half_cycles.csv"), "half_cycle");
    }

    @ParameterizedTest
    @ValueSource(strings = {"neware_uio", "maccor_001", "arbin_res_45", "arbin_navani_res", "landt_LiGr"})
    void everyHalfCycleHasTheReferencesBoundsChargeAndEnergy(String name) {
        List<HalfCycle> halves = CyclingAnalysis.of(run(name)).halfCycles();
        RunFile gold = gold(name);
        assertThat(halves).hasSize(gold.size());
        for (int i = 0; i < gold.size(); i++) {
            HalfCycle half = halves.get(i);
            assertThat(half.index()).isEqualTo((int) gold.number(i, "half_cycle"));
            assertThat(half.direction().name().toLowerCase(Locale.ROOT)).isEqualTo(gold.text(i, "direction"));
            assertThat(half.span().samples()).isEqualTo((int) gold.number(i, "n"));
            String at = name + " " + half.index();
            CHARGE.check(at + " charge", half.charge().integral_Ah(), gold.number(i, "q_int_Ah"));
            ENERGY.check(at + " energy", half.energy_Wh(), gold.number(i, "e_int_Wh"));
            ENERGY.check(at + " mean voltage", half.meanVoltage_V(), gold.number(i, "v_mean_V"));
            PRINTED.check(at + " start", half.span().start_s(), gold.number(i, "t_start_s"));
            PRINTED.check(at + " end", half.span().end_s(), gold.number(i, "t_end_s"));
            PRINTED.check(at + " lowest", half.voltages().lowest_V(), gold.number(i, "v_min"));
            PRINTED.check(at + " highest", half.voltages().highest_V(), gold.number(i, "v_max"));
            PRINTED.check(at + " current", half.medianCurrent_A(), gold.number(i, "i_median_A"));
            assertThat(half.energy().disagreement())
                    .as("the two energy rules of %s", at)
                    .isLessThan(0.01);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "neware_uio, 9.9165e-07",
        "maccor_001, 0.00250004",
        "arbin_res_45, 3.0553274e-07",
        "arbin_navani_res, 8.6548549e-08",
        "landt_LiGr, 2e-07"
    })
    void theRestThresholdFollowsFromTheCurrents(String name, double threshold_A) {
        PRINTED.check(name, CyclingAnalysis.of(run(name)).restThreshold().current_A(), threshold_A);
    }

    @ParameterizedTest
    @CsvSource({
        "neware_uio, DISCHARGE, 10",
        "maccor_001, CHARGE, 0",
        "arbin_res_45, DISCHARGE, 36",
        "arbin_navani_res, CHARGE, 0",
        "landt_LiGr, DISCHARGE, 3"
    })
    void theRunDecidesThePairingAndTheUnfinishedHalfCycle(String name, Direction first, int unfinished) {
        CyclingAnalysis analysis =
                CyclingAnalysis.of(run(name), CyclingOptions.DEFAULT.withPairing(PairingRule.AUTOMATIC));
        assertThat(analysis.cycles().pairing().first()).isEqualTo(first);
        List<Integer> open = analysis.halfCycles().stream()
                .filter(half -> !half.complete())
                .map(HalfCycle::index)
                .toList();
        assertThat(open).isEqualTo(unfinished == 0 ? List.of() : List.of(unfinished));
    }

    @ParameterizedTest
    @ValueSource(strings = {"neware_uio", "maccor_001", "arbin_res_45", "arbin_navani_res", "landt_LiGr"})
    void cyclesAndTheirEfficiencyAgreeWithTheReference(String name) {
        CyclingAnalysis analysis =
                CyclingAnalysis.of(run(name), CyclingOptions.DEFAULT.withPairing(PairingRule.AUTOMATIC));
        RunFile gold = RunFile.of(ReferenceFolder.require(FOLDER + "gold__" + name + "__cycles.csv"), "cycle");
        assertThat(analysis.cycles().cycles()).hasSize(gold.size());
        for (int i = 0; i < gold.size(); i++) {
            Cycle cycle = analysis.cycles().cycles().get(i);
            assertThat(cycle.number()).isEqualTo((int) gold.number(i, "cycle"));
            double efficiency = gold.number(i, "ce_second_over_first_integrated");
            assertThat(cycle.efficiency().isPresent()).isEqualTo(Double.isFinite(efficiency));
            if (Double.isFinite(efficiency)) {
                CHARGE.check("CE", cycle.efficiency().orElseThrow().byIntegration(), efficiency);
            }
        }
    }

    @Test
    void newareCountersAreResetAtEveryStep() {
        RunFile raw = RunFile.of(ReferenceFolder.require("data/cycler/neware_uio.csv"), "DataPoint");
        ChargeCounter counter = new ChargeCounter.Separate(raw.column("Chg. Cap.(Ah)"), raw.column("DChg. Cap.(Ah)"));
        CyclingRun run = RunFile.reference(ReferenceFolder.require(FOLDER + "input__neware_uio.csv"), counter);
        counted("neware_uio", CyclingAnalysis.of(run));
    }

    @Test
    void landtCountersAreFarFromTheIntegralAndWarned() {
        RunFile raw = RunFile.of(
                ReferenceFolder.require("data/cycler/SINTEF__LiGrR2032__2024-04-30__25degC__Landt.csv"),
                "channel_index");
        ChargeCounter counter =
                new ChargeCounter.Separate(raw.column("charge_capacity_Ah"), raw.column("discharge_capacity_Ah"));
        CyclingRun run = RunFile.reference(ReferenceFolder.require(FOLDER + "input__landt_LiGr.csv"), counter);
        CyclingAnalysis analysis = CyclingAnalysis.of(run);
        counted("landt_LiGr", analysis);
        assertThat(analysis.warnings())
                .anyMatch(w -> w.startsWith("Counter and integral differ"))
                .anyMatch(w -> w.startsWith("All currents have the same size"));
        // 0.1 mAh steps in 6.3 mAh: the efficiency is known to about 2 %.
        CoulombicEfficiency efficiency =
                analysis.cycles().cycles().getFirst().efficiency().orElseThrow();
        assertThat(efficiency.u() / efficiency.value()).isBetween(0.01, 0.05);
    }

    private static void counted(String name, CyclingAnalysis analysis) {
        RunFile gold = gold(name);
        for (int i = 0; i < gold.size(); i++) {
            HalfCycle half = analysis.halfCycles().get(i);
            assertThat(half.charge().source()).isEqualTo(ChargeSource.COUNTER);
            PRINTED.check(name + " " + half.index(), half.charge_Ah(), gold.number(i, "q_counter_Ah"));
        }
    }
}
