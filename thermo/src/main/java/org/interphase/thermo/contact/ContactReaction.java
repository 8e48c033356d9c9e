package org.interphase.thermo.contact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.interphase.numerics.lp.Outcome;
import org.interphase.numerics.lp.RhsLine;
import org.interphase.quantity.Element;
import org.interphase.quantity.Formula;
import org.interphase.thermo.phases.ElementSet;
import org.interphase.thermo.phases.PhaseTable;
import org.interphase.thermo.phases.ThermoInputException;
import org.interphase.thermo.stability.Equilibrium;
import org.interphase.thermo.stability.PhaseAmount;
import org.interphase.thermo.stability.PhaseSpace;
import org.interphase.thermo.stability.ReactionEquation;

/// The reaction of two materials in contact, for every mixture of them.
///
/// ```
/// E(x) = φ_hull(x·a + (1 − x)·b) − x·φ_a − (1 − x)·φ_b
/// ```
/// is convex and piecewise linear; its kinks are all here. *Total* refers to the materials as they are, *mutual*
/// to the hull at each of them. With open elements φ is the grand potential and energies are per atom of closed
/// elements.
///
/// Source: W. D. Richards, L. J. Miara, Y. Wang, J. C. Kim, G. Ceder, *Chem. Mater.* 28, 266 (2016),
/// doi 10.1021/acs.chemmater.5b04082; Y. Zhu, X. He, Y. Mo, *J. Mater. Chem. A* 4, 3253 (2016),
/// doi 10.1039/C5TA08574H.
///
/// @param potentials_eV of the open elements; empty for a closed system
/// @param firstHull_eV_per_atom grand potential of what the first material alone falls into, per closed atom
/// @param kinks in ascending order of `x`, from 0 to 1
public record ContactReaction(
        Reactant first,
        Reactant second,
        Map<Element, Double> potentials_eV,
        double firstHull_eV_per_atom,
        double secondHull_eV_per_atom,
        List<ContactKink> kinks) {
    /// Far beyond every electrode; a voltage in millivolts is refused rather than answered.
    private static final double HIGHEST_V = 10;

    private static final double SAME = 1e-10;
    private static final double NO_EXCHANGE = 1e-7;

    public ContactReaction {
        potentials_eV = Collections.unmodifiableMap(new TreeMap<>(potentials_eV));
        kinks = List.copyOf(kinks);
    }

    /// Nothing is exchanged with the surroundings.
    ///
    /// @throws ThermoInputException if an element has no reference in the table
    public static Outcome<ContactReaction> closed(PhaseTable table, Reactant first, Reactant second)
            throws ThermoInputException {
        return open(table, first, second, Map.of());
    }

    /// Lithium is exchanged at a voltage against lithium metal.
    ///
    /// @throws ThermoInputException if neither material has lithium, or the voltage would plate it
    public static Outcome<ContactReaction> atVoltage(
            PhaseTable table, Reactant first, Reactant second, double voltage_V) throws ThermoInputException {
        return open(table, first, second, lithiumAt(first, second, voltage_V));
    }

    /// The potential of lithium at a voltage, where these two can exchange it.
    ///
    /// @throws ThermoInputException if neither has lithium, or the voltage would plate it
    public static Map<Element, Double> lithiumAt(Reactant first, Reactant second, double voltage_V)
            throws ThermoInputException {
        if (!first.composition().contains(Element.Li) && !second.composition().contains(Element.Li)) {
            throw new ThermoInputException(
                    "a formula with Li, which a voltage opens", "%s and %s".formatted(first.name(), second.name()));
        }
        if (!(voltage_V >= 0 && voltage_V <= HIGHEST_V)) {
            throw new ThermoInputException(
                    "a voltage against lithium of 0 V or more, " + (int) HIGHEST_V + " V at most",
                    voltage_V + " V",
                    voltage_V < 0 ? "Below, lithium metal forms without end." : "Give it in volts.");
        }
        return Map.of(Element.Li, -voltage_V);
    }

    /// Some elements are exchanged at fixed chemical potentials.
    ///
    /// @param potentials_eV per atom, relative to the reference state of the element
    public static Outcome<ContactReaction> open(
            PhaseTable table, Reactant first, Reactant second, Map<Element, Double> potentials_eV)
            throws ThermoInputException {
        return in(PhaseSpace.ofStable(table, system(first, second), potentials_eV), first, second);
    }

    /// The same, for a table that is asked once: it is not searched for stable phases beforehand.
    static Outcome<ContactReaction> openOnce(
            PhaseTable table, Reactant first, Reactant second, Map<Element, Double> potentials_eV)
            throws ThermoInputException {
        return in(PhaseSpace.open(table, system(first, second), potentials_eV), first, second);
    }

    private static Outcome<ContactReaction> in(PhaseSpace space, Reactant first, Reactant second)
            throws ThermoInputException {
        space.requireClosedElement(first.composition());
        space.requireClosedElement(second.composition());
        if (space.potentials().isEmpty()) {
            return along(space, first, second);
        }
        PhaseTable table = space.table();
        Outcome<Reactant> other = withClosedHull(table, second);
        return withClosedHull(table, first).then(a -> other.then(b -> along(space, a, b)));
    }

    private static ElementSet system(Reactant first, Reactant second) {
        return first.composition().set().and(second.composition().set());
    }

    /// A mixture without an energy of its own meets open elements as what it falls into closed.
    private static Outcome<Reactant> withClosedHull(PhaseTable table, Reactant reactant) throws ThermoInputException {
        if (reactant.energy_eV_per_atom().isPresent()) {
            return new Outcome.Solved<>(reactant);
        }
        return PhaseSpace.closed(table, reactant.composition().set())
                .equilibrium(reactant.composition())
                .map(hull -> reactant.withEnergy(hull.energy_eV_per_atom()));
    }

    private static Outcome<ContactReaction> along(PhaseSpace space, Reactant first, Reactant second) {
        double[] from = space.rightHandSide(second.composition());
        double[] to = space.rightHandSide(first.composition());
        return space.program().line(from, to).map(line -> of(space, first, second, line));
    }

    private static ContactReaction of(PhaseSpace space, Reactant first, Reactant second, RhsLine line) {
        double hullOfSecond = line.kinks().getFirst().optimum().value();
        double hullOfFirst = line.kinks().getLast().optimum().value();
        double firstAlone = alone(first, hullOfFirst, space.potentials());
        double secondAlone = alone(second, hullOfSecond, space.potentials());
        var mixture = new Mixture(first, second, space);
        List<ContactKink> kinks = new ArrayList<>();
        for (RhsLine.Kink kink : line.kinks()) {
            double share = kink.t();
            double mutual = kink.optimum().value() - share * hullOfFirst - (1 - share) * hullOfSecond;
            double total = mutual + share * firstAlone + (1 - share) * secondAlone;
            kinks.add(mixture.kink(share, total, mutual, space.equilibrium(kink.optimum())));
        }
        return new ContactReaction(first, second, space.potentials(), hullOfFirst, hullOfSecond, kinks);
    }

    /// Energy of a material's own decomposition, per closed atom; zero where its energy is that of the hull.
    private static double alone(Reactant reactant, double hull, Map<Element, Double> potentials) {
        return reactant.energy_eV_per_atom().isEmpty() ? 0 : hull - grandEnergy(reactant, potentials);
    }

    static double grandEnergy(Reactant reactant, Map<Element, Double> potentials) {
        double energy = reactant.energy_eV_per_atom().orElseThrow();
        for (var open : potentials.entrySet()) {
            energy -= open.getValue() * reactant.composition().fraction(open.getKey());
        }
        return energy / (1 - reactant.composition().fraction(potentials.keySet()));
    }

    /// What the first material releases alone, without contact, in eV per closed atom; zero where it is stable.
    public double firstAlone_eV_per_atom() {
        return alone(first, firstHull_eV_per_atom, potentials_eV);
    }

    /// What the second material releases alone.
    public double secondAlone_eV_per_atom() {
        return alone(second, secondHull_eV_per_atom, potentials_eV);
    }

    /// The kink with the most negative total energy.
    public ContactKink totalMinimum() {
        return least(ContactKink::total_eV_per_atom);
    }

    /// The kink with the most negative mutual energy.
    public ContactKink mutualMinimum() {
        return least(ContactKink::mutual_eV_per_atom);
    }

    /// The first of those that tie within rounding.
    private ContactKink least(ToDoubleFunction<ContactKink> energy) {
        ContactKink least = kinks.getFirst();
        for (ContactKink kink : kinks) {
            if (energy.applyAsDouble(kink) < energy.applyAsDouble(least) - SAME) {
                least = kink;
            }
        }
        return least;
    }

    /// Mutual energy of any mixture, per closed atom.
    ///
    /// @param x atomic fraction of the first material, 0 to 1
    public double mutualAt(double x) {
        double first = 1 - first().composition().fraction(potentials_eV.keySet());
        double second = 1 - second().composition().fraction(potentials_eV.keySet());
        double share = x * first / (x * first + (1 - x) * second);
        for (int k = 1; k < kinks.size(); k++) {
            ContactKink left = kinks.get(k - 1);
            ContactKink right = kinks.get(k);
            if (share <= right.closedShare()) {
                double part = (share - left.closedShare()) / (right.closedShare() - left.closedShare());
                return (1 - part) * left.mutual_eV_per_atom() + part * right.mutual_eV_per_atom();
            }
        }
        return kinks.getLast().mutual_eV_per_atom();
    }

    /// The same reaction with other energies of the two materials: products do not change, and no program is
    /// solved.
    ///
    /// @param otherFirst of the same composition as the first
    public ContactReaction withReactants(Reactant otherFirst, Reactant otherSecond) {
        double firstAlone = alone(otherFirst, firstHull_eV_per_atom, potentials_eV);
        double secondAlone = alone(otherSecond, secondHull_eV_per_atom, potentials_eV);
        List<ContactKink> moved = kinks.stream()
                .map(k -> k.withTotal(
                        k.mutual_eV_per_atom() + k.closedShare() * firstAlone + (1 - k.closedShare()) * secondAlone))
                .toList();
        return new ContactReaction(
                otherFirst, otherSecond, potentials_eV, firstHull_eV_per_atom, secondHull_eV_per_atom, moved);
    }

    /// Turns shares of closed atoms into formula units.
    private record Mixture(Reactant first, Reactant second, PhaseSpace space) {
        private static double closedAtoms(Reactant reactant, Map<Element, Double> open) {
            return reactant.formula().atoms() * (1 - reactant.composition().fraction(open.keySet()));
        }

        ContactKink kink(double share, double total, double mutual, Equilibrium equilibrium) {
            Map<Element, Double> open = space.potentials();
            double firstClosed = space.closedFraction(first.composition());
            double secondClosed = space.closedFraction(second.composition());
            double ofFirst = share / closedAtoms(first, open);
            double ofSecond = (1 - share) / closedAtoms(second, open);
            double units = ofFirst + ofSecond;
            double x = share / firstClosed / (share / firstClosed + (1 - share) / secondClosed);
            List<PhaseAmount> products = equilibrium.phases().stream()
                    .map(p -> new PhaseAmount(p.phase(), p.amount() / units))
                    .toList();
            return new ContactKink(
                    x,
                    share,
                    total,
                    mutual,
                    1 / units,
                    ofFirst / units,
                    ofSecond / units,
                    products,
                    equation(ofFirst / units, ofSecond / units, products));
        }

        private ReactionEquation equation(double ofFirst, double ofSecond, List<PhaseAmount> products) {
            List<ReactionEquation.Term> left = new ArrayList<>();
            List<ReactionEquation.Term> right = new ArrayList<>();
            addTerm(left, first.name(), first.formula(), ofFirst);
            addTerm(left, second.name(), second.formula(), ofSecond);
            products.forEach(p -> addTerm(right, p.phase().name(), p.phase().formula(), p.amount()));
            for (Element element : space.potentials().keySet()) {
                double released = ofFirst * first.formula().amount(element)
                        + ofSecond * second.formula().amount(element);
                for (PhaseAmount product : products) {
                    released -= product.amount() * product.phase().formula().amount(element);
                }
                addTerm(released > 0 ? right : left, element.symbol(), Formula.of(element), Math.abs(released));
            }
            return new ReactionEquation(left, right);
        }

        private static void addTerm(List<ReactionEquation.Term> side, String name, Formula formula, double amount) {
            if (amount > NO_EXCHANGE) {
                side.add(new ReactionEquation.Term(name, formula, amount));
            }
        }
    }
}
