package org.interphase.study.xps;

import java.util.Optional;
import org.interphase.quantity.Measured;

/// A number with all that makes it uncertain.
record Answered(double value, ErrorSum error) {
    Answered minus(Answered other) {
        return new Answered(value - other.value, error.plus(other.error, -1));
    }

    Answered plus(double number) {
        return new Answered(value + number, error);
    }

    Measured measured() {
        Optional<String> limit = error.undetermined();
        return limit.map(name -> Measured.without(value, name + " lies at a limit of the model"))
                .orElseGet(() -> Measured.of(value, error.u()));
    }
}
