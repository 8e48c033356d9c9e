package org.interphase.study.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.interphase.quantity.SpellingDistance;

/// The nearest right word to a wrong one.
public final class Spelling {
    private static final int LONGEST = 64;

    private Spelling() {}

    /// The known word with the smallest edit distance, if that is at most a third of the word's length in letters (at
    /// least two).
    public static Optional<String> nearest(String wrong, Collection<String> known) {
        if (wrong.length() > LONGEST) {
            return Optional.empty();
        }
        int admitted = Math.max(4, 2 * wrong.length() / 3);
        return known.stream()
                .filter(word -> SpellingDistance.of(wrong, word) <= admitted)
                .min(Comparator.comparingInt((String word) -> SpellingDistance.of(wrong, word))
                        .thenComparing(Comparator.naturalOrder()));
    }
}
