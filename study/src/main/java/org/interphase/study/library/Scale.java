package org.interphase.study.library;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.interphase.data.Observable;

/// On which scale the effect of a coating on an observable is measured. Always a logarithm of a ratio, positive where
/// the coating helps.
enum Scale {
    /// `ln(coated / bare)` of what should be large.
    GAIN("ln(coated/bare)"),
    /// `ln(bare / coated)` of what should be small.
    DAMAGE("ln(bare/coated)"),
    /// `ln((100 − bare)/(100 − coated))` of what should be 100 %: the ratio of the losses.
    LOSS("ln of the ratio of what is missing to 100 %");

    private static final Set<Observable> GAINS =
            EnumSet.of(Observable.CHARGE_CAPACITY, Observable.DISCHARGE_CAPACITY, Observable.AREAL_DISCHARGE_CAPACITY);
    private static final Set<Observable> LOSSES =
            EnumSet.of(Observable.COULOMBIC_EFFICIENCY, Observable.CAPACITY_RETENTION);
    private static final Set<Observable> DAMAGES = EnumSet.of(
            Observable.INTERFACIAL_RESISTANCE,
            Observable.AREA_SPECIFIC_RESISTANCE,
            Observable.STEP_RESISTANCE,
            Observable.COMPOUND_FADE,
            Observable.LINEAR_FADE,
            Observable.POLARISATION,
            Observable.OXYGENATED_SULFUR_FRACTION,
            Observable.SULFATE_FRACTION,
            Observable.SULFITE_FRACTION,
            Observable.PHOSPHATE_FRACTION,
            Observable.POLYSULFIDE_FRACTION,
            Observable.ROCK_SALT_THICKNESS);

    private final String formula;

    Scale(String formula) {
        this.formula = formula;
    }

    String formula() {
        return formula;
    }

    /// The scale of an observable; empty where a coating's effect on it is neither good nor bad by itself.
    static Optional<Scale> of(Observable observable) {
        if (GAINS.contains(observable)) {
            return Optional.of(GAIN);
        }
        if (LOSSES.contains(observable)) {
            return Optional.of(LOSS);
        }
        return DAMAGES.contains(observable) ? Optional.of(DAMAGE) : Optional.empty();
    }

    /// What the logarithm is taken of; not positive where the scale does not hold.
    double size(double value) {
        return this == LOSS ? 100 - value : value;
    }

    /// +1 where a larger size is better.
    int better() {
        return this == GAIN ? 1 : -1;
    }
}
