package org.interphase.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.interphase.numerics.lp.Outcome;
import org.interphase.quantity.Element;
import org.interphase.thermo.contact.ContactReaction;
import org.interphase.thermo.contact.Reactant;
import org.interphase.thermo.phases.ElementSet;
import org.interphase.thermo.phases.Phase;
import org.interphase.thermo.phases.PhaseTable;
import org.interphase.thermo.phases.Scheme;
import org.interphase.thermo.phases.ShippedPhases;
import org.interphase.thermo.phases.ThermoInputException;

/// Contacts of compounds of eight elements, the same as `contacts_pymatgen.py` asks: with the compounds in
/// alphabetical order, pair `k` is numbers `397 k` and `631 k + 17`, counted round. Both count as what they fall
/// into, for pymatgen 2022.11.7 takes that for compounds with a positive energy of formation in any case.
final class ContactPairs {
    static final ElementSet EIGHT = ElementSet.of(
            List.of(Element.Li, Element.Ni, Element.Mn, Element.Co, Element.O, Element.P, Element.S, Element.Ge));

    private ContactPairs() {}

    /// Prints the sum of the lowest total energies of the first pairs, for comparison with the peer.
    public static void main(String[] arguments) throws ThermoInputException {
        int pairs = Integer.parseInt(arguments[0]);
        System.out.printf("sum of the lowest energies of %d contacts: %.9f eV/atom%n", pairs, sum(table(), pairs));
    }

    static PhaseTable table() {
        return ShippedPhases.computed(Scheme.LEGACY);
    }

    static double sum(PhaseTable table, int pairs) throws ThermoInputException {
        List<Phase> compounds = new ArrayList<>();
        for (int place : table.within(EIGHT)) {
            if (!table.phase(place).composition().isElement()) {
                compounds.add(table.phase(place));
            }
        }
        double sum = 0;
        for (int k = 0; k < pairs; k++) {
            Phase first = compounds.get(397 * k % compounds.size());
            Phase second = compounds.get((631 * k + 17) % compounds.size());
            sum += lowest(table, Reactant.onHull(first.formula()), Reactant.onHull(second.formula()));
        }
        return sum;
    }

    static double lowest(PhaseTable table, Reactant first, Reactant second) throws ThermoInputException {
        return switch (ContactReaction.closed(table, first, second)) {
            case Outcome.Solved<ContactReaction>(ContactReaction reaction) ->
                reaction.totalMinimum().total_eV_per_atom();
            case Outcome.Failed<ContactReaction> failed -> throw new IllegalStateException(failed.toString());
        };
    }
}
