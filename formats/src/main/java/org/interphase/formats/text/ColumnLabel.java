package org.interphase.formats.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The name of a column taken apart: what it stands for, and the unit written with it.
///
/// `Test_Time(s)`, `U[V]`, `Voltage / V`, `I/mA`, `current_A`, `Voltage#V` all carry a unit. Brackets always do; the
/// other forms only where what follows is a unit known here, so that `dQ/dV` and `Cyc#` stay whole.
///
/// @param base the name without its unit
/// @param unit as written, empty where none is
public record ColumnLabel(String base, String unit) {
    private static final Pattern BRACKETS = Pattern.compile("(.*?)\\s*[(\\[]\\s*([^()\\[\\]]*?)\\s*[)\\]]");
    private static final Pattern SEPARATED = Pattern.compile("(.*?[^\\s/_#,])\\s*([/_#,])\\s*([^/_#,]+(?:/[^/_#,]+)?)");
    private static final int LONGEST = 200;
    /// Units of one letter that are taken for units behind an underscore, too.
    private static final Set<String> PLAIN_LETTERS = Set.of("s", "h", "v", "a", "c", "w");
    private static final Set<String> UNITS =
            Set.of(("1 s sec secs second seconds ms millisecond min mins minute minutes h hr hrs hour hours d day days "
                            + "v mv uv kv volt volts millivolt a ma ua na amp amps ampere amperes milliampere "
                            + "ah mah uah ampere_hour as mas c coulomb wh mwh kwh w mw watt watts ohm ohms mohm milliohm ω mω "
                            + "degc °c celsius k kelvin pa kpa mpa bar psi hz khz % g mg mah/g ah/g ma/g a/g wh/kg mwh/g "
                            + "cm2 cm² ma/cm2 ma/cm² mah/cm2 v/s mv/s ah/v mah/v v/ah")
                    .split(" "));

    /// Takes a name apart; a name without a recognised unit is all base.
    public static ColumnLabel of(String name) {
        String stripped = name.strip();
        if (stripped.length() > LONGEST) {
            return new ColumnLabel(stripped, "");
        }
        Matcher brackets = BRACKETS.matcher(stripped);
        if (brackets.matches() && !brackets.group(1).isEmpty()) {
            return new ColumnLabel(brackets.group(1), brackets.group(2));
        }
        Matcher separated = SEPARATED.matcher(stripped);
        if (separated.matches() && !isUnit(separated.group(1))) {
            String unit = separated.group(3).strip();
            boolean slash = separated.group(2).equals("/");
            if (isUnit(unit) && (slash || unit.length() > 1 || PLAIN_LETTERS.contains(plain(unit)))) {
                return new ColumnLabel(separated.group(1), unit);
            }
        }
        return new ColumnLabel(stripped, "");
    }

    /// Whether the text is a unit that instruments write, whatever its case and its sign for micro.
    public static boolean isUnit(String text) {
        return UNITS.contains(plain(text));
    }

    /// A unit in lower case, with `u` for micro and without dots and blanks: `mA.h` becomes `mah`.
    public static String plain(String unit) {
        return unit.strip()
                .toLowerCase(Locale.ROOT)
                .replace('µ', 'u')
                .replace('μ', 'u')
                .replace("·", "")
                .replace(".", "")
                .replace("*", "")
                .replace(" ", "");
    }

    /// The base in lower case, letters and digits only: names that differ in blanks, underscores and case are one.
    public String key() {
        return key(base);
    }

    /// As [#key()], for any name.
    public static String key(String name) {
        StringBuilder key = new StringBuilder();
        name.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(key::appendCodePoint);
        return key.toString();
    }
}
