package org.interphase.measure.cycling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.interphase.data.ChargeCounter;
import org.interphase.data.CyclingRun;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;

/// The exact charge of every half cycle is known; counters tell it whatever their habits.
class CounterChargeTest {
    private static final Tolerance EXACT = Tolerance.relative(1e-10, "differences of a counter that has grown");

    /// Two cycles at C/5, logged every two minutes, no rest between charge and discharge, as some cyclers do.
    private static SyntheticRun sparse() {
        SyntheticRun run = new SyntheticRun().sample(0, 3.8, 0).rest(3, 60, 3.8);
        for (int i = 0; i < 2; i++) {
            run.constantCurrent(1e-3, 150, 120, 3.8, 4.3).constantCurrent(-1e-3, 140, 120, 4.25, 3);
            run.rest(10, 60, 3.2);
        }
        return run;
    }

    private static final double[] CHARGES = {5e-3, 14.0 / 3 * 1e-3, 5e-3, 14.0 / 3 * 1e-3};

    private static void check(CyclingRun run) {
        check(run, CyclingOptions.DEFAULT);
    }

    private static void check(CyclingRun run, CyclingOptions options) {
        List<HalfCycle> halves = CyclingAnalysis.of(run, options).halfCycles();
        assertThat(halves).hasSize(CHARGES.length);
        for (int i = 0; i < CHARGES.length; i++) {
            assertThat(halves.get(i).charge().source()).isEqualTo(ChargeSource.COUNTER);
            EXACT.check("half cycle " + (i + 1), halves.get(i).charge_Ah(), CHARGES[i]);
        }
    }

    @Test
    void twoCountersThatOnlyRise() {
        check(sparse().counted());
    }

    @Test
    void countersResetWithEveryCycle() {
        SyntheticRun run = new SyntheticRun().sample(0, 3.8, 0).rest(3, 60, 3.8);
        for (int i = 0; i < 2; i++) {
            run.constantCurrent(1e-3, 150, 120, 3.8, 4.3).constantCurrent(-1e-3, 140, 120, 4.25, 3);
            run.rest(5, 60, 3.2).resetCounters().rest(5, 60, 3.2);
        }
        check(run.counted());
    }

    @Test
    void countersResetWithEveryStepAndWithinAHalfCycle() {
        SyntheticRun run = new SyntheticRun().sample(0, 3.8, 0).rest(3, 60, 3.8);
        for (int i = 0; i < 2; i++) {
            run.resetCounters().constantCurrent(1e-3, 100, 120, 3.8, 4.1);
            run.resetCounters().constantCurrent(1e-3, 50, 120, 4.1, 4.3);
            run.resetCounters().constantCurrent(-1e-3, 140, 120, 4.25, 3);
            run.resetCounters().rest(10, 60, 3.2);
        }
        check(run.counted());
    }

    private static CyclingRun signed(SyntheticRun run, boolean reset) {
        double[] up = run.copyCharged();
        double[] down = run.copyDischarged();
        double[] net = new double[up.length];
        double offset = 0;
        CyclingRun plain = run.build();
        for (int i = 0; i < net.length; i++) {
            boolean opens = i > 0 && plain.current_A(i) * plain.current_A(i - 1) <= 0 && plain.current_A(i) != 0;
            offset = reset && opens ? up[i - 1] - down[i - 1] : offset;
            net[i] = up[i] - down[i] - offset;
        }
        return run.builder().counter(new ChargeCounter.Signed(net)).build();
    }

    @Test
    void oneSignedCounter() {
        check(signed(sparse(), false));
    }

    @Test
    void oneSignedCounterResetWithEveryHalfCycle() {
        check(signed(sparse(), true));
    }

    @Test
    void oneCounterThatRisesEitherWay() {
        SyntheticRun run = sparse();
        double[] up = run.copyCharged();
        double[] down = run.copyDischarged();
        double[] sum = new double[up.length];
        Arrays.setAll(sum, i -> up[i] + down[i]);
        check(run.builder().counter(new ChargeCounter.Magnitude(sum)).build());
    }

    @Test
    void emptyCellsHoldTheLastValue() {
        SyntheticRun run = sparse();
        double[] up = run.copyCharged();
        double[] down = run.copyDischarged();
        for (int i = 7; i < up.length - 1; i += 11) {
            boolean last = run.build().current_A(i) != run.build().current_A(i + 1);
            up[i] = last ? up[i] : Double.NaN;
            down[i] = last ? down[i] : Double.NaN;
        }
        check(run.builder().counter(new ChargeCounter.Separate(up, down)).build());
    }

    @Test
    void aFallOfTheLastDigitIsNoReset() {
        SyntheticRun run = sparse();
        double[] up = run.copyCharged();
        up[100] -= 4e-5;
        CyclingRun noisy = run.builder()
                .counter(new ChargeCounter.Separate(up, run.copyDischarged()))
                .build();
        check(noisy);
    }

