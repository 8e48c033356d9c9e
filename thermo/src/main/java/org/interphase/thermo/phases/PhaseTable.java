package org.interphase.thermo.phases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.interphase.quantity.Element;
import org.jspecify.annotations.Nullable;

/// Phases with formation energies: one per composition, every element that occurs among them at zero. Immutable.
///
/// Phases stand in alphabetical order of their names, so that results do not depend on the order of a file.
public final class PhaseTable {
    private static final int MOST_PARTS = 12;

    private final Scheme scheme;
    private final String citation;
    private final Phase[] phases;
    private final Map<Composition, Integer> places = new HashMap<>();
    private final Map<ElementSet, int[]> systems = new LinkedHashMap<>();
    private final ElementSet elements;
    /// Places of the phases that no others of the same elements beat, for each chemical system asked for so far.
    private final Map<ElementSet, int[]> unbeaten = new ConcurrentHashMap<>();

    private PhaseTable(Scheme scheme, String citation, Collection<Phase> given) {
        this.scheme = scheme;
        this.citation = citation;
        this.phases = given.stream()
                .sorted(Comparator.comparing(Phase::name)
                        .thenComparingInt(p -> p.composition().size()))
                .toArray(Phase[]::new);
        Map<ElementSet, List<Integer>> bySystem = new LinkedHashMap<>();
        ElementSet all = ElementSet.NONE;
        for (int i = 0; i < phases.length; i++) {
            Composition composition = phases[i].composition();
            places.put(composition, i);
            bySystem.computeIfAbsent(composition.set(), _ -> new ArrayList<>()).add(i);
            all = all.and(composition.set());
        }
        bySystem.forEach((system, members) ->
                systems.put(system, members.stream().mapToInt(Integer::intValue).toArray()));
        this.elements = all;
    }

    static PhaseTable of(Scheme scheme, String citation, Collection<Phase> phases) {
        return new PhaseTable(scheme, citation, phases);
    }

    public Scheme scheme() {
        return scheme;
    }

    /// What to cite for the energies.
    public String citation() {
        return citation;
    }

    public int size() {
        return phases.length;
    }

    public Phase phase(int i) {
        return phases[i];
    }

    public List<Phase> phases() {
        return List.of(phases);
    }

    /// The phase of this composition, atomic fractions within 1e-6: thirds may be written as 0.3333333.
    public Optional<Phase> phase(Composition composition) {
        Integer place = places.get(composition);
        if (place != null) {
            return Optional.of(phases[place]);
        }
        for (int member : systems.getOrDefault(composition.set(), new int[0])) {
            if (phases[member].composition().isNear(composition)) {
                return Optional.of(phases[member]);
            }
        }
        return Optional.empty();
    }

    /// Where the phase of exactly this composition stands.
    public OptionalInt place(Composition composition) {
        Integer place = places.get(composition);
        return place == null ? OptionalInt.empty() : OptionalInt.of(place);
    }

    /// Every element of any phase.
    public ElementSet elements() {
        return elements;
    }

    /// Places of the phases that hold no other element, in ascending order.
    public int[] within(ElementSet system) {
        return gathered(system, systems::get);
    }

    /// Finds out which of these phases, all of one chemical system, lie on its hull.
    @FunctionalInterface
    public interface HullOfSystem {
        /// @param members places in the table
        /// @return those that stay, in ascending order
        int[] onHull(ElementSet system, int[] members) throws ThermoInputException;
    }

    /// The same without those phases that are unstable against others of their own elements: no equilibrium
    /// holds them, whatever else is there. Found once for each chemical system and kept.
    public int[] stableWithin(ElementSet system, HullOfSystem hull) throws ThermoInputException {
        for (ElementSet part : partsOf(system)) {
            int[] members = part.isPartOf(system) ? systems.get(part) : null;
            if (members != null && !unbeaten.containsKey(part)) {
                unbeaten.putIfAbsent(part, hull.onHull(part, members.clone()));
            }
        }
        return gathered(system, unbeaten::get);
    }

    private Iterable<ElementSet> partsOf(ElementSet system) {
        return system.size() <= MOST_PARTS && 1L << system.size() < systems.size() ? system.parts() : systems.keySet();
    }

