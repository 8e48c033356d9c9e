package org.interphase.thermo.stability;

import java.util.ArrayList;
import java.util.List;
import org.interphase.numerics.lp.Optimum;
import org.interphase.numerics.lp.Outcome;
import org.interphase.quantity.Element;
import org.interphase.thermo.phases.Composition;
import org.interphase.thermo.phases.ElementSet;
import org.interphase.thermo.phases.Phase;
import org.interphase.thermo.phases.PhaseTable;
import org.interphase.thermo.phases.ThermoInputException;

/// The phases of three elements with their tie lines, for drawing. Two stable phases are tied when the mixture of
/// equal numbers of atoms of both falls into nothing else.
///
/// @param corners the three elements, in the order given
/// @param points all phases, in alphabetical order
/// @param tieLines pairs of places in `points`
public record TernaryDiagram(List<Element> corners, List<Point> points, List<TieLine> tieLines) {
    private static final double ON_HULL = 1e-8;

    /// @param aboveHull_eV_per_atom zero where the phase is stable
    public record Point(Phase phase, double aboveHull_eV_per_atom) {
        public boolean isStable() {
            return aboveHull_eV_per_atom <= ON_HULL;
        }
    }

    /// @param from place of one phase, smaller than `to`
    public record TieLine(int from, int to) {}

    public TernaryDiagram {
        corners = List.copyOf(corners);
        points = List.copyOf(points);
        tieLines = List.copyOf(tieLines);
    }

    /// @throws ThermoInputException if these are not three different elements of the table
    public static Outcome<TernaryDiagram> of(PhaseTable table, List<Element> corners) throws ThermoInputException {
        ElementSet system = ElementSet.of(corners);
        if (corners.size() != 3 || system.size() != 3) {
            throw new ThermoInputException("three different elements", corners.toString());
        }
        PhaseSpace space = PhaseSpace.closed(table, system);
        List<Point> points = new ArrayList<>();
        for (int j = 0; j < space.size(); j++) {
            switch (space.equilibrium(space.phase(j).composition())) {
                case Outcome.Failed<Equilibrium> failed -> {
                    return failed.as();
                }
                case Outcome.Solved<Equilibrium>(Equilibrium hull) ->
                    points.add(new Point(
                            space.phase(j),
                            Math.max(0, space.phase(j).energy_eV_per_atom() - hull.energy_eV_per_atom())));
            }
        }
        return new Outcome.Solved<>(new TernaryDiagram(corners, points, ties(space, points)));
    }

    private static List<TieLine> ties(PhaseSpace space, List<Point> points) {
        List<TieLine> ties = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            for (int j = i + 1; j < points.size(); j++) {
                if (points.get(i).isStable() && points.get(j).isStable() && isTied(space, i, j)) {
                    ties.add(new TieLine(i, j));
                }
            }
        }
        return ties;
    }

    private static boolean isTied(PhaseSpace space, int i, int j) {
        double[] first = space.rightHandSide(composition(space, i));
        double[] second = space.rightHandSide(composition(space, j));
        double[] middle = new double[first.length];
        for (int row = 0; row < middle.length; row++) {
            middle[row] = (first[row] + second[row]) / 2;
        }
        return space.program().solve(middle) instanceof Outcome.Solved<Optimum>(Optimum optimum)
                && optimum.size() == 2
                && optimum.column(0) == i
                && optimum.column(1) == j;
    }

    private static Composition composition(PhaseSpace space, int j) {
        return space.phase(j).composition();
    }
}
