package org.interphase.study.usecase.thermo;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.interphase.data.InputException;
import org.interphase.quantity.Element;
import org.interphase.study.answer.Answer;
import org.interphase.study.results.FigureFile;
import org.interphase.study.thermo.PhaseChoice;
import org.interphase.study.thermo.Refusals;
import org.interphase.thermo.contact.ContactReaction;
import org.interphase.thermo.contact.ContactUncertainty;
import org.interphase.thermo.contact.ContactVariants;
import org.interphase.thermo.contact.DecidingPhase;
import org.interphase.thermo.contact.EnergyError;
import org.interphase.thermo.contact.FragileProduct;
import org.interphase.thermo.contact.Reactant;
import org.interphase.thermo.phases.PhaseTable;
import org.interphase.thermo.phases.ShippedPhases;
import org.interphase.thermo.phases.ThermoInputException;
import org.interphase.thermo.stability.Gas;
import org.jspecify.annotations.Nullable;

/// `thermo reaction A B`: what two materials form in contact, how much energy that releases, and how sure it is.
public final class ThermoReaction {
    private ThermoReaction() {}

    /// @param voltage_V against lithium metal; empty for a contact that exchanges nothing
    /// @param gases among `O2` and `Cl2`, exchanged at temperature and pressure
    /// @param temperature_K of mixing entropy and gases
    /// @param draws of the phases' energies; none gives no quantiles
    /// @param sigma_eV_per_atom of each phase's own energy
    /// @param sharedErrors whether phases also share an error for each element that the schemes correct
    /// @param out where the picture goes; null for none
    public record Request(
            String a,
            String b,
            PhaseChoice phases,
            OptionalDouble voltage_V,
            List<String> gases,
            double temperature_K,
            double pressure_Pa,
            int draws,
            long seed,
            double sigma_eV_per_atom,
            boolean sharedErrors,
            @Nullable Path out) {}

    /// @throws InputException if a formula, the phases or the conditions are refused, or the picture cannot be
    ///     written
    public static Answer of(Request request) throws InputException {
        PhaseTable table = request.phases().table();
        Reactant a = Reactant.of(table, Refusals.formula(request.a()))
                .named(request.a().strip());
        Reactant b = Reactant.of(table, Refusals.formula(request.b()))
                .named(request.b().strip());
        String about = a.name() + " | " + b.name();
        try {
            Answer answer = new Question(request, table, about).answer(a, b);
            if (request.out() != null && answer instanceof ReactionAnswer reaction) {
                FigureFile.write(request.out(), reaction.figure());
            }
            return answer;
        } catch (ThermoInputException e) {
            throw Refusals.of(about, e);
        }
    }

    private record Question(Request request, PhaseTable table, String about) {
        Answer answer(Reactant a, Reactant b) throws ThermoInputException, InputException {
            Map<Element, Double> potentials = potentials(a, b);
            ContactReaction reaction = solved(ContactReaction.open(table, a, b, potentials));
            Optional<ContactUncertainty> uncertainty = request.draws() < 2
                    ? Optional.empty()
                    : Optional.of(solved(ContactUncertainty.of(
                            table, a, b, potentials, error(), request.draws(), request.seed(), true)));
            List<FragileProduct> fragile = uncertainty.isEmpty()
                    ? List.of()
                    : solved(FragileProduct.of(table, reaction, uncertainty.get(), ShippedPhases.measured()));
            List<DecidingPhase> deciding = solved(DecidingPhase.ranked(table, reaction));
            ContactVariants variants = ContactVariants.of(table, reaction, request.temperature_K());
            return new ReactionAnswer(request, table, reaction, variants, uncertainty, fragile, deciding);
        }

        private EnergyError error() {
            Map<Element, Double> shared =
                    request.sharedErrors() ? EnergyError.withCorrections().perElement_eV() : Map.of();
            return new EnergyError(request.sigma_eV_per_atom(), shared);
        }

        private Map<Element, Double> potentials(Reactant a, Reactant b) throws ThermoInputException {
            Map<Element, Double> potentials = new EnumMap<>(Element.class);
            if (request.voltage_V().isPresent()) {
                potentials.putAll(
                        ContactReaction.lithiumAt(a, b, request.voltage_V().getAsDouble()));
            }
            for (String name : request.gases()) {
                Gas gas = name.equals("O2") ? Gas.O2 : Gas.CL2;
                potentials.put(gas.element(), gas.potential_eV(request.temperature_K(), request.pressure_Pa()));
            }
            return potentials;
        }

        private <T> T solved(org.interphase.numerics.lp.Outcome<T> outcome) throws InputException {
            return Refusals.solved(about, outcome);
        }
    }
}
