package org.interphase.cell.life;

/// A charge or a discharge, with the holds and rests that follow it.
///
/// @param charge whether the cell was charged
/// @param capacity_mAh_per_g magnitude, per mass of oxide in the cell
/// @param meanVoltage energy over charge, V
/// @param seconds that it took
/// @param endVoltage of the cell at its end, V
/// @param stoppedBecause in words, of the step with the current
public record HalfCycle(
        boolean charge,
        double capacity_mAh_per_g,
        double meanVoltage,
        double seconds,
        double endVoltage,
        String stoppedBecause) {}
