package org.interphase.measure.eis.circuit;

import org.jspecify.annotations.Nullable;

/// A circuit that is refused, in one sentence: the text, the position, what was expected, what was found, a hint.
public final class CircuitSyntaxException extends Exception {
    private static final int LONGEST_QUOTE = 60;

    private final int position;
    private final String expected;
    private final String found;
    private final @Nullable String hint;

    CircuitSyntaxException(String circuit, int position, String expected, String found, @Nullable String hint) {
        super("circuit '%s', position %d: expected %s, found %s%s"
                .formatted(quotable(circuit), position, expected, found, hint == null ? "" : " (" + hint + ")"));
        this.position = position;
        this.expected = expected;
        this.found = found;
        this.hint = hint;
    }

    /// Printable and short, whatever was typed.
    static String quotable(String text) {
        StringBuilder quoted = new StringBuilder();
        text.codePoints()
                .limit(LONGEST_QUOTE)
                .forEach(c -> quoted.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
        return text.codePointCount(0, text.length()) > LONGEST_QUOTE ? quoted + "…" : quoted.toString();
    }

    /// Column in the text, from 1.
    public int position() {
        return position;
    }

    public String expected() {
        return expected;
    }

    public String found() {
        return found;
    }

    public @Nullable String hint() {
        return hint;
    }
}
