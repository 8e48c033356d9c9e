package org.interphase.measure.eis.drt;

/// Where the relaxation times lie and how points are weighted.
public enum TauGrid {
    /// Ten per decade on the axis of `1/(2πf)`, half a decade beyond both ends; weights `1/|Z|`.
    EXTENDED,
    /// At `τ = 1/f` of every measured frequency, all points of equal weight: what the program pyDRTtools does by
    /// default. It leaves out the fastest 0.8 decade; for comparison only.
    PYDRTTOOLS
}
