package org.interphase.formats.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Dates with a time of day, as seconds that serve for differences. The time is taken as written; only a written
/// offset from UTC is removed.
public final class Timestamps {
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})[ T]+(.+)");
    private static final Pattern YEAR_LAST =
            Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4}|\\d{2}),?[ T]+(.+)");
    private static final Pattern DAY_AND_NAME =
            Pattern.compile("(\\d{1,2})[-/. ]+(\\p{L}{3,12})\\.?[-/. ]+(\\d{4}|\\d{2}),?\\s+(.+)");
    private static final Pattern NAME_AND_DAY =
            Pattern.compile("(\\p{L}{3,12})\\.?\\s+(\\d{1,2}),?\\s+(\\d{4}),?\\s+(.+)");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{2})(?::(\\d{2}(?:[.,]\\d{1,9})?))?"
            + "\\s*([AaPp]\\.?[Mm]\\.?)?\\s*(Z|([+-])(\\d{2}):?(\\d{2}))?");
    private static final int LONGEST = 64;
    /// First letters of month names in the languages that cyclers' computers were seen to use.
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("fév", 2),
            Map.entry("mar", 3),
            Map.entry("mär", 3),
            Map.entry("mrz", 3),
            Map.entry("maa", 3),
            Map.entry("apr", 4),
            Map.entry("avr", 4),
            Map.entry("may", 5),
            Map.entry("mai", 5),
            Map.entry("maj", 5),
            Map.entry("mei", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("aug", 8),
            Map.entry("aoû", 8),
            Map.entry("sep", 9),
            Map.entry("oct", 10),
            Map.entry("okt", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12),
            Map.entry("dez", 12),
            Map.entry("des", 12),
            Map.entry("déc", 12));

    private Timestamps() {}

    /// How a date whose year stands last is read.
    public enum DayOrder {
        MONTH_FIRST,
        DAY_FIRST
    }

    /// The order that these time stamps prove, by a number above 12 or by dots between the numbers; empty where all of
    /// them could be read either way.
    public static Optional<DayOrder> dayOrder(List<String> stamps) {
        for (String stamp : stamps) {
            String stripped = stamp.strip();
            Matcher last = YEAR_LAST.matcher(stripped.length() > LONGEST ? "" : stripped);
            if (last.matches()) {
                if (Integer.parseInt(last.group(1)) > 12 || stripped.charAt(last.end(1)) == '.') {
                    return Optional.of(DayOrder.DAY_FIRST);
                }
                if (Integer.parseInt(last.group(2)) > 12) {
                    return Optional.of(DayOrder.MONTH_FIRST);
                }
            }
        }
        return Optional.empty();
    }

    /// Seconds since the civil day 1970-01-01; empty where the text is no time stamp. Two digits of a year mean 20xx;
    /// months may be named in English, German, French, Dutch or a Scandinavian language.
    public static OptionalDouble seconds(String text, DayOrder order) {
        String stripped = text.strip();
        if (stripped.length() > LONGEST) {
            return OptionalDouble.empty();
        }
        Matcher first = YEAR_FIRST.matcher(stripped);
        if (first.matches()) {
            return combine(first.group(1), number(first.group(2)), first.group(3), first.group(4));
        }
        Matcher last = YEAR_LAST.matcher(stripped);
        if (last.matches()) {
            boolean monthFirst = order == DayOrder.MONTH_FIRST;
            return combine(
                    last.group(3),
                    number(last.group(monthFirst ? 1 : 2)),
                    last.group(monthFirst ? 2 : 1),
                    last.group(4));
        }
        Matcher named = DAY_AND_NAME.matcher(stripped);
        if (named.matches()) {
            return combine(named.group(3), month(named.group(2)), named.group(1), named.group(4));
        }
        Matcher american = NAME_AND_DAY.matcher(stripped);
        return american.matches()
                ? combine(american.group(3), month(american.group(1)), american.group(2), american.group(4))
                : OptionalDouble.empty();
    }

    private static @Nullable Integer number(String digits) {
        return Integer.valueOf(digits);
    }

    private static @Nullable Integer month(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("juin")) {
            return 6;
        }
        return lower.startsWith("juil") ? Integer.valueOf(7) : MONTHS.get(lower.substring(0, 3));
    }

    private static OptionalDouble combine(String year, @Nullable Integer month, String day, String time) {
        Matcher t = TIME.matcher(time.strip());
        int d = Integer.parseInt(day);
        if (month == null || month < 1 || month > 12 || d < 1 || d > 31 || !t.matches()) {
            return OptionalDouble.empty();
        }
        int hour = Integer.parseInt(t.group(1));
        if (t.group(4) != null) {
            hour = hour % 12 + (t.group(4).charAt(0) == 'p' || t.group(4).charAt(0) == 'P' ? 12 : 0);
        }
        double second = t.group(3) == null ? 0 : Double.parseDouble(t.group(3).replace(',', '.'));
        int fullYear = Integer.parseInt(year) + (year.length() == 2 ? 2000 : 0);
        return OptionalDouble.of(daysSince1970(fullYear, month, d) * 86400.0
                + hour * 3600.0
                + Integer.parseInt(t.group(2)) * 60.0
                + second
                - offset(t));
    }

    private static double offset(Matcher time) {
        if (time.group(6) == null) {
            return 0;
        }
        double seconds = Integer.parseInt(time.group(7)) * 3600.0 + Integer.parseInt(time.group(8)) * 60.0;
        return time.group(6).equals("-") ? -seconds : seconds;
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
