package org.interphase.report.figure;

/// How an axis maps numbers to places.
public enum Scale {
    LINEAR,
    /// Decades of equal length; numbers that are not positive have no place.
    LOGARITHMIC,
    /// Named places 0, 1, 2, …
    CATEGORIES
}
