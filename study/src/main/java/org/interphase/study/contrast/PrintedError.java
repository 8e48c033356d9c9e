package org.interphase.study.contrast;

import java.math.BigDecimal;
import java.util.List;
import org.interphase.data.Finding;
import org.interphase.data.Observable;
import org.interphase.quantity.MeasuredText;
import org.interphase.quantity.Uncertainty;

/// The error of a number that a text prints without one: half a unit of its last digit as a rectangle
/// (`u = half/√3`), and what the method is known to give apart from its digits.
///
/// No paper of the three states a spread, and for most methods no repeatability within one laboratory was found; each
/// size says whether it is cited or assumed.
public final class PrintedError {
    private static final String CHARGE =
            "0.5 % of the value (assumed: the charge counter and the integral of one cycler"
                    + " file give first-cycle efficiencies 0.6 points apart)";
    private static final String ARC =
            "10 % of the value (a fit of one arc of a measured cell states 13 %, ten repeats" + " scatter by 1.1 %)";
    private static final String FRACTION = "1 point (assumed, of a fitted fraction)";
    private static final String ENERGY = "0.05 eV (assumed, of an edge or line)";
    private static final String COUNTS = "10 % of the value (assumed, of normalised counts)";
    private static final String RATIO = "5 % of the value (assumed, of a spectrum's ratio)";
    private static final String IMAGE = "10 % of the value (assumed, of a length or an area in an image)";
    private static final String COMPUTED = "0.02 (assumed, of a computed energy or potential, for the method's choice)";

    private PrintedError() {}

    /// @param value in the unit of the observable
    /// @param halfUnit half a unit of the last printed digit, in the same unit
    public static Uncertainty of(Observable observable, double value, double halfUnit) {
        return Uncertainty.of(Math.hypot(halfUnit / Math.sqrt(3), method(observable, Math.abs(value))));
    }

    /// Half a unit of the last digit of a number whose text is not at hand.
    ///
    /// Zeros before the decimal point may or may not be digits (1400 Ω). They are taken as digits where another
    /// number of the same observable in the study is printed to that place.
    ///
    /// @param alike findings of the same observable in the study
    public static double halfUnit(double value, List<Finding> alike) {
        int place = place(value);
        for (Finding other : alike) {
            if (other.value().number().isPresent()) {
                place = Math.min(place, place(other.measured().value()));
            }
        }
        return 0.5 * Math.pow(10, place);
    }

    /// Power of ten of the last digit: −2 for 22.72, 2 for 1400.
    private static int place(double value) {
        return value == 0 ? 0 : -BigDecimal.valueOf(value).stripTrailingZeros().scale();
    }

    /// Where the error comes from, in words.
    public static String reason(Observable observable, double halfUnit) {
        return "no error is printed; u from half a unit of the last digit ("
                + MeasuredText.significant(halfUnit, 1) + " " + observable.unit() + ", rectangular) and "
                + words(observable);
    }

    private static double method(Observable observable, double size) {
        return switch (observable.technique()) {
            case CYCLING -> 0.005 * size;
            case IMPEDANCE, SECONDARY_IONS, MICROSCOPY, DIFFRACTION -> 0.1 * size;
            case PHOTOELECTRONS, ABSORPTION, ENERGY_LOSS ->
                switch (observable.unit()) {
                    case "eV" -> 0.05;
                    case "%" -> 1;
                    default -> 0.05 * size;
                };
            case COMPUTATION -> 0.02;
        };
    }

    private static String words(Observable observable) {
        return switch (observable.technique()) {
            case CYCLING -> CHARGE;
            case IMPEDANCE -> ARC;
            case SECONDARY_IONS -> COUNTS;
            case MICROSCOPY, DIFFRACTION -> IMAGE;
            case PHOTOELECTRONS, ABSORPTION, ENERGY_LOSS ->
                switch (observable.unit()) {
                    case "eV" -> ENERGY;
                    case "%" -> FRACTION;
                    default -> RATIO;
                };
            case COMPUTATION -> COMPUTED;
        };
    }
}
