package org.interphase.data;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.interphase.quantity.Parameter;

/// What was measured.
///
/// @param id short name used in the manifest
/// @param title as shown in figures
/// @param description materials and preparation in words: `cathode`, `electrolyte`, `coating`, `anode`, `preparation`
/// @param properties numbers with unit, uncertainty and source
public record Sample(
        String id,
        String title,
        Role role,
        Map<String, String> description,
        Map<SampleProperty, Parameter> properties) {
    public Sample {
        description = Collections.unmodifiableMap(new LinkedHashMap<>(description));
        Map<SampleProperty, Parameter> copy = new EnumMap<>(SampleProperty.class);
        copy.putAll(properties);
        properties = Collections.unmodifiableMap(copy);
    }

    public Optional<Parameter> property(SampleProperty property) {
        return Optional.ofNullable(properties.get(property));
    }
}
