package org.interphase.thermo.contact;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.interphase.numerics.lp.Outcome;
import org.interphase.quantity.Element;
import org.interphase.thermo.phases.PhaseTable;
import org.interphase.thermo.phases.ThermoInputException;
import org.interphase.thermo.stability.PhaseSpace;

/// How sure the energy and the products of a contact are, given the error of the phases' energies: the whole
/// question asked again for every draw of energies.
///
/// @param total_eV_per_atom spread of the lowest total energy
/// @param mutual_eV_per_atom spread of the lowest mutual energy
/// @param probability of each phase to be a product at the lowest total energy, in alphabetical order
/// @param drawn draws that were solved
/// @param failed draws in which rounding won; none is expected
public record ContactUncertainty(
        EnergyError error,
        Distribution total_eV_per_atom,
        Distribution mutual_eV_per_atom,
        SequencedMap<String, Double> probability,
        int drawn,
        int failed) {
    /// Products that appear in fewer draws than this hang on the error of the energies.
    public static final double ROBUST = 0.9;

    /// @param potentials_eV of open elements, as for the reaction
    /// @param draws at least 2
    /// @param seed the same seed gives the same result, on one thread or many
    /// @return a failure where not even the undisturbed reaction solves
    public static Outcome<ContactUncertainty> of(
            PhaseTable table,
            Reactant first,
            Reactant second,
            Map<Element, Double> potentials_eV,
            EnergyError error,
            int draws,
            long seed,
            boolean allCores)
            throws ThermoInputException {
        if (draws < 2) {
            throw new IllegalArgumentException("a spread needs at least 2 draws, not " + draws);
        }
        PhaseSpace space = PhaseSpace.open(
                table, first.composition().set().and(second.composition().set()), potentials_eV);
        space.requireClosedElement(first.composition());
        space.requireClosedElement(second.composition());
        var drawing = new EnergyDraws(table, space, first, second, error);
        return drawing.undisturbed().then(start -> {
            IntStream each = IntStream.range(0, draws);
            List<Optional<EnergyDraws.Draw>> results = (allCores ? each.parallel() : each)
                    .mapToObj(k -> drawing.draw(EnergyDraws.seed(seed, k), start))
                    .toList();
            return gathered(space, error, results);
        });
    }

    private static Outcome<ContactUncertainty> gathered(
            PhaseSpace space, EnergyError error, List<Optional<EnergyDraws.Draw>> results) {
        List<EnergyDraws.Draw> solved =
                results.stream().flatMap(Optional::stream).toList();
        if (solved.isEmpty()) {
            return new Outcome.Failed<>(Outcome.Reason.STALLED, "no draw of the energies solves", -1);
        }
        Map<String, Integer> counts = new TreeMap<>();
        for (EnergyDraws.Draw draw : solved) {
            for (int k = 0; k < draw.products().size(); k++) {
                counts.merge(space.phase(draw.products().column(k)).name(), 1, Integer::sum);
            }
        }
        SequencedMap<String, Double> probability = new TreeMap<>();
        counts.forEach((name, count) -> probability.put(name, (double) count / solved.size()));
        return new Outcome.Solved<>(new ContactUncertainty(
                error,
                Distribution.of(solved.stream().mapToDouble(d -> d.total()).toArray()),
                Distribution.of(solved.stream().mapToDouble(d -> d.mutual()).toArray()),
                probability,
                solved.size(),
                results.size() - solved.size()));
    }

    /// Whether an energy is smaller than its own error: then not even that the materials react is known.
    public boolean isBelowItsError(double total_eV_per_atom) {
        return Math.abs(total_eV_per_atom) <= this.total_eV_per_atom.halfWidth();
    }

    /// The products of this kink that appear in fewer than nine draws of ten.
    public List<String> fragile(ContactKink kink) {
        return kink.products().stream()
                .map(p -> p.phase().name())
                .filter(name -> probability.getOrDefault(name, 0.0) < ROBUST)
                .toList();
    }
}
