package org.interphase.formats.impedance;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Factors from the units that instruments write to those of [ImpedanceRole]. Unlike elsewhere, upper and lower case
/// differ in a prefix: `MHz` is a million hertz and `mHz` a thousandth.
public final class ImpedanceUnits {
    private static final Pattern HERTZ = Pattern.compile("([mkKMGuµμ]?)(?:hz|Hz|HZ|hertz|Hertz)");
    private static final Pattern OHM =
            Pattern.compile("([mkKMGuµμ]|milli|kilo|mega|Milli|Kilo|Mega)?(?:ohms?|Ohms?|OHMS?|\u03A9|\u03C9|\u2126)");
    private static final Pattern AREA = Pattern.compile(
            "(?:[mkM]|milli|kilo)?(?:ohm|[\u03A9\u03C9]).*[cm]m(?:2|²|\\^2).*", Pattern.CASE_INSENSITIVE);
    private static final Map<String, Double> PREFIXES = Map.ofEntries(
            Map.entry("", 1.0),
            Map.entry("u", 1e-6),
            Map.entry("µ", 1e-6),
            Map.entry("μ", 1e-6),
            Map.entry("m", 1e-3),
            Map.entry("milli", 1e-3),
            Map.entry("k", 1e3),
            Map.entry("K", 1e3),
            Map.entry("kilo", 1e3),
            Map.entry("M", 1e6),
            Map.entry("mega", 1e6),
            Map.entry("G", 1e9));
    private static final Map<String, Double> ANGLES = Map.of(
            "deg",
            Math.PI / 180,
            "degs",
            Math.PI / 180,
            "degree",
            Math.PI / 180,
            "degrees",
            Math.PI / 180,
            "°",
            Math.PI / 180,
            "rad",
            1.0,
            "rads",
            1.0,
            "radian",
            1.0,
            "radians",
            1.0,
            "mrad",
            1e-3);
    private static final Map<String, Double> POTENTIALS = Map.of("v", 1.0, "volt", 1.0, "volts", 1.0, "mv", 1e-3);
    private static final Map<String, Double> TEMPERATURES =
            Map.of("°c", 1.0, "degc", 1.0, "c", 1.0, "celsius", 1.0, "k", 1.0);
    private static final Map<String, Double> HOURS =
            Map.of("h", 1.0, "hr", 1.0, "hours", 1.0, "min", 1 / 60.0, "s", 1 / 3600.0, "sec", 1 / 3600.0, "d", 24.0);

    private ImpedanceUnits() {}

    /// The factor from `unit` to the role's own unit; empty where the unit is not one of that quantity. A frequency in
    /// rad/s is an angular one: its factor is 1/(2π).
    public static OptionalDouble factor(ImpedanceRole role, String unit) {
        String plain = unit.strip().replace(" ", "").replace(".", "");
        return switch (role) {
            case FREQUENCY -> isAngular(plain) ? OptionalDouble.of(1 / (2 * Math.PI)) : prefixed(HERTZ, plain);
            case REAL, IMAGINARY, MODULUS -> prefixed(OHM, plain);
            case PHASE -> find(ANGLES, plain);
            case POTENTIAL -> find(POTENTIALS, plain);
            case TEMPERATURE -> find(TEMPERATURES, plain);
            case REST_TIME -> find(HOURS, plain);
            case CYCLE, SPECTRUM ->
                plain.isEmpty() || plain.equals("1") ? OptionalDouble.of(1) : OptionalDouble.empty();
        };
    }

    /// Whether the text is a unit of any of the roles.
    static boolean isUnit(String text) {
        for (ImpedanceRole role : ImpedanceRole.values()) {
            if (!role.unit().isEmpty() && factor(role, text).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /// Whether the text is a resistance per area or length, such as `Ω·cm²`: not an impedance of the whole cell.
    static boolean isPerArea(String text) {
        return AREA.matcher(text.replace(" ", "").replace('\u2126', '\u03C9')).matches();
    }

    static boolean isAngular(String unit) {
        String plain = unit.replace(" ", "").toLowerCase(Locale.ROOT);
        return plain.equals("rad/s") || plain.equals("rads-1") || plain.equals("rads^-1") || plain.equals("rad/sec");
    }

    private static OptionalDouble prefixed(Pattern pattern, String unit) {
        Matcher m = pattern.matcher(unit);
        if (!m.matches()) {
            return OptionalDouble.empty();
        }
        String prefix = m.group(1) == null ? "" : m.group(1);
        return find(PREFIXES, prefix.length() > 1 ? prefix.toLowerCase(Locale.ROOT) : prefix, false);
    }

    private static OptionalDouble find(Map<String, Double> factors, String unit) {
        return find(factors, unit, true);
    }

    private static OptionalDouble find(Map<String, Double> factors, String unit, boolean anyCase) {
        Double factor = factors.get(anyCase ? unit.toLowerCase(Locale.ROOT) : unit);
        return factor == null ? OptionalDouble.empty() : OptionalDouble.of(factor);
    }
}
