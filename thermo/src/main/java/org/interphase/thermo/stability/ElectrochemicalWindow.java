package org.interphase.thermo.stability;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.interphase.numerics.lp.CostRay;
import org.interphase.numerics.lp.Outcome;
import org.interphase.quantity.Element;
import org.interphase.quantity.Formula;
import org.interphase.thermo.phases.Composition;
import org.interphase.thermo.phases.Phase;
import org.interphase.thermo.phases.PhaseTable;
import org.interphase.thermo.phases.ThermoInputException;

/// The range of voltage within which a material, or what it decomposes into without lithium, neither takes up nor
/// gives off lithium; with every step outside of it. Open lithium at `μ = −eV`, from lithium metal (0 V) upwards.
///
/// Source: Y. Zhu, X. He, Y. Mo, *ACS Appl. Mater. Interfaces* 7, 23685 (2015), doi 10.1021/acsami.5b07517.
///
/// @param reduction_V lower end; 0 where it is stable against lithium metal
/// @param oxidation_V upper end; empty where no voltage oxidises it
/// @param aboveHull_eV_per_atom empty where the table has no phase of this composition
public record ElectrochemicalWindow(
        Formula formula,
        double reduction_V,
        OptionalDouble oxidation_V,
        OptionalDouble aboveHull_eV_per_atom,
        List<VoltageStep> steps) {
    private static final double NO_EXCHANGE = 1e-6;

    public ElectrochemicalWindow {
        steps = List.copyOf(steps);
    }

    /// @throws ThermoInputException if the formula has no lithium, or nothing else, or an element unknown to the
    ///     table
    public static Outcome<ElectrochemicalWindow> of(PhaseTable table, Formula formula) throws ThermoInputException {
        Composition composition = Composition.of(formula);
        PhaseSpace space = space(table, composition);
        OptionalDouble above = aboveHull(table, composition);
        return ray(space, composition, new double[space.size()]).map(ray -> window(space, formula, above, ray));
    }

    /// The phases of a material's elements with lithium open at that of the metal.
    ///
    /// @throws ThermoInputException as [#of(PhaseTable, Formula)]
    public static PhaseSpace space(PhaseTable table, Composition composition) throws ThermoInputException {
        if (!composition.contains(Element.Li)) {
            throw new ThermoInputException(
                    "a formula with Li, which the window exchanges",
                    composition.set().elements().toString());
        }
        PhaseSpace space = PhaseSpace.open(table, composition.set(), Map.of(Element.Li, 0.0));
        space.requireClosedElement(composition);
        return space;
    }

    /// The window with other energies of the phases.
    ///
    /// @param space of this material
    /// @param disturbance added to the energy of each phase of the space, in eV per atom
    /// @return without energy above the hull
    public static Outcome<ElectrochemicalWindow> ends(PhaseSpace space, Formula formula, double[] disturbance) {
        return ray(space, Composition.of(formula), disturbance)
                .map(ray -> window(space, formula, OptionalDouble.empty(), ray));
    }

    private static Outcome<CostRay> ray(PhaseSpace space, Composition composition, double[] disturbance) {
        double[] cost = new double[space.size()];
        double[] change = new double[space.size()];
        for (int j = 0; j < change.length; j++) {
            Phase phase = space.phase(j);
            cost[j] = (phase.energy_eV_per_atom() + disturbance[j]) / space.closedFraction(j);
            change[j] = phase.composition().fraction(Element.Li) / space.closedFraction(j);
        }
        return space.program()
                .withCost(cost)
                .costRay(space.rightHandSide(composition), change, 0, Double.POSITIVE_INFINITY);
    }

    private static OptionalDouble aboveHull(PhaseTable table, Composition composition) throws ThermoInputException {
        var phase = table.phase(composition);
        if (phase.isEmpty()) {
            return OptionalDouble.empty();
        }
        return PhaseSpace.closed(table, composition.set()).equilibrium(composition)
                        instanceof Outcome.Solved<Equilibrium>(Equilibrium hull)
                ? OptionalDouble.of(Math.max(0, phase.get().energy_eV_per_atom() - hull.energy_eV_per_atom()))
                : OptionalDouble.empty();
    }

    private static ElectrochemicalWindow window(
            PhaseSpace space, Formula formula, OptionalDouble aboveHull, CostRay ray) {
        double closedAtoms = formula.atoms() - formula.amount(Element.Li);
        List<VoltageStep> steps = new ArrayList<>();
        for (CostRay.Step step : ray.steps()) {
            steps.add(step(formula, step, space.equilibrium(step.optimum()), closedAtoms));
        }
        int k = 0;
        while (k < steps.size() - 1 && steps.get(k).lithiumUptake() > NO_EXCHANGE) {
            k++;
        }
        boolean idle = Math.abs(steps.get(k).lithiumUptake()) <= NO_EXCHANGE;
        OptionalDouble oxidation = idle
                ? k + 1 < steps.size() ? OptionalDouble.of(steps.get(k + 1).voltage_V()) : OptionalDouble.empty()
                : OptionalDouble.of(steps.get(k).voltage_V());
        return new ElectrochemicalWindow(formula, steps.get(k).voltage_V(), oxidation, aboveHull, steps);
    }

    private static VoltageStep step(Formula formula, CostRay.Step step, Equilibrium equilibrium, double closedAtoms) {
        double lithium = step.rate() * closedAtoms;
        double uptake = lithium - formula.amount(Element.Li);
        uptake = Math.abs(uptake) <= NO_EXCHANGE ? 0 : uptake;
        List<PhaseAmount> products = equilibrium.phases().stream()
                .map(p -> new PhaseAmount(p.phase(), p.amount() * closedAtoms))
                .toList();
        List<ReactionEquation.Term> left = new ArrayList<>();
        List<ReactionEquation.Term> right = new ArrayList<>();
        left.add(new ReactionEquation.Term(formula.toString(), formula, 1));
        products.forEach(p -> right.add(term(p.phase(), p.amount())));
        if (uptake != 0) {
            (uptake > 0 ? left : right).add(new ReactionEquation.Term("Li", Formula.of(Element.Li), Math.abs(uptake)));
        }
        return new VoltageStep(step.s(), uptake, lithium, products, new ReactionEquation(left, right));
    }

    private static ReactionEquation.Term term(Phase phase, double amount) {
        return new ReactionEquation.Term(phase.name(), phase.formula(), amount);
    }
}
