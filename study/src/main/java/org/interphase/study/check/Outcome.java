package org.interphase.study.check;

import java.util.List;
import org.interphase.quantity.Measured;

/// What a check came to.
public sealed interface Outcome {
    /// A computed number beside a printed one.
    ///
    /// @param tolerance largest difference that the digits and ranges of all numbers allow
    record Compared(Measured computed, Input printed, double tolerance, String unit) implements Outcome {
        public boolean passed() {
            return Math.abs(computed.value() - printed.value()) <= tolerance;
        }
    }

    /// A computed number that must not lie beyond a limit of nature.
    ///
    /// @param limit in the same unit
    /// @param tolerance by which the computed number may lie beyond it, from the digits and ranges of the inputs
    record Bounded(Measured computed, double limit, boolean fromAbove, double tolerance, String unit)
            implements Outcome {
        public boolean passed() {
            double beyond = fromAbove ? computed.value() - limit : limit - computed.value();
            return beyond <= tolerance;
        }
    }

    /// A computed number that nothing printed stands beside.
    record Derived(Measured computed, String unit) implements Outcome {}

    /// A comparison of words.
    record Words() implements Outcome {}

    /// Numbers that the check needs and the study does not have.
    record Lacking(List<String> missing) implements Outcome {
        public Lacking {
            missing = List.copyOf(missing);
        }
    }
}
