package org.interphase.cell.mechanism;

import org.interphase.cell.description.CellDescription;
import org.interphase.cell.description.Key;
import org.interphase.cell.material.Activation;
import org.interphase.quantity.Constant;

/// The solid electrolyte is oxidised on a surface until a layer is full; part of it is reduced on discharge:
/// `j_ox = i_ox exp[α F (φ − U_ox)/RT] (1 − q/q_max)` above the onset, `j_red = i_red q_rev/q_max exp[−(1 − α)
/// F (φ − U_red)/RT]`.
///
/// @param rate exchange current of oxidation in A m⁻², at temperature
/// @param limit charge in C m⁻² at which the layer is full
/// @param perVolt F/(RT)
record OxidationLaw(
        double rate,
        double symmetry,
        double onset,
        double limit,
        double reversibleShare,
        double reductionRate,
        double reductionOnset,
        double perVolt) {
    private static final double SWITCH_V = 0.005;

    /// @param passed factor on the oxidation, 1 for a surface without coating
    static OxidationLaw of(CellDescription cell, double passed, double limit) {
        double temperature = cell.si(Key.TEMPERATURE);
        double warm = Activation.factor(cell.si(Key.OXIDATION_ACTIVATION), temperature);
        return new OxidationLaw(
                cell.si(Key.OXIDATION_CURRENT) * warm * passed,
                cell.si(Key.OXIDATION_SYMMETRY),
                cell.si(Key.OXIDATION_ONSET),
                limit,
                cell.si(Key.OXIDATION_REVERSIBLE),
                cell.si(Key.REDUCTION_CURRENT) * warm,
                cell.si(Key.REDUCTION_ONSET),
                Constant.FARADAY.value() / (Constant.GAS.value() * temperature));
    }

    private double oxidation(OxidisedLayer layer, int site, double potential) {
        double open = Math.max(0, 1 - layer.oxidised[site] / limit);
        double above = potential - onset;
        return rate * open * Math.exp(symmetry * perVolt * above) / (1 + Math.exp(-above / SWITCH_V));
    }

    private double reduction(OxidisedLayer layer, int site, double potential) {
        double left = Math.max(0, layer.reversible[site]) / limit;
        return reductionRate * left * Math.exp(-(1 - symmetry) * perVolt * (potential - reductionOnset));
    }

    /// Net current in A m⁻² of the surface, positive for oxidation.
    double at(OxidisedLayer layer, int site, double potential) {
        return oxidation(layer, site, potential) - reduction(layer, site, potential);
    }

    double slope(OxidisedLayer layer, int site, double potential) {
        double above = potential - onset;
        double switching = Math.exp(-above / SWITCH_V) / (1 + Math.exp(-above / SWITCH_V)) / SWITCH_V;
        double rising = above < -1 ? 0 : switching;
        return oxidation(layer, site, potential) * (symmetry * perVolt + rising)
                + reduction(layer, site, potential) * (1 - symmetry) * perVolt;
    }

    /// Books the net charge that passed in a step, in C m⁻² of the surface.
    void book(OxidisedLayer layer, int site, double potential, double charge) {
        double reduction = reduction(layer, site, potential);
        double net = oxidation(layer, site, potential) - reduction;
        double reduced = net == 0 ? 0 : charge * reduction / net;
        double back = Math.max(0, Math.min(reduced, layer.reversible[site]));
        layer.oxidised[site] += charge;
        layer.reversible[site] += reversibleShare * Math.max(0, charge + back) - back;
        layer.sulfide[site] += back;
    }
}
