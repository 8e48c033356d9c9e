package org.interphase.study.gap;

/// Something that is missing.
///
/// @param kind what sort of thing
/// @param ask what to state, as a request to the author
/// @param because what cannot be done without it
public record Gap(Kind kind, String ask, String because) {
    /// In the order of a report: what stops an entry from being used at all, then what stops comparisons.
    public enum Kind {
        REFUSED_ENTRY("entry that cannot be used"),
        DESIGN("design"),
        CONDITION("condition of the experiment"),
        REPLICATES("replicates"),
        PROBE("what the measurement sees"),
        NUMBER("number behind a word"),
        COUNTERPART("other side of a comparison"),
        ARITHMETIC("number for a check");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /// One sentence.
    public String sentence() {
        return because.isEmpty() ? ask : ask + ": " + because;
    }
}
