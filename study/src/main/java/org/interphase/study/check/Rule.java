package org.interphase.study.check;

import java.util.List;
import org.interphase.quantity.Source;

/// A piece of arithmetic that any study can be held against.
public interface Rule {
    /// Stable identifier, such as `coating-thickness`.
    String id();

    String title();

    /// As a reader would write it.
    String formula();

    Source source();

    /// How close is close enough, and why.
    String tolerance();

    /// The rule's checks on a study; none where the study has nothing that the rule is about.
    List<Check> apply(StudyNumbers study);
}
