package org.interphase.thermo.contact;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.interphase.numerics.lp.Basis;
import org.interphase.numerics.lp.Optimum;
import org.interphase.numerics.lp.Outcome;
import org.interphase.numerics.lp.RhsLine;
import org.interphase.quantity.Element;
import org.interphase.thermo.phases.Composition;
import org.interphase.thermo.phases.Phase;
import org.interphase.thermo.phases.PhaseTable;
import org.interphase.thermo.phases.ThermoInputException;
import org.interphase.thermo.stability.PhaseSpace;

/// One contact with disturbed energies, again and again. Only costs change between draws, so each starts from the
/// bases of the undisturbed one.
final class EnergyDraws {
    private final PhaseSpace space;
    /// All phases, none open: disturbances are drawn for these.
    private final PhaseSpace closed;

    private final int[] closedColumn;
    private final Side first;
    private final Side second;
    private final EnergyError error;
    private final double[] from;
    private final double[] to;
    private final double[] cost;
    private final double[] closedCost;

    /// @param total lowest total energy, in eV per closed atom
    /// @param mutual lowest mutual energy
    /// @param products at the lowest total energy
    /// @param start where the next draw begins
    record Draw(double total, double mutual, Optimum products, Basis start) {}

    /// @param column of the closed space, −1 where the table has no such phase
    private record Side(Reactant reactant, int column) {
        static Side of(PhaseSpace closed, Reactant reactant) {
            int column = closed.table()
                    .phase(reactant.composition())
                    .map(closed::column)
                    .orElse(-1);
            return new Side(reactant, column);
        }
    }

    EnergyDraws(PhaseTable table, PhaseSpace space, Reactant first, Reactant second, EnergyError error)
            throws ThermoInputException {
        this.space = space;
        this.closed = space.potentials().isEmpty() ? space : PhaseSpace.closed(table, space.system());
        this.first = Side.of(closed, first);
        this.second = Side.of(closed, second);
        this.error = error;
        this.from = space.rightHandSide(second.composition());
        this.to = space.rightHandSide(first.composition());
        this.cost = costs(space);
        this.closedCost = costs(closed);
        this.closedColumn = new int[space.size()];
        for (int j = 0; j < closedColumn.length; j++) {
            closedColumn[j] = closed == space ? j : closed.column(space.phase(j));
        }
    }

    private static double[] costs(PhaseSpace space) {
        double[] costs = new double[space.size()];
        for (int j = 0; j < costs.length; j++) {
            Phase phase = space.phase(j);
            costs[j] = space.grandEnergy(phase.composition(), phase.energy_eV_per_atom());
        }
        return costs;
    }

    Outcome<Draw> undisturbed() {
        return solve(new double[closedCost.length], 0, 0, Optional.empty());
    }

    /// The seed of one of many draws: the same on one thread or many.
    static long seed(long seed, int draw) {
        return seed + draw * 0x9E3779B97F4A7C15L;
    }

    /// One draw of errors, in eV per atom, for the phases of a space in order; elements have none.
    static double[] disturbances(PhaseSpace space, EnergyError error, long seed) {
        var normal = new Normal(new SplittableRandom(seed));
        return disturbances(space, error, normal, shared(error, normal));
    }

    private static Map<Element, Double> shared(EnergyError error, Normal normal) {
        Map<Element, Double> shared = new EnumMap<>(Element.class);
        for (Element element : Element.values()) {
            Double sigma = error.perElement_eV().get(element);
            if (sigma != null) {
                shared.put(element, sigma * normal.next());
            }
        }
        return shared;
    }

    private static double[] disturbances(
            PhaseSpace space, EnergyError error, Normal normal, Map<Element, Double> shared) {
        double[] disturbance = new double[space.size()];
        for (int j = 0; j < disturbance.length; j++) {
            Composition composition = space.phase(j).composition();
            if (!composition.isElement()) {
                disturbance[j] = disturbance(error, composition, normal, shared);
            }
        }
        return disturbance;
    }

