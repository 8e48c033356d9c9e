package org.interphase.study.usecase.thermo;

import static org.interphase.study.usecase.thermo.Words.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.quantity.Element;
import org.interphase.report.figure.Figure;
import org.interphase.study.answer.Answer;
import org.interphase.study.answer.Drawn;
import org.interphase.study.answer.TextTable;
import org.interphase.study.json.Json;
import org.interphase.study.thermo.ContactMatrix;
import org.interphase.study.thermo.ContactTables;
import org.interphase.study.thermo.Material;
import org.interphase.study.thermo.MaterialPair;
import org.interphase.study.thermo.PhaseChoice;
import org.interphase.study.thermo.Refusals;
import org.interphase.thermo.contact.ContactKink;
import org.interphase.thermo.contact.Distribution;

/// Every contact between several materials, closed and at voltages, and the window of each that holds lithium.
public final class ThermoContacts {
    private static final int MOST = 12;

    private ThermoContacts() {}

    /// @param formulas of the materials, two to twelve
    /// @param voltages_V against lithium metal at which the contacts are judged beside the closed ones
    /// @param draws of the phases' energies, at least 2
    public record Request(List<String> formulas, List<Double> voltages_V, PhaseChoice phases, int draws, long seed) {
        public Request {
            formulas = List.copyOf(formulas);
            voltages_V = List.copyOf(voltages_V);
        }
    }

    /// @throws InputException if a formula or the phases are refused, or there are too few or too many materials
    public static Answer of(Request request) throws InputException {
        if (request.formulas().size() < 2 || request.formulas().size() > MOST) {
            throw new InputException(
                    "materials",
                    Place.whole(),
                    "2 to " + MOST + " formulas",
                    Integer.toString(request.formulas().size()));
        }
        List<Material> materials = new ArrayList<>();
        for (String formula : request.formulas()) {
            materials.add(Material.of(formula.strip(), Refusals.formula(formula)));
        }
        List<MaterialPair> pairs = new ArrayList<>();
        List<OptionalDouble> voltages = new ArrayList<>(List.of(OptionalDouble.empty()));
        request.voltages_V().forEach(v -> voltages.add(OptionalDouble.of(v)));
        for (OptionalDouble voltage : voltages) {
            for (int a = 0; a < materials.size(); a++) {
                for (int b = a + 1; b < materials.size(); b++) {
                    MaterialPair closed = MaterialPair.of(
                            materials.get(a).name(), materials.get(b).name());
                    pairs.add(voltage.isEmpty() ? closed : closed.at(voltage.getAsDouble()));
                }
            }
        }
        ContactMatrix matrix =
                ContactMatrix.of(materials, pairs, request.phases().table(), request.draws(), request.seed());
        Optional<Figure> figure = ContactTables.matrix(matrix);
        return figure.isPresent() ? new DrawnMatrix(matrix, figure.get()) : new PlainMatrix(matrix);
    }

    private record DrawnMatrix(ContactMatrix matrix, Figure figure) implements Drawn {
        @Override
        public Json json() {
            return ThermoContacts.json(matrix);
        }

        @Override
        public String text() {
            return ThermoContacts.text(matrix);
        }
    }

    private record PlainMatrix(ContactMatrix matrix) implements Answer {
        @Override
        public Json json() {
            return ThermoContacts.json(matrix);
        }

        @Override
        public String text() {
            return ThermoContacts.text(matrix);
        }
    }

    private static Json json(ContactMatrix matrix) {
        List<Json> contacts = new ArrayList<>();
        matrix.contacts().forEach(c -> contacts.add(contact(c)));
        List<Json> windows = new ArrayList<>();
        for (ContactMatrix.Window window : matrix.windows()) {
            windows.add(Json.object()
                    .put("formula", window.material().name())
                    .put("v_red", plain(window.window().reduction_V()))
                    .put("v_red_q05_q95", ends(window.uncertainty().reduction_V()))
                    .put("v_ox", Words.orNaN(window.window().oxidation_V()))
                    .put("v_ox_q05_q95", ends(window.uncertainty().oxidation_V())));
        }
        Json.Fields json = Json.object()
                .texts(
                        "materials",
                        matrix.materials().stream().map(Material::name).toList())
                .put("contacts", contacts)
                .put("windows", windows)
                .put("draws", matrix.draws())
                .put("seed", matrix.seed())
                .texts("unsolved", matrix.unsolved());
        return Words.source(json, matrix.table());
    }

    private static Json contact(ContactMatrix.Contact contact) {
        ContactKink total = contact.reaction().totalMinimum();
        ContactKink mutual = contact.reaction().mutualMinimum();
        boolean open = contact.reaction().potentials_eV().containsKey(Element.Li);
        return Json.object()
                .put("a", contact.pair().first())
                .put("b", contact.pair().second())
                .put("voltage_V", open ? contact.pair().voltage_V().orElse(Double.NaN) : Double.NaN)
                .put("total_eV_per_atom", plain(total.total_eV_per_atom()))
                .put("total_q05_q95", ends(contact.uncertainty().total_eV_per_atom()))
                .put("mutual_eV_per_atom", plain(mutual.mutual_eV_per_atom()))
                .put("mutual_q05_q95", ends(contact.uncertainty().mutual_eV_per_atom()))
                .put("x", plain(mutual.x()))
                .put("reaction", mutual.reaction().text())
                .put("products", Words.released(mutual.equation()))
                .put("below_its_error", contact.isBelowItsError());
    }

    private static double[] ends(Distribution spread) {
        return new double[] {plain(spread.q05()), plain(spread.q95())};
    }

    private static String text(ContactMatrix matrix) {
        TextTable table = TextTable.of("contact", "meV/atom", "of them mutual", "products");
        for (ContactMatrix.Contact contact : matrix.contacts()) {
            table.row(
                    contact.pair().title(),
                    milli(contact.reaction().totalMinimum().total_eV_per_atom()),
                    milli(contact.reaction().mutualMinimum().mutual_eV_per_atom()),
                    contact.reaction().mutualMinimum().reaction().text());
        }
        return table.toString();
    }

    private static String milli(double energy_eV) {
        return String.format(Locale.ROOT, "%.0f", 1000 * plain(energy_eV));
    }
}
