package org.interphase.app;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.interphase.study.json.Json;

/// Asks `eis …` and reads its answer; writes the spectra of small circuits.
final class EisRun {
    /// `R0-p(R1,CPE1)-CPE2`, a pellet between blocking electrodes.
    record Pellet(double r0, double r1, double q1, double a1, double q2, double a2) {
        static Pellet usual() {
            return new Pellet(20, 500, 2e-8, 0.9, 5e-6, 0.85);
        }

        Pellet times(double factor) {
            return new Pellet(r0 * factor, r1 * factor, q1, a1, q2, a2);
        }

        /// Comma-separated text, six points per decade from 1 MHz to 1 Hz; `noise` is the standard
        /// deviation of both parts as a fraction of the impedance.
        String text(double noise) {
            SplittableRandom random = new SplittableRandom(20);
            StringBuilder text = new StringBuilder("frequency_Hz,z_re_ohm,z_im_ohm\n");
            for (int i = 0; i <= 36; i++) {
                double f = 1e6 * Math.pow(10, -i / 6.0);
                double[] arc = phaseElement(f, q1, a1);
                double[] admittance = inverse(arc);
                double[] parallel = inverse(new double[] {admittance[0] + 1 / r1, admittance[1]});
                double[] tail = phaseElement(f, q2, a2);
                double re = r0 + parallel[0] + tail[0];
                double im = parallel[1] + tail[1];
                double size = noise * Math.hypot(re, im);
                text.append(String.format(
                        Locale.ROOT,
                        "%.12g,%.15g,%.15g%n",
                        f,
                        re + size * random.nextGaussian(),
                        im + size * random.nextGaussian()));
            }
            return text.toString();
        }

        private static double[] phaseElement(double f, double q, double a) {
            double size = 1 / (q * Math.pow(2 * Math.PI * f, a));
            return new double[] {size * Math.cos(a * Math.PI / 2), -size * Math.sin(a * Math.PI / 2)};
        }

        private static double[] inverse(double[] z) {
            double square = z[0] * z[0] + z[1] * z[1];
            return new double[] {z[0] / square, -z[1] / square};
        }
    }

    private EisRun() {}

    static Json.Fields json(String... question) {
        return CommandRun.answered("eis", question);
    }

    static CommandRun plain(String... question) {
        return CommandRun.of(
                Stream.concat(Stream.of("eis"), Stream.of(question)).toArray(String[]::new));
    }

    static Json.Fields fields(Json.Fields from, String... path) {
        Json.Fields value = from;
        for (String key : path) {
            value = (Json.Fields) Objects.requireNonNull(value.find(key), key);
        }
        return value;
    }

    static double real(Json.Fields from, String... path) {
        Json.Fields parent = fields(from, Arrays.copyOf(path, path.length - 1));
        String last = path[path.length - 1];
        return number(Objects.requireNonNull(parent.find(last), last));
    }

    private static double number(Json value) {
        return switch (value) {
            case Json.Whole(long whole) -> (double) whole;
            case Json.Real(double real) -> real;
            case Json.Text(var text) when text == null -> Double.NaN;
            default -> throw new AssertionError("no number: " + value.toText());
        };
    }

    static List<Json> array(Json.Fields from, String key) {
        return ((Json.Array) Objects.requireNonNull(from.find(key), key)).items();
    }

    static double[] reals(Json.Fields from, String key) {
        return array(from, key).stream().mapToDouble(EisRun::number).toArray();
    }

    static List<String> texts(Json.Fields from, String key) {
        return array(from, key).stream()
                .map(json -> String.valueOf(((Json.Text) json).value()))
                .toList();
    }

    static String text(Json.Fields from, String key) {
        return String.valueOf(((Json.Text) Objects.requireNonNull(from.find(key), key)).value());
    }

    static boolean isNull(Json.Fields from, String key) {
        return Objects.requireNonNull(from.find(key), key) instanceof Json.Text(var text) && text == null;
    }

    static boolean flag(Json.Fields from, String key) {
        return ((Json.Flag) Objects.requireNonNull(from.find(key), key)).value();
    }
}
