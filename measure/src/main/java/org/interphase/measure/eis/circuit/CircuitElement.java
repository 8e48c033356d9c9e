package org.interphase.measure.eis.circuit;

/// One element of a circuit.
///
/// @param name as written, such as `CPE1`
/// @param firstParameter index of its first parameter in the circuit
public record CircuitElement(String name, ElementType type, int firstParameter) {
    /// Index after its last parameter.
    public int endParameter() {
        return firstParameter + type.kinds().size();
    }
}
