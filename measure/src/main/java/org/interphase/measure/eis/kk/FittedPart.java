package org.interphase.measure.eis.kk;

/// Which part of the impedance the chain of RC elements is fitted to.
public enum FittedPart {
    /// Both parts at once.
    COMPLEX,
    /// The real part; inductance and capacitance then from what the chain leaves of the imaginary part.
    REAL,
    /// The imaginary part; the series resistance then from what the chain leaves of the real part.
    IMAGINARY
}
