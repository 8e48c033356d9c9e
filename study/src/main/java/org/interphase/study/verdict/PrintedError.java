package org.interphase.study.verdict;

import java.math.BigDecimal;
import java.util.List;
import org.interphase.data.Finding;
import org.interphase.data.Observable;

/// The error of a number that is printed without one: half a unit of the last digit as a rectangle, and what the
/// method is known to give.
///
/// Zeros before the decimal point may or may not be digits (1400 Ω). They are taken as digits where another number of
/// the same observable in the study is printed to that place.
final class PrintedError {
    private PrintedError() {}

    /// @param alike findings of the same observable in the study
    static double of(Observable observable, double value, List<Finding> alike) {
        int place = place(value);
        for (Finding other : alike) {
            if (other.value().number().isPresent()) {
                place = Math.min(place, place(other.measured().value()));
            }
        }
        double digits = Math.pow(10, place) / Math.sqrt(12);
        return Math.hypot(digits, method(observable, Math.abs(value)));
    }

    /// Power of ten of the last digit: −2 for 22.72, 2 for 1400.
    private static int place(double value) {
        return value == 0 ? 0 : -BigDecimal.valueOf(value).stripTrailingZeros().scale();
    }

    /// What a method gives apart from its digits, assumed: half a per cent of a charge; a tenth of an arc (one fit of a
    /// measured spectrum states 13 %); one point of a fitted fraction; 0.05 eV of an edge or line.
    private static double method(Observable observable, double size) {
        return switch (observable.technique()) {
            case CYCLING -> 0.005 * size;
            case IMPEDANCE, SECONDARY_IONS -> 0.1 * size;
            case PHOTOELECTRONS, ABSORPTION, ENERGY_LOSS ->
                observable.unit().equals("eV") ? 0.05 : observable.unit().equals("%") ? 1 : 0.05 * size;
            case MICROSCOPY, DIFFRACTION -> 0.1 * size;
            case COMPUTATION -> 0.02;
        };
    }
}
