package org.interphase.cell.mechanism;

import java.util.Optional;
import org.interphase.cell.description.CellDescription;
import org.interphase.cell.description.Coating;
import org.interphase.cell.description.Composition;
import org.interphase.cell.description.Key;
import org.interphase.quantity.Source;

/// The solid electrolyte is oxidised at the oxide until a layer is full; part of it is reduced on discharge.
///
/// @param law with what the coating lets through
/// @param specificResistance of the layer in Ω m⁴ C⁻¹
record ElectrolyteOxidation(OxidationLaw law, double specificResistance) implements Mechanism, SideCurrent {
    static ElectrolyteOxidation of(CellDescription cell, Composition composition) {
        double blocked = cell.si(Key.OXIDATION_BLOCKED) * (1 - Coating.of(cell).passed());
        double areaPerMass = composition.areaRatio() / cell.si(Key.LOADING);
        OxidationLaw law = OxidationLaw.of(cell, 1 - blocked, cell.si(Key.OXIDATION_LIMIT) / areaPerMass);
        return new ElectrolyteOxidation(law, cell.si(Key.OXIDATION_RESISTANCE));
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
    public boolean isIdle() {
        return !changesWithTime();
    }

    @Override
    public Optional<SideCurrent> sideCurrent() {
        return law.rate() > 0 ? Optional.of(this) : Optional.empty();
    }

    @Override
    public double at(SlowStates states, int site, double potential) {
        return law.at(states.onOxide, site, potential);
    }

    @Override
    public double slope(SlowStates states, int site, double potential) {
        return law.slope(states.onOxide, site, potential);
    }

    @Override
    public void book(SlowStates states, int site, double potential, double charge) {
        law.book(states.onOxide, site, potential, charge);
    }

    @Override
    public boolean changesWithTime() {
        return law.rate() > 0;
    }

    @Override
    public double filmResistance(SlowStates states, int patch, int site) {
        return specificResistance * Math.max(0, states.oxidised[site]);
    }
}
