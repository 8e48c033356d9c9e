package org.interphase.study.usecase;

import java.util.ArrayList;
import java.util.List;
import org.interphase.data.Origin;
import org.interphase.data.Provenance;
import org.interphase.report.page.Block;
import org.interphase.report.page.Cell;
import org.interphase.report.page.Prose;
import org.interphase.report.page.ReportPage;
import org.interphase.report.page.ReportTable;
import org.interphase.report.page.Section;
import org.interphase.report.page.Warning;
import org.interphase.study.audit.AuditSections;
import org.interphase.study.contrast.Contrast;
import org.interphase.study.manifest.Manifest;
import org.interphase.study.part.MeasuredFile;
import org.interphase.study.part.StudyPart;

/// The one page of a study.
final class StudyReport {
    private StudyReport() {}

    static String html(StudyOutcome outcome, String version, String fingerprint) {
        Manifest manifest = outcome.manifest();
        StudyTables tables = new StudyTables(outcome);
        AuditSections audit = new AuditSections(outcome.audit());
        List<Section> sections = new ArrayList<>();
        manifest.simulatedBecause().ifPresent(why -> sections.add(Section.of("Simulated data", Block.simulated(why))));
        sections.add(audit.inFiveLines(outcome.gaps()));
        sections.addAll(audit.verdicts());
        sections.add(Section.of("Samples", Block.table(tables.samples())));
        outcome.parts().forEach(part -> sections.addAll(part.sections()));
        if (!outcome.contrasts().isEmpty()) {
            sections.add(comparison(outcome.contrasts(), outcome.audit().changes()));
        }
        tables.published().ifPresent(t -> sections.add(Section.of("Published numbers", Block.table(t))));
        sections.add(audit.checks());
        sections.add(reservations(outcome));
        sections.add(sources(outcome));
        return ReportPage.of(manifest.title(), sections)
                .withSubtitle(
                        manifest.reference().map(Manifest.Reference::citation).orElse(""))
                .withSummary(summary(outcome, audit))
                .withColophon(Block.KeyValues.none()
                        .with("Interphase", version)
                        .with("Inputs", "SHA-256 " + fingerprint)
                        .with("Made", "without network or clock: the same inputs give the same bytes"))
                .html();
    }

    /// What the files say first, then what follows for the coating.
    private static Prose summary(StudyOutcome outcome, AuditSections audit) {
        Prose prose = Prose.empty();
        for (StudyPart part : outcome.parts()) {
            prose = prose.then(part.summary(outcome.contrasts()));
        }
        if (prose.isEmpty()) {
            prose = audit.summary();
        }
        if (prose.isEmpty()) {
            prose = Prose.of("Nothing could be compared; see the gaps below.");
        }
        return outcome.manifest().simulatedBecause().isPresent()
                ? prose.text(" ").strong("The raw files of this study are simulated.")
                : prose;
    }

    private static Section comparison(List<Contrast> contrasts, List<Contrast> changes) {
        List<Contrast> own =
                contrasts.stream().filter(c -> c.origin() != Origin.PUBLISHED).toList();
        List<Contrast> published =
                contrasts.stream().filter(c -> c.origin() == Origin.PUBLISHED).toList();
        List<Block> blocks = new ArrayList<>();
        if (!own.isEmpty()) {
            blocks.add(Block.table(StudyTables.contrasts("Coated against bare, from the files", own)));
        }
        if (!published.isEmpty()) {
            blocks.add(Block.table(StudyTables.contrasts("Coated against bare, as published", published)));
        }
        if (!changes.isEmpty()) {
            blocks.add(Block.table(StudyTables.contrasts("What cycling changed, coated against bare", changes)));
            blocks.add(Block.paragraph("In this table 'bare' and 'coated' are changes between two states, so that what"
                    + " the two cathodes differed in before cycling falls out; states count as different cells."));
        }
        return Section.of("Coated against bare", blocks);
    }

    private static Section reservations(StudyOutcome outcome) {
        List<Block> blocks = new ArrayList<>();
        List<Warning> warnings = new ArrayList<>();
        outcome.failures().forEach(f -> warnings.add(Warning.refused(f)));
        outcome.warnings().forEach(w -> warnings.add(Warning.of(w)));
        if (!warnings.isEmpty()) {
            blocks.add(Block.subheading("Warnings"));
            blocks.add(Block.warnings(warnings));
        }
        list("Gaps", outcome.gaps(), blocks);
        list("Assumed", outcome.assumed(), blocks);
        return Section.of("Warnings, gaps and assumptions", blocks).anchored(AuditSections.GAPS);
    }

    private static void list(String heading, List<String> items, List<Block> blocks) {
        blocks.add(Block.subheading(heading));
        blocks.add(
                items.isEmpty()
                        ? Block.paragraph("None.")
                        : Block.items(items.stream().map(Prose::of).toArray(Prose[]::new)));
    }

    private static Section sources(StudyOutcome outcome) {
        ReportTable files = ReportTable.of(
                "Files",
                ReportTable.text("Sample"),
                ReportTable.text("Cell"),
                ReportTable.text("File"),
                ReportTable.text("Reader"),
                ReportTable.text("SHA-256"));
        for (StudyPart part : outcome.parts()) {
            for (MeasuredFile file : part.files()) {
                Provenance from = file.provenance();
                files = files.row(
                        Cell.text(file.sample().title()),
                        Cell.text(file.cell()),
                        Cell.text(from.file() + (from.simulated() ? " (simulated)" : "")),
                        Cell.text(from.reader()),
                        Cell.of(Prose.empty().code(from.sha256())));
            }
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.table(files));
        list("Numbers of the samples", outcome.stated(), blocks);
        list("Methods", citations(outcome), blocks);
        return Section.of("Where the numbers come from", blocks);
    }

    private static List<String> citations(StudyOutcome outcome) {
        return outcome.parts().stream()
                .flatMap(p -> p.citations().stream())
                .distinct()
                .toList();
    }
}
