package org.interphase.measure.eis.circuit;

import java.util.List;
import java.util.stream.Collectors;

/// One of the parts that a circuit has in series. Its impedance is multiplied by a number when each of its parameters
/// is
/// multiplied by the power of that number that [ParameterKind#impedancePower()] states.
public final class CircuitBlock {
    private final Node node;
    private final String text;
    private final List<CircuitElement> elements;

    CircuitBlock(Node node, String text, List<CircuitElement> elements) {
        this.node = node;
        this.text = text;
        this.elements = elements;
    }

    /// Index of its first parameter in the circuit.
    public int first() {
        return node.first();
    }

    /// Index after its last parameter.
    public int end() {
        return node.end();
    }

    public List<CircuitElement> elements() {
        return elements;
    }

    /// The text without the numbers of the elements: blocks of equal form can change places.
    public String form() {
        return text.chars()
                .filter(c -> !Character.isDigit(c))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /// The part as it stands in the circuit.
    @Override
    public String toString() {
        return text;
    }

    /// Impedance of this part alone, in Ω.
    ///
    /// @param p parameters of the whole circuit
    /// @param gradient of the whole circuit; the part's stretch is overwritten
    public Complex impedance(double omega, double[] p, Complex[] gradient) {
        return node.impedance(omega, p, gradient);
    }
}