    @Test
    void theChargeWrittenInTheRowAfterTheHalfCycleCounts() {
        SyntheticRun run = sparse();
        double[] up = run.copyCharged();
        double[] down = run.copyDischarged();
        CyclingRun plain = run.build();
        // The last row of every half cycle has not yet counted its own interval; the next one has.
        for (int i = 1; i < up.length - 1; i++) {
            if (plain.current_A(i) != 0 && plain.current_A(i + 1) != plain.current_A(i)) {
                up[i] = plain.current_A(i) > 0 ? up[i - 1] : up[i];
                down[i] = plain.current_A(i) < 0 ? down[i - 1] : down[i];
            }
        }
        check(run.builder().counter(new ChargeCounter.Separate(up, down)).build());
    }

    @Test
    void countingFromTheFirstSampleLosesWhatFlowedBeforeIt() {
        CyclingOptions options = CyclingOptions.DEFAULT.withCounterStart(CounterStart.FIRST_SAMPLE);
        List<HalfCycle> halves = CyclingAnalysis.of(sparse().counted(), options).halfCycles();
        for (int i = 0; i < CHARGES.length; i++) {
            // One of 150 or 140 intervals of two minutes.
            EXACT.check("half cycle", halves.get(i).charge_Ah(), CHARGES[i] - 1e-3 / 30);
        }
        SyntheticRun dense = new SyntheticRun().sample(0, 3, 0).sample(0.5, 3, 0);
        dense.constantCurrent(1e-3, 1, 0.01, 3, 3)
                .constantCurrent(1e-3, 100, 36, 3, 4)
                .rest(1, 1, 4);
        HalfCycle first =
                CyclingAnalysis.of(dense.counted(), options).halfCycles().getFirst();
        EXACT.check("just reset", first.charge_Ah(), 1e-3 * 3600.01 / 3600);
    }

    @Test
    void aCounterThatNeverMovesIsNotUsed() {
        SyntheticRun run = sparse();
        CyclingRun dead = run.builder()
                .counter(new ChargeCounter.Separate(new double[run.size()], new double[run.size()]))
                .build();
        CyclingAnalysis analysis = CyclingAnalysis.of(dead);
        assertThat(analysis.halfCycles().getFirst().charge().source()).isEqualTo(ChargeSource.INTEGRAL);
        EXACT.check("integral", analysis.halfCycles().getFirst().charge_Ah(), CHARGES[0]);
        assertThat(analysis.warnings()).anyMatch(w -> w.contains("does not move in 4 half cycles"));
    }

    @Test
    void aTimeColumnInTheWrongUnitShowsAgainstTheCounter() {
        SyntheticRun run = sparse();
        CyclingRun wrong = CyclingRun.builder("wrong", RunFile.provenance())
                .samples(
                        Arrays.stream(run.build().copyTime_s())
                                .map(t -> 3600 * t)
                                .toArray(),
                        run.build().copyVoltage_V(),
                        run.build().copyCurrent_A())
                .counter(new ChargeCounter.Separate(run.copyCharged(), run.copyDischarged()))
                .build();
        check(wrong);
        assertThat(CyclingAnalysis.of(wrong).warnings())
                .anyMatch(w -> w.startsWith("Counter and integral differ"))
                .anyMatch(w -> w.contains("wrong by a factor of 3600"));
    }

    @Test
    void theUncertaintyOfACoarseCounterIsThatOfItsStep() {
        SyntheticRun run = sparse();
        double[] up =
                Arrays.stream(run.copyCharged()).map(CounterChargeTest::coarse).toArray();
        double[] down = Arrays.stream(run.copyDischarged())
                .map(CounterChargeTest::coarse)
                .toArray();
        CyclingRun coarse =
                run.builder().counter(new ChargeCounter.Separate(up, down)).build();
        HalfCycle first = CyclingAnalysis.of(coarse).halfCycles().getFirst();
        // A difference of two readings in steps of 0.1 mAh.
        EXACT.check("u", first.charge().counterU_Ah(), 1e-4 / Math.sqrt(6));
        CoulombicEfficiency efficiency = CyclingAnalysis.of(coarse)
                .cycles()
                .cycles()
                .getFirst()
                .efficiency()
                .orElseThrow();
        double step = efficiency.value() * Math.hypot(1e-4 / 5e-3, 1e-4 / efficiency.value() / 5e-3) / Math.sqrt(6);
        EXACT.check("step", efficiency.budget().getFirst().u(), step);
        double apart = Math.abs(efficiency.value() - efficiency.byIntegration()) / Math.sqrt(3);
        EXACT.check("whole", efficiency.u(), Math.hypot(step, apart));
        assertThat(Math.abs(efficiency.value() - CHARGES[1] / CHARGES[0])).isLessThan(2 * efficiency.u());
    }

    private static double coarse(double value) {
        return Math.rint(value * 1e4) / 1e4;
    }
}
