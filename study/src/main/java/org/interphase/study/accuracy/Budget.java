package org.interphase.study.accuracy;

import org.interphase.quantity.Measured;
import org.interphase.quantity.Uncertainty;

/// Where the uncertainty of one number comes from: what its file shows, and what the instrument's class adds.
///
/// @param fromFile the value, and the uncertainty that the file's own numbers show: digits, scatter, misfit of a fit
/// @param reach how an error of the instrument reaches the number
/// @param instrument one standard uncertainty that the instrument adds, in the same unit; NaN where none is known
/// @param basis what `instrument` rests on, in words; empty where there is none
public record Budget(Measured fromFile, Reach reach, double instrument, String basis) {
    /// The finest relative uncertainty that is believed of a ratio whose only known error is that of the file.
    /// ASSUMED: about what coulometers built for precision are made for; a common cycler is worse.
    public static final double FINEST_RATIO = 1e-4;

    /// Why [#total()] has no uncertainty where the file shows the step of its digits and nothing else.
    public static final String RESOLUTION_ONLY = "resolution only";

    /// Whether nothing but the digits of the file tells how uncertain the number is, and they are too fine to be it.
    public boolean resolutionOnly() {
        return reach == Reach.CANCELS
                && fromFile.uncertainty() instanceof Uncertainty.Standard(double u)
                && u < FINEST_RATIO * Math.abs(fromFile.value());
    }

    /// The value as a reader should see it: both parts together, or no uncertainty where only the file's digits
    /// stand for one.
    public Measured total() {
        if (resolutionOnly()) {
            return Measured.without(
                    fromFile.value(),
                    RESOLUTION_ONLY
                            + ": an error of the instrument's gain cancels, and nothing tells what else it adds");
        }
        return fromFile.uncertainty() instanceof Uncertainty.Standard(double u) && instrument > 0
                ? Measured.of(fromFile.value(), Math.hypot(u, instrument))
                : fromFile;
    }

    /// [#basis()], or that there is the file's resolution only.
    public String words() {
        return resolutionOnly() ? RESOLUTION_ONLY : basis;
    }
}
