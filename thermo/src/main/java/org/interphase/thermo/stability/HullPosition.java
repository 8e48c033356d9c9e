package org.interphase.thermo.stability;

import java.util.List;
import org.interphase.numerics.lp.Outcome;
import org.interphase.thermo.phases.Phase;
import org.interphase.thermo.phases.PhaseTable;
import org.interphase.thermo.phases.ThermoInputException;

/// Where a phase lies against all others.
///
/// @param aboveHull_eV_per_atom energy released when it decomposes, at least zero
/// @param decomposition_eV_per_atom the same against the *other* phases: negative where it is stable, by so much
/// @param decomposition formula units per formula unit of the phase; the phase itself where it is stable
/// @param competitors the same without the phase itself
public record HullPosition(
        Phase phase,
        double aboveHull_eV_per_atom,
        double decomposition_eV_per_atom,
        List<PhaseAmount> decomposition,
        List<PhaseAmount> competitors) {
    /// No phase is dearer than this: a column at such a price stays out.
    private static final double PROHIBITIVE = 1000;

    public HullPosition {
        decomposition = List.copyOf(decomposition);
        competitors = List.copyOf(competitors);
    }

    /// @param phase need not be in the table; if it is, its own energy counts
    public static Outcome<HullPosition> of(PhaseTable table, Phase phase) throws ThermoInputException {
        PhaseSpace space = PhaseSpace.closed(table, phase.composition().set());
        double[] rhs = space.rightHandSide(phase.composition());
        int own = space.column(phase);
        double[] cost = new double[space.size()];
        for (int j = 0; j < cost.length; j++) {
            cost[j] = j == own ? PROHIBITIVE : space.phase(j).energy_eV_per_atom();
        }
        return space.program()
                .solve(rhs)
                .then(with -> phase.composition().isElement()
                        ? new Outcome.Solved<>(position(phase, space.equilibrium(with), space.equilibrium(with)))
                        : space.program()
                                .withCost(cost)
                                .solve(rhs)
                                .map(without -> position(phase, space.equilibrium(with), space.equilibrium(without))));
    }

    private static HullPosition position(Phase phase, Equilibrium with, Equilibrium without) {
        double energy = phase.energy_eV_per_atom();
        boolean isItself = energy < with.energy_eV_per_atom();
        return new HullPosition(
                phase,
                Math.max(0, energy - with.energy_eV_per_atom()),
                energy - without.energy_eV_per_atom(),
                isItself ? List.of(new PhaseAmount(phase, 1)) : perFormulaUnit(phase, with),
                perFormulaUnit(phase, without));
    }

    private static List<PhaseAmount> perFormulaUnit(Phase phase, Equilibrium equilibrium) {
        return equilibrium.phases().stream()
                .map(p -> new PhaseAmount(p.phase(), p.amount() * phase.atoms()))
                .toList();
    }
}
