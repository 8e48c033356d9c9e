package org.interphase.quantity;

/// How unlike two short texts are: the least cost of turning one into the other (Levenshtein), where another
/// letter, a missing one and one too many cost 2, and the same letter in the other case costs 1.
final class SpellingDistance {
    private static final int LONGEST = 64;
    private static final int OTHER = 2;
    private static final String PUNCTUATION = "/.·*^- ";

    private SpellingDistance() {}

    /// Texts beyond 64 characters are compared by their beginning.
    static int of(String a, String b) {
        String from = a.substring(0, Math.min(a.length(), LONGEST));
        String to = b.substring(0, Math.min(b.length(), LONGEST));
        int[] above = new int[to.length() + 1];
        for (int j = 1; j < above.length; j++) {
            above[j] = above[j - 1] + missing(to.charAt(j - 1));
        }
        for (int i = 1; i <= from.length(); i++) {
            char tooMany = from.charAt(i - 1);
            int[] row = new int[to.length() + 1];
            row[0] = above[0] + missing(tooMany);
            for (int j = 1; j <= to.length(); j++) {
                char wanted = to.charAt(j - 1);
                int changed = above[j - 1] + change(tooMany, wanted);
                row[j] = Math.min(changed, Math.min(above[j] + missing(tooMany), row[j - 1] + missing(wanted)));
            }
            above = row;
        }
        return above[to.length()];
    }

    private static int missing(char c) {
        return PUNCTUATION.indexOf(c) >= 0 ? 1 : OTHER;
    }

    private static int change(char a, char b) {
        if (a == b) {
            return 0;
        }
        return Character.toLowerCase(a) == Character.toLowerCase(b) ? 1 : OTHER;
    }
}
