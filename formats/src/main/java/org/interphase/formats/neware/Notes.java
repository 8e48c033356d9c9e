package org.interphase.formats.neware;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a reader has to say about a file beside its numbers, gathered while reading.
final class Notes {
    private static final int LONGEST_ENTRY = 1000;
    private static final int MOST_ENTRIES = 500;

    private final List<String> warnings = new ArrayList<>();
    private final List<String> assumed = new ArrayList<>();
    private final Map<String, String> metadata = new LinkedHashMap<>();
    private @Nullable String incomplete;

    void warn(String sentence) {
        if (!warnings.contains(sentence)) {
            warnings.add(sentence);
        }
    }

    void assume(String sentence) {
        if (!assumed.contains(sentence)) {
            assumed.add(sentence);
        }
    }

    /// The first reason stays.
    void incomplete(String reason) {
        incomplete = incomplete == null ? reason : incomplete;
        warn(reason);
    }

    /// Keeps an entry that says something; a file made to be large does not fill the memory with entries.
    void metadata(String key, String value) {
        String text = value.strip();
        if (!text.isEmpty() && metadata.size() < MOST_ENTRIES) {
            metadata.putIfAbsent(key, text.length() > LONGEST_ENTRY ? text.substring(0, LONGEST_ENTRY) : text);
        }
    }

    List<String> warnings() {
        return warnings;
    }

    List<String> assumed() {
        return assumed;
    }

    Map<String, String> metadata() {
        return metadata;
    }

    @Nullable
    String reasonForIncomplete() {
        return incomplete;
    }
}
