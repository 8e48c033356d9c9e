package org.interphase.study.thermo;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.interphase.data.Excerpt;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.numerics.lp.Outcome;
import org.interphase.quantity.Formula;
import org.interphase.quantity.FormulaException;
import org.interphase.thermo.phases.PhaseCollector;
import org.interphase.thermo.phases.ThermoInputException;

/// Refusals of the thermodynamic library in the words of the product: file, place, expected, found, hint.
public final class Refusals {
    private static final Pattern LINE = Pattern.compile("line (\\d{1,18})");

    private Refusals() {}

    /// @param about what was asked, such as `LiNbO3 | Li6PS5Cl`: stands where the refusal names no file
    public static InputException of(String about, ThermoInputException refusal) {
        return new InputException(
                refusal.file().orElse(about),
                refusal.place().map(Refusals::place).orElse(Place.whole()),
                refusal.expected(),
                refusal.found(),
                refusal.hint().orElse(null));
    }

    private static Place place(String text) {
        Matcher line = LINE.matcher(text);
        return line.matches() ? Place.line(Long.parseLong(line.group(1))) : Place.part(text);
    }

    /// A formula that somebody typed.
    public static Formula formula(String typed) throws InputException {
        try {
            return Formula.parse(typed);
        } catch (FormulaException e) {
            String shown = typed.isBlank() ? "an empty formula" : Excerpt.of(typed.strip());
            throw of(shown, PhaseCollector.refusedFormula(typed, e));
        }
    }

    /// What was found, or the sentence that says that rounding won.
    public static <T> T solved(String about, Outcome<T> outcome) throws InputException {
        return switch (outcome) {
            case Outcome.Solved<T>(T solution) -> solution;
            case Outcome.Failed<T>(Outcome.Reason reason, String detail, int _) ->
                throw new InputException(
                        about,
                        Place.whole(),
                        "a linear program with a verified solution",
                        reason + ": " + detail,
                        "No number is given. Please report the command with its phases.");
        };
    }
}
