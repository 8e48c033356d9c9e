package org.interphase.cell.mechanism;

import java.util.Optional;
import java.util.Set;
import org.interphase.cell.description.CellDescription;
import org.interphase.cell.description.Key;
import org.interphase.quantity.Source;

/// The electronic conductivity of the composite falls because current crosses two coatings at each contact of
/// particles: particle resistance and coatings in series through the same neck.
///
/// @param uncoated fraction of contacts without intact coating
/// @param series coating resistance over particle resistance
record CoatedContacts(double uncoated, double series) implements Mechanism {
    static CoatedContacts of(CellDescription cell) {
        double series = cell.si(Key.COATING_THICKNESS)
                * cell.si(Key.ELECTRONIC_CONDUCTIVITY)
                / (cell.si(Key.PARTICLE_RADIUS) * cell.si(Key.COATING_ELECTRONIC));
        return new CoatedContacts(cell.si(Key.UNCOATED_CONTACTS), series);
    }

    @Override
    public String name() {
        return "coated-contacts";
    }

    @Override
    public String equation() {
        return "G = ψ + (1 − ψ) / (1 + t_c σ_CAM / (R_p σ_c,el))";
    }

    @Override
    public Optional<String> hypothesis() {
        return Optional.of("'coated-contacts' (a coating between particles that electrons must "
                + "cross) is a hypothesis of this model that no measurement tests.");
    }

    @Override
    public Source source() {
        return new Source.Assumed(
                "series resistance of particle and two coatings; conductivity of the coating assumed");
    }

    @Override
    public Set<Explains> explains() {
        return series > 0 ? Set.of(Explains.COATED_CONTACT) : Set.of();
    }

    @Override
    public double electronicFactor() {
        return uncoated + (1 - uncoated) / (1 + series);
    }
}
