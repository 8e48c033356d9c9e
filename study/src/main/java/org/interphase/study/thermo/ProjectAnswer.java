package org.interphase.study.thermo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.quantity.Element;
import org.interphase.quantity.Formula;
import org.interphase.quantity.FormulaException;
import org.interphase.study.json.Json;
import org.interphase.thermo.phases.Composition;
import org.interphase.thermo.phases.Origin;
import org.interphase.thermo.phases.PhaseCollector;
import org.interphase.thermo.phases.PhaseCollector.Duplicates;
import org.interphase.thermo.phases.PhaseTable;
import org.interphase.thermo.phases.Scheme;
import org.interphase.thermo.phases.ThermoInputException;
import org.jspecify.annotations.Nullable;

/// An answer of the Materials Project's interface, or entries of pymatgen, as JSON. Understood are
///
/// | shape | energy |
/// |---|---|
/// | a list of documents, bare or under `data` or `response`, with `formula_pretty` or `pretty_formula` and
/// `formation_energy_per_atom` | as it stands |
/// | the same with `energy_per_atom` alone, or entries with `composition`, `energy` and `correction` | less that of the
/// elements' lowest entries in the same answer |
///
/// Formation energies of one answer come of one mixture of functionals: a list that mixes `thermo_type`s is refused.
/// Polymorphs are reduced to the lowest. No answer of the live service was at hand: field names are those of its
/// documentation (ASSUMED), pymatgen's entries were written by pymatgen itself.
final class ProjectAnswer {
    static final String CITATION = "imported answer of the Materials Project (A. Jain et al., APL Mater. 1, 011002 "
            + "(2013), doi 10.1063/1.4812323; CC-BY 4.0)";

    private final String file;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<Element, Double> references = new EnumMap<>(Element.class);

    /// @param place `entry 3 (mp-1153)`
    /// @param formation_eV_per_atom empty where only the total energy is given
    private record Entry(
            String place, String formula, OptionalDouble formation_eV_per_atom, OptionalDouble total_eV_per_atom) {}

    private ProjectAnswer(String file) {
        this.file = file;
    }

    static PhaseTable table(String file, Json answer) throws InputException, ThermoInputException {
        var reading = new ProjectAnswer(file);
        List<Json> documents = reading.documents(answer);
        reading.requireOneThermoType(documents);
        for (int i = 0; i < documents.size(); i++) {
            reading.read(documents.get(i), i + 1);
        }
        return reading.collected();
    }

    private List<Json> documents(Json answer) throws InputException {
        Json list = answer;
        if (answer instanceof Json.Fields fields) {
            for (String key : List.of("data", "response", "entries")) {
                list = fields.find(key) instanceof Json.Array array ? array : list;
            }
        }
        if (!(list instanceof Json.Array array)) {
            throw new InputException(
                    file,
                    Place.whole(),
                    "a list of documents, bare or under 'data' or 'response'",
                    "an object without one",
                    "Save the whole answer of the interface.");
        }
        return array.items();
    }

    private void requireOneThermoType(List<Json> documents) throws InputException {
        TreeSet<String> types = new TreeSet<>();
        for (Json document : documents) {
            if (document instanceof Json.Fields fields) {
                text(fields, "thermo_type").ifPresent(types::add);
            }
        }
        if (types.size() > 1) {
            throw new InputException(
                    file,
                    Place.whole(),
                    "energies of one thermo_type",
                    String.join(" and ", types),
                    "Energies of different functionals do not compare: ask for one thermo_type.");
        }
    }

    private void read(Json document, int number) throws InputException {
        if (!(document instanceof Json.Fields fields)) {
            throw new InputException(file, Place.part("entry " + number), "an object", "something else");
        }
        String id = text(fields, "material_id")
                .or(() -> text(fields, "task_id"))
                .or(() -> text(fields, "entry_id"))
                .map(s -> " (" + s + ")")
                .orElse("");
        String place = "entry " + number + id;
        String formula = text(fields, "formula_pretty")
                .or(() -> text(fields, "pretty_formula"))
                .or(() -> text(fields, "reduced_formula"))
                .or(() -> text(fields, "formula"))
                .or(() -> composition(fields).map(ProjectAnswer::reduced))
                .orElseThrow(() ->
                        new InputException(file, Place.part(place), "'formula_pretty' or 'composition'", "neither"));
        OptionalDouble formation = number(fields, "formation_energy_per_atom");
        OptionalDouble total = total(fields, formula);
        if (formation.isEmpty() && total.isEmpty()) {
            throw new InputException(
                    file,
                    Place.part(place),
                    "'formation_energy_per_atom' or 'energy_per_atom' as a number",
                    "neither",
                    "Ask for these fields.");
        }
        entries.add(new Entry(place, formula, formation, total));
    }

