package org.interphase.cell.mechanism;

import org.interphase.cell.description.CellDescription;
import org.interphase.cell.description.Coating;
import org.interphase.cell.description.Key;
import org.interphase.quantity.Source;

/// Oxide that loses its connection in the first charge and stays charged.
record ChargedTrapping(double trapped, double passed) implements Mechanism {
    static ChargedTrapping of(CellDescription cell) {
        return new ChargedTrapping(
                cell.si(Key.TRAPPED_FRACTION), Coating.of(cell).passed());
    }

    @Override
    public String name() {
        return "charged-trapping";
    }

    @Override
    public String equation() {
        return "w ← w (1 − trap B) at the end of the first charge";
    }

    @Override
    public Source source() {
        return new Source.Assumed("fitted to the first discharge of a bare cell");
    }

    @Override
    public double afterFirstCycle(double connected) {
        return connected * (1 - trapped * passed);
    }

    @Override
    public void atEndOfCharge(SlowStates states, int index, double charge_mAh_per_g) {
        if (index == 1) {
            for (int i = 0; i < states.sites(); i++) {
                states.connected[i] = afterFirstCycle(states.connected[i]);
            }
        }
    }
}
