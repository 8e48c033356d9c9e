package org.interphase.study.answer;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What a terminal is given to show: numbers as they are printed in a book, and nothing that would steer the
/// terminal.
///
/// Titles and names come from files, and a file may hold anything: an escape sequence that rewrites the screen,
/// or a mark that turns the direction of what follows. Such characters (Unicode's classes Cc and Cf, and its
/// separators of lines and paragraphs) become `·`.
public final class TerminalText {
    private static final Pattern STEERING =
            Pattern.compile("\\r(?!\\n)|[[\\p{Cc}\\p{Cf}\\u2028\\u2029]&&[^\\n\\t\\r]]");
    private static final Pattern LINE_ENDS = Pattern.compile("[\\r\\n\\t]+");
    /// A hyphen in front of a number that does not continue a word, a range or a file name.
    private static final Pattern HYPHEN = Pattern.compile("(?<=^|[\\s(\\[=±×·,;:|<>≈])-(?=\\.?\\d)");
    /// `6.00e-8`, not within a word, a hash or a file name.
    private static final Pattern EXPONENT =
            Pattern.compile("(?<![\\w.\\-/])([-−+]?\\d++(?:\\.\\d++)?)[eE]([-+]?)(\\d++)(?!\\w|\\.\\w)");
    /// `(1.61 ± 0.04)e-3`.
    private static final Pattern COMMON_EXPONENT = Pattern.compile("(\\d\\))e([-+]?)(\\d++)(?!\\w|\\.\\w)");

    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private TerminalText() {}

    /// The text with a middle dot for each character that steers a terminal; line ends and tabs stay.
    public static String safe(String text) {
        return STEERING.matcher(text).replaceAll("·");
    }

    /// The same on one line.
    public static String line(String text) {
        return safe(LINE_ENDS.matcher(text.strip()).replaceAll(" "));
    }

    /// JSON that says the same with such characters escaped; outside of its strings there are none but line
    /// ends.
    public static String escaped(String json) {
        return STEERING.matcher(json).replaceAll(c -> {
            StringBuilder escaped = new StringBuilder();
            c.group().chars().forEach(unit -> escaped.append("\\\\u%04x".formatted(unit)));
            return escaped.toString();
        });
    }

    /// Safe text with the numbers set: `−3`, `6.00·10⁻⁸`. Setting it twice changes nothing.
    public static String typeset(String text) {
        return HYPHEN.matcher(powers(safe(text))).replaceAll("−");
    }

    /// `6.00·10⁻⁸` for `6.00e-8`.
    public static String powers(String text) {
        String one = EXPONENT.matcher(text).replaceAll(TerminalText::power);
        return COMMON_EXPONENT.matcher(one).replaceAll(TerminalText::power);
    }

    private static String power(MatchResult number) {
        StringBuilder raised = new StringBuilder();
        String power = number.group(3);
        int first = 0;
        while (first < power.length() - 1 && power.charAt(first) == '0') {
            first++;
        }
        power.substring(first).chars().forEach(c -> raised.append(RAISED.charAt(c - '0')));
        return number.group(1) + "·10" + (number.group(2).equals("-") ? "⁻" : "") + raised;
    }
}
