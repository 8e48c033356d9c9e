package org.interphase.quantity;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reduces what is written for a unit to a key in which notation no longer shows: `mA.h/g`, `mAh·g⁻¹` and `mAh
/// g^-1` all give the same key.
///
/// ```
/// unit      = ["/"] factor { separator factor }     separator: . · * space, "-" before a letter, "/" for the next
/// factor
/// factor    = "1" | name [exponent]                 exponent: 2, ^2, ², -1, ^-1, ⁻¹
/// ```
/// A name is a symbol with at most one prefix, where case counts, or a word, where it does not. A word never
/// equals a symbol of other meaning in any case.
final class UnitSpelling {
    private static final int LONGEST = 64;
    private static final Pattern FACTOR = Pattern.compile("1(?![0-9])|([^\\s./*^0-9-]+)(?:\\^?([+-]?[1-9])(?![0-9]))?");
    private static final Pattern SEPARATOR = Pattern.compile("\\s*([./*])\\s*|\\s+|-(?=[^0-9\\s])");

    /// Power of one symbol within a name: `Ah` is A¹ h¹.
    record Power(String symbol, int exponent) {}

    static final Map<String, List<Power>> SYMBOLS = new HashMap<>();
    static final Map<String, List<Power>> WORDS = new TreeMap<>();
    private static final Map<String, String> WHOLE =
            Map.of("deg c", "°C", "deg. c", "°C", "° c", "°C", "degrees c", "°C", "deg celsius", "°C");

    static {
        prefixed("V", "V", "Volt", "Volts");
        prefixed("A", "A", "Amp", "Amps");
        prefixed("W", "W", "Watt", "Watts");
        prefixed("J", "J");
        prefixed("eV", "eV");
        prefixed("Ω", "Ω", "Ohm", "ohm", "Ohms", "ohms");
        prefixed("S", "S");
        prefixed("F", "F");
        prefixed("H", "H");
        prefixed("g", "g");
        prefixed("m", "m");
        prefixed("s", "s");
        prefixed("Hz", "Hz");
        prefixed("Pa", "Pa");
        prefixed("bar", "bar");
        prefixed("mol", "mol");
        prefixed("A h", "Ah", "AH", "ah", "Ahr", "AHr", "Ahrs", "AHrs");
        prefixed("A s", "As");
        prefixed("W h", "Wh", "WH", "wh", "Whr", "WHr", "Whrs", "WHrs");
        prefixed("W s", "Ws");
        exactly("C", "C");
        exactly("K", "K");
        exactly("cm", "cm");
        exactly("min", "min");
        exactly("h", "h");
        exactly("d", "d");
        exactly("%", "%");
        exactly("ppm", "ppm", "[ppm]");
        exactly("rad", "rad");
        exactly("°", "°");
        exactly("°C", "°C", "oC", "Cel");
        exactly("Å", "Å", "Ao");
        exactly("counts", "counts", "{counts}");
        exactly("cycle", "cycle", "{cycle}");
        exactly("atom", "atom", "{atom}");
        word("s", "sec", "secs", "second", "seconds");
        word("min", "min", "mins", "minute", "minutes");
        word("h", "hr", "hrs", "hour", "hours");
        word("d", "day", "days");
        word("V", "volt", "volts");
        word("A", "amp", "amps", "ampere", "amperes");
        word("W", "watt", "watts");
        word("C", "coulomb", "coulombs");
        word("eV", "ev", "electronvolt");
        word("Ω", "ohm", "ohms");
        word("S", "siemens");
        word("F", "farad", "farads");
        word("H", "henry");
        word("K", "kelvin");
        word("°C", "degc", "degreec", "degreesc", "celsius");
        word("°", "deg", "degs", "degree", "degrees");
        word("rad", "radian", "radians");
        word("g", "gram", "grams");
        word("µm", "micron", "microns");
        word("Å", "angstrom", "angstroms");
        word("Hz", "hz", "hertz");
        word("Pa", "pascal", "pascals");
        word("mol", "mole", "moles");
        word("%", "percent", "pct");
        word("ppm", "ppm");
        word("counts", "count", "counts", "cts");
        word("cycle", "cycle", "cycles");
        word("atom", "atom", "atoms");
        WORDS.put("cps", List.of(new Power("counts", 1), new Power("s", -1)));
    }

