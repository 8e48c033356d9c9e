package org.interphase.data;

import java.util.List;
import org.interphase.quantity.Measured;
import org.interphase.quantity.Source;

/// One thing that is known about one sample in one state.
///
/// @param observable what was found
/// @param sample identifier of the sample
/// @param cell name of the physical cell, empty where the finding is of the sample as such
/// @param value in the unit of the observable
/// @param method how it was obtained, with the definition that was used
/// @param probe what the measurement sees
public record Finding(
        Observable observable,
        String sample,
        String cell,
        State state,
        FindingValue value,
        Origin origin,
        String method,
        Probe probe,
        List<Source> sources) {
    public Finding {
        sources = List.copyOf(sources);
    }

    /// The number that was found.
    ///
    /// @throws IllegalStateException if the finding is a bound, a range or a direction
    public Measured measured() {
        return value.number().orElseThrow(() -> new IllegalStateException("a finding without a number: " + value));
    }
}
