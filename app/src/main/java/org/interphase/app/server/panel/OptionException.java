package org.interphase.app.server.panel;

/// An option of a verb that is missing, unknown, or has a value it cannot have.
public class OptionException extends Exception {
    private final String field;
    private final String expected;
    private final String found;

    /// @param field name of the option
    /// @param expected a noun phrase
    /// @param found what stood there
    public OptionException(String field, String expected, String found) {
        super(field + ": expected " + expected + ", found " + found + ".");
        this.field = field;
        this.expected = expected;
        this.found = found.length() > 200 ? found.substring(0, 200) + "…" : found;
    }

    public String field() {
        return field;
    }

    public String sentence() {
        return field + ": expected " + expected + ", found " + found + ".";
    }

    public String expected() {
        return expected;
    }

    public String found() {
        return found;
    }
}