    private UnitSpelling() {}

    /// The key of a text, empty where it is not written as a unit.
    static Optional<String> key(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = plain(text);
        plain = WHOLE.getOrDefault(plain.toLowerCase(Locale.ROOT), plain);
        Map<String, Integer> exponents = new TreeMap<>();
        Matcher factor = FACTOR.matcher(plain);
        Matcher separator = SEPARATOR.matcher(plain);
        int at = plain.startsWith("/") ? 1 : 0;
        int sign = at == 1 ? -1 : 1;
        while (true) {
            if (!factor.region(at, plain.length()).lookingAt() || !collect(factor, sign, exponents)) {
                return Optional.empty();
            }
            at = factor.end();
            if (at == plain.length()) {
                return Optional.of(keyOf(exponents));
            }
            if (!separator.region(at, plain.length()).lookingAt()) {
                return Optional.empty();
            }
            sign = "/".equals(separator.group(1)) ? -1 : 1;
            at = separator.end();
        }
    }

    private static boolean collect(Matcher factor, int sign, Map<String, Integer> exponents) {
        String name = factor.group(1);
        if (name == null) {
            return true;
        }
        List<Power> powers = SYMBOLS.get(name);
        if (powers == null) {
            powers = WORDS.get(name.toLowerCase(Locale.ROOT));
        }
        if (powers == null) {
            return false;
        }
        String written = factor.group(2);
        int exponent = sign * (written == null ? 1 : Integer.parseInt(written));
        for (Power power : powers) {
            exponents.merge(power.symbol(), exponent * power.exponent(), Integer::sum);
        }
        return true;
    }

    private static String keyOf(Map<String, Integer> exponents) {
        StringBuilder key = new StringBuilder();
        exponents.forEach((symbol, exponent) -> {
            if (exponent != 0) {
                key.append(symbol).append(exponent).append(' ');
            }
        });
        return key.toString();
    }

    /// One character for each of the several that look alike: micro, ohm, ångström, degree, dot, minus, digits,
    /// spaces.
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        for (char c : Normalizer.normalize(text.strip(), Normalizer.Form.NFC).toCharArray()) {
            plain.append(
                    switch (c) {
                        case '\u03BC' -> "µ";
                        case '\u2126' -> "Ω";
                        case '\u212B' -> "Å";
                        case '\u2103' -> "°C";
                        case '\u00BA', '\u02DA' -> "°";
                        case '\u00B7', '\u22C5', '\u2219', '\u2022' -> ".";
                        case '\u2212', '\u207B', '\u2010', '\u2011' -> "-";
                        case '\u00B9' -> "1";
                        case '\u00B2' -> "2";
                        case '\u00B3' -> "3";
                        case '\u00A0', '\u202F', '\u2009', '\t' -> " ";
                        default -> Character.toString(c);
                    });
        }
        return plain.toString();
    }

    private static void prefixed(String symbols, String... spellings) {
        for (String prefix : List.of("", "n", "µ", "m", "k", "M", "G")) {
            exactly(prefix + symbols, prefixedAll(prefix, spellings));
        }
        exactly("µ" + symbols, prefixedAll("u", spellings));
    }

    private static String[] prefixedAll(String prefix, String... spellings) {
        String[] all = new String[spellings.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = prefix + spellings[i];
        }
        return all;
    }

    private static void exactly(String symbols, String... spellings) {
        for (String spelling : spellings) {
            put(SYMBOLS, spelling, symbols);
        }
    }

    private static void word(String symbol, String... spellings) {
        for (String spelling : spellings) {
            put(WORDS, spelling, symbol);
        }
    }

    private static void put(Map<String, List<Power>> names, String spelling, String symbols) {
        List<Power> powers = Arrays.stream(symbols.split(" "))
                .map(symbol -> new Power(symbol, 1))
                .toList();
        List<Power> other = names.putIfAbsent(spelling, powers);
        if (other != null && !other.equals(powers)) {
            throw new IllegalStateException("'" + spelling + "' means both " + other + " and " + powers);
        }
    }
}
