package org.interphase.study.recognise;

import java.util.Optional;
import org.interphase.data.Role;
import org.interphase.data.StateAxis;

/// One thing that a name says.
sealed interface Clue {
    /// The part of the name that says it, as it stands there.
    String word();

    /// A question, where the word may mean something else.
    Optional<String> doubt();

    record OfState(StateAxis axis, double value, String word, Optional<String> doubt) implements Clue {}

    record OfCell(String cell, String word, Optional<String> doubt) implements Clue {}

    record OfRole(Role role, String word, Optional<String> doubt) implements Clue {}

    /// @param formula of the coating, as the field writes it
    record OfCoating(String formula, String word, Optional<String> doubt) implements Clue {}

    record OfThickness(double nm, String word) implements Clue {
        @Override
        public Optional<String> doubt() {
            return Optional.empty();
        }
    }

    /// Something that may be a statement and is not taken for one.
    record Unclear(String word, String question) implements Clue {
        @Override
        public Optional<String> doubt() {
            return Optional.of(question);
        }
    }
}
