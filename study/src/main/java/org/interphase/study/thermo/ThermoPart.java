package org.interphase.study.thermo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.interphase.data.Finding;
import org.interphase.report.page.Block;
import org.interphase.report.page.Prose;
import org.interphase.report.page.Section;
import org.interphase.study.contrast.Contrast;
import org.interphase.study.part.MeasuredFile;
import org.interphase.study.part.StudyPart;
import org.interphase.study.results.CsvTable;
import org.interphase.study.results.OutputFolder;
import org.interphase.thermo.contact.ContactKink;

/// What thermodynamics adds to a study.
///
/// @param matrix empty where the manifest names no materials, or they were refused
/// @param failures why they were refused
record ThermoPart(Optional<ContactMatrix> matrix, List<String> failures) implements StudyPart {
    static ThermoPart none() {
        return new ThermoPart(Optional.empty(), List.of());
    }

    static ThermoPart of(ContactMatrix matrix) {
        return new ThermoPart(Optional.of(matrix), List.of());
    }

    static ThermoPart refused(String reason) {
        return new ThermoPart(Optional.empty(), List.of(reason));
    }

    @Override
    public String technique() {
        return ThermoPartReader.TECHNIQUE;
    }

    @Override
    public boolean isEmpty() {
        return matrix.isEmpty() && failures.isEmpty();
    }

    @Override
    public List<Finding> findings() {
        return matrix.map(ContactFindings::of).orElse(List.of());
    }

    @Override
    public List<String> gaps() {
        return matrix.map(ContactMatrix::unsolved).orElse(List.of());
    }

    @Override
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        for (ContactMatrix.Contact contact : contacts()) {
            if (contact.isBelowItsError()) {
                warnings.add(contact.pair().title()
                        + ": the reaction energy is smaller than its own error; whether they react is not known.");
            }
        }
        return warnings;
    }

    private List<ContactMatrix.Contact> contacts() {
        return matrix.map(ContactMatrix::contacts).orElse(List.of());
    }

    @Override
    public List<String> assumed() {
        return matrix.isEmpty()
                ? List.of()
                : List.of("Thermodynamics: every phase's formation energy has an error of 24 meV/atom between compounds"
                        + " (standard deviation), and bulk phases at 0 K stand for interfaces.");
    }

    @Override
    public List<MeasuredFile> files() {
        return List.of();
    }

    @Override
    public List<String> citations() {
        return matrix.map(m -> List.of("Formation energies: " + m.table().citation()))
                .orElse(List.of());
    }

    /// Bare contact against coated contact.
    @Override
    public Prose summary(List<Contrast> contrasts) {
        List<ContactMatrix.Contact> named =
                contacts().stream().filter(c -> !c.pair().sample().isEmpty()).toList();
        Prose prose = Prose.empty();
        for (ContactMatrix.Contact contact : named) {
            prose = prose.then(Prose.of(
                            "Computed: the contact " + contact.pair().title() + " reacts with ")
                    .strong(energy(contact.reaction().totalMinimum().total_eV_per_atom()) + " eV/atom")
                    .text(String.format(
                            Locale.ROOT,
                            " (5 to 95 %%: %s to %s).",
                            energy(contact.uncertainty().total_eV_per_atom().q05()),
                            energy(contact.uncertainty().total_eV_per_atom().q95()))));
        }
        return prose;
    }

    private static String energy(double eV) {
        return String.format(Locale.ROOT, "%.3f", eV).replace('-', '−');
    }

    @Override
    public List<Section> sections() {
        if (matrix.isEmpty()) {
            return List.of();
        }
        ContactMatrix found = matrix.get();
        List<Block> blocks = new ArrayList<>();
        ContactTables.matrix(found).ifPresent(f -> blocks.add(Block.figure(f)));
        blocks.add(Block.table(ContactTables.contacts(found)));
        blocks.add(Block.figure(WindowFigures.bars(
                found.windows().stream().map(ContactMatrix.Window::window).toList())));
        blocks.add(Block.table(ContactTables.windows(found)));
        for (ContactMatrix.Contact contact : found.contacts()) {
            if (contact.pair().voltage_V().isEmpty()) {
                blocks.add(Block.details(
                        "Mixing of " + contact.pair().title(),
                        Block.figure(ContactFigures.mixing(contact.reaction(), Optional.of(contact.uncertainty())))));
            }
        }
        return List.of(Section.of("Thermodynamics", blocks));
    }

    @Override
    public void addTo(OutputFolder out) {
        if (matrix.isEmpty()) {
            return;
        }
        CsvTable table =
                CsvTable.of("contact", "", "x_of_first", "1", "total", "eV/atom", "mutual", "eV/atom", "reaction", "");
        for (ContactMatrix.Contact contact : contacts()) {
            for (ContactKink kink : contact.reaction().kinks()) {
                table.row(
                        contact.pair().title(),
                        kink.x(),
                        kink.total_eV_per_atom(),
                        kink.mutual_eV_per_atom(),
                        kink.reaction().text());
            }
        }
        out.add("results/thermodynamics/contacts.csv", table.toString());
    }
}
