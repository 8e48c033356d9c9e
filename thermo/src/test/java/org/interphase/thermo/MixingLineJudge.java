package org.interphase.thermo;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.hipparchus.optim.MaxIter;
import org.hipparchus.optim.linear.LinearConstraint;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.NonNegativeConstraint;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.interphase.numerics.lp.Outcome;
import org.interphase.quantity.Element;
import org.interphase.quantity.Formula;
import org.interphase.thermo.contact.ContactKink;
import org.interphase.thermo.contact.ContactReaction;
import org.interphase.thermo.contact.Reactant;
import org.interphase.thermo.phases.Composition;
import org.interphase.thermo.phases.ElementSet;
import org.interphase.thermo.phases.Phase;
import org.interphase.thermo.phases.PhaseTable;
import org.interphase.thermo.phases.Scheme;
import org.interphase.thermo.phases.ShippedPhases;
import org.interphase.thermo.stability.HullDistances;

/// Draws seeded mixing lines in up to eighteen elements, closed and with open lithium, and judges each kink, and a
/// place between every two, by Hipparchus' simplex on the same phases. Run by hand with the number of lines.
final class MixingLineJudge {
    private static final double CLOSE = 1e-7;
    /// Hipparchus 4.0.3 stops early where reduced costs tie: its costs are moved apart by this much.
    private static final double UNTIE = 1e-9;

    /// By default Hipparchus leaves reduced costs of 1e-6, which can be more than 1e-7 of energy: a second opinion.
    private static final double TIGHT = 1e-10;

    private final PhaseTable table;
    private final PhaseTable stable;

    MixingLineJudge() {
        table = ShippedPhases.computed(Scheme.LEGACY);
        stable = HullDistances.of(table, true).stable();
    }

    public static void main(String[] arguments) throws Exception {
        var judge = new MixingLineJudge();
        int lines = Integer.parseInt(arguments[0]);
        int from = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 0;
        int wrong = 0;
        int kinks = 0;
        for (int seed = from; seed < from + lines; seed++) {
            Verdict verdict = judge.judge(seed, Integer.MAX_VALUE);
            kinks += verdict.judged();
            if (!verdict.faults().isEmpty()) {
                wrong++;
                System.out.println("seed " + seed + ": " + verdict.faults());
            }
        }
        System.out.println(lines + " lines, " + kinks + " places judged, " + wrong + " lines wrong");
    }

    record Verdict(int judged, List<String> faults) {}

    /// Even seeds are closed, odd ones have lithium open at 0 to 5 V.
    ///
    /// @param places how many kinks to judge, evenly chosen; about a quarter as many places between come on top
    Verdict judge(int seed, int places) throws Exception {
        var random = new SplittableRandom(seed);
        Formula first = mixture(random);
        Formula second = mixture(random);
        Map<Element, Double> open =
                seed % 2 == 0 ? Map.of() : new EnumMap<>(Map.of(Element.Li, -5 * random.nextDouble()));
        List<String> faults = new ArrayList<>();
        ContactReaction reaction;
        switch (ContactReaction.open(stable, Reactant.onHull(first), Reactant.onHull(second), open)) {
            case Outcome.Failed<ContactReaction> failed -> {
                return new Verdict(0, List.of(failed.toString()));
            }
            case Outcome.Solved<ContactReaction>(ContactReaction solved) -> reaction = solved;
        }
        int judged = 0;
        List<ContactKink> kinks = reaction.kinks();
        int stride = Math.max(1, kinks.size() / places);
        for (int k = 0; k < kinks.size(); k += stride) {
            judged += check(reaction, kinks.get(k).closedShare(), kinks.get(k).mutual_eV_per_atom(), faults);
            if (kinks.get(k).equation().imbalance() > 1e-7) {
                faults.add("not balanced: " + kinks.get(k).equation());
            }
            if (k > 0 && k / stride % 4 == 0) {
                double between = (kinks.get(k - 1).closedShare() + kinks.get(k).closedShare()) / 2;
                double linear =
                        (kinks.get(k - 1).mutual_eV_per_atom() + kinks.get(k).mutual_eV_per_atom()) / 2;
                judged += check(reaction, between, linear, faults);
            }
        }
        return new Verdict(judged, faults);
    }

    private int check(ContactReaction reaction, double share, double mutual, List<String> faults) {
        double ours =
                mutual + share * reaction.firstHull_eV_per_atom() + (1 - share) * reaction.secondHull_eV_per_atom();
        double theirs = oracle(reaction, share, new SimplexSolver());
        if (!(Math.abs(ours - theirs) <= CLOSE)) {
            theirs = oracle(reaction, share, new SimplexSolver(TIGHT, 10, 1e-12));
        }
        if (!(Math.abs(ours - theirs) <= CLOSE)) {
            faults.add("at %s: %s, the oracle %s".formatted(share, ours, theirs));
        }
        return 1;
    }

    /// Three to six phases of the table, metastable ones too, in random whole amounts.
    private Formula mixture(SplittableRandom random) {
        Map<Element, Double> amounts = new LinkedHashMap<>();
        int phases = 3 + random.nextInt(4);
        for (int k = 0; k < phases; k++) {
            Phase phase = table.phase(random.nextInt(table.size()));
            double units = 1 + random.nextInt(5);
            phase.formula().amounts().forEach((e, n) -> amounts.merge(e, n * units, Double::sum));
        }
        return Formula.of(amounts);
    }

    private double oracle(ContactReaction reaction, double share, SimplexSolver solver) {
        Map<Element, Double> open = reaction.potentials_eV();
        Composition first = reaction.first().composition();
        Composition second = reaction.second().composition();
        ElementSet system = first.set().and(second.set()).and(ElementSet.of(open.keySet()));
        List<Element> rows =
                system.elements().stream().filter(e -> !open.containsKey(e)).toList();
        List<Phase> phases = new ArrayList<>();
        for (int place : stable.within(system)) {
            if (closed(stable.phase(place).composition(), open) > 1e-9) {
                phases.add(stable.phase(place));
            }
        }
        double[] cost = new double[phases.size()];
        List<LinearConstraint> constraints = new ArrayList<>();
        for (Element row : rows) {
            double[] coefficients = new double[phases.size()];
            for (int j = 0; j < coefficients.length; j++) {
                Composition composition = phases.get(j).composition();
                coefficients[j] = composition.fraction(row) / closed(composition, open);
            }
            double rhs = share * first.fraction(row) / closed(first, open)
                    + (1 - share) * second.fraction(row) / closed(second, open);
            constraints.add(new LinearConstraint(coefficients, Relationship.EQ, rhs));
        }
        for (int j = 0; j < cost.length; j++) {
            Composition composition = phases.get(j).composition();
            double lithium = open.getOrDefault(Element.Li, 0.0) * composition.fraction(Element.Li);
            cost[j] = (phases.get(j).energy_eV_per_atom() - lithium) / closed(composition, open)
                    + UNTIE * Math.sin(j + 1.0);
        }
        return solver.optimize(
                        new MaxIter(50_000),
                        new LinearObjectiveFunction(cost, 0),
                        new LinearConstraintSet(constraints),
                        GoalType.MINIMIZE,
                        new NonNegativeConstraint(true))
                .getValue();
    }

    private static double closed(Composition composition, Map<Element, Double> open) {
        return 1 - (open.isEmpty() ? 0 : composition.fraction(Element.Li));
    }
}
