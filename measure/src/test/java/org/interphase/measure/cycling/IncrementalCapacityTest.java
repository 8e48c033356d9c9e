package org.interphase.measure.cycling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class IncrementalCapacityTest {
    /// Q(V) = Q0/(1 + exp(−(V − V0)/w)): dQ/dV is a peak at V0 of height Q0/4w and full width 2·ln(3 + √8)·w.
    private static final double Q0_AH = 1e-3;

    private static final double V0 = 3.7;
    private static final double W = 0.02;

    private static HalfCycleTrace logistic(Direction direction, double shift_V) {
        SyntheticRun run = new SyntheticRun().sample(0, 3.5, 0);
        int n = 4000;
        for (int i = 1; i < n; i++) {
            double x = (double) i / n;
            double q = direction == Direction.CHARGE ? x : 1 - x;
            run.sample(3600 * x, V0 + shift_V + W * Math.log(q / (1 - q)), direction.sign() * Q0_AH);
        }
        return CyclingAnalysis.of(run.rest(2, 1, 3.7).build()).trace(1).orElseThrow();
    }

    private static IncrementalCapacity.Curve curve(IncrementalCapacity result) {
        assertThat(result).isInstanceOf(IncrementalCapacity.Curve.class);
        return (IncrementalCapacity.Curve) result;
    }

    @ParameterizedTest
    @EnumSource(Direction.class)
    void bothMethodsFindTheKnownPeakPositiveInBothDirections(Direction direction) {
        HalfCycleTrace trace = logistic(direction, 0);
        IncrementalCapacity.Curve lean = curve(IncrementalCapacity.lean(trace, 0.005));
        IncrementalCapacity.Curve smooth = curve(IncrementalCapacity.savitzkyGolay(trace, 0.002, 15, 3));
        for (IncrementalCapacity.Curve curve : List.of(lean, smooth)) {
            List<DqdvPeak> peaks = DqdvPeaks.of(curve, DqdvPeaks.PROMINENCE);
            assertThat(peaks).hasSize(1);
            DqdvPeak peak = peaks.getFirst();
            Tolerance.absolute(curve.width_V() / 2, "the nearest point of the curve")
                    .check("voltage", peak.voltage_V(), V0);
            Tolerance.relative(0.03, "bins of 5 mV and windows of 28 mV flatten a peak 70 mV wide")
                    .check("height", peak.height_Ah_V(), Q0_AH / (4 * W));
            Tolerance.relative(0.03, "the same").check("width", peak.fwhm_V(), 2 * Math.log(3 + Math.sqrt(8)) * W);
            Tolerance.relative(0.03, "a lone peak: its foot is near zero")
                    .check("prominent width", peak.prominentWidth_V(), peak.fwhm_V());
            assertThat(peak.atEnd()).isFalse();
            Tolerance.relative(0.01, "the ends of the curve").check("integral", curve.integral_Ah(), Q0_AH);
        }
        assertThat(lean.direction()).isEqualTo(direction);
    }

    @Test
    void theCountingNoiseOfSparseSamplesMakesNoPeaks() {
        SyntheticRun run = new SyntheticRun().sample(0, 3, 0);
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 1; i <= 700; i++) {
            run.sample(10.0 * i, 3 + i * 1.2 / 700 + random.nextDouble(0, 5e-4), 1e-3);
        }
        HalfCycleTrace trace =
                CyclingAnalysis.of(run.rest(1, 1, 4).build()).trace(1).orElseThrow();
        // 2.9 samples a bin: two, three or four. Inside, no bin stands out of its neighbours by more than the
        // noise.
        IncrementalCapacity.Curve curve = curve(IncrementalCapacity.lean(trace, 0.005));
        assertThat(DqdvPeaks.of(curve, 0.05)).hasSizeLessThanOrEqualTo(1);
        double usual = 1e-3 * 10 / 3600 / 0.005;
        Tolerance.relative(1e-9, "two samples and a bit").check("noise", curve.noise_Ah_V(), 2.1 * usual);
    }

    @Test
    void narrowerBinsApproachTheTrueHeight() {
        double coarse = error(0.02);
        double fine = error(0.01);
        // A bin averages over its width: the error is that of the second derivative, second order.
        assertThat(Math.log(coarse / fine) / Math.log(2)).isBetween(1.7, 2.3);
    }

    private static double error(double width_V) {
        IncrementalCapacity.Curve curve =
                curve(IncrementalCapacity.lean(logistic(Direction.CHARGE, -width_V / 2), width_V));
        double height = DqdvPeaks.of(curve, 0.05).getFirst().height_Ah_V();
        return Q0_AH / (4 * W) - height;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0005, 0.002, 0.005, 0.0137, 0.1})
    void theHistogramConservesTheChargeOfAnyCurve(double width_V) {
        SplittableRandom random = new SplittableRandom(17);
        SyntheticRun run = new SyntheticRun().sample(0, 3, 0);
        double time = 0;
        double voltage = 3;
        for (int i = 0; i < 5000; i++) {
            time += random.nextDouble(0.1, 30);
            voltage += random.nextDouble(-0.004, 0.005);
            run.sample(time, Math.rint(voltage * 1e4) / 1e4, 1e-3 * random.nextDouble(0.7, 1.3));
        }
        HalfCycleTrace trace =
                CyclingAnalysis.of(run.rest(1, 1, 3).build()).trace(1).orElseThrow();
        IncrementalCapacity.Curve curve = curve(IncrementalCapacity.lean(trace, width_V));
        double charge = 0;
        for (int i = 0; i < trace.size(); i++) {
            charge += trace.constantCurrent(i) ? trace.increment_Ah(i) : 0;
        }
        Tolerance.relative(1e-12, "5000 terms").check("integral", curve.integral_Ah(), charge);
        assertThat(Arrays.stream(curve.copyDqdv_Ah_V()).min().orElseThrow()).isNotNegative();
        assertThat(curve.copyVoltage_V()).isSorted();
    }

    @Test
    void theConstantVoltageStepMakesNoPeak() {
        HalfCycleTrace trace = CyclingAnalysis.of(new SyntheticRun()
                        .sample(0, 3, 0)
                        .constantCurrent(1e-3, 200, 18, 3, 4.2)
                        .constantVoltage(1e-3, 600, 60, 30, 4.2)
                        .rest(3, 60, 4.19)
                        .build())
                .trace(1)
                .orElseThrow();
        // Samples 6 mV apart: bins of 12 mV hold two of them.
        IncrementalCapacity.Curve curve = curve(IncrementalCapacity.lean(trace, 0.012));
        // One hour at 1 mA over 1.2 V, plus the three samples of the decay that are still above 0.9 of the median.
        Tolerance.relative(0.03, "three samples of the decay").check("charge", curve.integral_Ah(), 1e-3);
        for (int i = 1; i < curve.size() - 1; i++) {
            Tolerance.relative(1e-9, "two samples each").check("dQ/dV", curve.dqdv_Ah_V(i), 1e-3 / 1.2);
        }
    }

    @Test
    void peaksOfChargeAndDischargeArePairedWithTheirMiddle() {
        List<DqdvPeak> up =
                DqdvPeaks.of(curve(IncrementalCapacity.lean(logistic(Direction.CHARGE, 0.03), 0.005)), 0.05);
        List<DqdvPeak> down =
                DqdvPeaks.of(curve(IncrementalCapacity.lean(logistic(Direction.DISCHARGE, -0.03), 0.005)), 0.05);
        List<DqdvPeaks.Pair> pairs = DqdvPeaks.pair(up, down);
        assertThat(pairs).hasSize(1);
        Tolerance.absolute(0.005, "bins of 5 mV")
                .check("middle", pairs.getFirst().middle_V(), V0);
        Tolerance.absolute(0.0051, "bins of 5 mV").check("gap", pairs.getFirst().gap_V(), 0.06);
        List<DqdvPeak> far =
                DqdvPeaks.of(curve(IncrementalCapacity.lean(logistic(Direction.DISCHARGE, -0.5), 0.005)), 0.05);
        assertThat(DqdvPeaks.pair(up, far)).isEmpty();
    }

    @Test
    void aCurveThatCannotBeSaysWhy() {
        HalfCycleTrace trace = CyclingAnalysis.of(new SyntheticRun()
                        .sample(0, 3, 0)
                        .constantCurrent(1e-3, 50, 60, 3, 3.01)
                        .rest(1, 1, 3)
                        .build())
                .trace(1)
                .orElseThrow();
        assertThat(IncrementalCapacity.savitzkyGolay(trace, 0.002, 15, 3))
                .isInstanceOf(IncrementalCapacity.Impossible.class);
        assertThat(IncrementalCapacity.lean(trace, 1e-9)).isInstanceOf(IncrementalCapacity.Impossible.class);
        assertThat(IncrementalCapacity.lean(trace, 0.005)).isInstanceOf(IncrementalCapacity.Curve.class);
    }
}
