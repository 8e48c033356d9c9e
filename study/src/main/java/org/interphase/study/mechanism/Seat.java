package org.interphase.study.mechanism;

/// Where a mechanism acts, seen from the coating. It decides what "suppressed" means.
public enum Seat {
    /// The coating lies between the partners: it can act on the mechanism directly.
    AT_COATED_SURFACE("at the coated surface", "less of it in the coated cell than in the bare one"),
    /// The coating is elsewhere: it can act only through something else.
    ELSEWHERE("where there is no coating", "less of it in the coated cell than in the bare one"),
    /// The mechanism does not exist without a coating; it costs part of what the coating gains.
    BROUGHT_BY_COATING("in the coating itself", "no damage by it in the coated cell");

    private final String words;
    private final String suppressed;

    Seat(String words, String suppressed) {
        this.words = words;
        this.suppressed = suppressed;
    }

    public String words() {
        return words;
    }

    /// What the verdict "suppressed" says of a mechanism of this seat.
    public String suppressed() {
        return suppressed;
    }
}
