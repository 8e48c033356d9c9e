package org.interphase.measure.eis.kk;

/// What came of a test of validity.
public sealed interface LinKkOutcome permits LinKk, LinKkOutcome.Refused {
    /// The spectrum cannot be tested.
    ///
    /// @param reason in one sentence
    record Refused(String reason) implements LinKkOutcome {}
}
