package org.interphase.formats.impedance;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The name of a column taken apart: `-Im(Z)/Ohm` is the key `imz`, turned round, in ohms; `Zs''[ohm]` is `zs''`.
///
/// @param key in lower case without blanks, underscores, points, brackets and bars; two primes stand for Z''
/// @param unit as written, empty where none is
/// @param turned whether the name begins with a minus
record ImpedanceLabel(String key, String unit, boolean turned) {
    private static final int LONGEST = 120;
    private static final Pattern BRACKETS = Pattern.compile("(.*\\S)\\s*[(\\[]\\s*([^()\\[\\]]*?)\\s*[)\\]]");
    private static final Pattern SLASH = Pattern.compile("([^/]*[^/\\s])\\s*/\\s*(\\S[^/]*(?:/[^/]+)?)");
    private static final Pattern SEPARATED = Pattern.compile("(.*[^\\s_#,])[\\s_#,]+([^\\s_#,]+)");
    private static final Pattern SOURCE = Pattern.compile("[a-z]+:\\s*");
    private static final Pattern ZPLOT_MARK = Pattern.compile("\\s*\\([ab]\\)$");
    private static final Pattern MINUS = Pattern.compile("(?:-1?\\*?|minus|negative|neg)(?=.)");

    static ImpedanceLabel of(String name) {
        String text = name.strip();
        if (text.length() > LONGEST) {
            return new ImpedanceLabel("", "", false);
        }
        text = primes(text);
        for (Pattern form : new Pattern[] {BRACKETS, SLASH, SEPARATED}) {
            Matcher m = form.matcher(text);
            if (m.matches() && isUnit(m.group(2))) {
                return base(m.group(1), m.group(2));
            }
        }
        return base(text, "");
    }

    private static boolean isUnit(String text) {
        return ImpedanceUnits.isUnit(text) || ImpedanceUnits.isPerArea(text);
    }

    private static ImpedanceLabel base(String name, String unit) {
        String lower = SOURCE.matcher(name.toLowerCase(Locale.ROOT)).replaceFirst("");
        lower = ZPLOT_MARK.matcher(lower).replaceFirst("").replaceAll("[\\s_.|(){}<>\\[\\]]", "");
        Matcher minus = MINUS.matcher(lower);
        boolean turned = minus.lookingAt();
        String key = turned ? lower.substring(minus.end()) : lower;
        if (key.endsWith("neg")) {
            turned = true;
            key = key.substring(0, key.length() - 3);
        }
        return new ImpedanceLabel(key.replace("-", ""), unit, turned);
    }

    /// Every way to write a prime, a double prime and a minus, as one.
    private static String primes(String name) {
        return name.replaceAll("[\u2032\u2019\u2018\u00B4`]", "'")
                .replaceAll("[\u2033\u201C\u201D\"]", "''")
                .replaceAll("[\u2212\u2013\u2014]", "-");
    }
}
