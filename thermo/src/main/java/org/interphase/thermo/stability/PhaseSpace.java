package org.interphase.thermo.stability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.interphase.numerics.lp.LinearProgram;
import org.interphase.numerics.lp.Optimum;
import org.interphase.numerics.lp.Outcome;
import org.interphase.numerics.lp.SparseColumns;
import org.interphase.quantity.Element;
import org.interphase.thermo.phases.Composition;
import org.interphase.thermo.phases.ElementSet;
import org.interphase.thermo.phases.Phase;
import org.interphase.thermo.phases.PhaseTable;
import org.interphase.thermo.phases.ThermoInputException;

/// The phases of one chemical system as a linear program: rows are elements, columns are phases, and the cheapest
/// mixture that has the wanted composition is the equilibrium. No hull is built.
///
/// ```
/// minimise  Σ φⱼ xⱼ    subject to   Σ aᵢⱼ xⱼ = bᵢ for every closed element i,   xⱼ ≥ 0
/// φⱼ = (Eⱼ − Σ μₑ fₑⱼ) / (1 − Σ fₑⱼ)      over the open elements e at chemical potential μₑ
/// ```
/// with `E` the formation energy per atom, `f` the atomic fraction, and `a`, `b`, `x` counted per atom of closed
/// elements. Source of the grand-potential form: S. P. Ong, L. Wang, B. Kang, G. Ceder, *Chem. Mater.* 20, 1798
/// (2008), doi 10.1021/cm702327g.
public final class PhaseSpace {
    private static final double NOTHING_CLOSED = 1e-9;
    private static final double FREE = -1e-9;

    private final PhaseTable table;
    private final ElementSet system;
    private final List<Element> rows;
    private final Map<Element, Double> potentials;
    /// Place in the table of each column.
    private final int[] places;

    private final double[] closedFraction;
    private final LinearProgram program;

    /// Which phases become columns.
    private enum Columns {
        ALL,
        /// Without those that are unstable against others of their own elements.
        STABLE
    }

    private PhaseSpace(PhaseTable table, ElementSet system, Map<Element, Double> potentials, Columns columns)
            throws ThermoInputException {
        this.table = table;
        this.system = system;
        this.potentials = potentials;
        this.rows = system.elements().stream()
                .filter(e -> !potentials.containsKey(e))
                .toList();
        requireReferences();
        int[] candidates = columns == Columns.ALL
                ? table.within(system)
                : table.stableWithin(system, (part, members) -> HullDistances.onHull(table, part, members));
        int count = 0;
        int[] kept = new int[candidates.length];
        double[] fractions = new double[candidates.length];
        for (int place : candidates) {
            double closed = 1 - table.phase(place).composition().fraction(potentials.keySet());
            if (closed > NOTHING_CLOSED) {
                fractions[count] = closed;
                kept[count++] = place;
            } else {
                requireNotFree(table.phase(place));
            }
        }
        this.places = Arrays.copyOf(kept, count);
        this.closedFraction = Arrays.copyOf(fractions, count);
        this.program = build();
    }

    /// All phases of these elements.
    ///
    /// @throws ThermoInputException if an element occurs in no phase of the table
    public static PhaseSpace closed(PhaseTable table, ElementSet system) throws ThermoInputException {
        return new PhaseSpace(table, system, Map.of(), Columns.ALL);
    }

    /// All phases of these elements and the open ones, which come and go at a fixed chemical potential.
    ///
    /// @param potentials_eV per atom, relative to the element's reference state
    /// @throws ThermoInputException if an element occurs in no phase, if nothing is closed, or if a phase of open
    ///     elements alone would form without end
    public static PhaseSpace open(PhaseTable table, ElementSet system, Map<Element, Double> potentials_eV)
            throws ThermoInputException {
        return of(table, system, potentials_eV, Columns.ALL);
    }

    /// The same with a column for each phase that an equilibrium can hold. What is unstable against other phases
    /// of its own elements never is, at any potential at which no phase of open elements forms without end: its
    /// decomposition is as cheap there. Equilibria are the same, with a fifth of the columns; the first question
    /// to a table about a chemical system pays for finding them.
    public static PhaseSpace ofStable(PhaseTable table, ElementSet system, Map<Element, Double> potentials_eV)
            throws ThermoInputException {
        return of(table, system, potentials_eV, Columns.STABLE);
    }

    private static PhaseSpace of(
            PhaseTable table, ElementSet system, Map<Element, Double> potentials_eV, Columns columns)
            throws ThermoInputException {
        ElementSet all = system.and(ElementSet.of(potentials_eV.keySet()));
        return new PhaseSpace(table, all, Collections.unmodifiableMap(new TreeMap<>(potentials_eV)), columns);
    }

