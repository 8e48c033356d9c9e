package org.interphase.study.manifest;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.interphase.data.Finding;
import org.interphase.data.SampleProperty;

/// What the list `published` holds, and what the digits of the samples' numbers say.
///
/// @param entries those that can be used, in order
/// @param refused one sentence for each that cannot; the rest of the study does not suffer for it
/// @param digits half a unit of the last digit of each sample's properties that are given without an error
public record Publication(
        List<PublishedEntry> entries, List<String> refused, Map<String, Map<SampleProperty, Double>> digits) {
    public Publication {
        digits = Map.copyOf(digits);
        entries = List.copyOf(entries);
        refused = List.copyOf(refused);
    }

    public static Publication none() {
        return new Publication(List.of(), List.of(), Map.of());
    }

    Publication withDigits(Map<String, Map<SampleProperty, Double>> known) {
        return new Publication(entries, refused, known);
    }

    /// Half a unit of the last digit of a sample's number, in the unit of the manifest; empty where an error is given.
    public OptionalDouble halfUnit(String sample, SampleProperty property) {
        Double half = digits.getOrDefault(sample, Map.of()).get(property);
        return half == null ? OptionalDouble.empty() : OptionalDouble.of(half);
    }

    public List<Finding> findings() {
        return entries.stream().map(PublishedEntry::finding).toList();
    }
}
