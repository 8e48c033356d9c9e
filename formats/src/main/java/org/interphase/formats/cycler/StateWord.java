package org.interphase.formats.cycler;

import java.util.Locale;

/// The direction that a cycler's word for a step implies.
enum StateWord {
    CHARGE(1),
    DISCHARGE(-1),
    OTHER(0);

    private final int sign;

    StateWord(int sign) {
        this.sign = sign;
    }

    int sign() {
        return sign;
    }

    /// Understands single letters (Maccor: C, D, R, P, S, O) and words that contain charge or discharge.
    static StateWord of(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        if (word.equals("d")
                || word.contains("dchg")
                || word.contains("dischg")
                || word.contains("discharge")
                || word.contains("dis-charge")
                || word.contains("dcha")) {
            return DISCHARGE;
        }
        if (word.equals("c") || word.contains("chg") || word.contains("charge")) {
            return CHARGE;
        }
        return OTHER;
    }
}
