package org.interphase.measure.eis.kk;

import java.util.Random;
import org.interphase.measure.eis.Spectrum;

/// Spectra of known circuits.
public final class SimulatedCell {
    private SimulatedCell() {}

    /// An impedance at one angular frequency, real and imaginary part; `index` counts points in measuring order.
    public interface Impedance {
        double[] at(double omega, int index);
    }

    public static double[] logarithmic(double from_Hz, double to_Hz, int points) {
        double[] frequency = new double[points];
        for (int i = 0; i < points; i++) {
            frequency[i] = Math.pow(10, Math.log10(from_Hz) + Math.log10(to_Hz / from_Hz) * i / (points - 1));
        }
        return frequency;
    }

    /// `R/(1 + (jωτ)^α)`; α = 1 is an RC element.
    public static double[] zarc(double omega, double r_ohm, double tau_s, double alpha) {
        double x = Math.pow(omega * tau_s, alpha);
        double real = 1 + x * Math.cos(alpha * Math.PI / 2);
        double imaginary = x * Math.sin(alpha * Math.PI / 2);
        double square = real * real + imaginary * imaginary;
        return new double[] {r_ohm * real / square, -r_ohm * imaginary / square};
    }

    public static double[] sum(double r_ohm, double[]... parts) {
        double[] sum = {r_ohm, 0};
        for (double[] part : parts) {
            sum[0] += part[0];
            sum[1] += part[1];
        }
        return sum;
    }

    /// @param noise standard deviation of each part over |Z|
    public static Spectrum spectrum(double[] frequency_Hz, Impedance impedance, double noise, long seed) {
        Random random = new Random(seed);
        double[] real = new double[frequency_Hz.length];
        double[] imaginary = new double[frequency_Hz.length];
        for (int i = 0; i < frequency_Hz.length; i++) {
            double[] z = impedance.at(2 * Math.PI * frequency_Hz[i], i);
            double size = noise * Math.hypot(z[0], z[1]);
            real[i] = z[0] + size * random.nextGaussian();
            imaginary[i] = z[1] + size * random.nextGaussian();
        }
        return Spectrum.of(frequency_Hz, real, imaginary);
    }

    /// A cell whose charge-transfer arc grows by `growth` over the measurement, three periods per point.
    public static Spectrum drifting(double growth, double noise, long seed) {
        double[] frequency = logarithmic(1e6, 1e-2, 81);
        double[] elapsed = new double[frequency.length];
        double total = 0;
        for (int i = 0; i < frequency.length; i++) {
            total += 3 / frequency[i];
            elapsed[i] = total;
        }
        double all = total;
        return spectrum(
                frequency,
                (omega, i) -> sum(
                        20, zarc(omega, 50, 1e-5, 0.9), zarc(omega, 200 * (1 + growth * elapsed[i] / all), 0.1, 0.85)),
                noise,
                seed);
    }
}
