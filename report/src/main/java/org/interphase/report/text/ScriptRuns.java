package org.interphase.report.text;

import java.util.ArrayList;
import java.util.List;

/// Splits text at Unicode's superscript and subscript characters (`10⁻³ cm²`, `Li₃PS₄`), so that a writer can set them
/// as raised or lowered digits of the running font. Fonts draw the characters themselves unevenly: ¹²³ come from
/// another block than the rest.
public final class ScriptRuns {
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ";
    private static final String RAISED_PLAIN = "0123456789+−=()n";
    private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₓ";
    private static final String LOWERED_PLAIN = "0123456789+−=()x";

    private ScriptRuns() {}

    /// Height of a run relative to the text around it.
    public enum Level {
        NORMAL,
        RAISED,
        LOWERED
    }

    /// @param text in ordinary characters
    public record Run(String text, Level level) {}

    public static List<Run> of(String text) {
        List<Run> runs = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        Level level = Level.NORMAL;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            Level next = levelOf(c);
            if (next != level && !current.isEmpty()) {
                runs.add(new Run(current.toString(), level));
                current.setLength(0);
            }
            level = next;
            current.append(plain(c, next));
        }
        if (!current.isEmpty()) {
            runs.add(new Run(current.toString(), level));
        }
        return List.copyOf(runs);
    }

    /// An integer in raised characters: `⁻³`.
    public static String raised(int number) {
        StringBuilder out = new StringBuilder();
        for (char c : Integer.toString(number).toCharArray()) {
            out.append(c == '-' ? '⁻' : RAISED.charAt(c - '0'));
        }
        return out.toString();
    }

    private static Level levelOf(char c) {
        if (RAISED.indexOf(c) >= 0) {
            return Level.RAISED;
        }
        return LOWERED.indexOf(c) >= 0 ? Level.LOWERED : Level.NORMAL;
    }

    private static char plain(char c, Level level) {
        return switch (level) {
            case NORMAL -> c;
            case RAISED -> RAISED_PLAIN.charAt(RAISED.indexOf(c));
            case LOWERED -> LOWERED_PLAIN.charAt(LOWERED.indexOf(c));
        };
    }
}
