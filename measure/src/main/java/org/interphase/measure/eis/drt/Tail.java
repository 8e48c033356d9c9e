package org.interphase.measure.eis.drt;

/// What stands in series for a response that does not end at low frequency.
public enum Tail {
    NONE,
    /// `1/(jωC)`: a blocking electrode.
    CAPACITOR,
    /// `1/(Q·(jω)^α)`, α between 0.3 and 1 searched for: a rough blocking electrode, diffusion.
    CONSTANT_PHASE
}
