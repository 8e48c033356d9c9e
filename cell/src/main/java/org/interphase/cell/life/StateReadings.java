package org.interphase.cell.life;

import java.util.LinkedHashMap;
import java.util.Map;
import org.interphase.cell.description.CellDescription;
import org.interphase.cell.description.Coating;
import org.interphase.cell.description.Key;
import org.interphase.cell.material.Activation;
import org.interphase.cell.mechanism.SlowStates;
import org.interphase.cell.model.CellModel;
import org.interphase.quantity.Constant;

/// Slow states as numbers that an instrument could give, averaged over the electrode.
final class StateReadings {
    private StateReadings() {}

    static Map<String, Double> of(CellModel model) {
        SlowStates slow = model.slow();
        Map<String, Double> readings = new LinkedHashMap<>();
        double coverage = Coating.of(model.description()).coverage();
        readings.put("connected_fraction", slow.mean(slow.connected));
        readings.put("contact_fraction", slow.mean(slow.contact));
        readings.put("interphase_nm", 1e9 * overPatches(slow, slow.reacted, coverage));
        readings.put("rock_salt_nm", 1e9 * overPatches(slow, slow.rockSalt, coverage));
        readings.put("oxygen_lost_mol_per_m2", overPatches(slow, slow.oxygenLost, coverage));
        readings.put("electrolyte_oxidised_C_per_m2", slow.mean(slow.oxidised));
        readings.put("lithium_sulfide_C_per_m2", slow.mean(slow.sulfide));
        readings.put("film_resistance_ohm_cm2", filmResistance(model, coverage));
        readings.put("interface_resistance_ohm", interfaceResistance(model, coverage));
        for (int p = 0; slow.classes() > 1 && p < slow.classes(); p++) {
            readings.put("connected_fraction_of_class_" + (p + 1), slow.mean(p, slow.connected));
        }
        return readings;
    }

    private static double overPatches(SlowStates slow, double[] values, double coverage) {
        double sum = 0;
        for (int i = 0; i < slow.sites(); i++) {
            double each = slow.patches() == 1
                    ? values[i]
                    : coverage * values[slow.at(0, i)] + (1 - coverage) * values[slow.at(1, i)];
            sum += slow.share(i) * each;
        }
        return sum / slow.volumes();
    }

    /// Films and charge transfer at half lithiation of the whole cell, Ω.
    private static double interfaceResistance(CellModel model, double coverage) {
        CellDescription cell = model.description();
        double temperature = cell.si(Key.TEMPERATURE);
        double exchange =
                cell.si(Key.EXCHANGE_CURRENT) * Activation.molarFactor(cell.si(Key.KINETICS_ACTIVATION), temperature);
        double contacted = 0;
        SlowStates slow = model.slow();
        for (int i = 0; i < slow.sites(); i++) {
            contacted += contactedArea(model, i);
        }
        double transfer = Constant.GAS.value() * temperature / Constant.FARADAY.value() / exchange / contacted;
        return (filmResistance(model, coverage) / 1e4 + transfer) / cell.si(Key.AREA);
    }

    /// Films of all connected particles in parallel, Ω cm² of cell.
    private static double filmResistance(CellModel model, double coverage) {
        SlowStates slow = model.slow();
        double conductance = 0;
        for (int i = 0; i < slow.sites(); i++) {
            double area = contactedArea(model, i);
            for (int q = 0; q < slow.patches(); q++) {
                double share = slow.patches() == 1 ? 1 : q == 0 ? coverage : 1 - coverage;
                conductance += area * share / Math.max(1e-12, model.mechanisms().filmResistance(slow, q, i));
            }
        }
        return 1e4 / conductance;
    }

    /// Of the particles of one site per cell area.
    private static double contactedArea(CellModel model, int site) {
        SlowStates slow = model.slow();
        double ratio = model.composition().areaRatio() * slow.share(site);
        return ratio * slow.connected[site] * slow.contact[site] / slow.volumes();
    }
}
