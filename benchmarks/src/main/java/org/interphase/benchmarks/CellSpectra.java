package org.interphase.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.interphase.measure.eis.Spectrum;
import org.interphase.measure.eis.circuit.Circuit;
import org.interphase.measure.eis.circuit.CircuitSyntaxException;

/// Simulated spectra of a sulfide cell, R-3(R‖CPE)-CPE, 90 points, 0.3 % noise; the start is off by a quarter in
/// resistances and by a factor two in admittances. `CellSpectra FILE.csv` writes the first for the peer.
public final class CellSpectra {
    static final String CIRCUIT = "R0-p(R1,CPE1)-p(R2,CPE2)-p(R3,CPE3)-CPE4";
    private static final double[] TRUTH = {25, 40, 3e-9, 0.95, 248, 2e-6, 0.82, 90, 4e-4, 0.78, 0.02, 0.55};
    private static final double[] START = {20, 50, 6e-9, 0.9, 190, 4e-6, 0.8, 110, 2e-4, 0.8, 0.01, 0.5};
    private static final int POINTS = 90;
    private static final double NOISE = 0.003;

    private CellSpectra() {}

    static Circuit circuit() {
        try {
            return Circuit.parse(CIRCUIT);
        } catch (CircuitSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static double[] start() {
        return START.clone();
    }

    /// Spectra of a cell whose second arc grows from one to the next.
    static List<Spectrum> growing(int number) {
        List<Spectrum> spectra = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(1);
        for (int k = 0; k < number; k++) {
            double[] p = TRUTH.clone();
            p[4] *= 1 + 0.5 * Math.sqrt((double) k / number);
            spectra.add(noisy(p, random));
        }
        return spectra;
    }

    private static Spectrum noisy(double[] p, SplittableRandom random) {
        double[] f = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            f[i] = 7e6 * Math.pow(0.1 / 7e6, (double) i / (POINTS - 1));
        }
        Spectrum clean = circuit().spectrum(f, p);
        double[] real = clean.copyReal_ohm();
        double[] imaginary = clean.copyImaginary_ohm();
        for (int i = 0; i < POINTS; i++) {
            double u = NOISE * clean.modulus_ohm(i);
            real[i] += u * random.nextGaussian();
            imaginary[i] += u * random.nextGaussian();
        }
        return Spectrum.of(f, real, imaginary);
    }

    public static void main(String[] arguments) throws IOException {
        Spectrum spectrum = growing(1).getFirst();
        StringBuilder text = new StringBuilder("frequency_Hz,z_re_ohm,z_im_ohm\n");
        for (int i = 0; i < spectrum.size(); i++) {
            text.append(String.format(
                    Locale.ROOT,
                    "%.17g,%.17g,%.17g%n",
                    spectrum.frequency_Hz(i),
                    spectrum.real_ohm(i),
                    spectrum.imaginary_ohm(i)));
        }
        Files.writeString(Path.of(arguments[0]), text);
    }
}
