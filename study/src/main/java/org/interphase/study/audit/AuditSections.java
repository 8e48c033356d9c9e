package org.interphase.study.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interphase.data.Finding;
import org.interphase.data.FindingValue;
import org.interphase.report.page.Block;
import org.interphase.report.page.Cell;
import org.interphase.report.page.Prose;
import org.interphase.report.page.ReportTable;
import org.interphase.report.page.Section;
import org.interphase.report.page.SourceText;
import org.interphase.report.text.Counted;
import org.interphase.study.check.Check;
import org.interphase.study.check.Outcome;
import org.interphase.study.gap.Gap;
import org.interphase.study.manifest.Manifest;
import org.interphase.study.manifest.PublishedEntry;
import org.interphase.study.verdict.Contradiction;
import org.interphase.study.verdict.Judgement;
import org.interphase.study.verdict.Verdict;

/// The sections of an audit's report.
public final class AuditSections {
    /// Anchor of the list of gaps.
    public static final String GAPS = "audit-gaps";

    private final Audit audit;

    public AuditSections(Audit audit) {
        this.audit = audit;
    }

    /// What the audit says, in at most five sentences.
    public Prose summary() {
        long passed = count(true);
        long failed = count(false);
        Prose prose = Prose.of(Counted.of(audit.findings().size(), "printed finding") + ", "
                + Counted.of(passed, "check agrees", "checks agree") + ", "
                + Counted.of(failed, "does not", "do not") + ", "
                + Counted.of(lacking(), "lacks a number", "lack a number") + ". ");
        for (Check check : audit.checks()) {
            if (check.passed().equals(Optional.of(false))) {
                prose = prose.strong(check.statement()).text(" ");
            }
        }
        List<String> suppressed = verdicts(Verdict.Word.SUPPRESSED);
        List<String> untouched = verdicts(Verdict.Word.NOT_SUPPRESSED);
        if (!suppressed.isEmpty()) {
            prose = prose.text("Suppressed: " + String.join("; ", suppressed) + ". ");
        }
        if (!untouched.isEmpty()) {
            prose = prose.text("Not suppressed: " + String.join("; ", untouched) + ". ");
        }
        return prose.text(Counted.of(audit.gaps().size(), "gap is", "gaps are") + " listed below.");
    }

    private long count(boolean passed) {
        return audit.checks().stream()
                .filter(c -> c.passed().equals(Optional.of(passed)))
                .count();
    }

    private long lacking() {
        return audit.checks().stream()
                .filter(c -> c.outcome() instanceof Outcome.Lacking)
                .count();
    }

    private List<String> verdicts(Verdict.Word word) {
        return audit.judgement().map(Judgement::verdicts).orElse(List.of()).stream()
                .filter(v -> v.word() == word)
                .map(v -> v.mechanism().title())
                .toList();
    }

    /// Verdicts with the evidence behind them, contrasts, checks, gaps, assumptions and all printed findings.
    public List<Section> all() {
        List<Section> sections = new ArrayList<>();
        sections.add(inFiveLines(audit.gaps().stream().map(Gap::ask).toList()));
        sections.addAll(verdicts());
        sections.add(contrasts());
        sections.add(checks());
        sections.add(gaps());
        sections.add(assumed());
        sections.add(evidence());
        return sections;
    }

    /// Verdicts, and the evidence matrix with its numbers; none where there is no pair to compare.
    public List<Section> verdicts() {
        return audit.judgement()
                .map(j -> {
                    String paper = audit.manifest()
                            .reference()
                            .map(Manifest.Reference::doi)
                            .orElse("");
                    EvidencePieces pieces = new EvidencePieces(j, paper);
                    return List.of(
                            Section.of("Verdicts", new VerdictBlocks(j, pieces).all())
                                    .anchored("audit-verdicts"),
                            pieces.section());
                })
                .orElse(List.of());
    }

    /// Claimed, holds, does not hold, missing, would decide: one line each.
    ///
    /// @param gaps as the page lists them under the anchor [#GAPS]
    public Section inFiveLines(List<String> gaps) {
        return Section.of("In five lines", new FiveLines(audit, gaps).block()).anchored("audit-summary");
    }

