package org.interphase.app.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;
import org.interphase.app.ExampleStudy;

/// A study with a file of each technique, made from closed forms; the cycling files are those of the example.
final class BenchStudy {
    static final String ID = "ncm622-li6ps5cl";
    /// Three lines of sulfur and two of phosphorus, as a fit in earnest has them.
    static final double[] PLACES_eV = {160.6, 161.7, 162.9, 164.1, 167.0};

    static final double[] AREAS = {4000, 20000, 6000, 3000, 2500};

    private BenchStudy() {}

    static Path in(Path workspace) throws IOException {
        Path study = ExampleStudy.copyTo(workspace);
        Files.writeString(study.resolve("raw/eis.csv"), impedance());
        Files.writeString(study.resolve("raw/s2p.csv"), photoelectrons());
        Files.writeString(study.resolve("raw/cv.csv"), voltammogram());
        return study;
    }

    /// R0-p(R1,C1): 10 Ω, 100 Ω, 1 µF; a semicircle whose top lies at 1592 Hz.
    private static String impedance() {
        StringBuilder text = new StringBuilder("frequency_Hz,z_re_ohm,z_im_ohm\n");
        for (int i = 0; i <= 40; i++) {
            double f = 1e6 * Math.pow(10, -i / 8.0);
            double wt = 2 * Math.PI * f * 100 * 1e-6;
            double re = 10 + 100 / (1 + wt * wt);
            double im = -100 * wt / (1 + wt * wt);
            text.append(String.format(Locale.ROOT, "%.12g,%.12g,%.12g%n", f, re, im));
        }
        return text.toString();
    }

    /// Five doublets on a constant with the noise of counting.
    private static String photoelectrons() {
        SplittableRandom random = new SplittableRandom(5);
        StringBuilder text = new StringBuilder("binding_energy,counts\neV,counts\n");
        for (int i = 0; i <= 300; i++) {
            double e = 156 + 0.05 * i;
            double y = 900;
            for (int k = 0; k < PLACES_eV.length; k++) {
                y += AREAS[k] * (2 * gauss(e - PLACES_eV[k]) + gauss(e - PLACES_eV[k] - 1.18)) / 3;
            }
            text.append(String.format(Locale.ROOT, "%.2f,%.1f%n", e, y + Math.sqrt(y) * random.nextGaussian()));
        }
        return text.toString();
    }

    private static double gauss(double x) {
        double sd = 1.1 / 2.3548200450309493;
        return Math.exp(-x * x / (2 * sd * sd)) / (sd * Math.sqrt(2 * Math.PI));
    }

    static String model() {
        StringBuilder model = new StringBuilder("""
                region_eV: [157.5, 170.5]
                background: active-shirley
                end_points: 5
                line_shape: GL(0)
                components:
                """);
        for (int k = 0; k < PLACES_eV.length; k++) {
            model.append(String.format(
                    Locale.ROOT,
                    "  - {name: S%d, line: 2p, splitting_eV: 1.18, position_eV: %.2f, position_within_eV: 0.5,"
                            + " area: %.0f, fwhm_group: main}%n",
                    k + 1,
                    PLACES_eV[k] + 0.1,
                    AREAS[k]));
        }
        return model.toString();
    }

    private static String voltammogram() {
        StringBuilder text = new StringBuilder("time/s,voltage/V,current/mA\n");
        for (int i = 0; i < 800; i++) {
            double phase = i % 400;
            double v = 2 + 2 * (phase < 200 ? phase / 200 : (400 - phase) / 200);
            double sign = phase < 200 ? 1 : -1;
            double peak = Math.exp(-Math.pow((v - 3.1) / 0.1, 2));
            text.append(String.format(Locale.ROOT, "%d,%.4f,%.6f%n", i * 10, v, sign * (0.01 + 0.1 * peak)));
        }
        return text.toString();
    }
}
