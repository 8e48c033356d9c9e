package org.interphase.formats.phi;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.formats.SourceFile;

/// The text before the numbers: `SOFH`, lines `Key: value`, `EOFH`.
final class PhiHeader {
    private static final String END = "EOFH";
    private static final int LONGEST = 1 << 20;
    private static final int MOST_ENTRIES = 1000;
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,12}(?:\\.\\d{0,12})?(?:[eE][+-]?\\d{1,3})?");
    private static final double SECONDS_PER_MINUTE = 60;
    private static final int INTERVAL_MIN = 7;
    private static final int CYCLES = 8;

    private final SourceFile file;
    private final Map<String, String> entries = new LinkedHashMap<>();
    private final List<SpectralRegion> regions = new ArrayList<>();
    private final List<List<String>> layers = new ArrayList<>();
    private int end;

    /// One region as defined: binding energies, falling.
    ///
    /// @param dwell_s time per point of all sweeps together
    record SpectralRegion(
            String name, int points, double step_eV, double start_eV, double end_eV, double dwell_s, double pass_eV) {
        double[] energies() {
            double[] energies = new double[points];
            for (int i = 0; i < points; i++) {
                energies[i] = start_eV + i * step_eV;
            }
            return energies;
        }
    }

    private PhiHeader(SourceFile file) {
        this.file = file;
    }

    /// @throws InputException if the text does not end, or a region is not defined as it has to be
    static PhiHeader read(SourceFile file) throws InputException {
        PhiHeader header = new PhiHeader(file);
        byte[] bytes = file.bytes();
        int from = 0;
        while (from < Math.min(bytes.length, LONGEST)) {
            int to = from;
            while (to < bytes.length && bytes[to] != '\n' && bytes[to] != '\r') {
                to++;
            }
            String line = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1).strip();
            boolean crlf = to + 1 < bytes.length && bytes[to] == '\r' && bytes[to + 1] == '\n';
            from = to + (crlf ? 2 : 1);
            if (line.equals(END)) {
                header.end = from;
                return header;
            }
            header.add(line);
        }
        throw file.refuse(Place.whole(), "a line " + END + " behind the header", "none");
    }

    private void add(String line) throws InputException {
        int colon = line.indexOf(':');
        if (colon <= 0) {
            return;
        }
        String key = line.substring(0, colon).strip();
        String value = line.substring(colon + 1).strip();
        switch (key) {
            case "SpectralRegDef" -> regions.add(region(value));
            case "DepthCalDef" -> layers.add(List.of(value.split("\\s+")));
            default -> {
                // Values are kept, too, but such lines come once for each region.
            }
        }
        if (entries.size() < MOST_ENTRIES && line.length() < 500) {
            entries.merge(key, value, (a, b) -> a.length() < 5000 ? a + "; " + b : a);
        }
    }

    /// `number flag name Z points step start end from to dwell pass detector`; a name may hold blanks.
    private SpectralRegion region(String value) throws InputException {
        List<String> words = List.of(value.split("\\s+"));
        int last = words.size() - 1;
        while (last > 0 && !NUMBER.matcher(words.get(last)).matches()) {
            last--;
        }
        int first = last - 7;
        double[] numbers = new double[8];
        for (int i = 0; i < numbers.length; i++) {
            String word = first >= 4 ? words.get(first + i) : "";
            if (!NUMBER.matcher(word).matches()) {
                throw file.refuse(
                        Place.part("SpectralRegDef"), "number, name, points, step, start, end …", "'" + value + "'");
            }
            numbers[i] = Double.parseDouble(word);
        }
        boolean whole = numbers[0] == Math.rint(numbers[0]) && numbers[0] > 0 && numbers[0] < Integer.MAX_VALUE;
        if (!whole) {
            throw file.refuse(Place.part("SpectralRegDef"), "a number of points", "" + numbers[0]);
        }
        // Points are checked against the numbers that are there before anything of that length is made.
        String name = words.size() > 4 ? String.join(" ", words.subList(2, Math.max(3, first - 1))) : "";
        return new SpectralRegion(name, (int) numbers[0], numbers[1], numbers[2], numbers[3], numbers[6], numbers[7]);
    }

    List<SpectralRegion> regions() {
        return Collections.unmodifiableList(regions);
    }

    Map<String, String> entries() {
        return Collections.unmodifiableMap(entries);
    }

    /// First byte behind the header.
    int end() {
        return end;
    }

    /// The first number of an entry.
    OptionalDouble number(String key) {
        Matcher matcher = NUMBER.matcher(entries.getOrDefault(key, ""));
        return matcher.find() ? OptionalDouble.of(Double.parseDouble(matcher.group())) : OptionalDouble.empty();
    }

    /// Sputter time in seconds before each cycle of a depth profile: cycles before sputtering at 0, then the
    /// interval of each layer for as many cycles as it has. Empty where these are not as many as the cycles.
    double[] sputterTimes_s(int cycles) {
        double[] times = new double[cycles];
        int n = (int) Math.min(
                cycles,
                number("NoPreSputterCyc").orElse(number("NoPreSputterCycles").orElse(0)));
        double time = 0;
        for (List<String> layer : layers) {
            if (layer.size() <= CYCLES
                    || !NUMBER.matcher(layer.get(INTERVAL_MIN)).matches()
                    || !NUMBER.matcher(layer.get(CYCLES)).matches()) {
                return new double[0];
            }
            double interval = Double.parseDouble(layer.get(INTERVAL_MIN)) * SECONDS_PER_MINUTE;
            double count = Double.parseDouble(layer.get(CYCLES));
            for (int i = 0; i < count; i++) {
                if (n == cycles) {
                    return new double[0];
                }
                time += interval;
                times[n++] = time;
            }
        }
        return n == cycles ? times : new double[0];
    }
}
