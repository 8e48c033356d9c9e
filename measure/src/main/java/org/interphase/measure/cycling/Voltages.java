package org.interphase.measure.cycling;

/// Voltages of a half cycle under current.
public record Voltages(double lowest_V, double highest_V, double first_V, double last_V) {}