    /// Contradictions as a list, with the explanations that were tested.
    public static Block contradictions(List<Contradiction> contradictions) {
        List<Prose> items = new ArrayList<>();
        for (Contradiction c : contradictions) {
            boolean inside = c.one().study().equals(c.other().study());
            Prose prose = Prose.empty()
                    .strong(c.observable())
                    .text(inside ? ": " : ": " + c.one().study() + " says ")
                    .emphasis(c.one().statement())
                    .text(inside ? "; but " : "; " + c.other().study() + " says ")
                    .emphasis(c.other().statement())
                    .text(". ");
            for (Contradiction.Explanation e : c.tested()) {
                prose = prose.text(sentence(e.name()) + ": " + e.outcome().word() + " (" + e.reason() + "). ");
            }
            for (Contradiction.Explanation e : c.untestable()) {
                prose = prose.text(sentence(e.name()) + " cannot be tested: " + e.reason() + ". ");
            }
            items.add(prose);
        }
        return Block.items(items.toArray(Prose[]::new));
    }

    private static String sentence(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private Section contrasts() {
        return Section.of("Contrasts", ContrastBlocks.of(audit.contrasts())).anchored("audit-contrasts");
    }

    /// Which checks passed, which failed, which lack a number.
    public Section checks() {
        return Section.of("Arithmetic checks", CheckBlocks.of(audit.checks())).anchored("audit-checks");
    }

    /// The author's list.
    public Section gaps() {
        List<Block> blocks = new ArrayList<>();
        for (Gap.Kind kind : Gap.Kind.values()) {
            List<Prose> items = audit.gaps().stream()
                    .filter(g -> g.kind() == kind)
                    .map(g -> Prose.of(g.sentence()))
                    .toList();
            if (!items.isEmpty()) {
                blocks.add(Block.subheading(sentence(kind.word())));
                blocks.add(Block.items(items.toArray(Prose[]::new)));
            }
        }
        if (blocks.isEmpty()) {
            blocks.add(Block.paragraph("None."));
        }
        return Section.of("What is missing", blocks).anchored(GAPS);
    }

    private Section assumed() {
        List<String> assumed = audit.assumed();
        return Section.of(
                "Assumed",
                assumed.isEmpty()
                        ? Block.paragraph("Nothing.")
                        : Block.items(assumed.stream().map(Prose::of).toArray(Prose[]::new)));
    }

    /// Every printed finding with its place.
    public Section evidence() {
        ReportTable table = ReportTable.of(
                "Printed findings",
                ReportTable.text("Observable"),
                ReportTable.text("Sample"),
                ReportTable.text("State"),
                ReportTable.text("Printed"),
                ReportTable.number("Value", ""),
                ReportTable.text("Unit"),
                ReportTable.text("Place"));
        for (PublishedEntry entry : audit.manifest().publication().entries()) {
            Finding finding = entry.finding();
            table = table.row(
                    Cell.text(finding.observable().title()),
                    Cell.text(finding.sample()),
                    Cell.text(finding.state().toString()),
                    Cell.text(printed(entry).replaceAll("(?<![\\w)])-(?=\\d)", "−")),
                    finding.value()
                            .number()
                            .map(m -> Cell.number(m).withNote(finding.method()))
                            .orElse(Cell.empty()),
                    Cell.text(finding.observable().unit()),
                    Cell.text(SourceText.of(finding.sources().getFirst())));
        }
        return Section.of("Printed findings", Block.table(table));
    }

    private static String printed(PublishedEntry entry) {
        return entry.finding().value() instanceof FindingValue.Change c
                ? entry.printed()
                        + switch (c.against()) {
                            case FindingValue.Against.OtherSample o -> " against " + o.sample();
                            case FindingValue.Against.EarlierState e ->
                                e.state().toString().isEmpty() ? "" : " from " + e.state();
                        }
                : entry.printed();
    }
}
