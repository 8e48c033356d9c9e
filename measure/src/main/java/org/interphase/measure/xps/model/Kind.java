package org.interphase.measure.xps.model;

import java.util.Locale;

/// What a parameter of a model is.
public enum Kind {
    POSITION,
    FWHM,
    AREA,
    /// Of the active Shirley background; always a spectrum's own.
    BACKGROUND;

    /// In lower case.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
