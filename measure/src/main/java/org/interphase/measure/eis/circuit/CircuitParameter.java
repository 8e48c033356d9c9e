package org.interphase.measure.eis.circuit;

/// One parameter of a circuit: `R1` for an element with a single one, `CPE1_0`, `CPE1_1` otherwise.
///
/// @param element name of the element that it belongs to
public record CircuitParameter(String name, String element, ParameterKind kind) {
    public String unit() {
        return kind.unit();
    }
}
