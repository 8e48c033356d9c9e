package org.interphase.measure.eis.circuit;

import org.jspecify.annotations.Nullable;

/// A circuit that is refused, in one sentence: the text, the position, what was expected, what was found, a hint.
public final class CircuitSyntaxException extends Exception {
    private static final int LONGEST_QUOTE = 60;

    private final String sentence;
    private final int position;
    private final String expected;
    private final String found;
    private final @Nullable String hint;

    CircuitSyntaxException(String circuit, int position, String expected, String found, @Nullable String hint) {
        super(sentence(circuit, position, expected, found, hint));
        this.sentence = sentence(circuit, position, expected, found, hint);
        this.position = position;
        this.expected = expected;
        this.found = found;
        this.hint = hint;
    }

    private static String sentence(String circuit, int position, String expected, String found, @Nullable String hint) {
        String remark = hint == null ? "" : " (" + hint + ")";
        return "circuit '" + quotable(circuit) + "', position " + position + ": expected " + expected + ", found "
                + found + remark;
    }

    /// Printable and short, whatever was typed.
    static String quotable(String text) {
        StringBuilder quoted = new StringBuilder();
        text.codePoints()
                .limit(LONGEST_QUOTE)
                .forEach(c -> quoted.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
        return text.codePointCount(0, text.length()) > LONGEST_QUOTE ? quoted + "…" : quoted.toString();
    }

    /// The whole refusal.
    public String sentence() {
        return sentence;
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
