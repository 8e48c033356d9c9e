package org.interphase.measure.cycling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.interphase.data.CyclingRun;
import org.interphase.testkit.ReferenceFolder;
import org.junit.jupiter.api.Test;

class RunChecksTest {
    private static List<String> warnings(CyclingRun run) {
        return CyclingAnalysis.of(run).warnings();
    }

    private static CyclingRun changed(
            DoubleUnaryOperator time, DoubleUnaryOperator voltage, DoubleUnaryOperator current) {
        CyclingRun run = SyntheticRun.fading(3).build();
        return CyclingRun.builder("changed", RunFile.provenance())
                .samples(
                        Arrays.stream(run.copyTime_s()).map(time).toArray(),
                        Arrays.stream(run.copyVoltage_V()).map(voltage).toArray(),
                        Arrays.stream(run.copyCurrent_A()).map(current).toArray())
                .build();
    }

    private static final DoubleUnaryOperator SAME = DoubleUnaryOperator.identity();

    @Test
    void aSoundRunHasNoWarning() {
        assertThat(warnings(SyntheticRun.fading(3).counted())).isEmpty();
    }

    @Test
    void aClockThatIsSetBackIsWarnedAndCountsNothing() {
        CyclingRun run = changed(t -> t > 9000 ? t - 5000 : t, SAME, SAME);
        assertThat(warnings(run)).anyMatch(w -> w.startsWith("Time falls in 1 place"));
        double lost = CyclingAnalysis.of(SyntheticRun.fading(3).build()).halfCycles().stream()
                        .mapToDouble(HalfCycle::charge_Ah)
                        .sum()
                - CyclingAnalysis.of(run).halfCycles().stream()
                        .mapToDouble(HalfCycle::charge_Ah)
                        .sum();
        assertThat(lost).isBetween(0.0, 1e-3 * 60 / 3600 * 1.001);
    }

    @Test
    void timesInTheWrongUnitAndLongGapsAreWarned() {
        assertThat(warnings(changed(t -> 36_000 * t, SAME, SAME))).anyMatch(w -> w.contains("years"));
        assertThat(warnings(changed(t -> t > 9000 ? t + 1e6 : t, SAME, SAME)))
                .anyMatch(w -> w.startsWith("Time jumps by 11.6 days"));
    }

    @Test
    void currentsOfOneSignOrNoneAreWarned() {
        assertThat(warnings(changed(SAME, SAME, Math::abs)))
                .contains("The current never changes sign: every half cycle is a charge.");
        assertThat(warnings(changed(SAME, SAME, i -> 0))).contains("No current flows: the run holds rests only.");
        assertThat(warnings(CyclingRun.builder("empty", RunFile.provenance()).build()))
                .containsExactly("The run has no samples.");
    }

    @Test
    void impossibleAndMissingVoltagesAreWarned() {
        assertThat(warnings(changed(SAME, v -> 1000 * v, SAME))).anyMatch(w -> w.contains("outside −10 to 10 V"));
        CyclingRun gaps = changed(SAME, v -> v > 3.5 && v < 3.52 ? Double.NaN : v, SAME);
        assertThat(warnings(gaps)).anyMatch(w -> w.endsWith("without time, voltage or current left out."));
        assertThat(CyclingAnalysis.of(gaps).halfCycles()).hasSize(6);
    }

    @Test
    void aVoltageThatDoesNotMoveIsWarned() {
        assertThat(warnings(changed(SAME, v -> v > 3.4 && v < 3.9 ? 3.6 : v, SAME)))
                .anyMatch(w -> w.startsWith("The voltage stays at 3.60000 V"));
    }

    @Test
    void rowsWrittenTwiceAreCounted() {
        SyntheticRun run = SyntheticRun.fading(1);
        CyclingRun last = run.build();
        int n = last.size() - 1;
        run.sample(last.time_s(n), last.voltage_V(n), last.current_A(n));
        assertThat(warnings(run.build())).contains("1 row equal to the row before in time, voltage and current.");
    }

    @Test
    void aTimeColumnOfARealFileThatIsTooLargeIsFound() {
        RunFile file = RunFile.of(
                ReferenceFolder.require("data/cycler/DLR__LiLNMOHydra0b__20221125__POCV__25degC__Basytec.bdf.csv"),
                "test_time_second");
        CyclingRun run = CyclingRun.builder("LNMO", RunFile.provenance())
                .samples(file.column("test_time_second"), file.column("voltage_volt"), file.column("current_ampere"))
                .build();
        assertThat(warnings(run)).anyMatch(w -> w.startsWith("The run lasts 16.8 years"));
    }
}
