package org.interphase.thermo.stability;

import java.util.List;

/// What a material is in equilibrium with from one voltage on, until the next step.
///
/// @param voltage_V against lithium metal, where the step begins
/// @param lithiumUptake lithium taken up per formula unit, negative where it is given off
/// @param lithium left in the products per formula unit
/// @param equation of one formula unit with lithium
public record VoltageStep(
        double voltage_V, double lithiumUptake, double lithium, List<PhaseAmount> products, ReactionEquation equation) {
    public VoltageStep {
        products = List.copyOf(products);
    }
}
