package org.interphase.study.cell;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.interphase.cell.description.CellDescription;
import org.interphase.cell.description.Key;
import org.interphase.cell.fit.Datum;
import org.interphase.cell.life.Simulation;
import org.interphase.cell.life.Watcher;
import org.interphase.cell.model.Resolution;
import org.interphase.cell.protocol.Protocol;
import org.interphase.data.InputException;
import org.interphase.quantity.Source;

/// Whether the measured resistance of a cell explains its first charge by itself: with all oxide in reach and
/// nothing lost, in the single-particle limit without separator, as the resistance was measured on the whole
/// cell.
///
/// @param ohm the measured resistance
/// @param charge_mAh_per_g of the first charge with the resistance alone
/// @param measured_mAh_per_g what was measured
/// @param flipArea area in m² at which the resistance in Ω would explain it; NaN where none up to 100 cm² does
/// @param assumedArea area of the description in m²
record ResistanceAlone(
        double ohm, double charge_mAh_per_g, double measured_mAh_per_g, double flipArea, double assumedArea) {
    /// What remains where the resistance is not the reason.
    static final List<String> READINGS = List.of(
            "oxide that is out of reach (inaccessible) in the first charge",
            "a resistance that grows during the first charge, so that the one measured later is not the one that acted");

    private static final double LARGEST_AREA = 1e-2;
    private static final double DIFFERENT = 3;
    private static final int HALVINGS = 16;

    /// Empty where no resistance in Ω is stated, no first charge was measured, or the resistance explains it.
    static Optional<ResistanceAlone> of(CellDescription cell, Protocol protocol, List<Datum> data)
            throws InputException {
        Optional<Datum> first = data.stream()
                .filter(d -> d.quantity() == Datum.Quantity.CHARGE && d.cycle() == 1)
                .findFirst();
        if (first.isEmpty() || !cell.states(Key.RESISTANCE)) {
            return Optional.empty();
        }
        CellDescription alone = alone(cell);
        double area = cell.si(Key.AREA);
        double charge = firstCharge(alone, protocol, area);
        double measured = first.get().value();
        if (Math.abs(charge - measured) < DIFFERENT * first.get().u()) {
            return Optional.empty();
        }
        return Optional.of(new ResistanceAlone(
                Key.RESISTANCE.unit().fromSi(cell.si(Key.RESISTANCE)),
                charge,
                measured,
                flip(alone, protocol, measured, area),
                area));
    }

    private static CellDescription alone(CellDescription cell) {
        Source source = new Source.Assumed("everything but the measured resistance left out");
        Set<String> kept = new TreeSet<>(cell.mechanisms());
        kept.retainAll(Set.of("measured-resistance"));
        return cell.with(Key.SEPARATOR_THICKNESS, 0, source)
                .with(Key.COUNTER_RESISTANCE, 0, source)
                .withMechanisms(kept);
    }

    private static double firstCharge(CellDescription alone, Protocol protocol, double area) throws InputException {
        CellDescription changed = alone.with(Key.AREA, area, new Source.Assumed("varied"));
        return Simulation.run(changed, Resolution.singleParticle(20), protocol, Watcher.NONE)
                .halfCycles()
                .getFirst()
                .capacity_mAh_per_g();
    }

    /// The charge falls with the area, because the resistance per area grows with it.
    private static double flip(CellDescription alone, Protocol protocol, double measured, double assumed)
            throws InputException {
        double low = Math.min(assumed, LARGEST_AREA) / 100;
        double high = LARGEST_AREA;
        if (firstCharge(alone, protocol, high) > measured || firstCharge(alone, protocol, low) < measured) {
            return Double.NaN;
        }
        for (int i = 0; i < HALVINGS; i++) {
            double middle = Math.sqrt(low * high);
            if (firstCharge(alone, protocol, middle) > measured) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Math.sqrt(low * high);
    }

    String sentence() {
        String flips = Double.isNaN(flipArea)
                ? "No area up to 100 cm² changes that."
                : "That flips at an area of %.2g cm².".formatted(1e4 * flipArea);
        return ("At the area of %.3g cm² the measured %.0f Ω as a constant resistance would leave %.1f mAh/g in the first"
                        + " charge, not the measured %.1f. %s")
                .formatted(1e4 * assumedArea, ohm, charge_mAh_per_g, measured_mAh_per_g, flips);
    }

    /// What is left to believe.
    static String readings() {
        return "Two readings remain, which the model cannot tell apart: " + String.join("; or ", READINGS) + ".";
    }
}
