package org.interphase.measure.cycling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;

class RateAndResistanceTest {
    private static final Tolerance ROUNDING = Tolerance.relative(1e-9, "sums of a hundred terms");

    private static CycleTable rateTest(double... rates) {
        SyntheticRun run = new SyntheticRun().sample(0, 3, 0);
        for (double rate : rates) {
            // Capacity falls with the rate: 1 mAh less a fifth of the rate.
            double hours = (1 - rate / 5) / rate;
            run.constantCurrent(1e-4, 100, 360, 3, 4.2).rest(2, 60, 4.1);
            run.constantCurrent(-1e-3 * rate, 100, 36 * hours, 4.1, 3).rest(2, 60, 3.2);
        }
        return CyclingAnalysis.of(run.build()).cycles();
    }

    @Test
    void cyclesOfOneCurrentMakeABlockWithItsRateAndCapacity() {
        RateTable table = RateTable.of(rateTest(0.1, 0.1, 0.1, 1, 1, 2, 0.1), 1e-3, RateTable.Representative.LAST);
        assertThat(table.blocks()).hasSize(4);
        RateTable.Block fast = table.blocks().get(2);
        assertThat(fast.firstCycle()).isEqualTo(6);
        ROUNDING.check("rate", fast.cRate(), 2);
        ROUNDING.check("capacity", fast.capacity_Ah(), 0.6e-3);
        assertThat(table.blocks().getFirst().cycles()).isEqualTo(3);
        ROUNDING.check("recovery", table.recovery().orElseThrow(), 1);
    }

    @Test
    void withoutACapacityThereIsNoRateAndWithoutReturnNoRecovery() {
        RateTable table = RateTable.of(rateTest(0.1, 1, 2), Double.NaN, RateTable.Representative.MEDIAN);
        assertThat(table.blocks()).allMatch(block -> Double.isNaN(block.cRate()));
        assertThat(table.recovery()).isEmpty();
        assertThat(RateTable.of(rateTest(), 1, RateTable.Representative.LAST).blocks())
                .isEmpty();
    }

    /// A cell of 20 Ω in series with 30 Ω that charges up with a time constant of 3 s.
    private static SyntheticRun stepped(double interval_s) {
        SyntheticRun run = new SyntheticRun().sample(0, 3.7, 0).sample(10, 3.7, 0);
        for (double t = 0; t < 30; t += interval_s) {
            double voltage = 3.7 + 1e-3 * (20 + 30 * (1 - Math.exp(-t / 3)));
            run.sample(10.001 + t, Math.rint(voltage * 1e5) / 1e5, 1e-3);
        }
        return run;
    }

    @Test
    void theResistanceOfAStepGrowsWithTheDelayAsTheCellDoes() {
        List<StepResistance> steps = StepResistance.of(stepped(0.1).build());
        assertThat(steps).hasSize(1);
        StepResistance step = steps.getFirst();
        assertThat(step.row()).isEqualTo(2);
        assertThat(step.resistances()).hasSize(3);
        Tolerance written = Tolerance.absolute(0.011, "10 µV over 1 mA, and a millisecond's delay");
        written.check("first", step.resistances().get(0).ohm().value(), 20);
        written.check("1 s", step.resistances().get(1).ohm().value(), 20 + 30 * (1 - Math.exp(-0.999 / 3)));
        written.check("10 s", step.resistances().get(2).ohm().value(), 20 + 30 * (1 - Math.exp(-9.999 / 3)));
        // Two voltages in steps of 10 µV; the currents are too few to tell their step.
        Tolerance.relative(1e-9, "closed form")
                .check("u", step.resistances().getFirst().ohm().u(), 0.01 / Math.sqrt(6));
    }

    @Test
    void aDelayThatNoSampleReachesHasNoResistance() {
        List<StepResistance> sparse = StepResistance.of(stepped(15).build());
        // First sample at 1 ms, the next 15 s later: 1 s and 10 s lie between, on a straight line.
        assertThat(sparse.getFirst().resistances()).hasSize(3);
        SyntheticRun brief = new SyntheticRun().sample(0, 3.7, 0).sample(1, 3.7, 0);
        brief.sample(1.1, 3.72, 1e-3)
                .sample(1.6, 3.73, 1e-3)
                .sample(1.7, 3.7, 0)
                .sample(30, 3.7, 0);
        List<StepResistance> pulse = StepResistance.of(brief.build());
        assertThat(pulse).hasSize(2);
        assertThat(pulse.getFirst().resistances()).hasSize(1);
        Tolerance.relative(1e-9, "closed form")
                .check("off", pulse.get(1).resistances().getFirst().ohm().value(), 30);
        assertThat(StepResistance.of(new SyntheticRun().sample(0, 1, 0).build()))
                .isEmpty();
    }
}
