package org.interphase.quantity;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/// A chemical formula: how much of each element one formula unit holds, in the order first written.
///
/// ```
/// formula = part { dot part }          dot: · ∙ ⋅ • *
/// part    = [amount] group { group }   a leading amount multiplies the part: 2Li2O·P2O5
/// group   = element [amount] | bracket group { group } bracket [amount]     ( ) [ ] { }, any depth
/// amount  = number [ "/" number ]      1, 0.8, .5, 1/3; no sign, no exponent; subscript digits count as digits
/// ```
/// Spaces may stand between groups, not before the amount that belongs to one. Every amount, written or
/// resulting, is from 1e-12 to 1e12. A text is at most [#LONGEST_TEXT] characters long; brackets may nest as
/// deep as that allows. Charges, variables (`x`, `δ`) and isotopes are not part of the grammar.
///
/// Two formulas are equal when they hold the same amounts of the same elements, however written: `Ni0.80` and
/// `Ni0.8`, `Li10Ge(PS6)2` and `S12P2GeLi10`. Amounts are multiplied and added as decimal numbers before they
/// are compared.
public final class Formula {
    /// Enough for every element with 17 significant digits each.
    public static final int LONGEST_TEXT = 4096;

    public static final double LEAST_AMOUNT = 1e-12;
    public static final double MOST_AMOUNT = 1e12;

    private static final double COULOMB_PER_KG_PER_mAh_g = 3600;

    private final SequencedMap<Element, Double> amounts;

    private Formula(SequencedMap<Element, Double> amounts) {
        this.amounts = Collections.unmodifiableSequencedMap(amounts);
    }

    /// Reads a formula without recursion, in a time bounded by its length times the elements in it.
    public static Formula parse(String text) throws FormulaException {
        return new Formula(FormulaParser.parse(text));
    }

    /// @throws IllegalArgumentException if there is no element, or an amount is not from 1e-12 to 1e12
    public static Formula of(Map<Element, Double> amounts) {
        if (amounts.isEmpty()) {
            throw new IllegalArgumentException("a formula holds at least one element");
        }
        amounts.forEach((element, amount) -> {
            if (!(amount >= LEAST_AMOUNT && amount <= MOST_AMOUNT)) {
                throw new IllegalArgumentException(
                        "an amount in a formula is from 1e-12 to 1e12, not " + amount + " of " + element);
            }
        });
        return new Formula(new LinkedHashMap<>(amounts));
    }

    public static Formula of(Element element) {
        return of(Map.of(element, 1.0));
    }

    /// The elements, in the order first written, with their amounts; not modifiable.
    public SequencedMap<Element, Double> amounts() {
        return amounts;
    }

    public boolean contains(Element element) {
        return amounts.containsKey(element);
    }

    /// Atoms of this element per formula unit, zero where it is absent.
    public double amount(Element element) {
        return amounts.getOrDefault(element, 0.0);
    }

