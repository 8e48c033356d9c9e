package org.interphase.thermo.contact;

import java.util.List;
import org.interphase.quantity.Constant;
import org.interphase.thermo.stability.PhaseAmount;
import org.interphase.thermo.stability.ReactionEquation;

/// One mixture of the two materials at which the products change.
///
/// @param x atomic fraction of the first material, all elements counted
/// @param closedShare the same counted without exchanged elements; energies are linear in it between kinks
/// @param total_eV_per_atom energy of the reaction from the materials as they are; per atom that is not exchanged
/// @param mutual_eV_per_atom energy released beyond what each material releases alone
/// @param closedAtoms atoms that are not exchanged in one formula unit of the two materials together
/// @param unitsOfFirst formula units of the first material; those of both sum to one
/// @param products formula units, for so much of the materials
/// @param equation for so much of the materials
public record ContactKink(
        double x,
        double closedShare,
        double total_eV_per_atom,
        double mutual_eV_per_atom,
        double closedAtoms,
        double unitsOfFirst,
        double unitsOfSecond,
        List<PhaseAmount> products,
        ReactionEquation equation) {
    private static final double kJ_PER_mol_eV = Constant.FARADAY.value() / 1000;

    public ContactKink {
        products = List.copyOf(products);
    }

    /// Per mole of formula units of the two materials together.
    public double total_kJ_per_mol() {
        return total_eV_per_atom * closedAtoms * kJ_PER_mol_eV;
    }

    /// Per mole of formula units of the two materials together.
    public double mutual_kJ_per_mol() {
        return mutual_eV_per_atom * closedAtoms * kJ_PER_mol_eV;
    }

    /// The balanced reaction in whole numbers where there are small ones, else for one formula unit of both
    /// materials together.
    public ReactionEquation reaction() {
        return equation.wholeNumbers().orElse(equation);
    }

    ContactKink withTotal(double other_eV_per_atom) {
        return new ContactKink(
                x,
                closedShare,
                other_eV_per_atom,
                mutual_eV_per_atom,
                closedAtoms,
                unitsOfFirst,
                unitsOfSecond,
                products,
                equation);
    }
}
