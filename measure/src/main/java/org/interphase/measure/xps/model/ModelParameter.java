package org.interphase.measure.xps.model;

import java.util.Optional;

/// One free number of a model.
///
/// @param name such as `PS4.position`, `main.fwhm`, `SO4.area`, `background.k`
/// @param shared whether all spectra of a joint fit have it in common
public record ModelParameter(
        String name, Kind kind, double start, double lower, double upper, Optional<Prior> prior, boolean shared) {}
