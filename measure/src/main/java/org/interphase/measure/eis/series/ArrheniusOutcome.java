package org.interphase.measure.eis.series;

/// What came of a fit over temperature.
public sealed interface ArrheniusOutcome permits Arrhenius, ArrheniusOutcome.Refused {
    /// No activation energy can be given.
    ///
    /// @param reason in one sentence
    record Refused(String reason) implements ArrheniusOutcome {}
}
