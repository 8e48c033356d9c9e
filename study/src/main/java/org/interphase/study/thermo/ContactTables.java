package org.interphase.study.thermo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedSet;
import org.interphase.data.Origin;
import org.interphase.report.figure.Axis;
import org.interphase.report.figure.ColourMap;
import org.interphase.report.figure.Figure;
import org.interphase.report.figure.Mark;
import org.interphase.report.figure.Numbers;
import org.interphase.report.figure.Panel;
import org.interphase.report.page.Cell;
import org.interphase.report.page.ReportTable;
import org.interphase.report.text.Digits;
import org.interphase.thermo.contact.ContactReaction;
import org.interphase.thermo.contact.Distribution;

/// A matrix of contacts as tables and as a picture.
public final class ContactTables {
    private ContactTables() {}

    /// One row per contact: total and mutual energy with their errors, products, what is fragile, what
    /// decides.
    public static ReportTable contacts(ContactMatrix matrix) {
        ReportTable table = ReportTable.of(
                        "Contacts",
                        ReportTable.text("contact"),
                        ReportTable.number("total", "eV/atom"),
                        ReportTable.text("5 to 95 %"),
                        ReportTable.number("mutual", "eV/atom"),
                        ReportTable.text("reaction at the lowest total energy"),
                        ReportTable.text("decides"))
                .withCaption(
                        "Lowest energy over all mixtures; total counts from the materials as they are, mutual "
                                + "leaves out what each releases alone. " + matrix.draws()
                                + " draws with 24 meV/atom for each phase. At a voltage energies are per atom that is not lithium.");
        for (ContactMatrix.Contact contact : matrix.contacts()) {
            table = table.row(row(contact));
        }
        return table;
    }

    private static List<Cell> row(ContactMatrix.Contact contact) {
        ContactReaction reaction = contact.reaction();
        Distribution total = contact.uncertainty().total_eV_per_atom();
        Distribution mutual = contact.uncertainty().mutual_eV_per_atom();
        Cell energy = Cell.number(reaction.totalMinimum().total_eV_per_atom(), total.halfWidth())
                .from(Origin.COMPUTED);
        if (contact.isBelowItsError()) {
            energy = energy.withNote("smaller than its own error: whether they react at all is not known");
        }
        if (contact.variants().endMembers().isPresent()) {
            energy = energy.withNote("solid solution as end members: "
                    + energy(
                            contact.variants().endMembers().get().totalMinimum().total_eV_per_atom()) + " eV/atom");
        }
        Cell products = Cell.text(reaction.totalMinimum().reaction().text().replace(" -> ", "\u00A0→ "));
        for (var fragile : contact.fragile()) {
            products = products.withNote(
                    fragile.phase() + " is fragile: " + fragile.reason().replace(" -", " −"));
        }
        String decides = contact.deciding().isEmpty()
                ? "–"
                : contact.deciding().getFirst().phase() + " (without it "
                        + energy(contact.deciding().getFirst().without_eV_per_atom()) + ")";
        return List.of(
                Cell.text(contact.pair().title()),
                energy,
                Cell.text(energy(total.q05()) + " to\u00A0" + energy(total.q95())),
                Cell.number(reaction.mutualMinimum().mutual_eV_per_atom(), mutual.halfWidth())
                        .from(Origin.COMPUTED),
                products,
                Cell.text(decides));
    }

    private static String energy(double eV_per_atom) {
        return Digits.fixed(eV_per_atom, 3);
    }

    /// One row per material with lithium: the ends of its window with their errors.
    public static ReportTable windows(ContactMatrix matrix) {
        ReportTable table = ReportTable.of(
                        "Electrochemical windows",
                        ReportTable.text("material"),
                        ReportTable.number("reduced below", "V"),
                        ReportTable.number("oxidised above", "V"),
                        ReportTable.number("above the hull", "meV/atom"))
                .withCaption("Voltages against lithium metal between which lithium is neither taken up nor given off.");
        for (ContactMatrix.Window found : matrix.windows()) {
            OptionalDouble oxidation = found.window().oxidation_V();
            OptionalDouble above = found.window().aboveHull_eV_per_atom();
            table = table.row(
                    Cell.text(found.material().name()),
                    Cell.number(
                                    found.window().reduction_V() + 0.0,
                                    found.uncertainty().reduction_V().halfWidth())
                            .from(Origin.COMPUTED),
                    oxidation.isEmpty()
                            ? Cell.missing("no voltage oxidises it")
                            : voltage(
                                    oxidation.getAsDouble(), found.uncertainty().oxidation_V()),
                    above.isEmpty()
                            ? Cell.missing("no phase of the table")
                            : Cell.count(Math.rint(1e4 * above.getAsDouble()) / 10)
                                    .from(Origin.COMPUTED));
        }
        return table;
    }

    private static Cell voltage(double value, Distribution spread) {
        double u = spread.halfWidth();
        return (Double.isFinite(u) ? Cell.number(value, u) : Cell.count(value)).from(Origin.COMPUTED);
    }

    /// The lowest mutual energy of every contact: first materials downwards, second ones to the right;
    /// empty where no pair was asked for. Contacts at a voltage have rows of their own.
    ///
    /// @return nothing where there is no contact
    public static Optional<Figure> matrix(ContactMatrix matrix) {
        if (matrix.contacts().isEmpty()) {
            return Optional.empty();
        }
        SequencedSet<String> rows = new LinkedHashSet<>();
        SequencedSet<String> columns = new LinkedHashSet<>();
        Map<String, Double> energies = new LinkedHashMap<>();
        for (ContactMatrix.Contact contact : matrix.contacts()) {
            String row = row(contact.pair());
            rows.add(row);
            columns.add(contact.pair().second());
            energies.put(
                    row + "\n" + contact.pair().second(),
                    contact.reaction().mutualMinimum().mutual_eV_per_atom());
        }
        List<Mark> marks = new ArrayList<>();
        double[] values = new double[rows.size() * columns.size()];
        int i = 0;
        for (String row : rows) {
            int j = 0;
            for (String column : columns) {
                Double energy = energies.get(row + "\n" + column);
                values[i * columns.size() + j] = energy == null ? Double.NaN : energy;
                if (energy != null) {
                    marks.add(Mark.centred(Digits.fixed(energy, 2), j, i));
                }
                j++;
            }
            i++;
        }
        marks.addFirst(heat(rows.size(), columns.size(), values));
        return Optional.of(Figure.of(
                        "Contacts",
                        Panel.of(
                                Axis.ofCategories("in contact with", List.copyOf(columns)),
                                Axis.ofCategories("Material", List.copyOf(rows)),
                                marks))
                .withCaption("Lowest mutual reaction energy of each contact. Empty cells were not asked for."));
    }

    private static Mark heat(int rows, int columns, double[] values) {
        return new Mark.HeatMap(
                "mutual energy",
                "eV/atom",
                -0.5,
                columns - 0.5,
                -0.5,
                rows - 0.5,
                columns,
                Numbers.copyOf(values),
                ColourMap.SEQUENTIAL,
                OptionalDouble.empty(),
                OptionalDouble.of(0));
    }

    private static String row(MaterialPair pair) {
        return pair.voltage_V().isPresent()
                ? format("%s, %.2f V", pair.first(), pair.voltage_V().getAsDouble())
                : pair.first();
    }

    @SuppressWarnings("AnnotateFormatMethod")
    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
