package org.interphase.data;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.StringJoiner;

/// In which condition a sample was measured: cycle, potential, rest time, temperature, place.
/// Values are in the unit of their [StateAxis].
public record State(Map<StateAxis, Double> coordinates) {
    public State {
        Map<StateAxis, Double> copy = new EnumMap<>(StateAxis.class);
        copy.putAll(coordinates);
        coordinates = Collections.unmodifiableMap(copy);
    }

    public static State unspecified() {
        return new State(Map.of());
    }

    public static State of(StateAxis axis, double value) {
        return new State(Map.of(axis, value));
    }

    public State with(StateAxis axis, double value) {
        Map<StateAxis, Double> copy = new EnumMap<>(StateAxis.class);
        copy.putAll(coordinates);
        copy.put(axis, value);
        return new State(copy);
    }

    /// The same, one coordinate not stated.
    public State without(StateAxis axis) {
        Map<StateAxis, Double> copy = new EnumMap<>(StateAxis.class);
        copy.putAll(coordinates);
        copy.remove(axis);
        return new State(copy);
    }

    public OptionalDouble at(StateAxis axis) {
        Double value = coordinates.get(axis);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /// In words: `cycle 50, temperature 45 °C`; empty where nothing is stated.
    @Override
    public String toString() {
        StringJoiner words = new StringJoiner(", ");
        coordinates.forEach((axis, value) -> {
            String number = value == Math.rint(value) ? Long.toString(value.longValue()) : value.toString();
            words.add((axis.word() + " " + number + " " + axis.unit()).strip());
        });
        return words.toString();
    }
}
