package org.interphase.thermo.phases;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.interphase.quantity.Element;
import org.interphase.quantity.Formula;
import org.interphase.quantity.FormulaException;

/// Gathers phases from a file, a manifest or a database's answer into a table, and refuses what cannot be an
/// energy of formation.
public final class PhaseCollector {
    /// Energies closer than this are one energy, written with different digits.
    private static final double SAME_ENERGY = 1e-6;

    /// What to do with a second phase of the same composition and another energy.
    public enum Duplicates {
        REFUSED,
        /// Polymorphs: the most stable one stands for the composition.
        LOWEST_KEPT
    }

    private final String from;
    private final Duplicates duplicates;
    private final Map<Composition, Phase> phases = new LinkedHashMap<>();

    /// @param from what the phases come from, for messages: a file's name
    public PhaseCollector(String from, Duplicates duplicates) {
        this.from = from;
        this.duplicates = duplicates;
    }

    /// Adds one phase.
    ///
    /// @param place where it stands, for messages: `line 12`
    /// @throws ThermoInputException if the formula is none, the energy not one in eV per atom, or the phase is
    ///     there already with another energy
    public void add(String place, String formula, double energy_eV_per_atom, Origin origin)
            throws ThermoInputException {
        Formula parsed;
        try {
            parsed = Formula.parse(formula);
        } catch (FormulaException e) {
            throw refusedFormula(formula, e).in(from, place);
        }
        if (!(Math.abs(energy_eV_per_atom) <= Phase.LARGEST_ENERGY)) {
            throw new ThermoInputException(
                            "the formation energy of %s in eV per atom (within ±20)".formatted(parsed),
                            number(energy_eV_per_atom),
                            "Is it in kJ/mol, or per formula unit?")
                    .in(from, place);
        }
        try {
            add(Phase.of(formula.strip(), parsed, energy_eV_per_atom, origin));
        } catch (ThermoInputException e) {
            throw e.in(from, place);
        }
    }

    void add(Phase phase) throws ThermoInputException {
        Composition composition = phase.composition();
        if (composition.isElement() && Math.abs(phase.energy_eV_per_atom()) > SAME_ENERGY) {
            if (duplicates == Duplicates.LOWEST_KEPT && phase.energy_eV_per_atom() > 0) {
                return;
            }
            throw new ThermoInputException(
                    "the element %s at 0 eV".formatted(phase.name()),
                    number(phase.energy_eV_per_atom()),
                    "Energies of formation are relative to the elements.");
        }
        if (composition.isElement()) {
            phases.put(composition, elementary(composition.element(0)));
            return;
        }
        Phase before = phases.get(composition);
        if (before == null) {
            phases.put(composition, phase);
            return;
        }
        boolean same = Math.abs(before.energy_eV_per_atom() - phase.energy_eV_per_atom()) <= SAME_ENERGY;
        if (!same && duplicates == Duplicates.REFUSED) {
            throw new ThermoInputException(
                    "one energy of " + phase.name(),
                    "%s and %s eV per atom"
                            .formatted(number(before.energy_eV_per_atom()), number(phase.energy_eV_per_atom())),
                    "Leave the one that counts; of polymorphs the most stable.");
        }
        if (phase.energy_eV_per_atom() < before.energy_eV_per_atom()) {
            phases.put(composition, phase);
        }
    }

    /// @param citation what to cite for the energies
    /// @throws ThermoInputException if there is no phase
    public PhaseTable table(Scheme scheme, String citation) throws ThermoInputException {
        if (phases.isEmpty()) {
            throw new ThermoInputException("at least one phase", "none").in(from, null);
        }
        return PhaseTable.of(scheme, citation, withElements().values());
    }

    Map<Composition, Phase> withElements() {
        Map<Composition, Phase> all = new LinkedHashMap<>(phases);
        for (Composition composition : phases.keySet()) {
            for (int i = 0; i < composition.size(); i++) {
                Phase element = elementary(composition.element(i));
                all.putIfAbsent(element.composition(), element);
            }
        }
        return all;
    }

    private static Phase elementary(Element element) {
        Formula atom = Formula.of(element);
        return switch (element) {
            case H, N, O, F, Cl -> Phase.of(element.symbol() + "2", atom.times(2), 0, Origin.ELEMENT);
            default -> Phase.of(element.symbol(), atom, 0, Origin.ELEMENT);
        };
    }

    /// The refusal of a formula that cannot be read.
    public static ThermoInputException refusedFormula(String formula, FormulaException e) {
        int most = Math.min(40, formula.length());
        var refused = new ThermoInputException(
                "a chemical formula such as Li6PS5Cl (at character %d %s)".formatted(e.position(), e.expected()),
                "%s in '%s'".formatted(e.found(), formula.substring(0, most) + (most < formula.length() ? "…" : "")));
        refused.initCause(e);
        return refused;
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "no number" : String.format(Locale.ROOT, "%.6g", value);
    }
}
