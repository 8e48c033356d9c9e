package org.interphase.measure.cycling;

/// One charge or one discharge.
///
/// @param index counted from 1 over all changes of direction; a dropped one-sample run keeps its number
/// @param medianCurrent_A with its sign
public record HalfCycle(
        int index,
        Direction direction,
        Span span,
        Charge charge,
        Energy energy,
        Voltages voltages,
        double medianCurrent_A,
        Hold hold,
        Ending ending) {
    /// The best charge: the counter's where there is one.
    public double charge_Ah() {
        return charge.best_Ah();
    }

    /// Energy by the rule `Σ|dq|·V` with the voltage at the end of each interval.
    public double energy_Wh() {
        return energy.endpoint_Wh();
    }

    /// Mean voltage by the same rule; NaN where no charge flowed.
    public double meanVoltage_V() {
        return energy.endpointMean_V();
    }

    public boolean complete() {
        return ending.complete();
    }

    HalfCycle ending(Ending how) {
        return new HalfCycle(index, direction, span, charge, energy, voltages, medianCurrent_A, hold, how);
    }
}
