package org.interphase.formats.impedance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.interphase.data.ImpedanceSpectrum;
import org.interphase.testkit.Tolerance;

/// The spectrum that all fixtures hold: 12 Ω in series with 100 Ω parallel to 20 µF and with 50 mF, from 100 kHz to 0.1
/// Hz,
/// every value rounded to seven digits, so that each format prints the same decimals.
final class KnownSpectrum {
    static final int SIZE = 25;
    private static final Tolerance UNITS = new Tolerance(1e-15, 4e-16, "two roundings in a change of unit");
    private static final Tolerance POLAR =
            Tolerance.relative(5e-15, "modulus and phase are printed with 17 digits, then sine and cosine are rounded");

    /// One point; decimals as printed.
    record Point(BigDecimal f, BigDecimal re, BigDecimal im) {}

    private KnownSpectrum() {}

    static List<Point> points() {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < SIZE; i++) {
            double f = Math.pow(10, 5 - i / 4.0);
            double omega = 2 * Math.PI * f;
            double tau = 100 * 20e-6;
            double denominator = 1 + omega * tau * omega * tau;
            points.add(new Point(
                    rounded(f),
                    rounded(12 + 100 / denominator),
                    rounded(-100 * omega * tau / denominator - 1 / (omega * 50e-3))));
        }
        return points;
    }

    private static BigDecimal rounded(double value) {
        return new BigDecimal(value).round(new MathContext(7));
    }

    static void check(ImpedanceSpectrum spectrum) {
        check(spectrum, UNITS, false);
    }

    static void checkRisingPolar(ImpedanceSpectrum spectrum) {
        check(spectrum, POLAR, true);
    }

    private static void check(ImpedanceSpectrum spectrum, Tolerance tolerance, boolean rising) {
        List<Point> truth = points();
        assertThat(spectrum.size()).isEqualTo(SIZE);
        for (int i = 0; i < SIZE; i++) {
            Point point = truth.get(rising ? SIZE - 1 - i : i);
            double re = point.re().doubleValue();
            double im = point.im().doubleValue();
            // Errors of a phase act on the modulus, so each part is compared on its scale.
            double scale = tolerance.equals(POLAR) ? Math.hypot(re, im) : 0;
            UNITS.check("frequency " + i, spectrum.frequency_Hz(i), point.f().doubleValue());
            tolerance.check("real part " + i, spectrum.real_ohm(i) + scale, re + scale);
            tolerance.check("imaginary part " + i, spectrum.imaginary_ohm(i) - scale, im - scale);
        }
    }
}
