package org.interphase.formats.text;

import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Dates with a time of day, as seconds that only serve for differences: no time zone is known, none is applied.
public final class Timestamps {
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})[ T]+(.+)");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})[ T]+(.+)");
    private static final Pattern TIME =
            Pattern.compile("(\\d{1,2}):(\\d{2})(?::(\\d{2}(?:[.,]\\d{1,9})?))?\\s*([AaPp][Mm])?Z?");

    private Timestamps() {}

    /// How a date whose year stands last is read.
    public enum DayOrder {
        MONTH_FIRST,
        DAY_FIRST
    }

    /// Seconds since the civil day 1970-01-01, local time taken as written; empty where the text is no time stamp.
    public static OptionalDouble seconds(String text, DayOrder order) {
        String stripped = text.strip();
        if (stripped.length() > 64) {
            return OptionalDouble.empty();
        }
        Matcher first = YEAR_FIRST.matcher(stripped);
        if (first.matches()) {
            return combine(first.group(1), first.group(2), first.group(3), first.group(4));
        }
        Matcher last = YEAR_LAST.matcher(stripped);
        if (!last.matches()) {
            return OptionalDouble.empty();
        }
        boolean monthFirst = order == DayOrder.MONTH_FIRST;
        return combine(last.group(3), last.group(monthFirst ? 1 : 2), last.group(monthFirst ? 2 : 1), last.group(4));
    }

    private static OptionalDouble combine(String year, String month, String day, String time) {
        Matcher t = TIME.matcher(time.strip());
        int m = Integer.parseInt(month);
        int d = Integer.parseInt(day);
        if (!t.matches() || m < 1 || m > 12 || d < 1 || d > 31) {
            return OptionalDouble.empty();
        }
        int hour = Integer.parseInt(t.group(1));
        if (t.group(4) != null) {
            hour = hour % 12 + (t.group(4).charAt(0) == 'p' || t.group(4).charAt(0) == 'P' ? 12 : 0);
        }
        double second = t.group(3) == null ? 0 : Double.parseDouble(t.group(3).replace(',', '.'));
        return OptionalDouble.of(daysSince1970(Integer.parseInt(year), m, d) * 86400.0
                + hour * 3600.0
                + Integer.parseInt(t.group(2)) * 60.0
                + second);
    }

    /// Days from 1970-01-01 in the Gregorian calendar, without refusing 31 February as a stricter calendar would.
    private static long daysSince1970(int year, int month, int day) {
        long y = month <= 2 ? year - 1L : year;
        long era = Math.floorDiv(y, 400);
        long yearOfEra = y - era * 400;
        long dayOfYear = (153L * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        return era * 146097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719468;
    }
}
