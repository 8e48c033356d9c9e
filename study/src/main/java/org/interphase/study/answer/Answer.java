package org.interphase.study.answer;

import org.interphase.study.json.Json;

/// What a use case answers: for other programs and for people.
public interface Answer {
    Json json();

    /// For a terminal; ends with a line end.
    String text();

    /// Whether [#text()] is a table for other programs, whose numbers must stay as they are.
    default boolean isData() {
        return false;
    }
}
