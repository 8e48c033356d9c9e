package org.interphase.formats.neware;

import java.util.Locale;

/// The direction that the export's word for a step implies, in English or Chinese.
final class StepWord {
    private StepWord() {}

    /// +1 charge, −1 discharge, 0 neither or not told by the word.
    static int direction(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.contains("dchg") || lower.contains("discharge") || lower.contains("放电")) {
            return -1;
        }
        return lower.contains("chg") || lower.contains("charge") || lower.contains("充电") ? 1 : 0;
    }
}
