package org.interphase.measure.eis.kk;

/// Whether a spectrum may be interpreted.
public enum Verdict {
    OK("ok"),
    WARN("warn"),
    REJECT("reject");

    private final String word;

    Verdict(String word) {
        this.word = word;
    }

    /// The word of reports and of JSON.
    public String word() {
        return word;
    }
}
