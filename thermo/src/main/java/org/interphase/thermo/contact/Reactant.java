package org.interphase.thermo.contact;

import java.util.OptionalDouble;
import org.interphase.quantity.Formula;
import org.interphase.thermo.phases.Composition;
import org.interphase.thermo.phases.Phase;
import org.interphase.thermo.phases.PhaseTable;

/// A material that enters a reaction as it is: metastable, of the table, stated by the user, or a mixture without
/// an energy of its own, which counts as what it falls into.
///
/// @param formula the unit in which amounts are reported
/// @param energy_eV_per_atom of formation; empty for that of the hull
public record Reactant(String name, Formula formula, Composition composition, OptionalDouble energy_eV_per_atom) {
    /// With the energy of the table's phase of this composition, of the hull where it has none.
    public static Reactant of(PhaseTable table, Formula formula) {
        Composition composition = Composition.of(formula);
        OptionalDouble energy = table.phase(composition).stream()
                .mapToDouble(Phase::energy_eV_per_atom)
                .findFirst();
        return new Reactant(formula.toString(), formula, composition, energy);
    }

    /// With the energy of the hull, whatever the table has.
    public static Reactant onHull(Formula formula) {
        return new Reactant(formula.toString(), formula, Composition.of(formula), OptionalDouble.empty());
    }

    public Reactant withEnergy(double energy) {
        return new Reactant(name, formula, composition, OptionalDouble.of(energy));
    }

    public Reactant named(String other) {
        return new Reactant(other, formula, composition, energy_eV_per_atom);
    }
}