    Optional<Draw> draw(long seed, Draw start) {
        var normal = new Normal(new SplittableRandom(seed));
        Map<Element, Double> shared = shared(error, normal);
        double[] disturbance = disturbances(closed, error, normal, shared);
        double ofFirst = disturbance(error, first.reactant().composition(), normal, shared);
        double ofSecond = disturbance(error, second.reactant().composition(), normal, shared);
        return solve(disturbance, ofFirst, ofSecond, Optional.of(start.start()))
                        instanceof Outcome.Solved<Draw>(Draw draw)
                ? Optional.of(draw)
                : Optional.empty();
    }

    private static double disturbance(
            EnergyError error, Composition composition, Normal normal, Map<Element, Double> shared) {
        return error.independent_eV_per_atom() * normal.next() + error.shared(composition, shared);
    }

    private Outcome<Draw> solve(double[] disturbance, double ofFirst, double ofSecond, Optional<Basis> start) {
        double[] disturbed = cost.clone();
        for (int j = 0; j < disturbed.length; j++) {
            disturbed[j] += disturbance[closedColumn[j]] / space.closedFraction(j);
        }
        return space.program().withCost(disturbed).line(from, to, start).then(line -> {
            double hullOfSecond = line.kinks().getFirst().optimum().value();
            double hullOfFirst = line.kinks().getLast().optimum().value();
            return value(first, disturbance, ofFirst, hullOfFirst)
                    .then(end -> value(second, disturbance, ofSecond, hullOfSecond)
                            .map(begin -> lowest(line, begin, end, hullOfSecond, hullOfFirst)));
        });
    }

    private static Draw lowest(RhsLine line, double begin, double end, double hullAtBegin, double hullAtEnd) {
        RhsLine.Kink lowest = line.kinks().getFirst();
        double total = Double.POSITIVE_INFINITY;
        double mutual = Double.POSITIVE_INFINITY;
        for (RhsLine.Kink kink : line.kinks()) {
            double t = kink.t();
            double here = kink.optimum().value() - (1 - t) * begin - t * end;
            mutual = Math.min(mutual, kink.optimum().value() - (1 - t) * hullAtBegin - t * hullAtEnd);
            if (here < total) {
                total = here;
                lowest = kink;
            }
        }
        return new Draw(
                total,
                mutual,
                lowest.optimum(),
                line.kinks().getFirst().optimum().basis());
    }

    /// Grand potential of a material as it is, per closed atom.
    private Outcome<Double> value(Side side, double[] disturbance, double own, double hull) {
        var given = side.reactant().energy_eV_per_atom();
        if (given.isPresent()) {
            double moved = given.getAsDouble() + (side.column() >= 0 ? disturbance[side.column()] : own);
            return new Outcome.Solved<>(space.grandEnergy(side.reactant().composition(), moved));
        }
        if (closed == space) {
            return new Outcome.Solved<>(hull);
        }
        double[] disturbed = closedCost.clone();
        for (int j = 0; j < disturbed.length; j++) {
            disturbed[j] += disturbance[j];
        }
        return closed.program()
                .withCost(disturbed)
                .solve(closed.rightHandSide(side.reactant().composition()))
                .map(alone -> space.grandEnergy(side.reactant().composition(), alone.value()));
    }

    /// Standard normal numbers by Marsaglia's polar method, with StrictMath: the same on every machine.
    private static final class Normal {
        private final SplittableRandom random;
        private double kept = Double.NaN;

        Normal(SplittableRandom random) {
            this.random = random;
        }

        double next() {
            if (!Double.isNaN(kept)) {
                double value = kept;
                kept = Double.NaN;
                return value;
            }
            double u;
            double v;
            double s;
            do {
                u = 2 * random.nextDouble() - 1;
                v = 2 * random.nextDouble() - 1;
                s = u * u + v * v;
            } while (s >= 1 || s == 0);
            double factor = Math.sqrt(-2 * StrictMath.log(s) / s);
            kept = v * factor;
            return u * factor;
        }
    }
}
