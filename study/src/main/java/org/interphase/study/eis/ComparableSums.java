package org.interphase.study.eis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.interphase.measure.eis.fit.CircuitFit;

/// Cells that one circuit describes are compared by one sum of resistances: where an arc may be the cathode's
/// interface in one of them and not in another, it counts in all, and that is said.
final class ComparableSums {
    private ComparableSums() {}

    static List<CellImpedance> of(List<CellImpedance> cells) {
        Set<String> names = new LinkedHashSet<>();
        Set<String> circuits = new LinkedHashSet<>();
        for (CellImpedance cell : cells) {
            if (cell.hasCathode() && !cell.interfaceNames().isEmpty()) {
                names.addAll(cell.interfaceNames());
                circuits.add(circuit(cell));
            }
        }
        if (circuits.size() != 1) {
            return cells;
        }
        List<String> sorted = names.stream().sorted().toList();
        List<CellImpedance> comparable = new ArrayList<>();
        for (CellImpedance cell : cells) {
            boolean takesPart = cell.hasCathode() && !cell.sound().isEmpty() && circuits.contains(circuit(cell));
            comparable.add(takesPart && !sorted.equals(cell.interfaceNames()) ? widened(cell, sorted) : cell);
        }
        return List.copyOf(comparable);
    }

    private static CellImpedance widened(CellImpedance cell, List<String> names) {
        List<String> added =
                names.stream().filter(n -> !cell.interfaceNames().contains(n)).toList();
        List<String> warnings = new ArrayList<>(cell.warnings());
        if (!added.isEmpty()) {
            warnings.add(String.join(", ", added)
                    + (added.size() == 1 ? " is" : " are")
                    + " counted as the cathode's interface, which the capacitance"
                    + " here speaks against, because in another cell it may be: the same sum is compared. Name the"
                    + " resistances with 'impedance: cathode_interface'.");
        }
        return cell.with(names, warnings);
    }

    private static String circuit(CellImpedance cell) {
        return cell.sound().stream()
                .findFirst()
                .flatMap(CellSpectrum::fit)
                .map(CircuitFit::circuit)
                .map(Object::toString)
                .orElse("");
    }
}
