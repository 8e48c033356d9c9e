package org.interphase.measure.cycling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VoltammetryTest {
    private static final double NOISE_A = 2e-7;

    /// Two scans from 2 to 4.5 V and back at `rate`, with a capacitive current and, where `height` is not zero,
    /// an anodic peak at 3.2 V on the way up and a cathodic one at 3.0 V on the way down.
    private static SyntheticRun scans(double rate, double interval_s, double height_A, IntToDoubleFunction noise) {
        SyntheticRun run = new SyntheticRun();
        double time = 0;
        int k = 0;
        for (int i = 0; i < 50; i++) {
            run.sample(time, 2, noise.applyAsDouble(k++));
            time += interval_s;
        }
        double span = 2.5 / rate;
        double start = time;
        for (; time < start + 4 * span; time += interval_s) {
            double phase = (time - start) % (2 * span);
            boolean up = phase < span;
            double voltage = up ? 2 + rate * phase : 4.5 - rate * (phase - span);
            double peak = up ? bell(voltage - 3.2) : -bell(voltage - 3.0);
            run.sample(time, voltage, (up ? 1e-6 : -1e-6) + height_A * peak + noise.applyAsDouble(k++));
        }
        return run;
    }

    private static double bell(double x) {
        return Math.exp(-x * x / (2 * 0.06 * 0.06));
    }

    private static IntToDoubleFunction gaussian(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return k -> NOISE_A * random.nextGaussian();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-4, 1e-3, 5e-2})
    void scansTheirRateAndTheirPeaksAreFound(double rate) {
        Voltammetry result =
                Voltammetry.of(scans(rate, 1e-3 / rate, 2e-5, gaussian(1)).build());
        assertThat(result.warnings()).isEmpty();
        assertThat(result.scans()).extracting(VoltammetryScan::number).containsExactly(1, 2);
        for (VoltammetryScan scan : result.scans()) {
            Tolerance.relative(1e-3, "a straight ramp sampled 2500 times").check("rate", scan.rate_V_s(), rate);
            assertThat(scan.peaks()).hasSize(2);
            VoltammetryPeak anodic = scan.peaks().getFirst();
            VoltammetryPeak cathodic = scan.peaks().getLast();
            assertThat(anodic.direction()).isEqualTo(Direction.CHARGE);
            assertThat(cathodic.direction()).isEqualTo(Direction.DISCHARGE);
            Tolerance.absolute(0.01, "1 % of noise on a peak 0.14 V wide").check("anodic", anodic.voltage_V(), 3.2);
            Tolerance.absolute(0.01, "the same").check("cathodic", cathodic.voltage_V(), 3.0);
            Tolerance.relative(0.05, "noise and smoothing").check("current", anodic.current_A(), 2.1e-5);
            Tolerance.relative(0.05, "noise and smoothing").check("current", cathodic.current_A(), -2.1e-5);
            Tolerance.relative(0.05, "noise and smoothing").check("prominence", anodic.prominence_A(), 2e-5);
            assertThat(scan.lowest_V()).isBetween(1.99, 2.05);
            assertThat(scan.highest_V()).isBetween(4.45, 4.51);
        }
    }

    @Test
    void noiseAlonePassesTheDetectionLimitInLessThanOneOfTwentyScans() {
        int alarms = 0;
        int scans = 0;
        for (long seed = 0; seed < 200; seed++) {
            List<VoltammetryScan> found =
                    Voltammetry.of(scans(1e-3, 2, 0, gaussian(seed)).build()).scans();
            scans += found.size();
            alarms +=
                    (int) found.stream().filter(scan -> !scan.peaks().isEmpty()).count();
        }
        assertThat(scans).isEqualTo(400);
        assertThat((double) alarms / scans).isLessThan(0.05);
    }

    @Test
    void aPeakBelowTheLimitIsNotReportedAndOneWellAboveIs() {
        double limit = Voltammetry.of(scans(1e-3, 1, 0, gaussian(3)).build())
                .scans()
                .getFirst()
                .detectionLimit_A();
        assertThat(limit).isBetween(NOISE_A, 5 * NOISE_A);
        assertThat(Voltammetry.of(scans(1e-3, 1, 0.3 * limit, gaussian(4)).build())
                        .scans()
                        .getFirst()
                        .peaks())
                .isEmpty();
        assertThat(Voltammetry.of(scans(1e-3, 1, 4 * limit, gaussian(4)).build())
                        .scans()
                        .getFirst()
                        .peaks())
                .hasSize(2);
    }

    @Test
    void longSweepsAreAveragedAndGiveTheSame() {
        Voltammetry result = Voltammetry.of(scans(1e-3, 0.02, 2e-6, gaussian(9)).build());
        assertThat(result.scans().getFirst().peaks()).hasSize(2);
        Tolerance.absolute(0.02, "noise of a tenth of the peak, averaged")
                .check("voltage", result.scans().getFirst().peaks().getFirst().voltage_V(), 3.2);
    }

    @Test
    void aRunThatReturnsToItsStartIsOneScan() {
        SyntheticRun run = new SyntheticRun();
        double[] corners = {3, 4.3, 2.5, 3};
        double time = 0;
        for (int leg = 0; leg < 3; leg++) {
            double sign = Math.signum(corners[leg + 1] - corners[leg]);
            for (double v = corners[leg]; sign * (corners[leg + 1] - v) > 0; v += sign * 1e-3) {
                run.sample(time++, v, sign * 1e-6);
            }
        }
        List<VoltammetryScan> scans = Voltammetry.of(run.build()).scans();
        assertThat(scans).hasSize(1);
        Tolerance.relative(1e-5, "the corners belong to both sweeps")
                .check("rate", scans.getFirst().rate_V_s(), 1e-3);
    }

    @Test
    void aRunWithoutARampHasNoScan() {
        Voltammetry rest = Voltammetry.of(new SyntheticRun().rest(20, 1, 3).build());
        assertThat(rest.scans()).isEmpty();
        assertThat(rest.warnings()).hasSize(1);
    }
}
