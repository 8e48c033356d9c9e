package org.interphase.measure.eis.kk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.interphase.measure.eis.Spectrum;
import org.interphase.testkit.ReferenceColumns;

/// Readers for the tests of impedance: columns of a CSV file, spectra, and the few forms of JSON of the references.
public final class ReferenceTables {
    private static final String FOLDER = "reference/echem/";

    private ReferenceTables() {}

    /// Columns by their header.
    public static Map<String, double[]> columns(String relative) {
        return ReferenceColumns.read(FOLDER + relative);
    }

    public static Spectrum spectrum(String name) {
        List<double[]> columns =
                new ArrayList<>(columns("eis_inputs/" + name + ".csv").values());
        return Spectrum.of(columns.get(0), columns.get(1), columns.get(2));
    }

    public static double[] column(Map<String, double[]> table, String name) {
        return ReferenceColumns.column(table, name);
    }

    public static Json json(String relative) {
        return new Json(ReferenceColumns.text(FOLDER + relative));
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
