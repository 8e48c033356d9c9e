package org.interphase.formats.neware;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/// Moments as Neware stores them, and the way its exports write them.
final class Dates {
    /// The years 0 to 9999: moments outside are damage.
    private static final double FIRST = -62_167_219_200.0;
    private static final double END = 253_402_300_799.0;

    private Dates() {}

    /// Seconds since 1970-01-01 of the same calendar, NaN where the fields name no moment.
    static double secondsOf(int year, int month, int day, int hour, int minute, int second) {
        try {
            return LocalDateTime.of(year, month, day, hour, minute, second).toEpochSecond(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return Double.NaN;
        }
    }

    /// `2025-06-17 09:26:39.383`, or without the milliseconds where `milliseconds` is false; empty for NaN and for
    /// moments outside the years 0 to 9999.
    static String text(double seconds, boolean milliseconds) {
        if (!(seconds >= FIRST && seconds < END)) {
            return "";
        }
        long ms = milliseconds ? Math.round(seconds * 1000) : (long) Math.floor(seconds) * 1000;
        LocalDateTime moment = LocalDateTime.ofEpochSecond(Math.floorDiv(ms, 1000L), 0, ZoneOffset.UTC);
        StringBuilder text = new StringBuilder(23);
        digits(text, moment.getYear(), 4).append('-');
        digits(text, moment.getMonthValue(), 2).append('-');
        digits(text, moment.getDayOfMonth(), 2).append(' ');
        digits(text, moment.getHour(), 2).append(':');
        digits(text, moment.getMinute(), 2).append(':');
        digits(text, moment.getSecond(), 2);
        return milliseconds
                ? digits(text.append('.'), (int) Math.floorMod(ms, 1000L), 3).toString()
                : text.toString();
    }

    private static StringBuilder digits(StringBuilder text, int number, int width) {
        String digits = Integer.toString(number);
        return text.repeat('0', Math.max(0, width - digits.length())).append(digits);
    }
}
