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

    /// Understands single letters (Maccor: C, D, R, P, S, O), abbreviations (CHA, DCH, D_CC) and words that contain
    /// charge
    /// or discharge, in English or German.
    static StateWord of(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        if (word.equals("d")
                || word.startsWith("d_")
                || word.equals("dch")
                || word.contains("dchg")
                || word.contains("dischg")
                || word.contains("discharge")
                || word.contains("dis-charge")
                || word.contains("discharging")
                || word.contains("dcha")
                || word.contains("entlade")) {
            return DISCHARGE;
        }
        if (word.equals("c")
                || word.startsWith("c_")
                || word.equals("cha")
                || word.contains("chg")
                || word.contains("charge")
                || word.contains("charging")
                || word.equals("laden")
                || word.equals("ladung")) {
            return CHARGE;
        }
        return OTHER;
    }

    /// Reads one word after the other and remembers the last, because steps are long.
    static final class Reader {
        private String last = "";
        private int sign;

        int sign(String word) {
            if (!word.equals(last)) {
                last = word;
                sign = of(word).sign();
            }
            return sign;
        }
    }
}
