package org.interphase.cell.mechanism;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.interphase.cell.description.CellDescription;
import org.interphase.cell.description.Composition;
import org.interphase.data.InputException;
import org.interphase.data.Place;

/// The mechanisms of a cell, made from its description, and the table of all there are.
public final class Mechanisms {
    private static final Map<String, Maker> CATALOGUE = new TreeMap<>(Map.ofEntries(
            Map.entry("measured-resistance", MeasuredResistance::of),
            Map.entry("inaccessible-fraction", (cell, _) -> InaccessibleFraction.of(cell)),
            Map.entry("charged-trapping", (cell, _) -> ChargedTrapping.of(cell)),
            Map.entry("contact-loss", (cell, _) -> ContactLoss.of(cell)),
            Map.entry("contact-loss-discharged", (cell, _) -> DischargedLoss.of(cell)),
            Map.entry("electronic-contact", (cell, _) -> ElectronicContact.of(cell)),
            Map.entry("coated-contacts", (cell, _) -> CoatedContacts.of(cell)),
            Map.entry("contact-reaction", ContactReaction::of),
            Map.entry("electrolyte-oxidation", ElectrolyteOxidation::of),
            Map.entry("carbon-oxidation", CarbonOxidation::of),
            Map.entry("collector-oxidation", CollectorOxidation::of),
            Map.entry("oxygen-release", (cell, _) -> OxygenRelease.of(cell)),
            Map.entry("reversible-contact", (cell, _) -> ReversibleContact.of(cell))));

    private final List<Mechanism> active;

    private interface Maker {
        Mechanism of(CellDescription cell, Composition composition);
    }

    private Mechanisms(List<Mechanism> active) {
        this.active = List.copyOf(active);
    }

    /// Names of all mechanisms that a cell may have.
    public static Set<String> names() {
        return new TreeSet<>(CATALOGUE.keySet());
    }

    /// What results of a cell rest on that no measurement tests, a sentence each.
    ///
    /// @throws InputException as [#of]
    public static List<String> hypotheses(CellDescription cell) throws InputException {
        return of(cell, Composition.of(cell)).active().stream()
                .flatMap(m -> m.hypothesis().stream())
                .toList();
    }

    /// The mechanisms that the description switches on, and the coating's own resistance, which every cell has.
    ///
    /// @throws InputException for an unknown name, or if two were fitted to the same
    public static Mechanisms of(CellDescription cell, Composition composition) throws InputException {
        List<Mechanism> active = new ArrayList<>(List.of(CoatingResistance.of(cell)));
        for (String name : cell.mechanisms()) {
            Maker maker = CATALOGUE.get(name);
            if (maker == null) {
                throw new InputException(
                        cell.title(),
                        Place.part("mechanisms"),
                        "one of " + String.join(", ", CATALOGUE.keySet()),
                        "'" + name + "'");
            }
            active.add(maker.of(cell, composition));
        }
        refuseTwoForOne(cell, active);
        return new Mechanisms(active);
    }

    private static void refuseTwoForOne(CellDescription cell, List<Mechanism> active) throws InputException {
        Map<Explains, String> taken = new EnumMap<>(Explains.class);
        for (Mechanism mechanism : active) {
            for (Explains explains : mechanism.explains()) {
                String other = taken.put(explains, mechanism.name());
                if (other != null) {
                    throw twice(cell, explains, other, mechanism.name());
                }
            }
        }
    }

    private static InputException twice(CellDescription cell, Explains explains, String one, String other) {
        return new InputException(
                cell.title(),
                Place.part("mechanisms"),
                "one mechanism for " + explains.words(),
                "'" + one + "' and '" + other + "'",
                "Each was fitted alone, so together they count it twice: set the parameter of one to 0 or switch one"
                        + " off.");
    }

    public List<Mechanism> active() {
        return active;
    }

    public double filmResistance(SlowStates states, int patch, int site) {
        double sum = 0;
        for (Mechanism mechanism : active) {
            sum += mechanism.filmResistance(states, patch, site);
        }
        return sum;
    }

    public double electronicFactor() {
        double factor = 1;
        for (Mechanism mechanism : active) {
            factor *= mechanism.electronicFactor();
        }
        return factor;
    }

    /// The side current of the cell; empty where no mechanism draws one.
    public Optional<SideCurrent> sideCurrent() {
        List<SideCurrent> all =
                active.stream().flatMap(m -> m.sideCurrent().stream()).toList();
        return all.size() > 1
                ? Optional.of(new SideCurrents(all))
                : all.stream().findFirst();
    }

    /// Sets the states of the cell as made.
    ///
    /// @param chargeTransfer resistance RT/(F i0) in Ω m² of contacted area
    /// @param afterFirstCycle whether a measured resistance belongs to the cell after its first cycle
    public void start(SlowStates states, double chargeTransfer, boolean afterFirstCycle) {
        active.forEach(m -> m.atStart(states));
        double connected = states.mean(states.connected);
        if (afterFirstCycle) {
            for (Mechanism mechanism : active) {
                connected = mechanism.afterFirstCycle(connected);
            }
        }
        double known = chargeTransfer + filmResistance(states, 0, 0);
        for (Mechanism mechanism : active) {
            mechanism.calibrate(states, known, connected);
        }
    }

    /// Whether a mechanism changes the slow states while time passes.
    public boolean changesWithTime() {
        return active.stream().anyMatch(Mechanism::changesWithTime);
    }

    /// Books the net charge of the side current in a step, in C m⁻² of particle area.
    public void book(SlowStates states, int site, double potential, double charge) {
        sideCurrent().ifPresent(side -> side.book(states, site, potential, charge));
    }

    /// Brings the slow states forward over a time step, in s.
    public void grow(SlowStates states, Surroundings around, double duration) {
        for (Mechanism mechanism : active) {
            mechanism.grow(states, around, duration);
        }
    }

    public double electrolyteFactor(SlowStates states) {
        double factor = 1;
        for (Mechanism mechanism : active) {
            factor *= mechanism.electrolyteFactor(states);
        }
        return factor;
    }

    public void atEndOfDischarge(SlowStates states, double charge_mAh_per_g) {
        active.forEach(m -> m.atEndOfDischarge(states, charge_mAh_per_g));
    }

    public void atEndOfCharge(SlowStates states, int index, double charge_mAh_per_g) {
        active.forEach(m -> m.atEndOfCharge(states, index, charge_mAh_per_g));
    }
}
