package org.interphase.formats.scienta;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.interphase.formats.photoelectron.Region;

/// `Key=value` lines as SES writes them, in its text files and in the notes of its waves.
final class SesSettings {
    private static final int MOST_ENTRIES = 300;
    private static final int LONGEST = 500;
    private static final double MILLISECONDS = 1e-3;

    private final Map<String, String> entries = new LinkedHashMap<>();

    void line(String line) {
        int equals = line.indexOf('=');
        if (equals > 0 && line.length() < LONGEST && entries.size() < MOST_ENTRIES) {
            entries.putIfAbsent(
                    line.substring(0, equals).strip(),
                    line.substring(equals + 1).strip());
        }
    }

    Map<String, String> entries() {
        return Collections.unmodifiableMap(entries);
    }

    String text(String key) {
        return entries.getOrDefault(key, "");
    }

    double number(String key) {
        try {
            String text = text(key);
            return text.isEmpty() || text.length() > 40 ? Double.NaN : Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /// Whether the axis is a binding energy; by its name, else by the energy scale that was set.
    boolean isBinding(String axisName) {
        String name = axisName.toLowerCase(Locale.ROOT);
        return name.contains("binding")
                || (!name.contains("kinetic") && text("Energy Scale").equalsIgnoreCase("Binding"));
    }

    /// A region with all that is set; SES gives the step time in milliseconds and the sweeps that it added up.
    Region region(String fallbackTitle) {
        String name = text("Region Name");
        String spectrum = text("Spectrum Name");
        String title = spectrum.isEmpty() ? name : spectrum + ", " + name;
        Region region = new Region(title.isBlank() ? fallbackTitle : title, name)
                .source_eV(number("Excitation Energy"))
                .passEnergy_eV(number("Pass Energy"))
                .dwell_s(number("Step Time") * MILLISECONDS)
                .scans(number("Number of Sweeps"))
                .metadata(entries);
        if (text("DetectorMode").equalsIgnoreCase("ADC")
                || text("Detector Mode").equalsIgnoreCase("ADC")) {
            region.assume(
                    "The detector ran in ADC mode: its numbers are shown as counts, but are not single electrons.");
        }
        return region;
    }
}
