package org.interphase.formats.cycler;

/// What the sign of the current in a file means.
public enum CurrentSign {
    /// Positive on charge.
    POSITIVE_ON_CHARGE,
    /// Positive on discharge.
    POSITIVE_ON_DISCHARGE,
    /// A magnitude; the state column says whether it charges or discharges.
    FROM_STATE
}
