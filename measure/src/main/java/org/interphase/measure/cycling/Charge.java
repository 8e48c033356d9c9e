package org.interphase.measure.cycling;

import org.interphase.quantity.Measured;

/// Charge of one half cycle, positive in either direction, found in both ways where the file allows.
///
/// @param source which of the two is [#best_Ah()]
/// @param counter_Ah from the cycler's counter; NaN where the file has none
/// @param counterU_Ah its standard uncertainty from the step in which it was written
/// @param integral_Ah trapezoids of current over time; the first sample counts for the whole interval before it
/// @param integralU_Ah standard uncertainty of the integral from the step in which the current was written and from
///     where between two samples the half cycle began and ended
public record Charge(
        ChargeSource source, double counter_Ah, double counterU_Ah, double integral_Ah, double integralU_Ah) {
    public double best_Ah() {
        return source == ChargeSource.COUNTER ? counter_Ah : integral_Ah;
    }

    /// The best value. Its uncertainty is that of its own kind, and with a counter also what counter and integral
    /// disagree about, as for a rectangular distribution that reaches from one to the other.
    public Measured measured_Ah() {
        double own = source == ChargeSource.COUNTER ? counterU_Ah : integralU_Ah;
        double apart = source == ChargeSource.COUNTER ? (counter_Ah - integral_Ah) / Math.sqrt(3) : 0;
        double u = Math.hypot(own, apart);
        return u > 0 && Double.isFinite(u)
                ? Measured.of(best_Ah(), u)
                : Measured.without(best_Ah(), "nothing in the file tells how uncertain the charge is");
    }

    /// Counter over integral less 1; NaN without a counter or without charge.
    public double discrepancy() {
        return integral_Ah > 0 ? counter_Ah / integral_Ah - 1 : Double.NaN;
    }
}