    private void requireReferences() throws ThermoInputException {
        for (Element element : system.elements()) {
            if (!table.elements().contains(element)) {
                throw new ThermoInputException(
                        "elements of the phase table",
                        element + ", for which it has no reference and no phase",
                        "The table: " + table.citation() + ".");
            }
        }
        if (rows.isEmpty()) {
            throw new ThermoInputException(
                    "an element that is not exchanged with the surroundings", "only " + potentials.keySet());
        }
    }

    private void requireNotFree(Phase phase) throws ThermoInputException {
        if (grandEnergy(phase) < FREE) {
            throw new ThermoInputException(
                    "chemical potentials at which an equilibrium exists",
                    "%s eV, at which %s forms without end".formatted(potentials, phase.name()));
        }
    }

    private double grandEnergy(Phase phase) {
        double energy = phase.energy_eV_per_atom();
        for (var open : potentials.entrySet()) {
            energy -= open.getValue() * phase.composition().fraction(open.getKey());
        }
        return energy;
    }

    private LinearProgram build() {
        int[] rowOf = new int[Element.values().length + 1];
        for (Element element : Element.values()) {
            rowOf[element.atomicNumber()] = rows.indexOf(element);
        }
        var columns = SparseColumns.ofRows(rows.size());
        double[] cost = new double[places.length];
        double[] tieBreak = new double[places.length];
        for (int j = 0; j < places.length; j++) {
            Phase phase = table.phase(places[j]);
            Composition composition = phase.composition();
            for (int i = 0; i < composition.size(); i++) {
                int row = rowOf[composition.element(i).atomicNumber()];
                if (row >= 0) {
                    columns.entry(row, composition.fraction(i) / closedFraction[j]);
                }
            }
            columns.endColumn();
            cost[j] = grandEnergy(phase) / closedFraction[j];
            tieBreak[j] = weight(composition.hashCode());
        }
        return new LinearProgram(columns.build(), cost, tieBreak);
    }

    /// A number from 1 to 2 that belongs to the composition: the order among phases that tie in energy. Mixing as
    /// in S. Vigna's splitmix64.
    private static double weight(int hash) {
        long bits = hash * 0x9E3779B97F4A7C15L;
        bits = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        bits = (bits ^ (bits >>> 27)) * 0x94D049BB133111EBL;
        return 1 + ((bits ^ (bits >>> 31)) >>> 11) * 0x1.0p-53;
    }

    public PhaseTable table() {
        return table;
    }

    /// All its elements, closed and open.
    public ElementSet system() {
        return system;
    }

    public Map<Element, Double> potentials() {
        return potentials;
    }

    /// The linear program, for questions along lines and rays.
    public LinearProgram program() {
        return program;
    }

    public int size() {
        return places.length;
    }

    /// The phase of column `j`.
    public Phase phase(int j) {
        return table.phase(places[j]);
    }

    /// The column of a phase, −1 where it is not one.
    public int column(Phase phase) {
        for (int j = 0; j < places.length; j++) {
            if (phase(j).composition().equals(phase.composition())) {
                return j;
            }
        }
        return -1;
    }

    /// Atoms of closed elements per atom of the phase in column `j`.
    public double closedFraction(int j) {
        return closedFraction[j];
    }

    /// @throws ThermoInputException if all elements of the material are open
    public void requireClosedElement(Composition composition) throws ThermoInputException {
        if (!(closedFraction(composition) > NOTHING_CLOSED)) {
            throw new ThermoInputException("a material with an element besides " + potentials.keySet(), "only these");
        }
    }

    /// Amounts of the closed elements per closed atom.
    ///
    /// @param composition with a closed element
    public double[] rightHandSide(Composition composition) {
        double closed = closedFraction(composition);
        double[] rhs = new double[rows.size()];
        for (int i = 0; i < composition.size(); i++) {
            int row = rows.indexOf(composition.element(i));
            if (row >= 0) {
                rhs[row] = composition.fraction(i) / closed;
            }
        }
        return rhs;
    }

    /// Atoms of closed elements per atom.
    public double closedFraction(Composition composition) {
        return 1 - composition.fraction(potentials.keySet());
    }

    /// The grand potential of so much energy at this composition, per closed atom.
    public double grandEnergy(Composition composition, double energy_eV_per_atom) {
        double energy = energy_eV_per_atom;
        for (var open : potentials.entrySet()) {
            energy -= open.getValue() * composition.fraction(open.getKey());
        }
        return energy / closedFraction(composition);
    }

    /// What the composition falls into.
    public Outcome<Equilibrium> equilibrium(Composition composition) {
        return program.solve(rightHandSide(composition)).map(this::equilibrium);
    }

    /// A solution of the program in the words of chemistry.
    public Equilibrium equilibrium(Optimum optimum) {
        List<PhaseAmount> phases = new ArrayList<>();
        for (int k = 0; k < optimum.size(); k++) {
            int j = optimum.column(k);
            phases.add(new PhaseAmount(phase(j), optimum.amount(k) / (closedFraction[j] * phase(j).atoms())));
        }
        return new Equilibrium(optimum.value(), phases);
    }
}
