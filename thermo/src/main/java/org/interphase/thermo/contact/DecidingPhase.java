package org.interphase.thermo.contact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.interphase.numerics.lp.Outcome;
import org.interphase.thermo.phases.PhaseTable;
import org.interphase.thermo.phases.ThermoInputException;
import org.interphase.thermo.stability.PhaseAmount;

/// What the lowest energy of a contact would be without one of its products: the product with the largest change
/// decides the answer, and a hypothetical phase that does is a reason for doubt. The two materials keep their
/// energies: one that counts as what it falls into does so with that phase.
///
/// @param without_eV_per_atom lowest total energy of the same contact when this phase does not exist
/// @param change_eV_per_atom by how much it rises, zero or more
public record DecidingPhase(String phase, double without_eV_per_atom, double change_eV_per_atom) {
    /// Every product of the lowest total energy, the most decisive first.
    public static Outcome<List<DecidingPhase>> ranked(PhaseTable table, ContactReaction reaction)
            throws ThermoInputException {
        List<DecidingPhase> ranked = new ArrayList<>();
        Reactant first = withHull(reaction.first(), reaction.firstHull_eV_per_atom());
        Reactant second = withHull(reaction.second(), reaction.secondHull_eV_per_atom());
        double lowest = reaction.totalMinimum().total_eV_per_atom();
        for (PhaseAmount product : reaction.totalMinimum().products()) {
            if (product.phase().composition().isElement()) {
                continue;
            }
            PhaseTable without = table.without(Set.of(product.phase().composition()));
            switch (ContactReaction.openOnce(without, first, second, reaction.potentials_eV())) {
                case Outcome.Failed<ContactReaction> failed -> {
                    return failed.as();
                }
                case Outcome.Solved<ContactReaction>(ContactReaction other) -> {
                    double energy = other.totalMinimum().total_eV_per_atom();
                    ranked.add(new DecidingPhase(product.phase().name(), energy, Math.max(0, energy - lowest)));
                }
            }
        }
        ranked.sort(Comparator.comparingDouble(DecidingPhase::change_eV_per_atom)
                .reversed()
                .thenComparing(DecidingPhase::phase));
        return new Outcome.Solved<>(List.copyOf(ranked));
    }

    /// Only in a closed system does a material have no energy of its own here.
    private static Reactant withHull(Reactant reactant, double hull_eV_per_atom) {
        return reactant.energy_eV_per_atom().isPresent() ? reactant : reactant.withEnergy(hull_eV_per_atom);
    }
}
