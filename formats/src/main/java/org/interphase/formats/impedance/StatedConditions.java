package org.interphase.formats.impedance;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.interphase.data.State;
import org.interphase.data.StateAxis;

/// What the lines above a table say about the condition of the sample: the temperature, where its unit is written.
final class StatedConditions {
    private static final int LONGEST = 300;
    private static final double ABSOLUTE_ZERO_C = -273.15;
    private static final Pattern TEMPERATURE = Pattern.compile(
            "(?:^|\\W)temp(?:erature)?\\.?\\s*(?:[(\\[/]\\s*(°?[CK]|deg ?C)\\s*[)\\]]?)?\\s*[=:]\\s*"
                    + "([+-]?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?)\\s*(°?[CK]\\b|deg ?C\\b)?",
            Pattern.CASE_INSENSITIVE);

    private StatedConditions() {}

    static State of(Map<String, String> metadata) {
        for (Map.Entry<String, String> entry : metadata.entrySet()) {
            OptionalDouble temperature = temperature_C(entry.getKey() + ": " + entry.getValue());
            if (temperature.isPresent()) {
                return State.of(StateAxis.TEMPERATURE, temperature.getAsDouble());
            }
        }
        return State.unspecified();
    }

    /// The temperature that a line states with its unit; empty where there is none.
    static OptionalDouble temperature_C(String line) {
        Matcher m = TEMPERATURE.matcher(line.length() > LONGEST ? line.substring(0, LONGEST) : line);
        if (!m.find()) {
            return OptionalDouble.empty();
        }
        String unit = m.group(1) != null ? m.group(1) : m.group(3);
        if (unit == null) {
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(m.group(2)) + (unit.equalsIgnoreCase("K") ? ABSOLUTE_ZERO_C : 0);
        return Double.isFinite(value) && value > ABSOLUTE_ZERO_C ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
