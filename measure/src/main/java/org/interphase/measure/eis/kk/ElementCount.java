package org.interphase.measure.eis.kk;

/// How many RC elements the chain has.
public sealed interface ElementCount {
    /// The first number at which `μ = 1 − Σ|R<0| / Σ|R≥0|` is not above the cutoff: more elements would only describe
    /// noise. The published cutoff 0.85 stops too early on spectra of one arc.
    ///
    /// @param cutoff between 0 and 1
    record ByMu(double cutoff) implements ElementCount {}

    /// A fixed density, decades of the measured range times `count`, rounded down.
    record PerDecade(double count) implements ElementCount {}

    record Fixed(int count) implements ElementCount {}
}
