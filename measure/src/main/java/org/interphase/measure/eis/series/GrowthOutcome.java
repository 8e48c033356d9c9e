package org.interphase.measure.eis.series;

/// What came of a comparison of growth laws.
public sealed interface GrowthOutcome permits GrowthLaws, GrowthOutcome.Refused {
    /// No law can be fitted.
    ///
    /// @param reason in one sentence
    record Refused(String reason) implements GrowthOutcome {}
}
