package org.interphase.measure.cycling;

/// A current peak of a cyclic voltammogram.
///
/// @param direction [Direction#CHARGE] for an anodic peak, found while the voltage rises; [Direction#DISCHARGE]
/// for a
///     cathodic one
/// @param voltage_V where the smoothed current is largest in its direction
/// @param current_A the smoothed current there, with its sign; no baseline is taken off
/// @param prominence_A height above the higher of the two valleys beside it
public record VoltammetryPeak(Direction direction, double voltage_V, double current_A, double prominence_A) {}
