package org.interphase.thermo.contact;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.interphase.numerics.lp.Outcome;
import org.interphase.quantity.Formula;
import org.interphase.thermo.phases.Composition;
import org.interphase.thermo.phases.PhaseTable;
import org.interphase.thermo.phases.ThermoInputException;
import org.interphase.thermo.stability.ElectrochemicalWindow;
import org.interphase.thermo.stability.PhaseSpace;

/// How sure the ends of an electrochemical window are, given the error of the phases' energies: every end found
/// again for each draw of energies.
///
/// @param oxidation_V of the draws in which some voltage oxidises the material; NaN where none does
/// @param drawn draws that were solved
/// @param unbounded draws in which no voltage oxidises it
public record WindowUncertainty(Distribution reduction_V, Distribution oxidation_V, int drawn, int unbounded) {
    /// @param draws at least 2
    /// @param seed the same seed gives the same result, on one thread or many
    /// @return a failure where not even the window itself was found
    /// @throws ThermoInputException as for the window itself
    public static Outcome<WindowUncertainty> of(
            PhaseTable table, Formula formula, EnergyError error, int draws, long seed, boolean allCores)
            throws ThermoInputException {
        if (draws < 2) {
            throw new IllegalArgumentException("a spread needs at least 2 draws, not " + draws);
        }
        PhaseSpace space = ElectrochemicalWindow.space(table, Composition.of(formula));
        return ElectrochemicalWindow.of(table, formula).then(_ -> {
            IntStream each = IntStream.range(0, draws);
            List<Ends> ends = (allCores ? each.parallel() : each)
                    .mapToObj(k -> draw(space, formula, error, EnergyDraws.seed(seed, k)))
                    .filter(Objects::nonNull)
                    .flatMap(Optional::stream)
                    .toList();
            return gathered(ends);
        });
    }

    private record Ends(double reduction, double oxidation) {}

    private static Optional<Ends> draw(PhaseSpace space, Formula formula, EnergyError error, long seed) {
        double[] disturbance = EnergyDraws.disturbances(space, error, seed);
        return ElectrochemicalWindow.ends(space, formula, disturbance)
                        instanceof Outcome.Solved<ElectrochemicalWindow>(ElectrochemicalWindow window)
                ? Optional.of(
                        new Ends(window.reduction_V(), window.oxidation_V().orElse(Double.NaN)))
                : Optional.empty();
    }

    private static Outcome<WindowUncertainty> gathered(List<Ends> ends) {
        double[] bounded = ends.stream()
                .mapToDouble(Ends::oxidation)
                .filter(v -> !Double.isNaN(v))
                .toArray();
        if (ends.isEmpty()) {
            return new Outcome.Failed<>(Outcome.Reason.STALLED, "no draw was solved", -1);
        }
        return new Outcome.Solved<>(new WindowUncertainty(
                Distribution.of(ends.stream().mapToDouble(Ends::reduction).toArray()),
                Distribution.of(bounded.length == 0 ? new double[] {Double.NaN} : bounded),
                ends.size(),
                ends.size() - bounded.length));
    }
}
