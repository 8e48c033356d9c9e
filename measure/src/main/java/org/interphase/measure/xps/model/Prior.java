package org.interphase.measure.xps.model;

/// What is known of a parameter beforehand: it enters the fit as one more measurement.
///
/// @param mean in the parameter's unit
/// @param sd standard deviation, positive
public record Prior(double mean, double sd) {}
