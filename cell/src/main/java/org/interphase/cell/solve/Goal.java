package org.interphase.cell.solve;

import org.interphase.cell.model.CellModel;

/// What ends a step of a protocol. A quantity that ends nothing is NaN.
///
/// @param potential to be reached in V
/// @param againstLithium whether that is the cathode's against lithium, else the voltage of the cell
/// @param upwards whether the potential is to be reached from below
/// @param current magnitude in A m⁻² to fall to
/// @param duration in s
/// @param charge magnitude in C m⁻² passed since the start of the step
public record Goal(
        double potential, boolean againstLithium, boolean upwards, double current, double duration, double charge) {
    private static final Goal NONE = new Goal(Double.NaN, false, false, Double.NaN, Double.NaN, Double.NaN);

    public static Goal duration(double seconds) {
        return NONE.orDuration(seconds);
    }

    public static Goal voltage(double voltage, boolean upwards) {
        return NONE.orPotential(voltage, false, upwards);
    }

    public static Goal potential(double againstLithium, boolean upwards) {
        return NONE.orPotential(againstLithium, true, upwards);
    }

    /// Positive beyond the potential or current that the goal names; zero where it names none.
    double excess(CellModel model, double[] z) {
        if (!Double.isNaN(potential)) {
            double reading = againstLithium ? model.terminal(z) : model.voltage(z);
            return upwards ? reading - potential : potential - reading;
        }
        return Double.isNaN(current) ? 0 : current - Math.abs(model.current(z));
    }

    /// The same goal, or a duration in s if that comes first.
    public Goal orDuration(double seconds) {
        double least = Double.isNaN(duration) ? seconds : Math.min(duration, seconds);
        return new Goal(potential, againstLithium, upwards, current, least, charge);
    }

    /// The same goal, or a potential if that comes first.
    public Goal orPotential(double limit, boolean lithium, boolean fromBelow) {
        return new Goal(limit, lithium, fromBelow, current, duration, charge);
    }

    /// The same goal, or a current to fall to if that comes first.
    public Goal orCurrent(double magnitude) {
        return new Goal(potential, againstLithium, upwards, magnitude, duration, charge);
    }

    /// The same goal, or a charge if that comes first.
    public Goal orCharge(double magnitude) {
        return new Goal(potential, againstLithium, upwards, current, duration, magnitude);
    }
}
