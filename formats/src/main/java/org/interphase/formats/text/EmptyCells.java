package org.interphase.formats.text;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/// What instruments and spreadsheets write where there is no number.
final class EmptyCells {
    private static final Set<String> WORDS = Set.of(
            "", "-", "--", "na", "n/a", "n.a.", "nan", "null", "none", "#n/a", "1.#qnan", "-1.#ind", "1.#ind",
            "1.#inf");
    private static final int LONGEST = 7;

    private EmptyCells() {}

    /// Whether the cell is blank or one of the words for "no number", whatever its case.
    static boolean isEmpty(byte[] bytes, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && NumberParser.isBlank(bytes[start])) {
            start++;
        }
        while (end > start && NumberParser.isBlank(bytes[end - 1])) {
            end--;
        }
        if (end == start) {
            return true;
        }
        return end - start <= LONGEST
                && WORDS.contains(
                        new String(bytes, start, end - start, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT));
    }
}
