package org.interphase.cell.mechanism;

import java.util.Set;
import org.interphase.cell.description.CellDescription;
import org.interphase.cell.description.Coating;
import org.interphase.cell.description.Key;
import org.interphase.quantity.Source;

/// The same loss of particles as [ContactLoss], but at the end of each discharge: they are lost with their
/// lithium. The rival reading of a fade, told apart by the efficiency.
///
/// @param perSwing κ, the loss per charge of 150 mAh per gram of connected oxide
record DischargedLoss(double perSwing) implements Mechanism {
    static DischargedLoss of(CellDescription cell) {
        return new DischargedLoss(cell.si(Key.LOSS_MECHANICAL)
                + cell.si(Key.LOSS_CHEMICAL) * Coating.of(cell).passed());
    }

    @Override
    public String name() {
        return "contact-loss-discharged";
    }

    @Override
    public String equation() {
        return "w ← w exp[−(κ_m + κ_c B) Q_c / 150 mAh/g] at the end of each discharge";
    }

    @Override
    public Source source() {
        return new Source.Assumed("rival of the loss in the charged state, with the same κ");
    }

    @Override
    public boolean isIdle() {
        return explains().isEmpty();
    }

    @Override
    public Set<Explains> explains() {
        return perSwing > 0 ? Set.of(Explains.FADE) : Set.of();
    }

    @Override
    public void atEndOfDischarge(SlowStates states, double charge_mAh_per_g) {
        ContactLoss.lose(states, perSwing, charge_mAh_per_g);
    }
}
