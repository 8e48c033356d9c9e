package org.interphase.measure.xps.fit;

/// How much a component's fraction differs between two spectra.
///
/// @param difference fraction in the second spectrum less that in the first
/// @param differenceU standard uncertainty, with all covariances between the spectra
/// @param pValue two-sided probability of so large a difference where there is none, by the normal distribution
public record Contrast(String component, double difference, double differenceU, double pValue) {}
