package org.interphase.measure.eis.circuit;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.interphase.measure.eis.Spectrum;

/// An equivalent circuit: elements in series (`-`) and in parallel (`p(…,…)`), nested as deeply as wanted, as in
/// `L0-R0-p(R1,CPE1)-p(R2-Wo2,CPE2)-CPE3`.
///
/// Every parameter is above zero and in SI units; exponents are at most 1. The syntax, the elements and their units
/// are listed in `docs/eis-circuits.md`.
public final class Circuit {
    private final Node root;
    private final List<CircuitElement> elements;
    private final List<CircuitParameter> parameters;
    private final String text;

    private Circuit(Node root, List<CircuitElement> elements) {
        this.root = root;
        this.elements = elements;
        List<CircuitParameter> all = new ArrayList<>();
        for (CircuitElement element : elements) {
            List<ParameterKind> kinds = element.type().kinds();
            for (int i = 0; i < kinds.size(); i++) {
                String name = kinds.size() == 1 ? element.name() : element.name() + "_" + i;
                all.add(new CircuitParameter(name, element.name(), kinds.get(i)));
            }
        }
        this.parameters = List.copyOf(all);
        this.text = write(root);
    }

    /// @throws CircuitSyntaxException with the position and what was expected there, if the text is no circuit
    public static Circuit parse(String text) throws CircuitSyntaxException {
        CircuitParser parser = new CircuitParser(text);
        Node root = parser.parse();
        return new Circuit(root, parser.elements());
    }

    private static String write(Node node) {
        return switch (node) {
            case Node.Leaf leaf -> leaf.element().name();
            case Node.Series series ->
                String.join("-", series.parts().stream().map(Circuit::write).toList());
            case Node.Parallel group ->
                "p("
                        + String.join(
                                ",",
                                group.branches().stream().map(Circuit::write).toList()) + ")";
        };
    }

    /// In the order of the text.
    public List<CircuitElement> elements() {
        return elements;
    }

    /// In the order of the text; the order of every array of parameters.
    public List<CircuitParameter> parameters() {
        return parameters;
    }

    /// Number of parameters.
    public int size() {
        return parameters.size();
    }

    public CircuitParameter parameter(int index) {
        return parameters.get(index);
    }

    /// Place of a parameter by its name; empty where the circuit has none of that name.
    public OptionalInt indexOf(String parameter) {
        return IntStream.range(0, size())
                .filter(j -> parameters.get(j).name().equals(parameter))
                .findFirst();
    }

    /// The parts in series of which the circuit consists; the circuit itself where it is one group.
    public List<CircuitBlock> blocks() {
        List<Node> parts = root instanceof Node.Series(List<Node> inner) ? inner : List.of(root);
        return parts.stream()
                .map(part -> new CircuitBlock(part, write(part), elementsOf(part)))
                .toList();
    }

    private List<CircuitElement> elementsOf(Node part) {
        return elements.stream()
                .filter(e -> e.firstParameter() >= part.first() && e.firstParameter() < part.end())
                .toList();
    }

    /// Impedance in Ω.
    ///
    /// @param omega angular frequency in rad/s, above zero
    /// @param p one value for every parameter
    public Complex impedance(double omega, double[] p) {
        return impedance(omega, p, new Complex[size()]);
    }

    /// Impedance in Ω with its derivatives by the parameters.
    ///
    /// @param gradient takes `∂Z/∂p`, one for every parameter
    public Complex impedance(double omega, double[] p, Complex[] gradient) {
        return root.impedance(omega, p, gradient);
    }

    /// The spectrum that the circuit would give.
    public Spectrum spectrum(double[] frequency_Hz, double[] p) {
        double[] real = new double[frequency_Hz.length];
        double[] imaginary = new double[frequency_Hz.length];
        for (int i = 0; i < real.length; i++) {
            Complex z = impedance(2 * Math.PI * frequency_Hz[i], p);
            real[i] = z.re();
            imaginary[i] = z.im();
        }
        return Spectrum.of(frequency_Hz, real, imaginary);
    }

    /// The circuit as text that [#parse] reads, without spaces.
    @Override
    public String toString() {
        return text;
    }
}
