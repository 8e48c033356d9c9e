package org.interphase.study.recognise;

import org.interphase.data.StateAxis;

/// A piece of a file-name pattern.
sealed interface PatternPart {
    record Same(char character) implements PatternPart {}

    record One() implements PatternPart {}

    record Any() implements PatternPart {}

    record OfSample() implements PatternPart {}

    record OfCell() implements PatternPart {}

    record OfState(StateAxis axis) implements PatternPart {}
}
