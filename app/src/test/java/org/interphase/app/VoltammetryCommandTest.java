package org.interphase.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;
import org.interphase.study.json.Json;
import org.interphase.testkit.Tolerance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `cycling cv` on a generated voltammogram of a symmetric cell, In | LGPS | In: an ohmic slope, noise, and perhaps a
/// peak.
class VoltammetryCommandTest {
    private static final double NOISE_A = 2e-7;

    @TempDir
    private Path temp = Path.of("");

    /// Two scans at 1 mV/s from −0.5 to 0.5 V and back, 2 mV a point; an anodic peak of a height at 0.2 V.
    private String symmetric(double peak_A) throws IOException {
        SplittableRandom random = new SplittableRandom(3);
        StringBuilder text = new StringBuilder("Test Time / s,Voltage / V,Current / A\n");
        int second = 0;
        for (int sweep = 0; sweep < 4; sweep++) {
            int sign = sweep % 2 == 0 ? 1 : -1;
            for (int k = 0; k < 500; k++) {
                double voltage = sign * (-0.5 + 0.002 * k);
                double distance = (voltage - 0.2) / 0.03;
                double peak = sign > 0 ? peak_A * Math.exp(-distance * distance / 2) : 0;
                double current = 1e-5 * voltage + sign * 2e-6 + peak + NOISE_A * random.nextGaussian();
                text.append(String.format(Locale.ROOT, "%d,%.4f,%.6e%n", second, voltage, current));
                second += 2;
            }
        }
        return Files.writeString(temp.resolve("symmetric.csv"), text).toString();
    }

    @Test
    void anAnodicPeakIsFoundAndDrawn() throws IOException {
        Path figure = temp.resolve("cv.svg");
        CommandRun run = CommandRun.of("cycling", "cv", symmetric(1e-5), "--json", "--out", figure.toString());
        assertThat(run.code()).as(run.err()).isZero();
        Json.Fields scan = (Json.Fields) EisRun.array(run.json(), "scans").getFirst();
        assertThat(EisRun.flag(scan, "anodic_peak")).isTrue();
        Tolerance.relative(1e-3, "a straight ramp").check("rate", EisRun.real(scan, "rate_V_per_s"), 1e-3);
        Json.Fields peak = (Json.Fields) EisRun.array(scan, "peaks").getFirst();
        assertThat(peak.keys()).startsWith("voltage_V", "current_A");
        assertThat(EisRun.text(peak, "direction")).isEqualTo("anodic");
        Tolerance.absolute(0.01, "the ohmic slope and the noise").check("peak", EisRun.real(peak, "voltage_V"), 0.2);
        assertThat(Files.readString(figure)).startsWith("<svg").contains("Current (mA)", "Voltage (V)");
    }

    @Test
    void withoutOneTheLimitOfDetectionIsStated() throws IOException {
        String file = symmetric(0);
        Json.Fields scan = (Json.Fields)
                EisRun.array(CommandRun.of("cycling", "cv", file, "--json").json(), "scans")
                        .getFirst();
        assertThat(EisRun.flag(scan, "anodic_peak")).isFalse();
        // Smoothing lowers the noise; the limit lies between a tenth and ten times of what one point scatters by.
        assertThat(EisRun.real(scan, "detection_limit_A")).isBetween(NOISE_A / 10, NOISE_A * 10);
        assertThat(CommandRun.of("cycling", "cv", file).out())
                .contains("Scan 1 has no anodic peak above", "the limit of detection");
    }
}
