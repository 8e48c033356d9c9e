package org.interphase.thermo.phases;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A table, a formula or a question that is refused, in one clear sentence: where, what was expected, what was
/// found, a hint. No number comes with it.
public final class ThermoInputException extends Exception {
    private final @Nullable String file;
    private final @Nullable String place;
    private final String expected;
    private final String found;
    private final @Nullable String hint;

    private ThermoInputException(
            @Nullable String file, @Nullable String place, String expected, String found, @Nullable String hint) {
        super((file == null ? "" : file + (place == null ? "" : ", " + place) + ": ")
                + ("expected " + expected + ", found " + found)
                + (hint == null ? "." : ". " + hint));
        this.file = file;
        this.place = place;
        this.expected = expected;
        this.found = found;
        this.hint = hint;
    }

    public ThermoInputException(String expected, String found) {
        this(null, null, expected, found, null);
    }

    /// @param hint a sentence that helps to mend it
    public ThermoInputException(String expected, String found, String hint) {
        this(null, null, expected, found, hint);
    }

    /// The same refusal, with the place of what is refused.
    ///
    /// @param otherFile name of the file or of what stands for one
    /// @param otherPlace `line 12`, say; null for the whole of it
    public ThermoInputException in(String otherFile, @Nullable String otherPlace) {
        var placed = new ThermoInputException(otherFile, otherPlace, expected, found, hint);
        placed.initCause(getCause());
        return placed;
    }

    /// Name of the file, where one is refused.
    public Optional<String> file() {
        return Optional.ofNullable(file);
    }

    /// Where in the file: `line 12`.
    public Optional<String> place() {
        return Optional.ofNullable(place);
    }

    public String expected() {
        return expected;
    }

    public String found() {
        return found;
    }

    public Optional<String> hint() {
        return Optional.ofNullable(hint);
    }
}