    private int[] gathered(ElementSet system, Function<ElementSet, int @Nullable []> membersOf) {
        int[] places = new int[64];
        int count = 0;
        for (ElementSet part : partsOf(system)) {
            int[] members = part.isPartOf(system) ? membersOf.apply(part) : null;
            if (members != null) {
                while (count + members.length > places.length) {
                    places = Arrays.copyOf(places, 2 * places.length);
                }
                System.arraycopy(members, 0, places, count, members.length);
                count += members.length;
            }
        }
        places = Arrays.copyOf(places, count);
        Arrays.sort(places);
        return places;
    }

    /// This table with these phases added; one of the same composition takes the place of that in the table.
    ///
    /// @throws ThermoInputException if two of the additions have one composition and different energies
    public PhaseTable with(Collection<Phase> additions) throws ThermoInputException {
        var collector = new PhaseCollector("the added phases", PhaseCollector.Duplicates.REFUSED);
        for (Phase phase : additions) {
            collector.add(phase);
        }
        Map<Composition, Phase> all = byComposition();
        collector.withElements().forEach((composition, phase) -> {
            if (!composition.isElement() || !all.containsKey(composition)) {
                all.put(composition, phase);
            }
        });
        return new PhaseTable(scheme, citation, all.values());
    }

    /// This table without these phases. Elements cannot be left out: without its reference an element has no
    /// energy.
    ///
    /// @throws ThermoInputException if one of them is an element
    public PhaseTable without(Set<Composition> excluded) throws ThermoInputException {
        Map<Composition, Phase> all = byComposition();
        for (Composition composition : excluded) {
            if (composition.isElement()) {
                throw new ThermoInputException(
                        "compounds to exclude",
                        "the element " + composition.element(0),
                        "Without it the energies of its compounds would have no reference.");
            }
            all.remove(composition);
        }
        return new PhaseTable(scheme, citation, all.values());
    }

    /// This table with those of the phases that are at these places, all of them on the hull, and the elements.
    public PhaseTable onlyStable(int[] kept) {
        Map<Composition, Phase> some = new LinkedHashMap<>();
        for (Phase phase : phases) {
            if (phase.composition().isElement()) {
                some.put(phase.composition(), phase);
            }
        }
        for (int place : kept) {
            some.put(phases[place].composition(), phases[place]);
        }
        PhaseTable stable = new PhaseTable(scheme, citation, some.values());
        stable.unbeaten.putAll(stable.systems);
        return stable;
    }

    /// The phases of this table that hold no other elements than these.
    public PhaseTable restrictedTo(ElementSet system) {
        return new PhaseTable(
                scheme,
                citation,
                Arrays.stream(within(system)).mapToObj(this::phase).toList());
    }

    /// This table with measured energies in place of computed ones, for the phases that it has.
    public PhaseTable anchored(Map<Composition, Double> measured_eV_per_atom) {
        Map<Composition, Phase> all = byComposition();
        measured_eV_per_atom.forEach((composition, energy) ->
                all.computeIfPresent(composition, (_, phase) -> phase.withEnergy(energy, Origin.EXPERIMENT)));
        return new PhaseTable(scheme, citation, all.values());
    }

    /// This table with the energy of every compound moved by so much per atom of one element where it stands beside
    /// another: −0.65 eV per Ni beside O anchors NiO and LiNiO2, say.
    public PhaseTable shifted(Element element, Element beside, double shift_eV_per_atom) {
        Map<Composition, Phase> all = byComposition();
        all.replaceAll((composition, phase) -> composition.isElement() || !composition.contains(beside)
                ? phase
                : phase.withEnergy(
                        phase.energy_eV_per_atom() + shift_eV_per_atom * composition.fraction(element),
                        phase.origin()));
        return new PhaseTable(scheme, citation, all.values());
    }

    /// Legacy energies as the scheme of 2021 would give them, estimated from the formulas.
    ///
    /// @throws IllegalStateException if the energies are not legacy ones
    public PhaseTable toMp2020() {
        if (scheme != Scheme.LEGACY) {
            throw new IllegalStateException("the energies are '" + scheme.text() + "', not legacy");
        }
        Map<Composition, Phase> all = byComposition();
        all.replaceAll((composition, phase) ->
                phase.withEnergy(phase.energy_eV_per_atom() + Scheme.estimatedShift(composition), phase.origin()));
        return new PhaseTable(
                Scheme.MP2020_ESTIMATED,
                citation + "; moved to the corrections of Wang et al., Sci. Rep. 11, 15496 (2021), from the formula",
                all.values());
    }

    private Map<Composition, Phase> byComposition() {
        Map<Composition, Phase> all = new LinkedHashMap<>();
        for (Phase phase : phases) {
            all.put(phase.composition(), phase);
        }
        return all;
    }
}
