package org.interphase.measure.eis.fit;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.interphase.measure.eis.Spectrum;
import org.interphase.measure.eis.circuit.Circuit;

/// Spectra of a known circuit with noise of a known size.
final class SyntheticSpectra {
    /// A sulfide full cell: grain boundaries, cathode interface, charge transfer, diffusion.
    static final Circuit FULL_CELL = ReferenceFits.parse("L0-R0-p(R1,CPE1)-p(R2,CPE2)-p(R3,CPE3)-CPE4");

    private static final double[] TRUTH = {2e-7, 25, 40, 3e-9, 0.95, 248, 2e-6, 0.82, 90, 4e-4, 0.78, 0.02, 0.55};

    private SyntheticSpectra() {}

    static double[] truth() {
        return TRUTH.clone();
    }

    /// Ten points a decade or so, both ends included.
    static double[] frequencies(double lowest_Hz, double highest_Hz, int points) {
        double[] f = new double[points];
        double ratio = Math.log(highest_Hz / lowest_Hz) / (points - 1);
        Arrays.setAll(f, i -> highest_Hz * Math.exp(-i * ratio));
        return f;
    }

    static double[] fullCellFrequencies() {
        return frequencies(0.1, 7e6, 90);
    }

    /// Independent normal noise on both parts, its standard deviation a fraction of the modulus.
    static Spectrum noisy(
            Circuit circuit, double[] p, double[] frequency_Hz, double fraction, SplittableRandom random) {
        Spectrum clean = circuit.spectrum(frequency_Hz, p);
        double[] real = clean.copyReal_ohm();
        double[] imaginary = clean.copyImaginary_ohm();
        for (int i = 0; i < real.length; i++) {
            double sigma = fraction * clean.modulus_ohm(i);
            real[i] += sigma * random.nextGaussian();
            imaginary[i] += sigma * random.nextGaussian();
        }
        return Spectrum.of(clean.copyFrequency_Hz(), real, imaginary);
    }
}
