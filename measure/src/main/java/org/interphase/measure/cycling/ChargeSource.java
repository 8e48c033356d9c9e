package org.interphase.measure.cycling;

/// How the charge of a half cycle was found.
public enum ChargeSource {
    /// The cycler's own counter, which samples the current far more often than it writes rows.
    COUNTER,
    /// The integral of the written current over the written time.
    INTEGRAL
}
