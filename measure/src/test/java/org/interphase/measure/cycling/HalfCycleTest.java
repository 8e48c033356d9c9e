package org.interphase.measure.cycling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.interphase.data.CyclingRun;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;

class HalfCycleTest {
    private static final Tolerance ROUNDING = Tolerance.relative(1e-12, "sums of some hundred terms");

    private static HalfCycle only(SyntheticRun run) {
        List<HalfCycle> halves = CyclingAnalysis.of(run.build()).halfCycles();
        assertThat(halves).hasSize(1);
        return halves.getFirst();
    }

    @Test
    void constantCurrentAndLinearVoltageHaveTheClosedForm() {
        HalfCycle half = only(new SyntheticRun()
                .sample(0, 3, 0)
                .constantCurrent(2e-3, 100, 18, 3, 4)
                .rest(2, 1, 4));
        ROUNDING.check("charge", half.charge_Ah(), 1e-3);
        // Endpoints of 100 intervals: mean of 3.01 … 4.00.
        ROUNDING.check("energy", half.energy_Wh(), 3.505e-3);
        ROUNDING.check("mean voltage", half.meanVoltage_V(), 3.505);
        // The first interval has no sample of the half cycle at its start, so trapezoids keep its endpoint value.
        ROUNDING.check("trapezoids", half.energy().trapezoidMean_V(), (3.01 + 99 * 3.505) / 100);
        ROUNDING.check("lowest", half.voltages().lowest_V(), 3.01);
        assertThat(half.medianCurrent_A()).isEqualTo(2e-3);
    }

    private static double decayError(int samples) {
        SyntheticRun run = new SyntheticRun()
                .sample(0, 4.2, 1e-3)
                .constantVoltage(1e-3, 1000, samples, 3000.0 / samples, 4.2)
                .rest(1, 1, 4.2);
        double exact = 1e-3 * 1000 * (1 - Math.exp(-3)) / 3600;
        return Math.abs(only(run).charge_Ah() - exact);
    }

    @Test
    void chargeOfADecayingCurrentConvergesWithSecondOrder() {
        for (int n = 50; n <= 400; n *= 2) {
            double order = Math.log(decayError(n) / decayError(2 * n)) / Math.log(2);
            assertThat(order).as("from %d samples", n).isBetween(1.98, 2.02);
        }
    }

    private static double meanError(int samples, boolean trapezoids) {
        SyntheticRun run = new SyntheticRun().sample(0, 3, 1e-3);
        for (int i = 1; i <= samples; i++) {
            double x = (double) i / samples;
            run.sample(3600 * x, 3 + x * x, 1e-3);
        }
        Energy energy = only(run.rest(1, 1, 4)).energy();
        return Math.abs((trapezoids ? energy.trapezoidMean_V() : energy.endpointMean_V()) - (3 + 1.0 / 3));
    }

    @Test
    void theEndpointRuleIsOfFirstOrderAndTrapezoidsOfSecond() {
        double endpoint = Math.log(meanError(100, false) / meanError(200, false)) / Math.log(2);
        double trapezoid = Math.log(meanError(100, true) / meanError(200, true)) / Math.log(2);
        assertThat(endpoint).isBetween(0.98, 1.02);
        assertThat(trapezoid).isBetween(1.98, 2.02);
    }

    @Test
    void chargeFlowsOverTheGapBeforeTheFirstSampleOnly() {
        // Ten minutes of rest are one interval: its end carries current, so the whole interval counts for it.
        HalfCycle half = only(new SyntheticRun()
                .sample(0, 3, 0)
                .sample(600, 3.1, 6e-3)
                .sample(1200, 3.2, 6e-3)
                .rest(1, 600, 3.2));
        ROUNDING.check("charge", half.charge_Ah(), 2e-3);
        // The uncertainty says so: each end lies anywhere within 600 s at 6 mA.
        ROUNDING.check("uncertainty", half.charge().integralU_Ah(), Math.sqrt((1e-6 + 1e-6) / 12));
    }

    @Test
    void currentsWrittenInCoarseStepsMakeTheIntegralUncertain() {
        SyntheticRun run = new SyntheticRun().sample(0, 3, 0);
        for (int i = 1; i <= 3600; i++) {
            run.sample(i, 3 + i / 3600.0, Math.rint(1e3 * (0.05 + 0.01 * Math.sin(i))) / 1e3);
        }
        HalfCycle half = only(run.rest(1, 1, 4));
        // Steps of 1 mA over 3599 s, as a rectangular distribution; begin and end within a second.
        Tolerance.relative(1e-3, "begin and end")
                .check("uncertainty", half.charge().integralU_Ah(), 1e-3 * 3599 / 3600 / Math.sqrt(12));
    }

