package org.interphase.measure.eis.fit;

/// An interval that covers the truth with a stated probability.
///
/// @param value at the minimum of the misfit
/// @param lower 0 where the spectrum sets no lower limit to a resistance
/// @param upper infinite where it sets no upper one
/// @param level probability that the interval covers the truth, such as 0.95
public record Interval(double value, double lower, double upper, double level) {}
