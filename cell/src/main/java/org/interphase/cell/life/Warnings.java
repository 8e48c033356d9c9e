package org.interphase.cell.life;

import java.util.ArrayList;
import java.util.List;
import org.interphase.cell.description.CellDescription;
import org.interphase.cell.description.Key;
import org.interphase.cell.material.ActiveMaterial;
import org.interphase.cell.mechanism.Mechanism;
import org.interphase.cell.model.CellModel;

/// Where a run left the range in which its model was measured.
final class Warnings {
    private static final int FEWEST_DIAMETERS = 10;

    private Warnings() {}

    static List<String> of(CellModel model, Ledger ledger) {
        CellDescription cell = model.description();
        List<String> warnings = new ArrayList<>();
        double diameters = cell.si(Key.THICKNESS) / (2 * cell.si(Key.PARTICLE_RADIUS));
        if (diameters < FEWEST_DIAMETERS) {
            warnings.add("The electrode is only %.2g particle diameters thick: averages over it are rough."
                    .formatted(diameters));
        }
        ActiveMaterial material = cell.material();
        if (ledger.lowestSurface() < material.fittedFrom() || ledger.highestSurface() > material.fittedTo()) {
            warnings.add(("Lithium at the surface reached %.3f to %.3f; the open-circuit voltage of %s was fitted for"
                            + " %.3f to %.3f.")
                    .formatted(
                            ledger.lowestSurface(),
                            ledger.highestSurface(),
                            material.formula(),
                            material.fittedFrom(),
                            material.fittedTo()));
        }
        model.mechanisms().active().stream()
                .filter(Mechanism::isIdle)
                .forEach(m -> warnings.add(
                        "'%s' is switched on and does nothing: the numbers that drive it are 0.".formatted(m.name())));
        return warnings;
    }
}
