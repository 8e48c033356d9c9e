package org.interphase.formats.neware;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.interphase.formats.cycler.ColumnRole;

/// A column head of Neware's text exports: a name, and behind it the unit that the user chose for the export.
///
/// @param name as in the file, such as `Current(µA)`
/// @param stem without the unit, in lower case
/// @param unit empty where the head states none
record ExportColumn(String name, String stem, String unit) {
    private static final Pattern WITH_UNIT = Pattern.compile("(.*?)\\(([^()]{1,20})\\)\\s*(?:_\\d+)?");
    private static final Pattern TEMPERATURE = Pattern.compile("(?:.*[ .])?(?:t|cpu|tmax|tmin)\\d{0,4}");
    private static final Set<String> CLOCK_UNITS =
            Set.of("h:min:s.ms", "h:min:s", "h:m:s.ms", "h:m:s", "hh:mm:ss", "hh:mm:ss.ms", "h:mm:ss.ms", "h:mm:ss");

    private static final Map<String, ColumnRole> ROLES = Map.ofEntries(
            Map.entry("total time", ColumnRole.TIME),
            Map.entry("cumulative time", ColumnRole.TIME),
            Map.entry("test time", ColumnRole.TIME),
            Map.entry("总时间", ColumnRole.TIME),
            Map.entry("voltage", ColumnRole.VOLTAGE),
            Map.entry("volt", ColumnRole.VOLTAGE),
            Map.entry("电压", ColumnRole.VOLTAGE),
            Map.entry("current", ColumnRole.CURRENT),
            Map.entry("cur", ColumnRole.CURRENT),
            Map.entry("电流", ColumnRole.CURRENT),
            Map.entry("cycle index", ColumnRole.CYCLE),
            Map.entry("cycle id", ColumnRole.CYCLE),
            Map.entry("cycle", ColumnRole.CYCLE),
            Map.entry("循环号", ColumnRole.CYCLE),
            Map.entry("循环序号", ColumnRole.CYCLE),
            Map.entry("step index", ColumnRole.STEP),
            Map.entry("step id", ColumnRole.STEP),
            Map.entry("step", ColumnRole.STEP),
            Map.entry("steps", ColumnRole.STEP),
            Map.entry("工步号", ColumnRole.STEP),
            Map.entry("工步序号", ColumnRole.STEP),
            Map.entry("step type", ColumnRole.STATE),
            Map.entry("steptype", ColumnRole.STATE),
            Map.entry("status", ColumnRole.STATE),
            Map.entry("state", ColumnRole.STATE),
            Map.entry("工步类型", ColumnRole.STATE),
            Map.entry("chg. cap.", ColumnRole.CHARGE),
            Map.entry("capacitance_chg", ColumnRole.CHARGE),
            Map.entry("充电容量", ColumnRole.CHARGE),
            Map.entry("dchg. cap.", ColumnRole.DISCHARGE),
            Map.entry("capacitance_dchg", ColumnRole.DISCHARGE),
            Map.entry("放电容量", ColumnRole.DISCHARGE),
            Map.entry("capacity", ColumnRole.STEP_CHARGE),
            Map.entry("容量", ColumnRole.STEP_CHARGE));

    private static final Set<String> DURATIONS = Set.of(
            "time",
            "total time",
            "cumulative time",
            "test time",
            "relative time",
            "step time",
            "chg. time",
            "dchg. time",
            "时间",
            "总时间",
            "相对时间");

    private static final Set<String> STEP_TIMES = Set.of("time", "relative time", "step time", "时间", "相对时间");

    static ExportColumn of(String head) {
        String name = head.strip();
        Matcher m = WITH_UNIT.matcher(name);
        if (!m.matches()) {
            return new ExportColumn(name, stem(name), "");
        }
        String stem = stem(m.group(1));
        return new ExportColumn(name, stem, readable(m.group(2).strip(), stem));
    }

    private static String stem(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /// The unit with the signs that an export in another character set loses: a degree Celsius that became `?`, a
    /// micro sign in its three forms.
    private static String readable(String unit, String stem) {
        String micro = unit.replace('μ', 'µ');
        boolean lostDegree = micro.equals("?") && TEMPERATURE.matcher(stem).matches();
        return switch (micro) {
            case "℃", "°C", "¡æ" -> "°C";
            case "?" -> lostDegree ? "°C" : "";
            case "?A", "uA" -> "µA";
            case "?V", "uV" -> "µV";
            default -> CLOCK_UNITS.contains(micro) ? "" : micro;
        };
    }

    Optional<ColumnRole> role() {
        return Optional.ofNullable(ROLES.get(stem));
    }

    /// Whether the cells are spans of time.
    boolean isDuration() {
        return DURATIONS.contains(stem);
    }

    /// Whether the cells are the time since the step began.
    boolean isStepTime() {
        return STEP_TIMES.contains(stem);
    }

    /// Factor from the unit of the head to that of the role, empty where the unit is none of it.
    OptionalDouble factor(ColumnRole wanted) {
        double factor = switch (wanted) {
            case VOLTAGE -> prefixed("V");
            case CURRENT -> prefixed("A");
            case CHARGE, DISCHARGE, STEP_CHARGE, NET_CHARGE -> charge();
            case TIME -> seconds();
            default -> 1;
        };
        return Double.isNaN(factor) ? OptionalDouble.empty() : OptionalDouble.of(factor);
    }

    private double charge() {
        double hours = prefixed("Ah");
        return Double.isNaN(hours) ? prefixed("As") / 3600 : hours;
    }

    /// Factor to seconds for numbers in a column of durations.
    double seconds() {
        return switch (unit.toLowerCase(Locale.ROOT)) {
            case "", "s", "sec" -> 1;
            case "ms" -> 1e-3;
            case "min" -> 60;
            case "h" -> 3600;
            default -> Double.NaN;
        };
    }

    private double prefixed(String base) {
        if (!unit.endsWith(base)) {
            return Double.NaN;
        }
        return switch (unit.substring(0, unit.length() - base.length())) {
            case "" -> 1;
            case "m" -> 1e-3;
            case "µ" -> 1e-6;
            case "n" -> 1e-9;
            case "k" -> 1e3;
            default -> Double.NaN;
        };
    }
}
