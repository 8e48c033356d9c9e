package org.interphase.measure.eis.drt;

/// What came of a search for a distribution of relaxation times.
public sealed interface DrtOutcome permits Drt, DrtOutcome.Refused {
    /// The spectrum has no distribution that could be computed.
    ///
    /// @param reason in one sentence
    record Refused(String reason) implements DrtOutcome {}
}
