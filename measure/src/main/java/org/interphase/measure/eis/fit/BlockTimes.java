package org.interphase.measure.eis.fit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.interphase.measure.eis.circuit.Circuit;
import org.interphase.measure.eis.circuit.CircuitBlock;
import org.interphase.measure.eis.circuit.CircuitElement;
import org.interphase.measure.eis.circuit.ElementType;
import org.interphase.measure.eis.circuit.ParameterKind;

/// The relaxation times of a circuit's blocks, and the order in which blocks of equal form are named.
final class BlockTimes {
    private BlockTimes() {}

    /// `(RQ)^{1/α}` or `RC` of the first resistance and the first capacitance or constant phase element, or else the
    /// first
    /// time among the parameters; NaN where the block has neither, as a resistor.
    static double of(Circuit circuit, CircuitBlock block, double[] p) {
        double resistance = Double.NaN;
        double time = Double.NaN;
        double product = Double.NaN;
        for (int j = block.end() - 1; j >= block.first(); j--) {
            switch (circuit.parameter(j).kind()) {
                case TIME -> time = p[j];
                case RESISTANCE -> resistance = p[j];
                default -> {}
            }
        }
        for (int j = block.end() - 1; j >= block.first(); j--) {
            ParameterKind kind = circuit.parameter(j).kind();
            if (kind == ParameterKind.ADMITTANCE) {
                product = Math.pow(resistance * p[j], 1 / p[j + 1]);
            } else if (kind == ParameterKind.CAPACITANCE) {
                product = resistance * p[j];
            }
        }
        return Double.isNaN(product) ? time : product;
    }

    /// The same circuit with blocks of equal form exchanged so that their relaxation times rise in the order in which
    /// those of `like` do.
    static double[] ordered(Circuit circuit, double[] p, double[] like) {
        Map<String, List<CircuitBlock>> byForm = new LinkedHashMap<>();
        for (CircuitBlock block : circuit.blocks()) {
            byForm.computeIfAbsent(block.form(), _ -> new ArrayList<>()).add(block);
        }
        double[] turned = withRailsLike(circuit, p, like);
        double[] result = turned.clone();
        for (List<CircuitBlock> equal : byForm.values()) {
            if (equal.size() > 1 && !Double.isNaN(of(circuit, equal.getFirst(), p))) {
                List<CircuitBlock> wanted = byTime(circuit, equal, like);
                List<CircuitBlock> found = byTime(circuit, equal, p);
                for (int i = 0; i < equal.size(); i++) {
                    CircuitBlock from = found.get(i);
                    System.arraycopy(turned, from.first(), result, wanted.get(i).first(), from.end() - from.first());
                }
            }
        }
        return result;
    }

    /// The two rails of a transmission line can change places without any change of its impedance; here the larger
    /// resistance stands where it stands in `like`.
    private static double[] withRailsLike(Circuit circuit, double[] p, double[] like) {
        double[] turned = p.clone();
        for (CircuitElement element : circuit.elements()) {
            int ion = element.firstParameter();
            if (element.type() == ElementType.TLMR && (p[ion] < p[ion + 1]) != (like[ion] < like[ion + 1])) {
                turned[ion] = p[ion + 1];
                turned[ion + 1] = p[ion];
            }
        }
        return turned;
    }

    private static List<CircuitBlock> byTime(Circuit circuit, List<CircuitBlock> blocks, double[] p) {
        return blocks.stream()
                .sorted(Comparator.comparingDouble(block -> of(circuit, block, p)))
                .toList();
    }
}
