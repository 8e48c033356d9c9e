package org.interphase.cell.mechanism;

import java.util.Optional;
import org.interphase.cell.description.CellDescription;
import org.interphase.cell.description.Coating;
import org.interphase.cell.description.Composition;
import org.interphase.cell.description.Key;
import org.interphase.cell.material.Activation;
import org.interphase.quantity.Constant;
import org.interphase.quantity.Source;

/// The solid electrolyte is oxidised at the oxide until a layer is full; part of it is reduced on discharge.
///
/// @param rate exchange current of oxidation in A m⁻², with what the coating lets through
/// @param limit charge in C m⁻² at which the layer is full
/// @param perVolt F/(RT)
record ElectrolyteOxidation(
        double rate,
        double symmetry,
        double onset,
        double limit,
        double reversibleShare,
        double reductionRate,
        double reductionOnset,
        double specificResistance,
        double perVolt)
        implements Mechanism, SideCurrent {
    private static final double SWITCH_V = 0.005;

    static ElectrolyteOxidation of(CellDescription cell, Composition composition) {
        double temperature = cell.si(Key.TEMPERATURE);
        double warm = Activation.factor(cell.si(Key.OXIDATION_ACTIVATION), temperature);
        double blocked = cell.si(Key.OXIDATION_BLOCKED) * (1 - Coating.of(cell).passed());
        double areaPerMass = composition.areaRatio() / cell.si(Key.LOADING);
        return new ElectrolyteOxidation(
                cell.si(Key.OXIDATION_CURRENT) * warm * (1 - blocked),
                cell.si(Key.OXIDATION_SYMMETRY),
                cell.si(Key.OXIDATION_ONSET),
                cell.si(Key.OXIDATION_LIMIT) / areaPerMass,
                cell.si(Key.OXIDATION_REVERSIBLE),
                cell.si(Key.REDUCTION_CURRENT) * warm,
                cell.si(Key.REDUCTION_ONSET),
                cell.si(Key.OXIDATION_RESISTANCE),
                Constant.FARADAY.value() / (Constant.GAS.value() * temperature));
    }

    @Override
    public String name() {
        return "electrolyte-oxidation";
    }

    @Override
    public String equation() {
        return "j_ox = i_ox exp[α F (φ − U_ox)/RT] (1 − q/q_max); j_red = i_red q_rev/q_max exp[−(1 − α) F (φ − U_red)/RT]";
    }

    @Override
    public Source source() {
        return new Source.Assumed("rates assumed; the total is bounded by the first-cycle loss of a coated cell");
    }

    @Override
    public Optional<SideCurrent> sideCurrent() {
        return rate > 0 ? Optional.of(this) : Optional.empty();
    }

    private double oxidation(SlowStates states, int volume, double potential) {
        double open = Math.max(0, 1 - states.oxidised[volume] / limit);
        double above = potential - onset;
        return rate * open * Math.exp(symmetry * perVolt * above) / (1 + Math.exp(-above / SWITCH_V));
    }

    private double reduction(SlowStates states, int volume, double potential) {
        double left = Math.max(0, states.reversible[volume]) / limit;
        return reductionRate * left * Math.exp(-(1 - symmetry) * perVolt * (potential - reductionOnset));
    }

    @Override
    public double at(SlowStates states, int volume, double potential) {
        return oxidation(states, volume, potential) - reduction(states, volume, potential);
    }

    @Override
    public double slope(SlowStates states, int volume, double potential) {
        double above = potential - onset;
        double switching = Math.exp(-above / SWITCH_V) / (1 + Math.exp(-above / SWITCH_V)) / SWITCH_V;
        double rising = above < -1 ? 0 : switching;
        return oxidation(states, volume, potential) * (symmetry * perVolt + rising)
                + reduction(states, volume, potential) * (1 - symmetry) * perVolt;
    }

    @Override
    public void book(SlowStates states, int volume, double potential, double charge) {
        double oxidation = oxidation(states, volume, potential);
        double reduction = reduction(states, volume, potential);
        double net = oxidation - reduction;
        double reduced = net == 0 ? 0 : charge * reduction / net;
        double back = Math.max(0, Math.min(reduced, states.reversible[volume]));
        states.oxidised[volume] += charge;
        states.reversible[volume] += reversibleShare * Math.max(0, charge + back) - back;
        states.sulfide[volume] += back;
    }

    @Override
    public boolean changesWithTime() {
        return rate > 0;
    }

    @Override
    public double filmResistance(SlowStates states, int patch, int volume) {
        return specificResistance * Math.max(0, states.oxidised[volume]);
    }
}
