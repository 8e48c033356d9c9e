package org.interphase.study.yaml;

import java.util.List;
import java.util.Map;

/// A node of a YAML document with the place where it begins.
public sealed interface Yaml {
    Mark mark();

    /// @param line counted from 1
    /// @param column counted from 1
    record Mark(int line, int column) {}

    /// @param text as written; an empty value is the empty text
    record Scalar(String text, Mark mark) implements Yaml {}

    /// @param items in order
    record Sequence(List<Yaml> items, Mark mark) implements Yaml {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /// @param entries in the order of the document
    record Mapping(Map<Scalar, Yaml> entries, Mark mark) implements Yaml {}

    /// What this is, in a user's words.
    default String kind() {
        return switch (this) {
            case Scalar s -> s.text().isEmpty() ? "nothing" : "'" + s.text() + "'";
            case Sequence _ -> "a list";
            case Mapping _ -> "a group of keys";
        };
    }
}
