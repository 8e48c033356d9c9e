package org.interphase.data;

import java.util.Optional;
import org.interphase.quantity.Measured;

/// What a finding says: a number, a bound, a range, or only a direction. In the unit of the observable.
public sealed interface FindingValue {
    /// @param measured the value with its uncertainty, or the reason for its absence
    record Amount(Measured measured) implements FindingValue {}

    /// At most this much: a detection limit, or "less than".
    record AtMost(double limit) implements FindingValue {}

    /// At least this much.
    record AtLeast(double limit) implements FindingValue {}

    /// Somewhere between two values, both included.
    record Between(double low, double high) implements FindingValue {
        public Between {
            if (!(low <= high)) {
                throw new IllegalArgumentException("a range from " + low + " to " + high);
            }
        }
    }

    /// A change in words.
    ///
    /// @param against what it is a change from
    record Change(Trend trend, Against against) implements FindingValue {}

    /// What a change in words is a change from.
    sealed interface Against {
        /// @param sample identifier of another sample in the same state
        record OtherSample(String sample) implements Against {}

        /// @param state of the same sample
        record EarlierState(State state) implements Against {}
    }

    /// The directions in which texts describe a change.
    enum Trend {
        RISES("rises"),
        FALLS("falls"),
        CONSTANT("constant"),
        APPEARS("appears"),
        ABSENT("absent");

        private final String word;

        Trend(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    static FindingValue of(Measured measured) {
        return new Amount(measured);
    }

    /// The number, where there is one.
    default Optional<Measured> number() {
        return this instanceof Amount n ? Optional.of(n.measured()) : Optional.empty();
    }
}
