package org.interphase.measure.eis.fit;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.interphase.measure.eis.circuit.Circuit;
import org.interphase.measure.eis.circuit.CircuitParameter;
import org.interphase.measure.eis.circuit.ParameterKind;
import org.interphase.quantity.SpellingDistance;

/// Where a fit begins.
public sealed interface Starts {
    /// From the spectrum alone: many random relaxation times and exponents, resistances by linear least squares.
    record Automatic() implements Starts {}

    /// From values for some or all parameters; the rest from the spectrum.
    record Given(Map<String, Double> values) implements Starts {
        public Given {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    /// From relaxations found by another analysis: the fastest to the first arc, and so on.
    record FromRelaxations(List<Relaxation> relaxations) implements Starts {
        public FromRelaxations {
            relaxations = List.copyOf(relaxations);
        }
    }

    /// Half of the starts as [Automatic], the other half around relaxations found by another analysis.
    record Seeded(List<Relaxation> relaxations) implements Starts {
        public Seeded {
            relaxations = List.copyOf(relaxations);
        }
    }

    static Starts automatic() {
        return new Automatic();
    }

    /// @param values by the parameter's name, in its unit; checked when the fit begins
    static Starts given(Map<String, Double> values) {
        return new Given(values);
    }

    /// A value for every parameter, in the circuit's order.
    static Starts given(Circuit circuit, double... values) {
        if (values.length != circuit.size()) {
            throw new IllegalArgumentException(circuit.size() + " parameters, " + values.length + " values");
        }
        Map<String, Double> byName = new LinkedHashMap<>();
        for (int j = 0; j < values.length; j++) {
            byName.put(circuit.parameter(j).name(), values[j]);
        }
        return new Given(byName);
    }

    static Starts seeded(List<Relaxation> relaxations) {
        return new Seeded(relaxations);
    }

    static Starts fromRelaxations(List<Relaxation> relaxations) {
        return new FromRelaxations(relaxations);
    }

    /// @throws FitRefusedException if a name is not the circuit's or a value cannot be its parameter's
    static void check(Circuit circuit, Map<String, Double> values) throws FitRefusedException {
        for (Map.Entry<String, Double> entry : values.entrySet()) {
            String name = entry.getKey();
            int j = circuit.indexOf(name).orElse(-1);
            if (j < 0) {
                List<String> names = circuit.parameters().stream()
                        .map(CircuitParameter::name)
                        .toList();
                String nearest = names.stream()
                        .min(Comparator.comparingInt(n -> SpellingDistance.of(name, n)))
                        .orElseThrow();
                throw new FitRefusedException("the circuit " + circuit + " has no parameter '" + name + "' (nearest: "
                        + nearest + "; all: " + String.join(", ", names) + ")");
            }
            double value = entry.getValue();
            boolean exponent = circuit.parameter(j).kind() == ParameterKind.EXPONENT;
            if (!(value > 0 && Double.isFinite(value) && (!exponent || value <= 1))) {
                throw new FitRefusedException("the start value of " + name + " must be a number above zero"
                        + (exponent ? " and at most 1" : "") + ", not " + value);
            }
        }
    }
}
