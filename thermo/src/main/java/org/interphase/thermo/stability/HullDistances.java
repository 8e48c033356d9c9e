package org.interphase.thermo.stability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.interphase.numerics.lp.Optimum;
import org.interphase.numerics.lp.Outcome;
import org.interphase.thermo.phases.ElementSet;
import org.interphase.thermo.phases.Phase;
import org.interphase.thermo.phases.PhaseTable;
import org.interphase.thermo.phases.ThermoInputException;

/// The energy above the hull of every phase of a table.
public final class HullDistances {
    /// A phase this close to the hull is stable: rounding of energies with ten decimals.
    private static final double ON_HULL = 1e-8;

    private final PhaseTable table;
    private final double[] distances;

    private HullDistances(PhaseTable table, double[] distances) {
        this.table = table;
        this.distances = distances;
    }

    /// @param allCores whether to use the common pool of threads; the result is the same
    public static HullDistances of(PhaseTable table, boolean allCores) {
        Map<ElementSet, List<Integer>> systems = new LinkedHashMap<>();
        for (int i = 0; i < table.size(); i++) {
            systems.computeIfAbsent(table.phase(i).composition().set(), _ -> new ArrayList<>())
                    .add(i);
        }
        double[] distances = new double[table.size()];
        List<Map.Entry<ElementSet, List<Integer>>> work = List.copyOf(systems.entrySet());
        IntStream all = IntStream.range(0, work.size());
        (allCores ? all.parallel() : all)
                .forEach(k -> solve(table, work.get(k).getKey(), work.get(k).getValue(), distances));
        return new HullDistances(table, distances);
    }

    private static void solve(PhaseTable table, ElementSet system, List<Integer> places, double[] distances) {
        try {
            PhaseSpace space = PhaseSpace.closed(table, system);
            for (int place : places) {
                distances[place] = aboveHull(space, table.phase(place));
            }
        } catch (ThermoInputException e) {
            throw new IllegalStateException("a phase of the table holds an element that the table does not", e);
        }
    }

    /// NaN where the program did not solve.
    private static double aboveHull(PhaseSpace space, Phase phase) {
        return space.program().solve(space.rightHandSide(phase.composition()))
                        instanceof Outcome.Solved<Optimum>(Optimum optimum)
                ? Math.max(0, phase.energy_eV_per_atom() - optimum.value())
                : Double.NaN;
    }

    /// Which of the phases of one chemical system lie on its hull. One whose program did not solve stays: it may.
    static int[] onHull(PhaseTable table, ElementSet system, int[] places) throws ThermoInputException {
        PhaseSpace space = PhaseSpace.closed(table, system);
        return Arrays.stream(places)
                .filter(place -> !(aboveHull(space, table.phase(place)) > ON_HULL))
                .toArray();
    }

    public PhaseTable table() {
        return table;
    }

    /// In eV per atom, for the phase at this place of the table; NaN where its program did not solve.
    public double at(int place) {
        return distances[place];
    }

    public boolean isStable(int place) {
        return distances[place] <= ON_HULL;
    }

    /// The table of stable phases: all that any equilibrium can hold, and a third of the columns.
    public PhaseTable stable() {
        return table.onlyStable(
                IntStream.range(0, distances.length).filter(this::isStable).toArray());
    }

    public double[] copyValues() {
        return Arrays.copyOf(distances, distances.length);
    }
}
