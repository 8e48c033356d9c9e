package org.interphase.study.eis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.interphase.data.StateAxis;
import org.interphase.measure.eis.arc.Arc;
import org.interphase.measure.eis.arc.ArcAssignment;
import org.interphase.measure.eis.arc.ArcEvidence;
import org.interphase.measure.eis.arc.ArcOrigin;
import org.interphase.measure.eis.circuit.CircuitBlock;
import org.interphase.measure.eis.circuit.CircuitElement;
import org.interphase.measure.eis.circuit.ElementType;
import org.interphase.measure.eis.fit.CircuitFit;
import org.interphase.quantity.Measured;

/// The arcs of a fitted circuit and what they can be.
final class Arcs {
    private Arcs() {}

    /// Every `p(R,CPE)` and `p(R,C)` of the circuit that the spectrum determines.
    static List<Arc> of(CircuitFit fit) {
        List<Arc> arcs = new ArrayList<>();
        for (CircuitBlock block : fit.circuit().blocks()) {
            arc(fit, block).ifPresent(arcs::add);
        }
        return arcs;
    }

    private static Optional<Arc> arc(CircuitFit fit, CircuitBlock block) {
        Optional<CircuitElement> resistor = only(block, ElementType.R);
        Optional<CircuitElement> phase = only(block, ElementType.CPE);
        Optional<CircuitElement> capacitor = only(block, ElementType.C);
        if (block.elements().size() != 2 || resistor.isEmpty() || (phase.isEmpty() && capacitor.isEmpty())) {
            return Optional.empty();
        }
        String name = resistor.get().name();
        double q = phase.isPresent()
                ? fit.value(phase.get().name() + "_0")
                : fit.value(capacitor.orElseThrow().name());
        double alpha = phase.isPresent() ? fit.value(phase.get().name() + "_1") : 1;
        double r = fit.value(name);
        if (!(r > 0 && q > 0 && alpha > 0)) {
            return Optional.empty();
        }
        Measured resistance = Double.isFinite(fit.u(name))
                ? Measured.of(r, fit.u(name))
                : Measured.without(r, "the spectrum does not determine it");
        return Optional.of(new Arc(name, resistance, q, Math.min(1, alpha)));
    }

    private static Optional<CircuitElement> only(CircuitBlock block, ElementType type) {
        return block.elements().stream().filter(e -> e.type() == type).findFirst();
    }

    /// The arcs of a cell's first sound spectrum with all that is known of them.
    ///
    /// @param spectra of the cell
    /// @param symmetric arcs of a symmetric cell of two counter electrodes, where one was measured
    static List<ArcAssignment> assigned(List<CellSpectrum> spectra, OptionalDouble area_cm2, List<Arc> symmetric) {
        List<CellSpectrum> sound =
                spectra.stream().filter(CellSpectrum::isSound).toList();
        if (sound.isEmpty()) {
            return List.of();
        }
        List<ArcAssignment> assignments = new ArrayList<>();
        for (Arc arc : of(sound.getFirst().fit().orElseThrow())) {
            List<ArcEvidence> evidence = new ArrayList<>();
            evidence.add(ArcEvidence.ofCapacitance(arc, area_cm2));
            overStatesOfCharge(sound, arc.name()).ifPresent(evidence::add);
            symmetric.stream()
                    .min(Comparator.comparingDouble(
                            s -> Math.abs(Math.log(arc.capacitance_F() / (2 * s.capacitance_F())))))
                    .ifPresent(nearest -> evidence.add(ArcEvidence.ofSymmetricCell(arc, nearest)));
            assignments.add(ArcAssignment.of(arc, evidence));
        }
        return assignments;
    }

    private static Optional<ArcEvidence> overStatesOfCharge(List<CellSpectrum> sound, String resistance) {
        Comparator<CellSpectrum> byCharge = Comparator.comparingDouble(
                s -> s.state().at(StateAxis.STATE_OF_CHARGE).orElse(Double.NaN));
        List<CellSpectrum> known = sound.stream()
                .filter(s -> s.state().at(StateAxis.STATE_OF_CHARGE).isPresent())
                .sorted(byCharge)
                .toList();
        if (known.size() < 2
                || known.getFirst().state().at(StateAxis.STATE_OF_CHARGE).getAsDouble()
                        == known.getLast().state().at(StateAxis.STATE_OF_CHARGE).getAsDouble()) {
            return Optional.empty();
        }
        Measured low = known.getFirst().fit().orElseThrow().sum(resistance);
        Measured high = known.getLast().fit().orElseThrow().sum(resistance);
        return Optional.of(ArcEvidence.ofStateOfCharge(low, high));
    }

    /// Resistances that may be of the cathode's interface; the charge transfer of transmission lines among
    /// them.
    static List<String> cathodeInterface(List<ArcAssignment> assignments, CircuitFit fit) {
        List<String> names = new ArrayList<>();
        assignments.stream()
                .filter(a -> a.mayBe(ArcOrigin.CATHODE_INTERFACE))
                .map(a -> a.arc().name())
                .forEach(names::add);
        for (CircuitElement element : fit.circuit().elements()) {
            switch (element.type()) {
                case TLM, TLMD, TLMW -> names.add(element.name() + "_1");
                case TLMR -> names.add(element.name() + "_2");
                case R, L, C, CPE, W, Wo, Ws, TLMQ -> {}
            }
        }
        return names;
    }

    /// Resistances of a pellet of electrolyte: the series resistance and the arcs that can be nothing but it.
    static List<String> electrolyte(List<ArcAssignment> assignments, CircuitFit fit) {
        List<String> names = new ArrayList<>();
        for (CircuitBlock block : fit.circuit().blocks()) {
            if (block.elements().size() == 1 && block.elements().getFirst().type() == ElementType.R) {
                names.add(block.elements().getFirst().name());
            }
        }
        assignments.stream()
                .filter(a -> a.origin().equals(Optional.of(ArcOrigin.ELECTROLYTE)))
                .map(a -> a.arc().name())
                .forEach(names::add);
        return names;
    }
}
