package org.interphase.study.usecase.thermo;

import static org.interphase.study.usecase.thermo.Words.energy;
import static org.interphase.study.usecase.thermo.Words.format;
import static org.interphase.study.usecase.thermo.Words.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interphase.data.InputException;
import org.interphase.quantity.Formula;
import org.interphase.study.answer.Answer;
import org.interphase.study.json.Json;
import org.interphase.study.thermo.PhaseChoice;
import org.interphase.study.thermo.Refusals;
import org.interphase.thermo.contact.SolidSolution;
import org.interphase.thermo.phases.Composition;
import org.interphase.thermo.phases.Phase;
import org.interphase.thermo.phases.PhaseTable;
import org.interphase.thermo.phases.ThermoInputException;
import org.interphase.thermo.stability.Equilibrium;
import org.interphase.thermo.stability.HullPosition;
import org.interphase.thermo.stability.PhaseAmount;
import org.interphase.thermo.stability.PhaseSpace;

/// `thermo hull FORMULA…`: how stable a material is and what it falls into.
public final class ThermoHull {
    private static final double TEMPERATURE_K = 300;

    private ThermoHull() {}

    /// @param hull_eV_per_atom energy of what the material falls into
    /// @param decomposition per formula unit as typed
    /// @param position empty where the table has no phase of this composition
    private record Found(
            String typed,
            Formula formula,
            double hull_eV_per_atom,
            List<PhaseAmount> decomposition,
            Optional<HullPosition> position,
            Optional<SolidSolution> solution) {}

    /// @throws InputException if a formula or the phases are refused
    public static Answer of(List<String> formulas, PhaseChoice phases) throws InputException {
        PhaseTable table = phases.table();
        List<Found> found = new ArrayList<>();
        for (String typed : formulas) {
            try {
                found.add(found(table, typed.strip()));
            } catch (ThermoInputException e) {
                throw Refusals.of(typed, e);
            }
        }
        return new HullAnswer(table, List.copyOf(found));
    }

    private static Found found(PhaseTable table, String typed) throws InputException, ThermoInputException {
        Formula formula = Refusals.formula(typed);
        Composition composition = Composition.of(formula);
        Equilibrium hull = Refusals.solved(
                typed, PhaseSpace.ofStable(table, composition.set(), Map.of()).equilibrium(composition));
        Optional<SolidSolution> solution = SolidSolution.layered(table, formula);
        Optional<Phase> phase = table.phase(composition);
        if (phase.isEmpty()) {
            List<PhaseAmount> parts = hull.phases().stream()
                    .map(p -> new PhaseAmount(p.phase(), p.amount() * formula.atoms()))
                    .toList();
            return new Found(typed, formula, hull.energy_eV_per_atom(), parts, Optional.empty(), solution);
        }
        Phase own = new Phase(
                typed,
                formula,
                phase.get().composition(),
                phase.get().energy_eV_per_atom(),
                phase.get().origin());
        HullPosition position = Refusals.solved(typed, HullPosition.of(table, own));
        return new Found(
                typed, formula, hull.energy_eV_per_atom(), position.decomposition(), Optional.of(position), solution);
    }

    private record HullAnswer(PhaseTable table, List<Found> found) implements Answer {
        @Override
        public Json json() {
            List<Json> phases = new ArrayList<>();
            for (Found one : found) {
                Json.Fields fields = Json.object()
                        .put("formula", one.typed())
                        .put("energy_eV_per_atom", energyOf(one))
                        .put(
                                "above_hull_eV_per_atom",
                                one.position()
                                        .map(HullPosition::aboveHull_eV_per_atom)
                                        .orElse(Double.NaN))
                        .put("decomposition", Words.amounts(one.decomposition()))
                        .put("hull_energy_eV_per_atom", plain(one.hull_eV_per_atom()))
                        .put(
                                "stable_by_eV_per_atom",
                                one.position().map(HullAnswer::stableBy).orElse(Double.NaN))
                        .put(
                                "origin",
                                one.position()
                                        .map(p -> p.phase().origin().text())
                                        .orElse("hull"));
                phases.add(fields.put("variants", variants(one)));
            }
            return Words.source(Json.object().put("phases", phases), table);
        }

        private static double energyOf(Found one) {
            return one.position()
                    .map(p -> plain(p.phase().energy_eV_per_atom()))
                    .orElse(Double.NaN);
        }

        private static double stableBy(HullPosition position) {
            return position.decomposition_eV_per_atom() < 0 ? -position.decomposition_eV_per_atom() : Double.NaN;
        }

        /// Energies of formation of a solid solution in the three ways.
        private static Json variants(Found one) {
            if (one.solution().isEmpty()) {
                return Json.none();
            }
            SolidSolution solution = one.solution().get();
            return Json.object()
                    .put("hull", plain(one.hull_eV_per_atom()))
                    .put("end_members", solution.energy_eV_per_atom())
                    .put("end_members_300K", solution.freeEnergy_eV_per_atom(TEMPERATURE_K))
                    .texts("members", solution.members());
        }

        @Override
        public String text() {
            StringBuilder out = new StringBuilder();
            for (Found one : found) {
                out.append(one.typed()).append(": ");
                if (one.position().isEmpty()) {
                    out.append(format(
                            "no phase of the table; falls into %s (%s eV/atom)\n",
                            Words.mixture(one.decomposition()), energy(one.hull_eV_per_atom())));
                } else {
                    stability(out, one.position().get());
                }
                one.solution()
                        .ifPresent(s -> out.append(format(
                                "  as a solid solution of %s: %s eV/atom, with ideal mixing at 300 K %s\n",
                                String.join(", ", s.members()),
                                energy(s.energy_eV_per_atom()),
                                energy(s.freeEnergy_eV_per_atom(TEMPERATURE_K)))));
            }
            return out.append(Words.source(table)).toString();
        }

        private static void stability(StringBuilder out, HullPosition position) {
            String own = energy(position.phase().energy_eV_per_atom());
            if (position.decomposition_eV_per_atom() < 0) {
                out.append(format(
                        "%s eV/atom, stable by %.1f meV/atom against %s\n",
                        own, -1000 * position.decomposition_eV_per_atom(), Words.mixture(position.competitors())));
            } else if (position.phase().composition().isElement()) {
                out.append("an element, zero by definition\n");
            } else {
                out.append(format(
                        "%s eV/atom, %.1f meV/atom above the hull; falls into %s\n",
                        own, 1000 * position.aboveHull_eV_per_atom(), Words.mixture(position.decomposition())));
            }
        }
    }
}
