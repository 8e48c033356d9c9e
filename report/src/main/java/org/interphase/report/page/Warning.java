package org.interphase.report.page;

/// Something that the reader of a report must know before trusting it.
public record Warning(Severity severity, Prose text) {
    /// How much it matters; shown as a word and a sign, not by colour alone.
    public enum Severity {
        NOTE("Note", "i"),
        WARNING("Warning", "!"),
        REFUSED("Refused", "×");

        private final String word;
        private final String sign;

        Severity(String word, String sign) {
            this.word = word;
            this.sign = sign;
        }

        public String word() {
            return word;
        }

        String sign() {
            return sign;
        }
    }

    public static Warning of(String text) {
        return new Warning(Severity.WARNING, Prose.of(text));
    }

    public static Warning note(String text) {
        return new Warning(Severity.NOTE, Prose.of(text));
    }

    public static Warning refused(String text) {
        return new Warning(Severity.REFUSED, Prose.of(text));
    }
}
