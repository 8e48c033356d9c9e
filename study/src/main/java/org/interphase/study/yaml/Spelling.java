package org.interphase.study.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// The nearest right word to a wrong one.
public final class Spelling {
    private static final int LONGEST = 64;

    private Spelling() {}

    /// The known word with the smallest edit distance, if that is at most a third of the word's length (at least 2).
    public static Optional<String> nearest(String wrong, Collection<String> known) {
        if (wrong.length() > LONGEST) {
            return Optional.empty();
        }
        String low = wrong.toLowerCase(Locale.ROOT);
        int admitted = Math.max(2, wrong.length() / 3);
        return known.stream()
                .filter(word -> distance(low, word.toLowerCase(Locale.ROOT)) <= admitted)
                .min(Comparator.comparingInt((String word) -> distance(low, word.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /// Edit distance with insertion, deletion and replacement (Levenshtein 1966).
    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
