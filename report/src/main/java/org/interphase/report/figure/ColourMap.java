package org.interphase.report.figure;

/// How the numbers of a heat map become colours.
public enum ColourMap {
    /// From dark to light at equal perceived steps: for amounts.
    SEQUENTIAL,
    /// Two hues that meet in a neutral middle at zero: for differences.
    DIVERGING
}
