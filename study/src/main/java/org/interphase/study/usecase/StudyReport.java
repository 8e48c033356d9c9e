package org.interphase.study.usecase;

import java.util.ArrayList;
import java.util.List;
import org.interphase.data.Provenance;
import org.interphase.report.page.Block;
import org.interphase.report.page.Cell;
import org.interphase.report.page.Prose;
import org.interphase.report.page.ReportPage;
import org.interphase.report.page.ReportTable;
import org.interphase.report.page.Section;
import org.interphase.report.page.Warning;
import org.interphase.study.cycling.CellCycling;
import org.interphase.study.cycling.CyclingMethods;
import org.interphase.study.cycling.CyclingSections;
import org.interphase.study.manifest.Manifest;

/// The one page of a study.
final class StudyReport {
    private StudyReport() {}

    static String html(StudyOutcome outcome, String version, String fingerprint) {
        Manifest manifest = outcome.manifest();
        CyclingSections cycling = new CyclingSections(manifest, outcome.cycling(), outcome.contrasts());
        List<Section> sections = new ArrayList<>();
        manifest.simulatedBecause().ifPresent(why -> sections.add(Section.of("Simulated data", Block.simulated(why))));
        sections.addAll(cycling.sections());
        sections.add(reservations(outcome));
        sections.add(sources(outcome));
        return ReportPage.of(manifest.title(), sections)
                .withSubtitle(
                        manifest.reference().map(Manifest.Reference::citation).orElse(""))
                .withSummary(summary(outcome, cycling))
                .withColophon(Block.KeyValues.none()
                        .with("Interphase", version)
                        .with("Inputs", "SHA-256 " + fingerprint)
                        .with("Made", "without network or clock: the same inputs give the same bytes"))
                .html();
    }

    private static Prose summary(StudyOutcome outcome, CyclingSections cycling) {
        Prose summary = cycling.summary();
        Prose prose = summary.isEmpty() ? Prose.of("Nothing could be compared; see the gaps below.") : summary;
        return outcome.manifest().simulatedBecause().isPresent()
                ? prose.text(" ").strong("The cycler files of this study are simulated.")
                : prose;
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
        return Section.of("Warnings, gaps and assumptions", blocks);
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
        for (CellCycling cell : outcome.cycling().cells()) {
            for (Provenance file : cell.files()) {
                files = files.row(
                        Cell.text(cell.sample().title()),
                        Cell.text(cell.cell()),
                        Cell.text(file.file() + (file.simulated() ? " (simulated)" : "")),
                        Cell.text(file.reader()),
                        Cell.of(Prose.empty().code(file.sha256())));
            }
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.table(files));
        list("Numbers of the samples", outcome.stated(), blocks);
        list("Methods", CyclingMethods.citations(), blocks);
        return Section.of("Where the numbers come from", blocks);
    }
}
