package org.interphase.cell.mechanism;

import org.interphase.cell.description.CellDescription;
import org.interphase.cell.description.Coating;
import org.interphase.cell.description.Key;
import org.interphase.quantity.Source;

/// Oxide that never takes part, for the share of the contact reaction that the coating lets through.
record InaccessibleFraction(double accessible, double passed) implements Mechanism {
    static InaccessibleFraction of(CellDescription cell) {
        return new InaccessibleFraction(
                cell.si(Key.ACCESSIBLE_FRACTION), Coating.of(cell).passed());
    }

    @Override
    public String name() {
        return "inaccessible-fraction";
    }

    @Override
    public String equation() {
        return "w(0) = 1 − (1 − f0) B";
    }

    @Override
    public Source source() {
        return new Source.Assumed(
                "what a measured resistance leaves of a missing first capacity is oxide out of reach");
    }

    @Override
    public void atStart(SlowStates states) {
        for (int i = 0; i < states.sites(); i++) {
            states.connected[i] *= 1 - (1 - accessible) * passed;
        }
    }
}
