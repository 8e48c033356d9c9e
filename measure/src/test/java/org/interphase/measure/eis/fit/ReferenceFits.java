package org.interphase.measure.eis.fit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.interphase.measure.eis.Spectrum;
import org.interphase.measure.eis.circuit.Circuit;
import org.interphase.measure.eis.circuit.CircuitSyntaxException;
import org.interphase.testkit.ReferenceFolder;

/// The reference's circuit fits, read from its JSON and CSV files.
final class ReferenceFits {
    private ReferenceFits() {}

    /// One fit of the reference.
    ///
    /// @param text the part of the JSON file that belongs to it
    record Expected(String text) {
        double[] values() {
            return numbers(text, "values");
        }

        double[] standardErrors() {
            return numbers(text, "stderr");
        }

        double number(String key) {
            return ReferenceFits.number(text, key);
        }
    }

    /// @param text the part of the JSON file that belongs to the spectrum
    record Case(String name, String text) {
        Circuit circuit() {
            return parse(word(text, "circuit"));
        }

        double[] start() {
            return numbers(text, "initial_guess");
        }

        Spectrum spectrum() {
            return ReferenceFits.spectrum(name);
        }

        /// @param kind `gold_modulus` or `gold_unity`
        Expected expected(String kind) {
            return new Expected(text.substring(text.indexOf("\"" + kind + "\"")));
        }
    }

    static final List<String> NAMES = List.of(
            "synth_noiseless",
            "synth_noise0p3pc",
            "ssb_sample2_rest",
            "ssb_ncm_lpscl_inli",
            "lpscl_blocking_m25C",
            "impedancepy_circuit1",
            "impedancepy_circuit3");

    static Case named(String name) {
        String json = read("reference/echem/circuit_fits.json");
        int from = json.indexOf("\"" + name + "\"");
        int to = NAMES.stream()
                .mapToInt(other -> json.indexOf("\n \"" + other + "\""))
                .filter(i -> i > from)
                .min()
                .orElse(json.length());
        return new Case(name, json.substring(from, to));
    }

    static Spectrum spectrum(String name) {
        List<double[]> rows = read("reference/echem/eis_inputs/" + name + ".csv")
                .lines()
                .skip(1)
                .map(line -> Arrays.stream(line.split(",", -1))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toList();
        return Spectrum.of(column(rows, 0), column(rows, 1), column(rows, 2));
    }

    static Circuit parse(String text) {
        try {
            return Circuit.parse(text);
        } catch (CircuitSyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static double[] column(List<double[]> rows, int index) {
        return rows.stream().mapToDouble(row -> row[index]).toArray();
    }

    static String read(String relative) {
        Path path = ReferenceFolder.require(relative);
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String word(String json, String key) {
        return match(json, key, "\"([^\"]*)\"");
    }

    static double number(String json, String key) {
        String text = match(json, key, "([-+0-9.eE]+|NaN)");
        return Double.parseDouble(text);
    }

    static double[] numbers(String json, String key) {
        return Arrays.stream(match(json, key, "\\[([^\\]]*)\\]").split(",", -1))
                .mapToDouble(text -> Double.parseDouble(text.strip()))
                .toArray();
    }

    private static String match(String json, String key, String value) {
        Matcher found = Pattern.compile("\"" + key + "\"\\s*:\\s*" + value).matcher(json);
        if (!found.find()) {
            throw new IllegalArgumentException("no " + key);
        }
        return found.group(1);
    }
}