    /// Atoms per formula unit.
    public double atoms() {
        return amounts.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /// Atoms of this element per atom.
    public double atomicFraction(Element element) {
        return amount(element) / atoms();
    }

    /// Mass of this element per mass.
    public double massFraction(Element element) {
        return amount(element) * element.atomicWeight() / relativeMass();
    }

    /// Mass of one mole of formula units, in kg/mol.
    public double molarMass_kg_mol() {
        return relativeMass() * 1e-3;
    }

    /// Mass of one mole of formula units, in kg/mol, with the uncertainty of the standard atomic weights
    /// (independent of each other; see [Element]), or the reason why there is none.
    public Measured molarMass() {
        double variance = 0;
        for (var entry : amounts.entrySet()) {
            Uncertainty weight = entry.getKey().measuredAtomicWeight().uncertainty();
            switch (weight) {
                case Uncertainty.Standard s -> variance += Math.pow(entry.getValue() * s.u(), 2);
                case Uncertainty.None none -> {
                    return new Measured(molarMass_kg_mol(), none);
                }
            }
        }
        return Measured.of(molarMass_kg_mol(), Math.sqrt(variance) * 1e-3);
    }

    /// Charge per mass of this formula when `electrons` pass per formula unit: `x·F/M`, in mAh/g. The formula
    /// is the one whose mass counts (`C6` and 1 for graphite, `Li4Ti5O12` and 3), whether or not the ion is in
    /// it. The uncertainty is that of the molar mass.
    ///
    /// @param electrons per formula unit, finite and not negative
    public Measured theoreticalCapacity_mAh_g(double electrons) {
        if (!(electrons >= 0) || Double.isInfinite(electrons)) {
            throw new IllegalArgumentException("the number of electrons is finite and not negative, not " + electrons);
        }
        double charge = electrons * Constant.FARADAY.value() / COULOMB_PER_KG_PER_mAh_g;
        return Measured.of(charge, 0).over(molarMass());
    }

    /// Charge per mass when `atoms` of a working ion (Li⁺ Na⁺ K⁺ Mg²⁺ Ca²⁺ Zn²⁺ Al³⁺) leave or enter per
    /// formula unit.
    ///
    /// @throws IllegalArgumentException for an element that is no working ion
    public Measured theoreticalCapacity_mAh_g(Element ion, double atoms) {
        int charge = switch (ion) {
            case Li, Na, K -> 1;
            case Mg, Ca, Zn -> 2;
            case Al -> 3;
            default -> throw new IllegalArgumentException(ion + " is not a working ion of a battery");
        };
        return theoreticalCapacity_mAh_g(charge * atoms);
    }

    /// This formula with another amount of one element; without it where the amount is zero.
    ///
    /// @throws IllegalArgumentException if nothing remains, or the amount is not zero and not from 1e-12 to
    ///     1e12
    public Formula with(Element element, double amount) {
        SequencedMap<Element, Double> changed = new LinkedHashMap<>(amounts);
        if (amount == 0) {
            changed.remove(element);
        } else {
            changed.put(element, amount);
        }
        return of(changed);
    }

    public Formula plus(Formula other) {
        SequencedMap<Element, Double> sum = new LinkedHashMap<>(amounts);
        other.amounts.forEach((element, amount) -> sum.merge(element, amount, Double::sum));
        return of(sum);
    }

    public Formula times(double factor) {
        SequencedMap<Element, Double> scaled = new LinkedHashMap<>();
        amounts.forEach((element, amount) -> scaled.put(element, amount * factor));
        return of(scaled);
    }

    /// The same composition with amounts that sum to one: atomic fractions.
    public Formula perAtom() {
        double atoms = atoms();
        SequencedMap<Element, Double> fractions = new LinkedHashMap<>();
        amounts.forEach((element, amount) -> fractions.put(element, amount / atoms));
        return of(fractions);
    }

    /// The same composition in the smallest whole amounts: `Li2Ti2.5O6` and `Li8Ti10O24` give `Li4Ti5O12`.
    /// A formula of which no multiple up to 10 000 is whole (within 1e-9 of each amount) stays as it is.
    public Formula reduced() {
        return WholeAmounts.of(amounts).map(Formula::of).orElse(this);
    }

    private double relativeMass() {
        double mass = 0;
        for (var entry : amounts.entrySet()) {
            mass += entry.getValue() * entry.getKey().atomicWeight();
        }
        return mass;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Formula formula && amounts.equals(formula.amounts);
    }

    /// The same on every run, unlike that of an enum's constants.
    @Override
    public int hashCode() {
        int hash = 0;
        for (var entry : amounts.entrySet()) {
            hash += entry.getKey().atomicNumber() * 0x9E3779B1
                    ^ entry.getValue().hashCode();
        }
        return hash;
    }

    /// Elements in the order first written, without brackets, amounts of one left out; parses back to an equal
    /// formula.
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        amounts.forEach((element, amount) -> text.append(element.symbol()).append(amountText(amount)));
        return text.toString();
    }

    private static String amountText(double amount) {
        return amount == 1
                ? ""
                : BigDecimal.valueOf(amount).stripTrailingZeros().toPlainString();
    }
}
