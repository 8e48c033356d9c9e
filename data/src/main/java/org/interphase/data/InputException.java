package org.interphase.data;

import org.jspecify.annotations.Nullable;

/// Input that is refused, in one clear sentence: file, place, what was expected, what was found, and a hint.
/// Every reader and the manifest throw this and nothing else for a bad file.
public final class InputException extends Exception {
    private final String file;
    private final Place place;
    private final String expected;
    private final String found;
    private final @Nullable String hint;

    public InputException(String file, Place place, String expected, String found, @Nullable String hint) {
        super(sentence(file, place, expected, found, hint));
        this.file = file;
        this.place = place;
        this.expected = expected;
        this.found = Excerpt.of(found);
        this.hint = hint;
    }

    public InputException(String file, Place place, String expected, String found) {
        this(file, place, expected, found, null);
    }

    private static String sentence(String file, Place place, String expected, String found, @Nullable String hint) {
        String where = place.toString();
        return name(file) + (where.isEmpty() ? "" : ", " + where) + ": expected " + expected + ", found "
                + Excerpt.of(found) + (hint == null ? "." : ". " + hint);
    }

    /// A file name may hold what breaks a line or moves a terminal's cursor.
    private static String name(String file) {
        String shown = file.replaceAll("\\p{Cntrl}", "·");
        return shown.isBlank() ? "'" + shown + "'" : shown;
    }

    public String file() {
        return file;
    }

    public Place place() {
        return place;
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
