package org.interphase.formats.photoelectron;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the name of a column in an export says: binding or kinetic energy, counts, counts per second,
/// transmission.
final class EnergyName {
    private static final int LONGEST = 120;
    private static final Pattern BINDING =
            Pattern.compile("(?:b\\.?e\\.?|e[_ ]?b(?:in(?:d(?:ing)?)?)?|binding[ _]?energ(?:y|ies))(?:[ _/(\\[,].*)?");
    private static final Pattern KINETIC =
            Pattern.compile("(?:k\\.?e\\.?|e[_ ]?k(?:in(?:etic)?)?|kinetic[ _]?energ(?:y|ies))(?:[ _/(\\[,].*)?");
    private static final Pattern RATE = Pattern.compile(".*(?:cps|counts? ?/ ?s|counts?[ _]per[ _]s|counts s-1|c/s).*");
    private static final Pattern SOURCE = Pattern.compile(
            "(?:hv|h\u03BD|photon energy|excitation energy)\\s*[=:]?\\s*(\\d{1,6}(?:\\.\\d{0,9})?)\\s*ev");
    private static final Pattern PASS =
            Pattern.compile("(?:\\bpe|pass energy)\\s*[=:]?\\s*(\\d{1,6}(?:\\.\\d{0,9})?)\\s*ev");

    private EnergyName() {}

    /// What a column holds on its energy axis.
    enum Kind {
        BINDING,
        KINETIC
    }

    private static String plain(String name) {
        String text = name.strip().toLowerCase(Locale.ROOT);
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /// The kind of energy that a name stands for; empty where it names none. The word alone, `Energy`, does not
    /// tell: absorption, energy loss and X-ray spectra use it, too.
    static Optional<Kind> kind(String name) {
        String text = plain(name);
        if (BINDING.matcher(text).matches()) {
            return Optional.of(Kind.BINDING);
        }
        return KINETIC.matcher(text).matches() ? Optional.of(Kind.KINETIC) : Optional.empty();
    }

    static boolean isRate(String name, String unit) {
        return RATE.matcher(plain(name)).matches() || RATE.matcher(plain(unit)).matches();
    }

    /// Whether name or unit speak of counts at all.
    static boolean isCounts(String name, String unit) {
        return isRate(name, unit)
                || plain(name).contains("count")
                || plain(unit).contains("count");
    }

    static boolean isTransmission(String name) {
        return plain(name).startsWith("transmission");
    }

    /// Photon energy stated among names, such as `hv=180eV`.
    static OptionalDouble source_eV(List<String> names) {
        return stated(SOURCE, names);
    }

    /// Pass energy stated among names, such as `PE: 20.0 eV`.
    static OptionalDouble passEnergy_eV(List<String> names) {
        return stated(PASS, names);
    }

    private static OptionalDouble stated(Pattern pattern, List<String> names) {
        for (String name : names) {
            Matcher matcher = pattern.matcher(plain(name));
            if (matcher.find()) {
                return OptionalDouble.of(Double.parseDouble(matcher.group(1)));
            }
        }
        return OptionalDouble.empty();
    }
}
