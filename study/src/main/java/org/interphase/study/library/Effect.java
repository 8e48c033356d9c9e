package org.interphase.study.library;

import java.util.Optional;
import org.interphase.data.Observable;
import org.interphase.data.State;
import org.interphase.quantity.Measured;

/// What a coating does to one observable in one state.
///
/// @param study the pair belongs to
/// @param coating in words
/// @param coated identifier of the coated sample
/// @param bareValue in the unit of the observable
/// @param coatedValue in the unit of the observable
/// @param cells on both sides together, where each side counts at least one
/// @param size logarithm of a ratio, positive where the coating helps; its uncertainty holds the printed or measured
///     error and the scatter between cells
/// @param keptApart why it is not ranked among the others, where it is not
public record Effect(
        String study,
        String title,
        String coating,
        String coated,
        Observable observable,
        State state,
        Regime regime,
        double bareValue,
        double coatedValue,
        int cells,
        Measured size,
        Optional<String> keptApart) {
    private static final double NORMAL_95 = 1.959_963_984_540_054;

    /// Lower end of the 95 % interval, NaN where there is none.
    public double low() {
        return size.value() - NORMAL_95 * size.u();
    }

    public double high() {
        return size.value() + NORMAL_95 * size.u();
    }

    /// How the size is defined.
    public String scale() {
        return Scale.of(observable).map(Scale::formula).orElse("");
    }
}
