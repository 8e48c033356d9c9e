package org.interphase.thermo.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.interphase.numerics.lp.Outcome;
import org.interphase.thermo.phases.Composition;
import org.interphase.thermo.phases.Phase;
import org.interphase.thermo.phases.PhaseTable;
import org.interphase.thermo.phases.ThermoInputException;
import org.interphase.thermo.stability.PhaseAmount;

/// A product at the lowest energy of a contact that hangs on the error of the energies, with the reason. Random
/// errors are not the only ones: computed sulfates, say, are too stable one and all, so that no draw shows it.
/// Hence each product with a measured enthalpy of formation is also tried with that.
///
/// @param reason in words for the report
public record FragileProduct(String phase, String reason) {
    /// Of every product of the lowest total energy.
    ///
    /// @param table with which the reaction was computed
    /// @param measured_eV_per_atom enthalpies of formation
    public static Outcome<List<FragileProduct>> of(
            PhaseTable table,
            ContactReaction reaction,
            ContactUncertainty uncertainty,
            Map<Composition, Double> measured_eV_per_atom)
            throws ThermoInputException {
        List<FragileProduct> fragile = new ArrayList<>();
        List<String> inFewDraws = uncertainty.fragile(reaction.totalMinimum());
        for (PhaseAmount product : reaction.totalMinimum().products()) {
            Phase phase = product.phase();
            if (inFewDraws.contains(phase.name())) {
                double probability = uncertainty.probability().getOrDefault(phase.name(), 0.0);
                fragile.add(new FragileProduct(
                        phase.name(),
                        String.format(Locale.ROOT, "a product in %.0f %% of the draws", 100 * probability)));
            }
            Double measured = measured_eV_per_atom.get(phase.composition());
            if (measured == null) {
                continue;
            }
            switch (anchored(table, reaction, phase, measured)) {
                case Outcome.Failed<ContactReaction> failed -> {
                    return failed.as();
                }
                case Outcome.Solved<ContactReaction>(ContactReaction other) -> {
                    if (!isProduct(other, phase)) {
                        fragile.add(new FragileProduct(phase.name(), reason(phase, measured)));
                    }
                }
            }
        }
        return new Outcome.Solved<>(List.copyOf(fragile));
    }

    private static Outcome<ContactReaction> anchored(
            PhaseTable table, ContactReaction reaction, Phase phase, double measured) throws ThermoInputException {
        return ContactReaction.openOnce(
                table.anchored(Map.of(phase.composition(), measured)),
                reaction.first(),
                reaction.second(),
                reaction.potentials_eV());
    }

    private static boolean isProduct(ContactReaction reaction, Phase phase) {
        return reaction.totalMinimum().products().stream()
                .anyMatch(p -> p.phase().composition().equals(phase.composition()));
    }

    private static String reason(Phase phase, double measured) {
        return String.format(
                Locale.ROOT,
                "no product if its energy is the measured %.3f and not the computed %.3f eV/atom",
                measured,
                phase.energy_eV_per_atom());
    }
}
