package org.interphase.formats.cycler;

import java.util.Map;
import java.util.OptionalDouble;
import org.interphase.formats.text.ColumnLabel;

/// Factors from the units that cyclers write to those of [ColumnRole].
public final class CyclerUnits {
    private static final Map<String, Double> TIME = Map.ofEntries(
            Map.entry("s", 1.0),
            Map.entry("sec", 1.0),
            Map.entry("secs", 1.0),
            Map.entry("second", 1.0),
            Map.entry("seconds", 1.0),
            Map.entry("ms", 1e-3),
            Map.entry("millisecond", 1e-3),
            Map.entry("min", 60.0),
            Map.entry("mins", 60.0),
            Map.entry("minute", 60.0),
            Map.entry("minutes", 60.0),
            Map.entry("h", 3600.0),
            Map.entry("hr", 3600.0),
            Map.entry("hrs", 3600.0),
            Map.entry("hour", 3600.0),
            Map.entry("hours", 3600.0),
            Map.entry("d", 86400.0),
            Map.entry("day", 86400.0),
            Map.entry("days", 86400.0));
    private static final Map<String, Double> VOLTAGE = Map.of(
            "v", 1.0, "volt", 1.0, "volts", 1.0, "mv", 1e-3, "mvolt", 1e-3, "millivolt", 1e-3, "uv", 1e-6, "kv", 1e3);
    private static final Map<String, Double> CURRENT = Map.ofEntries(
            Map.entry("a", 1.0),
            Map.entry("amp", 1.0),
            Map.entry("amps", 1.0),
            Map.entry("ampere", 1.0),
            Map.entry("amperes", 1.0),
            Map.entry("ma", 1e-3),
            Map.entry("mamp", 1e-3),
            Map.entry("mamps", 1e-3),
            Map.entry("milliampere", 1e-3),
            Map.entry("ua", 1e-6),
            Map.entry("na", 1e-9));
    private static final Map<String, Double> CHARGE = Map.of(
            "ah",
            1.0,
            "amp-hr",
            1.0,
            "ampere_hour",
            1.0,
            "mah",
            1e-3,
            "uah",
            1e-6,
            "as",
            1 / 3600.0,
            "c",
            1 / 3600.0,
            "coulomb",
            1 / 3600.0,
            "mas",
            1e-3 / 3600);

    private CyclerUnits() {}

    /// The factor from `unit` to the role's own unit; empty where the unit is not one of that quantity. Upper and
    /// lower case are the same (`MA` is milliampere), µ may be written `u`, `A.h` is `Ah`. A pattern such as
    /// `h:min:s` after a time, or nothing, says that it is written as a duration, whose factor is 1.
    public static OptionalDouble factor(ColumnRole role, String unit) {
        String plain = ColumnLabel.plain(unit);
        return switch (role) {
            case TIME -> plain.isEmpty() || plain.contains("h:m") ? OptionalDouble.of(1) : find(TIME, plain);
            case VOLTAGE -> find(VOLTAGE, plain);
            case CURRENT -> find(CURRENT, plain);
            case CHARGE, DISCHARGE, NET_CHARGE, STEP_CHARGE -> find(CHARGE, plain);
            case CLOCK, CYCLE, STEP, STATE ->
                plain.isEmpty() || plain.equals("1") || (role == ColumnRole.CLOCK && plain.equals("s"))
                        ? OptionalDouble.of(1)
                        : OptionalDouble.empty();
        };
    }

    private static OptionalDouble find(Map<String, Double> factors, String unit) {
        Double factor = factors.get(unit);
        return factor == null ? OptionalDouble.empty() : OptionalDouble.of(factor);
    }
}
