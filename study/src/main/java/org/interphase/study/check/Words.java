package org.interphase.study.check;

import org.interphase.quantity.MeasuredText;
import org.interphase.study.answer.TerminalText;

/// Numbers inside sentences.
final class Words {
    private Words() {}

    static String of(double value, int digits) {
        return TerminalText.powers(MeasuredText.significant(value, digits));
    }

    static String of(double value, int digits, String unit) {
        return (of(value, digits) + " " + unit).strip();
    }

    static String agrees(Outcome.Compared outcome) {
        String numbers = of(outcome.computed().value(), 4, outcome.unit()) + " computed, "
                + outcome.printed().shown() + " printed";
        return outcome.passed()
                ? "The printed numbers agree: " + numbers + "."
                : "The printed numbers do not agree: " + numbers
                        + ", apart by more than digits and assumed ranges allow ("
                        + of(outcome.tolerance(), 2, outcome.unit()) + ").";
    }
}
