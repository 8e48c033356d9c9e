package org.interphase.measure.eis;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.interphase.data.ImpedanceSpectrum;

/// The points of a spectrum as every analysis wants them: from the highest frequency to the lowest.
///
/// Frequencies in Hz, impedance in Ω, imaginary part negative where the response is capacitive. Repeated frequencies
/// are kept, in the order in which they were measured.
public final class Spectrum {
    private final double[] frequency_Hz;
    private final double[] real_ohm;
    private final double[] imaginary_ohm;

    private Spectrum(double[] frequency_Hz, double[] real_ohm, double[] imaginary_ohm) {
        this.frequency_Hz = frequency_Hz;
        this.real_ohm = real_ohm;
        this.imaginary_ohm = imaginary_ohm;
    }

    public static Spectrum of(ImpedanceSpectrum measured) {
        return of(measured.copyFrequency_Hz(), measured.copyReal_ohm(), measured.copyImaginary_ohm());
    }

    /// @param frequency_Hz in any order, above zero
    /// @throws IllegalArgumentException if lengths differ, a frequency is not above zero or a number is not finite
    public static Spectrum of(double[] frequency_Hz, double[] real_ohm, double[] imaginary_ohm) {
        int n = frequency_Hz.length;
        if (real_ohm.length != n || imaginary_ohm.length != n) {
            throw new IllegalArgumentException("frequency, real and imaginary part differ in length");
        }
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -frequency_Hz[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        Spectrum sorted = new Spectrum(pick(frequency_Hz, order), pick(real_ohm, order), pick(imaginary_ohm, order));
        for (int i = 0; i < n; i++) {
            if (!(sorted.frequency_Hz[i] > 0 && Double.isFinite(sorted.frequency_Hz[i] + sorted.modulus_ohm(i)))) {
                throw new IllegalArgumentException("a point has no frequency above zero or no finite impedance");
            }
        }
        return sorted;
    }

    private static double[] pick(double[] from, int[] order) {
        return Arrays.stream(order).mapToDouble(i -> from[i]).toArray();
    }

    /// The points of a range of frequencies, both ends included.
    public Spectrum within(double lowest_Hz, double highest_Hz) {
        int[] kept = IntStream.range(0, size())
                .filter(i -> frequency_Hz[i] >= lowest_Hz && frequency_Hz[i] <= highest_Hz)
                .toArray();
        return new Spectrum(pick(frequency_Hz, kept), pick(real_ohm, kept), pick(imaginary_ohm, kept));
    }

    public int size() {
        return frequency_Hz.length;
    }

    public double frequency_Hz(int point) {
        return frequency_Hz[point];
    }

    /// Angular frequency in rad/s.
    public double omega(int point) {
        return 2 * Math.PI * frequency_Hz[point];
    }

    public double real_ohm(int point) {
        return real_ohm[point];
    }

    public double imaginary_ohm(int point) {
        return imaginary_ohm[point];
    }

    public double modulus_ohm(int point) {
        return Math.hypot(real_ohm[point], imaginary_ohm[point]);
    }

    public double highest_Hz() {
        return frequency_Hz[0];
    }

    public double lowest_Hz() {
        return frequency_Hz[size() - 1];
    }

    public double[] copyFrequency_Hz() {
        return frequency_Hz.clone();
    }

    public double[] copyReal_ohm() {
        return real_ohm.clone();
    }

    public double[] copyImaginary_ohm() {
        return imaginary_ohm.clone();
    }
}
