package org.interphase.study.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interphase.data.Sample;
import org.interphase.quantity.Element;
import org.interphase.quantity.Formula;
import org.interphase.quantity.FormulaException;
import org.interphase.quantity.Source;

/// The electrolyte of a sample as a formula.
record Electrolyte(Formula formula) {
    private static final Map<String, String> NAMES =
            Map.of("LGPS", "Li10GeP2S12", "LPSCl", "Li6PS5Cl", "LPS", "Li3PS4");

    /// The electrolyte that a sample names, where its name is a formula or a common short form of one.
    static Optional<Electrolyte> of(StudyNumbers study, Sample sample) {
        String name = sample.description().getOrDefault("electrolyte", "").strip();
        if (name.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Electrolyte(Formula.parse(NAMES.getOrDefault(name, name))));
        } catch (FormulaException e) {
            return Optional.empty();
        }
    }

    Input molarMass_g_mol() {
        return new Input(
                "molar mass of " + formula,
                formula.molarMass_kg_mol() * 1000,
                Math.sqrt(3) * 1000 * formula.molarMass().u(),
                "g/mol",
                new Source.Database("IUPAC abridged standard atomic weights", "2021"));
    }

    /// Electrons that one formula unit gives up when it is fully oxidised to sulfur and thiophosphates: one for each
    /// lithium that is not the halide's.
    Input electrons() {
        double halogens = List.of(Element.F, Element.Cl, Element.Br, Element.I).stream()
                .mapToDouble(formula::amount)
                .sum();
        return new Input(
                "electrons of full oxidation of " + formula,
                lithium() - halogens,
                0,
                "",
                new Source.Assumed(
                        "all lithium but that of the halide leaves, as from Li10GeP2S12 with ten electrons"));
    }

    double lithium() {
        return formula.amount(Element.Li);
    }
}
