package org.interphase.measure.eis.kk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.interphase.measure.eis.Spectrum;
import org.interphase.testkit.ReferenceFolder;

/// Readers for the tests of impedance: columns of a CSV file, spectra, and the few forms of JSON of the references.
public final class ReferenceTables {
    private ReferenceTables() {}

    /// Columns by their header.
    public static Map<String, double[]> columns(String relative) {
        try {
            List<String> lines = Files.readAllLines(ReferenceFolder.require("reference/echem/" + relative));
            String[] names = lines.getFirst().split(",", -1);
            Map<String, double[]> columns = new LinkedHashMap<>();
            for (int j = 0; j < names.length; j++) {
                int column = j;
                columns.put(
                        names[j].strip(),
                        lines.stream()
                                .skip(1)
                                .mapToDouble(line -> Double.parseDouble(line.split(",", -1)[column]))
                                .toArray());
            }
            return columns;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Spectrum spectrum(String name) {
        List<double[]> columns =
                new ArrayList<>(columns("eis_inputs/" + name + ".csv").values());
        return Spectrum.of(columns.get(0), columns.get(1), columns.get(2));
    }

    public static double[] column(Map<String, double[]> table, String name) {
        double[] column = table.get(name);
        if (column == null) {
            throw new IllegalArgumentException("no column " + name + " in " + table.keySet());
        }
        return column;
    }

    public static Json json(String relative) {
        try {
            return new Json(Files.readString(ReferenceFolder.require("reference/echem/" + relative)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A JSON text read on demand: enough for objects, arrays and numbers without escaped quotes.
    public static final class Json {
        private final String text;

        Json(String text) {
            this.text = text.strip();
        }

        public double number() {
            return text.equals("null") ? Double.NaN : Double.parseDouble(text);
        }

        public double number(String key) {
            return at(key).number();
        }

        public Json at(String key) {
            Json value = members().get(key);
            if (value == null) {
                throw new IllegalArgumentException(
                        "no key " + key + " in " + members().keySet());
            }
            return value;
        }

        public double[] numbers(String key) {
            return at(key).items().stream().mapToDouble(Json::number).toArray();
        }

        public List<Json> items() {
            return parts().stream().map(Json::new).toList();
        }

        public Map<String, Json> members() {
            Map<String, Json> members = new LinkedHashMap<>();
            for (String part : parts()) {
                int close = part.indexOf('"', 1);
                members.put(part.substring(1, close), new Json(part.substring(part.indexOf(':', close) + 1)));
            }
            return members;
        }

        private List<String> parts() {
            List<String> parts = new ArrayList<>();
            int depth = 0;
            boolean quoted = false;
            int from = 1;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                quoted ^= c == '"';
                depth += quoted ? 0 : c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
                boolean ends = !quoted && ((depth == 1 && c == ',') || depth == 0);
                if (ends && i > from && !text.substring(from, i).isBlank()) {
                    parts.add(text.substring(from, i).strip());
                    from = i + 1;
                }
            }
            return parts;
        }
    }

    public static double largest(double[] values) {
        return Arrays.stream(values).map(Math::abs).max().orElse(0);
    }
}
