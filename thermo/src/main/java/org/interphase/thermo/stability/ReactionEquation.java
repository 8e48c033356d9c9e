package org.interphase.thermo.stability;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.interphase.quantity.Element;
import org.interphase.quantity.Formula;

/// A balanced reaction: what goes in, what comes out.
public record ReactionEquation(List<Term> left, List<Term> right) {
    private static final double WHOLE = 1e-6;
    private static final int LARGEST_WHOLE = 1000;
    private static final int LARGEST_DENOMINATOR = 64;

    /// @param amount in formula units, positive
    public record Term(String name, Formula formula, double amount) {}

    public ReactionEquation {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }

    /// The largest difference between the two sides, in atoms of one element.
    public double imbalance() {
        Map<Element, Double> atoms = new EnumMap<>(Element.class);
        for (Term term : left) {
            term.formula().amounts().forEach((e, n) -> atoms.merge(e, n * term.amount(), Double::sum));
        }
        for (Term term : right) {
            term.formula().amounts().forEach((e, n) -> atoms.merge(e, -n * term.amount(), Double::sum));
        }
        return atoms.values().stream().mapToDouble(Math::abs).max().orElse(0);
    }

    public ReactionEquation times(double factor) {
        return new ReactionEquation(times(left, factor), times(right, factor));
    }

    private static List<Term> times(List<Term> terms, double factor) {
        return terms.stream()
                .map(t -> new Term(t.name(), t.formula(), t.amount() * factor))
                .toList();
    }

    /// The same reaction in the smallest whole numbers, where a multiple up to 1000 is whole within 1e-6 of each
    /// amount and no number is above 1000.
    public Optional<ReactionEquation> wholeNumbers() {
        List<Term> all = new ArrayList<>(left);
        all.addAll(right);
        double least = all.stream().mapToDouble(Term::amount).min().orElse(1);
        for (int smallest = 1; smallest <= LARGEST_WHOLE; smallest++) {
            double factor = smallest / least;
            if (all.stream().allMatch(t -> isWhole(t.amount() * factor))) {
                return Optional.of(new ReactionEquation(rounded(left, factor), rounded(right, factor)));
            }
        }
        return Optional.empty();
    }

    private static boolean isWhole(double amount) {
        return amount <= LARGEST_WHOLE && Math.abs(amount - Math.rint(amount)) <= WHOLE * amount;
    }

    private static List<Term> rounded(List<Term> terms, double factor) {
        return terms.stream()
                .map(t -> new Term(t.name(), t.formula(), Math.rint(t.amount() * factor)))
                .toList();
    }

    /// `Li6PS5Cl -> Li3PS4 + 1/4 LiS4 + LiCl + 7/4 Li`: whole numbers and fractions where they are exact to 1e-6,
    /// four digits elsewhere.
    public String text() {
        return side(left) + " -> " + side(right);
    }

    private static String side(List<Term> terms) {
        if (terms.isEmpty()) {
            return "nothing";
        }
        StringBuilder text = new StringBuilder();
        for (Term term : terms) {
            text.append(text.isEmpty() ? "" : " + ")
                    .append(coefficient(term.amount()))
                    .append(term.name());
        }
        return text.toString();
    }

    private static String coefficient(double amount) {
        for (int denominator = 1; denominator <= LARGEST_DENOMINATOR; denominator++) {
            double numerator = amount * denominator;
            if (isWhole(numerator) && numerator >= 0.5) {
                long whole = Math.round(numerator);
                return denominator > 1 ? whole + "/" + denominator + " " : whole == 1 ? "" : whole + " ";
            }
        }
        return String.format(Locale.ROOT, "%.4g ", amount);
    }

    @Override
    public String toString() {
        return text();
    }
}
