package org.interphase.cell.mechanism;

import java.util.Optional;
import java.util.Set;
import org.interphase.cell.description.CellDescription;
import org.interphase.cell.description.Key;
import org.interphase.quantity.Source;

/// Oxide that electrons do not reach because coatings separate the particles: `w_el = exp(−(t/t_el)²)`.
record ElectronicContact(double thickness, double length) implements Mechanism {
    static ElectronicContact of(CellDescription cell) {
        return new ElectronicContact(cell.si(Key.COATING_THICKNESS), cell.si(Key.ELECTRONIC_LENGTH));
    }

    @Override
    public String name() {
        return "electronic-contact";
    }

    @Override
    public String equation() {
        return "w(0) ← w(0) exp(−(t_c/t_el)²)";
    }

    @Override
    public Optional<String> hypothesis() {
        if (thickness == 0) {
            return Optional.empty();
        }
        return Optional.of("'electronic-contact' (electrons lost where coated particles touch) is a hypothesis of this"
                + " model that no measurement tests: an optimum of the coating's thickness rests on it (compare"
                + " --without electronic-contact).");
    }

    @Override
    public Source source() {
        return new Source.Assumed("hypothesis: the best thickness cannot come from the coating's ionic resistance");
    }

    @Override
    public Set<Explains> explains() {
        return thickness > 0 ? Set.of(Explains.COATED_CONTACT) : Set.of();
    }

    @Override
    public void atStart(SlowStates states) {
        double reached = Math.exp(-Math.pow(thickness / length, 2));
        for (int i = 0; i < states.sites(); i++) {
            states.connected[i] *= reached;
        }
    }
}
