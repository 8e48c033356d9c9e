package org.interphase.cell.mechanism;

import org.interphase.cell.description.CellDescription;
import org.interphase.cell.description.Key;
import org.interphase.quantity.Constant;

/// How much faster the contact reaction is where the oxide gives oxygen more easily than at y = ½: `Γ = 1 + g_O
/// exp[−β (E_VO(y) − E_VO(½)) / k_B T]`, with a cap.
///
/// @param share g_O, zero without the effect
/// @param perLithium β dE_VO/dy / k_B T
record OxygenBoost(double share, double perLithium, double cap) {
    static OxygenBoost of(CellDescription cell) {
        double thermal = Constant.BOLTZMANN.value() * cell.si(Key.TEMPERATURE);
        return new OxygenBoost(
                cell.si(Key.GROWTH_OXYGEN_SHARE),
                cell.si(Key.OXYGEN_BARRIER) * cell.si(Key.VACANCY_FALL) / thermal,
                cell.si(Key.GROWTH_OXYGEN_CAP));
    }

    boolean acts() {
        return share > 0;
    }

    double at(double lithium) {
        return Math.min(cap, 1 + share * Math.exp(-perLithium * (lithium - 0.5)));
    }
}
