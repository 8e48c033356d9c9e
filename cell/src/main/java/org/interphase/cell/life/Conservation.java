package org.interphase.cell.life;

/// How well what must be conserved was: the largest error of a half cycle relative to the charge, or the
/// current, that passed.
///
/// @param lithium in particles, connected and lost, against charge without side currents
/// @param charge through the separator against through the terminal
public record Conservation(double lithium, double charge) {
    Conservation with(double lithiumError, double chargeError) {
        return new Conservation(Math.max(lithium, lithiumError), Math.max(charge, chargeError));
    }
}
