package org.interphase.thermo.contact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.interphase.quantity.Constant;
import org.interphase.quantity.Element;
import org.interphase.quantity.Formula;
import org.interphase.thermo.phases.Composition;
import org.interphase.thermo.phases.PhaseTable;

/// The energy of a phase in which several metals share one site, from its end members:
///
/// ```
/// E = Σ xᵢ E(end member with metal i alone),      E(T) = E + kT·s·Σ xᵢ ln xᵢ
/// ```
/// with `s` shared sites per atom: no enthalpy of mixing, ideal entropy. A layered oxide `Li_y M O2`, `y` from 0
/// to 1, is recognised; its end members at this `y` are those of the table, or lie on the line between the
/// neighbours among
/// `MO2`, `LiM2O4` and `LiMO2`. For any other phase the metals that share the site have to be named.
///
/// @param energy_eV_per_atom of the end members, without entropy
/// @param sites per atom
/// @param shares of the metals on the site, which sum to one
public record SolidSolution(
        Formula formula, double energy_eV_per_atom, double sites, Map<Element, Double> shares, List<String> members) {
    private static final double SAME = 1e-6;
    private static final List<Double> LAYERED_LITHIUM = List.of(0.0, 0.5, 1.0);

    public SolidSolution {
        shares = Collections.unmodifiableMap(new TreeMap<>(shares));
        members = List.copyOf(members);
    }

    /// A layered oxide with at least two metals; empty for anything else, and where an end member has no energy in
    /// the table.
    public static Optional<SolidSolution> layered(PhaseTable table, Formula formula) {
        Set<Element> metals = EnumSet.noneOf(Element.class);
        metals.addAll(formula.amounts().keySet());
        metals.remove(Element.Li);
        metals.remove(Element.O);
        double amount = metals.stream().mapToDouble(formula::amount).sum();
        boolean isLayered = Math.abs(formula.amount(Element.O) - 2 * amount) < SAME * amount
                && formula.amount(Element.Li) <= (1 + SAME) * amount;
        return isLayered ? of(table, formula, metals) : Optional.empty();
    }

    /// A phase of which these elements share a site: `Nb` and `Ta` in Li2NbTaO6, say.
    ///
    /// @return empty where the formula has fewer than two of them, or an end member has no energy in the table
    public static Optional<SolidSolution> of(PhaseTable table, Formula formula, Set<Element> sharing) {
        double metals = 0;
        Map<Element, Double> shares = new LinkedHashMap<>();
        for (var entry : formula.amounts().entrySet()) {
            if (sharing.contains(entry.getKey())) {
                metals += entry.getValue();
                shares.put(entry.getKey(), entry.getValue());
            }
        }
        if (shares.size() < 2) {
            return Optional.empty();
        }
        double energy = 0;
        List<String> members = new ArrayList<>();
        for (var entry : shares.entrySet()) {
            double share = entry.getValue() / metals;
            entry.setValue(share);
            OptionalDouble member = endMember(table, formula, shares.keySet(), entry.getKey(), metals, members);
            if (member.isEmpty()) {
                return Optional.empty();
            }
            energy += share * member.getAsDouble();
        }
        return Optional.of(new SolidSolution(formula, energy, metals / formula.atoms(), shares, members));
    }

    private static OptionalDouble endMember(
            PhaseTable table, Formula formula, Set<Element> mixed, Element metal, double metals, List<String> used) {
        Formula pure = formula.with(metal, metals);
        for (Element other : mixed) {
            pure = other == metal ? pure : pure.with(other, 0);
        }
        OptionalDouble direct = energy(table, pure, used);
        return direct.isPresent() ? direct : betweenLayered(table, pure, metal, used);
    }

    private static OptionalDouble energy(PhaseTable table, Formula formula, List<String> used) {
        var phase = table.phase(Composition.of(formula));
        if (phase.isEmpty()) {
            return OptionalDouble.empty();
        }
        used.add(phase.get().name());
        return OptionalDouble.of(phase.get().energy_eV_per_atom());
    }

    private static OptionalDouble betweenLayered(PhaseTable table, Formula pure, Element metal, List<String> used) {
        double metals = pure.amount(metal);
        double lithium = pure.amount(Element.Li) / metals;
        boolean isLayered = Math.abs(pure.amount(Element.O) / metals - 2) < SAME
                && pure.amounts().keySet().stream().allMatch(e -> e == metal || e == Element.Li || e == Element.O)
                && lithium <= 1 + SAME;
        if (!isLayered) {
            return OptionalDouble.empty();
        }
        Formula host = Formula.of(Map.of(metal, 1.0, Element.O, 2.0));
        double below = Double.NaN;
        double lithiumBelow = 0;
        for (double y : LAYERED_LITHIUM) {
            OptionalDouble perAtom = energy(table, host.with(Element.Li, y), used);
            if (perAtom.isEmpty()) {
                continue;
            }
            double perFormula = perAtom.getAsDouble() * (3 + y);
            if (y >= lithium - SAME) {
                double part = y == lithiumBelow ? 1 : (lithium - lithiumBelow) / (y - lithiumBelow);
                double energy = (1 - part) * below + part * perFormula;
                return Double.isNaN(energy) ? OptionalDouble.empty() : OptionalDouble.of(energy / (3 + lithium));
            }
            below = perFormula;
            lithiumBelow = y;
        }
        return OptionalDouble.empty();
    }

    /// Energy with the ideal entropy of mixing, in eV per atom.
    ///
    /// @param temperature_K zero or more
    public double freeEnergy_eV_per_atom(double temperature_K) {
        double mixing = 0;
        for (double share : shares.values()) {
            mixing += share * Math.log(share);
        }
        double boltzmann_eV = Constant.BOLTZMANN.value() / Constant.ELEMENTARY_CHARGE.value();
        return energy_eV_per_atom + sites * boltzmann_eV * temperature_K * mixing;
    }
}
