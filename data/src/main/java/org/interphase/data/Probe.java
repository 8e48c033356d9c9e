package org.interphase.data;

import java.util.OptionalDouble;

/// What a measurement sees, so that two findings can be compared only where they look at the same thing.
///
/// @param depth_nm how deep it sees; three times the attenuation length, or the escape depth
/// @param lateral_nm width of what it sees
/// @param averaged over what it averages: spots, particles, cells, in words; empty where not said
/// @param detectionLimit below which it sees nothing, in the unit of the observable
public record Probe(
        OptionalDouble depth_nm, OptionalDouble lateral_nm, String averaged, OptionalDouble detectionLimit) {
    public static Probe unspecified() {
        return new Probe(OptionalDouble.empty(), OptionalDouble.empty(), "", OptionalDouble.empty());
    }
}
