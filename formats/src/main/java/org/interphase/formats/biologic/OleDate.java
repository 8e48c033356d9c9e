package org.interphase.formats.biologic;

import java.time.LocalDate;
import java.util.Locale;

/// Days since 1899-12-30 with the time of day as fraction, in local time: Microsoft's OLE automation date.
final class OleDate {
    private static final long DAYS_TO_1970 = 25_569;
    private static final long MILLISECONDS_PER_DAY = 86_400_000;

    private OleDate() {}

    /// As EC-Lab prints it: `month/day/year hour:minute:second.millisecond`.
    static String format(double days) {
        long milliseconds = Math.round((days - DAYS_TO_1970) * MILLISECONDS_PER_DAY);
        long day = Math.floorDiv(milliseconds, MILLISECONDS_PER_DAY);
        long rest = Math.floorMod(milliseconds, MILLISECONDS_PER_DAY);
        LocalDate date = LocalDate.ofEpochDay(day);
        return String.format(
                Locale.ROOT,
                "%02d/%02d/%04d %02d:%02d:%02d.%03d",
                date.getMonthValue(),
                date.getDayOfMonth(),
                date.getYear(),
                rest / 3_600_000,
                rest / 60_000 % 60,
                rest / 1000 % 60,
                rest % 1000);
    }
}
