package org.interphase.measure.cycling;

import org.interphase.quantity.Measured;

/// A number per mass or per area, or the reason why there is none.
public sealed interface Normalised {
    /// @param measured in `unit`
    record Value(Measured measured, String unit) implements Normalised {}

    /// @param reason one sentence for the report
    record Missing(String reason) implements Normalised {}
}