    /// Corrected total energy per atom.
    private OptionalDouble total(Json.Fields fields, String formula) throws InputException {
        OptionalDouble perAtom = number(fields, "energy_per_atom");
        OptionalDouble energy = number(fields, "energy");
        if (perAtom.isPresent() || energy.isEmpty()) {
            return perAtom;
        }
        double atoms = Refusals.formula(composition(fields).orElse(formula)).atoms();
        return OptionalDouble.of(
                (energy.getAsDouble() + number(fields, "correction").orElse(0)) / atoms);
    }

    private PhaseTable collected() throws InputException, ThermoInputException {
        for (Entry entry : entries) {
            if (entry.formation_eV_per_atom().isEmpty()) {
                Composition composition = composition(entry);
                if (composition.isElement()) {
                    references.merge(
                            composition.element(0), entry.total_eV_per_atom().orElseThrow(), Math::min);
                }
            }
        }
        var collector = new PhaseCollector(file, Duplicates.LOWEST_KEPT);
        for (Entry entry : entries) {
            double formation = entry.formation_eV_per_atom().isPresent()
                    ? entry.formation_eV_per_atom().getAsDouble()
                    : formation(entry);
            collector.add(entry.place(), entry.formula(), formation, Origin.IMPORTED);
        }
        return collector.table(Scheme.AS_GIVEN, CITATION);
    }

    private double formation(Entry entry) throws InputException {
        Composition composition = composition(entry);
        double energy = entry.total_eV_per_atom().orElseThrow();
        for (int i = 0; i < composition.size(); i++) {
            Double reference = references.get(composition.element(i));
            if (reference == null) {
                throw new InputException(
                        file,
                        Place.part(entry.place()),
                        "an entry of the element " + composition.element(i) + " for the energy of formation of "
                                + entry.formula(),
                        "none in the answer",
                        "Ask for the elements too, or for formation_energy_per_atom.");
            }
            energy -= composition.fraction(i) * reference;
        }
        return composition.isElement() ? Math.max(0, energy) : energy;
    }

    private Composition composition(Entry entry) throws InputException {
        try {
            return Composition.of(Formula.parse(entry.formula()));
        } catch (FormulaException e) {
            throw Refusals.of(
                    file, PhaseCollector.refusedFormula(entry.formula(), e).in(file, entry.place()));
        }
    }

    /// The smallest whole formula unit; a text that is no formula stays, to be refused with its place.
    private static String reduced(String formula) {
        try {
            return Formula.parse(formula).reduced().toString();
        } catch (FormulaException e) {
            return formula;
        }
    }

    /// `{"Li": 2, "O": 1}` as a formula.
    private static Optional<String> composition(Json.Fields fields) {
        if (!(fields.find("composition") instanceof Json.Fields amounts)) {
            return Optional.empty();
        }
        StringBuilder formula = new StringBuilder();
        for (String symbol : amounts.keys()) {
            double amount = number(amounts, symbol).orElse(0);
            if (amount > 0 && Double.isFinite(amount)) {
                formula.append(symbol)
                        .append(BigDecimal.valueOf(amount).stripTrailingZeros().toPlainString());
            }
        }
        return formula.isEmpty() ? Optional.empty() : Optional.of(formula.toString());
    }

    private static Optional<String> text(Json.Fields fields, String key) {
        @Nullable Json value = fields.find(key);
        return value instanceof Json.Text(String text) && text != null ? Optional.of(text) : Optional.empty();
    }

    private static OptionalDouble number(Json.Fields fields, String key) {
        return switch (fields.find(key)) {
            case Json.Real(double value) -> OptionalDouble.of(value);
            case Json.Whole(long value) -> OptionalDouble.of((double) value);
            case null, default -> OptionalDouble.empty();
        };
    }
}
