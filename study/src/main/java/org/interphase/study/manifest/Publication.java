package org.interphase.study.manifest;

import java.util.List;
import org.interphase.data.Finding;

/// What the list `published` holds.
///
/// @param entries those that can be used, in order
/// @param refused one sentence for each that cannot; the rest of the study does not suffer for it
public record Publication(List<PublishedEntry> entries, List<String> refused) {
    public Publication {
        entries = List.copyOf(entries);
        refused = List.copyOf(refused);
    }

    public static Publication none() {
        return new Publication(List.of(), List.of());
    }

    public List<Finding> findings() {
        return entries.stream().map(PublishedEntry::finding).toList();
    }
}
