package org.interphase.thermo.contact;

import java.util.ArrayList;
import java.util.List;
import org.interphase.numerics.lp.Outcome;
import org.interphase.quantity.Element;
import org.interphase.quantity.Formula;
import org.interphase.thermo.phases.PhaseTable;
import org.interphase.thermo.phases.ThermoInputException;

/// The reaction of one contact along a second axis: voltage, or state of charge of one of the two materials.
///
/// @param axis volts against lithium, or lithium per formula unit
/// @param reactions one for each value of the axis
public record StabilityMap(List<Double> axis, List<ContactReaction> reactions) {
    public StabilityMap {
        axis = List.copyOf(axis);
        reactions = List.copyOf(reactions);
    }

    private interface Question {
        Outcome<ContactReaction> at(double value) throws ThermoInputException;
    }

    /// Voltage × mixing, lithium open.
    public static Outcome<StabilityMap> overVoltage(
            PhaseTable table, Reactant first, Reactant second, List<Double> voltages_V) throws ThermoInputException {
        return of(voltages_V, v -> ContactReaction.atVoltage(table, first, second, v));
    }

    /// State of charge × mixing, closed: the first material with so much lithium per formula unit.
    public static Outcome<StabilityMap> overLithium(
            PhaseTable table, Formula first, Reactant second, List<Double> lithium) throws ThermoInputException {
        return of(lithium, y -> {
            if (!(y >= 0) || Double.isInfinite(y)) {
                throw new ThermoInputException("zero or more lithium in " + first, Double.toString(y));
            }
            return ContactReaction.closed(table, Reactant.of(table, first.with(Element.Li, y)), second);
        });
    }

    private static Outcome<StabilityMap> of(List<Double> axis, Question question) throws ThermoInputException {
        List<ContactReaction> reactions = new ArrayList<>();
        for (double value : axis) {
            switch (question.at(value)) {
                case Outcome.Failed<ContactReaction> failed -> {
                    return failed.as();
                }
                case Outcome.Solved<ContactReaction>(ContactReaction reaction) -> reactions.add(reaction);
            }
        }
        return new Outcome.Solved<>(new StabilityMap(axis, reactions));
    }

    /// Mutual energies on a grid, in eV per closed atom: one row per value of the axis.
    ///
    /// @param mixing atomic fractions of the first material, 0 to 1
    public double[][] mutual_eV_per_atom(double[] mixing) {
        double[][] grid = new double[reactions.size()][mixing.length];
        for (int i = 0; i < grid.length; i++) {
            for (int j = 0; j < mixing.length; j++) {
                grid[i][j] = reactions.get(i).mutualAt(mixing[j]);
            }
        }
        return grid;
    }
}
