package org.interphase.cell.mechanism;

import java.util.Set;
import org.interphase.cell.description.CellDescription;
import org.interphase.cell.description.Coating;
import org.interphase.cell.description.Key;
import org.interphase.quantity.Source;

/// Particles that lose their connection at the end of each charge, and with it the charge they hold.
///
/// @param perSwing κ, the loss per charge of 150 mAh per gram of connected oxide
record ContactLoss(double perSwing) implements Mechanism {
    private static final double SWING_MAH_PER_G = 150;

    static ContactLoss of(CellDescription cell) {
        return new ContactLoss(cell.si(Key.LOSS_MECHANICAL)
                + cell.si(Key.LOSS_CHEMICAL) * Coating.of(cell).passed());
    }

    @Override
    public String name() {
        return "contact-loss";
    }

    @Override
    public String equation() {
        return "w ← w exp[−(κ_m + κ_c B) Q_c / 150 mAh/g] at the end of each charge";
    }

    @Override
    public Source source() {
        return new Source.Assumed(
                "lost charged: only so does the efficiency follow from the fade; κ fitted to the fade");
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
    public void atEndOfCharge(SlowStates states, int index, double charge_mAh_per_g) {
        lose(states, perSwing, charge_mAh_per_g);
    }

    static void lose(SlowStates states, double perSwing, double charge_mAh_per_g) {
        for (int i = 0; i < states.sites(); i++) {
            states.connected[i] *= Math.exp(-perSwing * states.losing(i) * charge_mAh_per_g / SWING_MAH_PER_G);
        }
    }
}
