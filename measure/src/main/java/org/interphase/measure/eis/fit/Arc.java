package org.interphase.measure.eis.fit;

import java.util.ArrayList;
import java.util.List;
import org.interphase.measure.eis.circuit.Circuit;
import org.interphase.measure.eis.circuit.CircuitBlock;
import org.interphase.measure.eis.circuit.CircuitElement;
import org.interphase.measure.eis.circuit.ElementType;
import org.interphase.quantity.Estimates;
import org.interphase.quantity.Measured;

/// One arc of a fitted circuit, a resistance parallel to a capacitance or a constant phase element, in the terms in
/// which
/// arcs are assigned: relaxation time `τ = (RQ)^{1/α}` and effective capacitance `C = τ/R = (Q R^{1−α})^{1/α}`.
///
/// Source of the effective capacitance: C. H. Hsu and F. Mansfeld, Corrosion 57 (2001) 747, doi:10.5006/1.3280607.
///
/// @param resistance name of the resistor
/// @param r_ohm its resistance
/// @param tau_s relaxation time; the apex is at the frequency 1/(2πτ)
/// @param c_F effective capacitance
public record Arc(String resistance, Measured r_ohm, Measured tau_s, Measured c_F) {
    /// The arcs among the parts in series of the circuit, in its order; groups of more than two elements are none.
    static List<Arc> of(CircuitFit fit) {
        List<Arc> arcs = new ArrayList<>();
        Estimates estimates = fit.estimates();
        for (CircuitBlock block : fit.circuit().blocks()) {
            String form = block.form();
            if (form.equals("p(R,CPE)") || form.equals("p(R,C)")) {
                arcs.add(of(fit.circuit(), block, estimates, 0));
            } else if (form.equals("p(CPE,R)") || form.equals("p(C,R)")) {
                arcs.add(of(fit.circuit(), block, estimates, 1));
            }
        }
        return List.copyOf(arcs);
    }

    private static Arc of(Circuit circuit, CircuitBlock block, Estimates estimates, int place) {
        CircuitElement resistor = block.elements().get(place);
        CircuitElement layer = block.elements().get(1 - place);
        int r = resistor.firstParameter();
        int q = layer.firstParameter();
        boolean ideal = layer.type() == ElementType.C;
        double resistance = estimates.value(r);
        double exponent = ideal ? 1 : estimates.value(q + 1);
        double time = Math.pow(resistance * estimates.value(q), 1 / exponent);
        double[] byTime = new double[circuit.size()];
        byTime[r] = time / (exponent * resistance);
        byTime[q] = time / (exponent * estimates.value(q));
        if (!ideal) {
            byTime[q + 1] = -time * Math.log(time) / exponent;
        }
        double[] byCapacitance = new double[circuit.size()];
        for (int j = 0; j < byTime.length; j++) {
            byCapacitance[j] = byTime[j] / resistance;
        }
        byCapacitance[r] -= time / (resistance * resistance);
        return new Arc(
                resistor.name(),
                estimates.get(r),
                estimates.propagate(_ -> time, _ -> byTime),
                estimates.propagate(_ -> time / resistance, _ -> byCapacitance));
    }
}
