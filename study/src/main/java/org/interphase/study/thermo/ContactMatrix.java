package org.interphase.study.thermo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.numerics.lp.Outcome;
import org.interphase.quantity.Element;
import org.interphase.thermo.contact.ContactReaction;
import org.interphase.thermo.contact.ContactUncertainty;
import org.interphase.thermo.contact.ContactVariants;
import org.interphase.thermo.contact.DecidingPhase;
import org.interphase.thermo.contact.EnergyError;
import org.interphase.thermo.contact.FragileProduct;
import org.interphase.thermo.contact.Reactant;
import org.interphase.thermo.contact.WindowUncertainty;
import org.interphase.thermo.phases.PhaseTable;
import org.interphase.thermo.phases.ShippedPhases;
import org.interphase.thermo.phases.ThermoInputException;
import org.interphase.thermo.stability.ElectrochemicalWindow;

/// Every contact of a study, bare and coated, charged and discharged, and the window of every material that holds
/// lithium; each with the spread that the error of the energies gives it.
///
/// @param contacts in the order of the pairs
/// @param windows in the order of the materials, of those with lithium and something else
/// @param unsolved what has no number, with the reason: rounding won, or the question has no answer
public record ContactMatrix(
        List<Material> materials,
        List<Contact> contacts,
        List<Window> windows,
        List<String> unsolved,
        PhaseTable table,
        int draws,
        long seed) {
    private static final double TEMPERATURE_K = 300;

    public ContactMatrix {
        materials = List.copyOf(materials);
        contacts = List.copyOf(contacts);
        windows = List.copyOf(windows);
        unsolved = List.copyOf(unsolved);
    }

    /// @param variants with solid solutions in three ways
    /// @param deciding products, the most decisive first
    /// @param fragile products that hang on the error of the energies
    public record Contact(
            MaterialPair pair,
            ContactReaction reaction,
            ContactVariants variants,
            ContactUncertainty uncertainty,
            List<DecidingPhase> deciding,
            List<FragileProduct> fragile) {
        /// Whether not even that the materials react is known.
        public boolean isBelowItsError() {
            return uncertainty.isBelowItsError(reaction.totalMinimum().total_eV_per_atom());
        }
    }

    public record Window(Material material, ElectrochemicalWindow window, WindowUncertainty uncertainty) {}

    /// @param materials with names of their own
    /// @param pairs of these names
    /// @param draws of the phases' energies for each contact and window, at least 2
    /// @param seed the same seed gives the same matrix
    /// @throws InputException if a pair names no material, two materials have one name, or an element is not in the
    ///     table
    public static ContactMatrix of(
            List<Material> materials, List<MaterialPair> pairs, PhaseTable table, int draws, long seed)
            throws InputException {
        requireNames(materials);
        var filling = new Filling(table, draws, seed, new ArrayList<>());
        List<Contact> contacts = new ArrayList<>();
        for (MaterialPair pair : pairs) {
            Reactant first = reactant(materials, pair, pair.first(), table);
            Reactant second = reactant(materials, pair, pair.second(), table);
            filling.contact(pair, first, second).ifPresent(contacts::add);
        }
        List<Window> windows = new ArrayList<>();
        for (Material material : materials) {
            if (material.formula().contains(Element.Li)
                    && material.formula().amounts().size() > 1) {
                filling.window(material).ifPresent(windows::add);
            }
        }
        return new ContactMatrix(materials, contacts, windows, filling.unsolved(), table, draws, seed);
    }

    private static void requireNames(List<Material> materials) throws InputException {
        Set<String> names = new HashSet<>();
        for (Material material : materials) {
            if (!names.add(material.name())) {
                throw new InputException(
                        "materials", Place.whole(), "a different name for each", "'" + material.name() + "' twice");
            }
        }
    }

    private static Reactant reactant(List<Material> materials, MaterialPair pair, String name, PhaseTable table)
            throws InputException {
        Map<String, Material> byName = new HashMap<>();
        materials.forEach(m -> byName.put(m.name(), m));
        Material material = byName.get(name);
        if (material == null) {
            throw new InputException(
                    pair.title(),
                    Place.whole(),
                    "one of the materials "
                            + String.join(
                                    ", ", materials.stream().map(Material::name).toList()),
                    "'" + name + "'");
        }
        return Reactant.of(table, material.formula()).named(name);
    }

    private record Filling(PhaseTable table, int draws, long seed, List<String> unsolved) {
        Optional<Contact> contact(MaterialPair pair, Reactant first, Reactant second) throws InputException {
            try {
                Map<Element, Double> open = pair.voltage_V().isPresent()
                        ? ContactReaction.lithiumAt(
                                first, second, pair.voltage_V().getAsDouble())
                        : Map.of();
                return solved(
                        pair.title(),
                        ContactReaction.open(table, first, second, open).then(reaction -> contact(pair, reaction)));
            } catch (ThermoInputException e) {
                throw Refusals.of(pair.title(), e);
            }
        }

        private Outcome<Contact> contact(MaterialPair pair, ContactReaction reaction) {
            try {
                return ContactUncertainty.of(
                                table,
                                reaction.first(),
                                reaction.second(),
                                reaction.potentials_eV(),
                                EnergyError.betweenCompounds(),
                                draws,
                                seed,
                                true)
                        .then(spread -> withReasons(pair, reaction, spread));
            } catch (ThermoInputException e) {
                return refused(e);
            }
        }

        private Outcome<Contact> withReasons(MaterialPair pair, ContactReaction reaction, ContactUncertainty spread) {
            try {
                ContactVariants variants = ContactVariants.of(table, reaction, TEMPERATURE_K);
                Outcome<List<FragileProduct>> fragile =
                        FragileProduct.of(table, reaction, spread, ShippedPhases.measured());
                return DecidingPhase.ranked(table, reaction)
                        .then(deciding -> fragile.map(
                                products -> new Contact(pair, reaction, variants, spread, deciding, products)));
            } catch (ThermoInputException e) {
                return refused(e);
            }
        }

        private static <T> Outcome<T> refused(ThermoInputException e) {
            return new Outcome.Failed<>(Outcome.Reason.INFEASIBLE, String.valueOf(e.getMessage()), -1);
        }

        Optional<Window> window(Material material) throws InputException {
            try {
                Outcome<WindowUncertainty> spread = WindowUncertainty.of(
                        table, material.formula(), EnergyError.betweenCompounds(), draws, seed, true);
                return solved(
                        "window of " + material.name(),
                        ElectrochemicalWindow.of(table, material.formula())
                                .then(window -> spread.map(s -> new Window(material, window, s))));
            } catch (ThermoInputException e) {
                throw Refusals.of(material.name(), e);
            }
        }

        private <T> Optional<T> solved(String what, Outcome<T> outcome) {
            return switch (outcome) {
                case Outcome.Solved<T>(T solution) -> Optional.of(solution);
                case Outcome.Failed<T> failed -> {
                    unsolved.add(what + ": " + failed.detail());
                    yield Optional.empty();
                }
            };
        }
    }
}
