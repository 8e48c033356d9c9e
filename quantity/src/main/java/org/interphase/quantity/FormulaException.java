package org.interphase.quantity;

/// A chemical formula that is refused, in one sentence: the formula, the position, what was expected, what was
/// found.
public final class FormulaException extends Exception {
    private final int position;
    private final String expected;
    private final String found;

    FormulaException(String formula, int position, String expected, String found) {
        super("'%s', position %d: expected %s, found %s".formatted(Excerpt.of(formula), position, expected, found));
        this.position = position;
        this.expected = expected;
        this.found = found;
    }

    /// Column in the formula, from 1, counted in characters as a reader sees them (code points).
    public int position() {
        return position;
    }

    public String expected() {
        return expected;
    }

    /// What stands there, in quotes, or in words where nothing can be quoted.
    public String found() {
        return found;
    }
}
