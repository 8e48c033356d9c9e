package org.interphase.thermo.phases;

import org.interphase.quantity.Formula;

/// A phase with its energy of formation from the elements.
///
/// @param name as its source writes the formula, `Li10Ge(PS6)2`
/// @param composition of the formula
/// @param energy_eV_per_atom from −20 to 20; negative where the phase is bound
public record Phase(String name, Formula formula, Composition composition, double energy_eV_per_atom, Origin origin) {
    /// Beyond this no formation energy per atom lies: a larger number is in another unit or per formula unit.
    public static final double LARGEST_ENERGY = 20;

    public Phase {
        if (!(Math.abs(energy_eV_per_atom) <= LARGEST_ENERGY)) {
            throw new IllegalArgumentException(
                    "a formation energy is within ±20 eV per atom, not " + energy_eV_per_atom);
        }
    }

    public static Phase of(String name, Formula formula, double energy_eV_per_atom, Origin origin) {
        return new Phase(name, formula, Composition.of(formula), energy_eV_per_atom, origin);
    }

    public Phase withEnergy(double other_eV_per_atom, Origin otherOrigin) {
        return new Phase(name, formula, composition, other_eV_per_atom, otherOrigin);
    }

    public double atoms() {
        return formula.atoms();
    }
}