    @Test
    void reversingTheCurrentExchangesChargeAndDischarge() {
        CyclingRun run = SyntheticRun.fading(4).build();
        double[] reversed = Arrays.stream(run.copyCurrent_A()).map(i -> -i).toArray();
        CyclingRun mirror = CyclingRun.builder("mirror", RunFile.provenance())
                .samples(run.copyTime_s(), run.copyVoltage_V(), reversed)
                .build();
        List<HalfCycle> a = CyclingAnalysis.of(run).halfCycles();
        List<HalfCycle> b = CyclingAnalysis.of(mirror).halfCycles();
        for (int i = 0; i < a.size(); i++) {
            assertThat(b.get(i).direction()).isEqualTo(a.get(i).direction().opposite());
            assertThat(b.get(i).charge_Ah()).isEqualTo(a.get(i).charge_Ah());
            assertThat(b.get(i).energy_Wh()).isEqualTo(a.get(i).energy_Wh());
        }
    }

    @Test
    void shiftingTimeAndScalingCurrentScaleTheCharge() {
        CyclingRun run = SyntheticRun.fading(3).build();
        CyclingRun other = CyclingRun.builder("other", RunFile.provenance())
                .samples(
                        Arrays.stream(run.copyTime_s()).map(t -> t + 4096).toArray(),
                        run.copyVoltage_V(),
                        Arrays.stream(run.copyCurrent_A()).map(i -> 4 * i).toArray())
                .build();
        List<HalfCycle> a = CyclingAnalysis.of(run).halfCycles();
        List<HalfCycle> b = CyclingAnalysis.of(other).halfCycles();
        for (int i = 0; i < a.size(); i++) {
            ROUNDING.check("charge", b.get(i).charge_Ah(), 4 * a.get(i).charge_Ah());
        }
    }

    @Test
    void aRunReversedInTimeCarriesTheSameChargeBackwards() {
        SyntheticRun run = new SyntheticRun().sample(0, 3, 1e-3);
        for (int i = 1; i <= 50; i++) {
            run.sample(i * (7.0 + i), 3 + 0.01 * i, 1e-3 + 1e-5 * i * i);
        }
        CyclingRun forward = run.build();
        int n = forward.size();
        double end = forward.time_s(n - 1);
        SyntheticRun backward = new SyntheticRun();
        for (int i = n - 1; i >= 0; i--) {
            backward.sample(end - forward.time_s(i), forward.voltage_V(i), -forward.current_A(i));
        }
        ROUNDING.check("charge", only(backward).charge_Ah(), only(run).charge_Ah());
        ROUNDING.check(
                "energy",
                only(backward).energy().trapezoid_Wh(),
                only(run).energy().trapezoid_Wh());
    }

    @Test
    void aRunCutInARestGivesTheHalfCyclesOfItsParts() {
        CyclingRun whole = SyntheticRun.fading(4).build();
        int cut = SyntheticRun.fading(2).size() - 2;
        List<HalfCycle> all = CyclingAnalysis.of(whole).halfCycles();
        List<HalfCycle> head = CyclingAnalysis.of(part(whole, 0, cut)).halfCycles();
        List<HalfCycle> tail =
                CyclingAnalysis.of(part(whole, cut, whole.size())).halfCycles();
        assertThat(head.size() + tail.size()).isEqualTo(all.size());
        for (int i = 0; i < all.size(); i++) {
            HalfCycle one = i < head.size() ? head.get(i) : tail.get(i - head.size());
            assertThat(one.charge_Ah()).isEqualTo(all.get(i).charge_Ah());
            assertThat(one.energy_Wh()).isEqualTo(all.get(i).energy_Wh());
        }
    }

    private static CyclingRun part(CyclingRun run, int from, int to) {
        return CyclingRun.builder("part", RunFile.provenance())
                .samples(
                        Arrays.copyOfRange(run.copyTime_s(), from, to),
                        Arrays.copyOfRange(run.copyVoltage_V(), from, to),
                        Arrays.copyOfRange(run.copyCurrent_A(), from, to))
                .build();
    }

    @Test
    void theTraceHoldsTheSamplesAndTheirCharge() {
        CyclingAnalysis analysis = CyclingAnalysis.of(new SyntheticRun()
                .sample(0, 3, 0)
                .constantCurrent(1e-3, 60, 60, 3, 4.2)
                .constantVoltage(1e-3, 600, 60, 30, 4.2)
                .rest(3, 60, 4.19)
                .build());
        HalfCycleTrace trace = analysis.trace(1).orElseThrow();
        HalfCycle half = analysis.halfCycle(1).orElseThrow();
        double sum = 0;
        double held = 0;
        for (int i = 0; i < trace.size(); i++) {
            sum += trace.increment_Ah(i);
            held += trace.held(i) ? trace.increment_Ah(i) : 0;
            // 60 samples at 1 mA, 60 of the decay: the median is just below 1 mA.
            assertThat(trace.constantCurrent(i)).isEqualTo(trace.current_A(i) >= 0.9 * 0.9756e-3);
        }
        ROUNDING.check("charge", sum, half.charge_Ah());
        ROUNDING.check("hold", held, half.hold().charge_Ah());
        assertThat(analysis.trace(2)).isEmpty();
        assertThat(trace.row(0)).isEqualTo(half.span().firstRow());
        assertThat(trace.row(trace.size() - 1)).isEqualTo(half.span().lastRow());
    }
}
