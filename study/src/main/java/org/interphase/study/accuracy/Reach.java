package org.interphase.study.accuracy;

import org.interphase.data.Observable;
import org.interphase.data.Technique;

/// How an error of the instrument, the same in all that one channel measures, reaches an observable.
public enum Reach {
    /// The number scales with the current.
    CURRENT,
    /// The number is a voltage, and is off by what the voltage is off.
    VOLTAGE,
    /// The number scales with the impedance.
    IMPEDANCE,
    /// A ratio or a difference in which the error of one channel falls out.
    CANCELS,
    /// None that is known here.
    NONE;

    public static Reach of(Observable observable) {
        return switch (observable) {
            case CHARGE_CAPACITY, DISCHARGE_CAPACITY, AREAL_DISCHARGE_CAPACITY, STEP_RESISTANCE -> CURRENT;
            case MEAN_CHARGE_VOLTAGE, MEAN_DISCHARGE_VOLTAGE, DQDV_PEAK_VOLTAGE -> VOLTAGE;
            case COULOMBIC_EFFICIENCY,
                    CAPACITY_RETENTION,
                    COMPOUND_FADE,
                    LINEAR_FADE,
                    POLARISATION,
                    ACTIVATION_ENERGY -> CANCELS;
            default -> observable.technique() == Technique.IMPEDANCE ? IMPEDANCE : NONE;
        };
    }
}
