package org.interphase.formats.text;

import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Durations as cyclers write them.
public final class Durations {
    private static final Pattern CLOCK = Pattern.compile(
            "(?:(\\d{1,7})\\s*(?:d|\\.(?=\\d+:)|-)\\s*)?(\\d{1,9}):(\\d{1,2})(?::(\\d{1,2}(?:[.,]\\d{0,20})?"
                    + "(?:[eE]-?\\d{1,3})?))?");

    private Durations() {}

    /// Seconds of `12:34:56.789`, `12:34` (hours and minutes), `0d 00:00:05.00`, `3-01:02:03`; empty where the text is
    /// none of these.
    public static OptionalDouble seconds(String text) {
        String stripped = text.strip();
        if (stripped.length() > 40) {
            return OptionalDouble.empty();
        }
        Matcher m = CLOCK.matcher(stripped);
        if (!m.matches()) {
            return OptionalDouble.empty();
        }
        double days = m.group(1) == null ? 0 : Double.parseDouble(m.group(1));
        double seconds = m.group(4) == null ? 0 : Double.parseDouble(m.group(4).replace(',', '.'));
        double whole = days * 86400 + Double.parseDouble(m.group(2)) * 3600 + Double.parseDouble(m.group(3)) * 60;
        return OptionalDouble.of(whole + seconds);
    }
}
