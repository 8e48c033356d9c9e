package org.interphase.study.usecase;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.interphase.data.Finding;
import org.interphase.data.Role;
import org.interphase.data.Sample;
import org.interphase.quantity.Source;
import org.interphase.report.page.Cell;
import org.interphase.report.page.ReportTable;
import org.interphase.report.page.SourceText;
import org.interphase.study.accuracy.Budget;
import org.interphase.study.accuracy.InstrumentAccuracy;
import org.interphase.study.contrast.Contrast;
import org.interphase.study.part.MeasuredFile;

/// The tables of a report that belong to the study as a whole.
final class StudyTables {
    private final StudyOutcome outcome;

    StudyTables(StudyOutcome outcome) {
        this.outcome = outcome;
    }

    /// Bare, coated and their difference, one row for each observable and state.
    static ReportTable contrasts(String title, List<Contrast> contrasts) {
        ReportTable table = ReportTable.of(
                title,
                ReportTable.text("Observable"),
                ReportTable.text("State"),
                ReportTable.number("Bare", ""),
                ReportTable.number("Coated", ""),
                ReportTable.number("Coated − bare", ""),
                ReportTable.text("Unit"),
                ReportTable.number("u from fit", ""),
                ReportTable.number("u between cells", ""),
                ReportTable.number("p", ""),
                ReportTable.number("p, scatter ½", ""),
                ReportTable.number("p, scatter ×2", ""));
        for (Contrast c : contrasts) {
            table = table.row(
                    Cell.text(c.observable().title()),
                    Cell.text(c.states()),
                    plain(c.bare().mean()),
                    plain(c.coated().mean()),
                    Cell.number(c.difference()).from(c.origin()),
                    Cell.text(c.observable().unit()),
                    Double.isFinite(c.uFit()) ? plain(c.uFit(), 2) : Cell.missing("the findings state no uncertainty"),
                    plain(c.uCell(), 2).withNote(SourceText.of(c.scatter())),
                    Cell.probability(c.pValue()),
                    Cell.probability(c.pHalved()),
                    Cell.probability(c.pDoubled()));
        }
        return table.withCaption(
                "p is the probability of a difference at least this large if the coating did nothing, two-sided. The"
                        + " uncertainty of the difference is the root of the sum of squares of the two parts; the last"
                        + " columns show p with the scatter between cells halved and doubled. An error that both samples share, such as"
                        + " that of one instrument's gain, is assumed to cancel and is in neither part.");
    }

    private static Cell plain(double value) {
        return plain(value, 4);
    }

    private static Cell plain(double value, int digits) {
        return Cell.significant(value, digits);
    }

    /// Published numbers beside what the files of this study give for the same sample and state.
    Optional<ReportTable> published() {
        if (outcome.manifest().published().isEmpty()) {
            return Optional.empty();
        }
        ReportTable table = ReportTable.of(
                "Published numbers",
                ReportTable.text("Observable"),
                ReportTable.text("Sample"),
                ReportTable.text("State"),
                ReportTable.number("Published", ""),
                ReportTable.number("From the files", ""),
                ReportTable.text("Unit"),
                ReportTable.text("Place"));
        for (Finding finding : outcome.manifest().published()) {
            if (finding.value().number().isPresent()) {
                table = table.row(
                        Cell.text(finding.observable().title()),
                        Cell.text(title(finding.sample())),
                        Cell.text(finding.state().toString()),
                        plain(finding.measured().value()),
                        fromFiles(finding),
                        Cell.text(finding.observable().unit()),
                        Cell.text(place(finding)));
            }
        }
        return Optional.of(table.withCaption(
                "The paper's numbers are findings of their own. They are never mixed with those from the files."));
    }

    /// The place in the paper; the paper itself stands at the top of the page.
    private static String place(Finding finding) {
        return finding.sources().stream()
                .map(s -> s instanceof Source.Paper paper ? paper.locator() : SourceText.of(s))
                .collect(Collectors.joining("; "));
    }

    private Cell fromFiles(Finding published) {
        return outcome.parts().stream()
                .flatMap(p -> p.find(published.observable(), published.sample(), published.state()).stream())
                .findFirst()
                .filter(f -> f.value().number().isPresent())
                .map(f -> cell(InstrumentAccuracy.of(outcome.manifest()).of(f)).from(f.origin()))
                .orElse(Cell.missing("the files hold no such state"));
    }

    /// A number with both parts of its uncertainty, and the instrument's named beside it.
    private static Cell cell(Budget budget) {
        Cell number = Cell.number(budget.total());
        return budget.instrument() > 0 ? number.withNote("with the instrument's part, " + budget.basis()) : number;
    }

    private String title(String sample) {
        return outcome.manifest().sample(sample).map(Sample::title).orElse(sample);
    }

    /// What the samples of the comparison, and all others that were measured, are made of.
    ReportTable samples() {
        ReportTable table = ReportTable.of(
                "Samples",
                ReportTable.text("Sample"),
                ReportTable.text("Role"),
                ReportTable.text("Cathode"),
                ReportTable.text("Coating"),
                ReportTable.text("Electrolyte"),
                ReportTable.text("Anode"),
                ReportTable.number("Cells", ""));
        for (Sample sample : outcome.manifest().samples()) {
            long cells = outcome.parts().stream()
                    .flatMap(p -> p.files().stream())
                    .filter(f -> f.sample().id().equals(sample.id()))
                    .map(MeasuredFile::cell)
                    .distinct()
                    .count();
            if (cells == 0 && sample.role() != Role.BARE && sample.role() != Role.COATED) {
                continue;
            }
            table = table.row(
                    Cell.text(sample.title()),
                    Cell.text(sample.role().word()),
                    Cell.text(sample.description().getOrDefault("cathode", "")),
                    Cell.text(sample.description().getOrDefault("coating", "")),
                    Cell.text(sample.description().getOrDefault("electrolyte", "")),
                    Cell.text(sample.description().getOrDefault("anode", "")),
                    Cell.count((double) cells));
        }
        return table;
    }
}
