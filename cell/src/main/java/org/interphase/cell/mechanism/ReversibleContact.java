package org.interphase.cell.mechanism;

import org.interphase.cell.description.CellDescription;
import org.interphase.cell.description.Key;
import org.interphase.cell.material.ActiveMaterial;
import org.interphase.quantity.Source;

/// Contact that a shrinking particle loses and a swelling one regains, against stack pressure.
///
/// One hundredth of the contact as made stays, however much the particle shrinks: the linear law would go
/// through zero and below, where the equations have no current to solve for, while real contact of rough
/// surfaces fades out.
///
/// @param shrinkage relative volume lost at y = 0.25
record ReversibleContact(double whole, double sensitivity, double held, double shrinkage) implements Mechanism {
    private static final double LEAST_LEFT = 0.01;

    static ReversibleContact of(CellDescription cell) {
        double shrinkage = cell.material() == ActiveMaterial.NMC811 ? 0.05 : 0.025;
        return new ReversibleContact(
                cell.si(Key.CONTACT_FRACTION),
                cell.si(Key.STRAIN_SENSITIVITY),
                cell.si(Key.STACK_PRESSURE) / cell.si(Key.REFERENCE_PRESSURE),
                shrinkage);
    }

    @Override
    public String name() {
        return "reversible-contact";
    }

    @Override
    public String equation() {
        return "θ = θ0 [1 − k_v (|ΔV/V|(ȳ) − p/p0)₊]";
    }

    @Override
    public Source source() {
        return new Source.Assumed(
                "volume change small above y = 0.4 and collapsing below, from reviews; sensitivity free");
    }

    /// Linear between 0 at y = 1, 1 % at 0.4 and the shrinkage at 0.25, and on with that slope below.
    private double volumeLoss(double lithium) {
        double y = Math.min(1, lithium);
        return y > 0.4 ? 0.01 * (1 - y) / 0.6 : 0.01 + (shrinkage - 0.01) * (0.4 - y) / 0.15;
    }

    @Override
    public boolean isIdle() {
        return sensitivity == 0;
    }

    @Override
    public boolean changesWithTime() {
        return sensitivity > 0;
    }

    @Override
    public void grow(SlowStates states, Surroundings around, double duration) {
        for (int i = 0; i < states.sites(); i++) {
            double excess = Math.max(0, volumeLoss(around.meanLithium(i)) - held);
            states.contact[i] = states.touching(i) * whole * Math.max(LEAST_LEFT, 1 - sensitivity * excess);
        }
    }
}
