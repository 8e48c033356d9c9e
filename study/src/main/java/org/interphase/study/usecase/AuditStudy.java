package org.interphase.study.usecase;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.interphase.data.InputException;
import org.interphase.report.page.Block;
import org.interphase.report.page.ReportPage;
import org.interphase.report.text.Counted;
import org.interphase.study.accuracy.InstrumentAccuracy;
import org.interphase.study.answer.Answer;
import org.interphase.study.answer.TextTable;
import org.interphase.study.audit.Audit;
import org.interphase.study.audit.AuditFiles;
import org.interphase.study.audit.AuditSections;
import org.interphase.study.check.Check;
import org.interphase.study.check.Flip;
import org.interphase.study.json.Json;
import org.interphase.study.manifest.Manifest;
import org.interphase.study.manifest.ManifestReader;
import org.interphase.study.manifest.StudyFolder;
import org.interphase.study.results.FindingFiles;
import org.interphase.study.results.OutputFolder;
import org.interphase.study.verdict.Verdict;

/// `audit STUDY`: what the numbers that a study prints carry, contradict and lack. No raw file is read.
public final class AuditStudy {
    private static final String REPORT = "report/audit.html";

    private AuditStudy() {}

    /// @throws InputException if there is no study, its manifest is refused as a whole, or its folder cannot be written
    public static Answer audit(Path path) throws InputException {
        long start = System.nanoTime();
        StudyFolder folder = StudyFolder.open(path);
        Manifest manifest = ManifestReader.read(folder);
        Audit audit = Audit.of(name(folder), manifest);
        Json.Fields fields = AuditFiles.json(audit).put("report", REPORT);
        new OutputFolder(folder.root())
                .add(
                        "results/audit/findings.csv",
                        FindingFiles.findingsCsv(audit.findings(), InstrumentAccuracy.of(manifest)))
                .add("results/audit/contrasts.csv", FindingFiles.contrastsCsv(audit.allContrasts()))
                .add("results/audit/checks.csv", AuditFiles.checksCsv(audit.checks()))
                .add("results/audit/audit.json", fields.toText())
                .add(REPORT, html(audit))
                .write();
        return new Outcome(
                fields.put("seconds", (System.nanoTime() - start) / 1e9),
                words(audit) + "Report: " + folder.root().resolve(REPORT) + "\n");
    }

    static String name(StudyFolder folder) {
        return String.valueOf(folder.root().getFileName());
    }

    private record Outcome(Json.Fields fields, String words) implements Answer {
        @Override
        public Json json() {
            return fields;
        }

        @Override
        public String text() {
            return words;
        }
    }

    /// The page of an audit.
    static String html(Audit audit) {
        AuditSections sections = new AuditSections(audit);
        return ReportPage.of(audit.manifest().title(), sections.all())
                .withSubtitle("Audit of the printed numbers. "
                        + audit.manifest()
                                .reference()
                                .map(Manifest.Reference::citation)
                                .orElse(""))
                .withColophon(Block.KeyValues.none()
                        .with(
                                "Made",
                                "without network or clock, from study.yaml alone: the same inputs give the same bytes"))
                .html();
    }

    private static String words(Audit audit) {
        StringBuilder out = new StringBuilder(audit.manifest().title()).append('\n');
        for (Check check : audit.checks()) {
            if (!check.statement().isEmpty()) {
                out.append(mark(check.passed()))
                        .append(check.name())
                        .append(": ")
                        .append(check.statement())
                        .append('\n');
                check.flips().stream()
                        .map(Flip::words)
                        .forEach(f -> out.append("      ").append(f).append('\n'));
            }
        }
        audit.judgement().ifPresent(j -> verdicts(j.verdicts(), out));
        int gaps = audit.gaps().size();
        out.append(gaps == 0 ? "No gaps.\n" : Counted.of(gaps, "gap") + ":\n");
        audit.gaps().forEach(g -> out.append("  ").append(g.sentence()).append('\n'));
        return out.toString();
    }

    private static String mark(Optional<Boolean> passed) {
        return passed.map(p -> p ? "  ok  " : "  NO  ").orElse("  --  ");
    }

    /// One line for each process.
    static void verdicts(List<Verdict> verdicts, StringBuilder out) {
        TextTable table = TextTable.of("process", "the coating", "probability");
        for (Verdict v : verdicts) {
            table.row(
                    v.mechanism().id(), v.word().text(), String.format(java.util.Locale.ROOT, "%.3f", v.probability()));
        }
        out.append(table);
    }
}
