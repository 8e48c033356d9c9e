package org.interphase.thermo.contact;

import java.util.Optional;
import org.interphase.thermo.phases.PhaseTable;

/// One contact with the energy of its solid solutions taken in three ways; the products of a mixture are the same
/// in all, the energy and the place of the minimum are not.
///
/// Layered oxides are solid solutions of their metals; a mixture like Li2NbTaO6 counts as what it falls into.
///
/// @param hull solid solutions as what they fall into
/// @param endMembers solid solutions as the mean of their end members; empty where no reactant is one
/// @param withEntropy the same with ideal entropy of mixing
public record ContactVariants(
        ContactReaction hull,
        Optional<ContactReaction> endMembers,
        Optional<ContactReaction> withEntropy,
        double temperature_K) {
    /// @param reaction computed with this table
    /// @param temperature_K of the mixing entropy
    public static ContactVariants of(PhaseTable table, ContactReaction reaction, double temperature_K) {
        Optional<SolidSolution> first =
                SolidSolution.layered(table, reaction.first().formula());
        Optional<SolidSolution> second =
                SolidSolution.layered(table, reaction.second().formula());
        if (first.isEmpty() && second.isEmpty()) {
            return new ContactVariants(reaction, Optional.empty(), Optional.empty(), temperature_K);
        }
        ContactReaction hull = reaction.withReactants(
                first.isPresent() ? Reactant.onHull(reaction.first().formula()) : reaction.first(),
                second.isPresent() ? Reactant.onHull(reaction.second().formula()) : reaction.second());
        return new ContactVariants(
                hull,
                Optional.of(fromMembers(reaction, first, second, 0)),
                Optional.of(fromMembers(reaction, first, second, temperature_K)),
                temperature_K);
    }

    private static ContactReaction fromMembers(
            ContactReaction reaction,
            Optional<SolidSolution> first,
            Optional<SolidSolution> second,
            double temperature_K) {
        return reaction.withReactants(
                withEnergy(reaction.first(), first, temperature_K),
                withEnergy(reaction.second(), second, temperature_K));
    }

    private static Reactant withEnergy(Reactant reactant, Optional<SolidSolution> solution, double temperature_K) {
        return solution.map(s -> reactant.withEnergy(s.freeEnergy_eV_per_atom(temperature_K)))
                .orElse(reactant);
    }
}
