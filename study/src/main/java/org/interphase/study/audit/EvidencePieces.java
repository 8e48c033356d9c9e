package org.interphase.study.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.interphase.data.Finding;
import org.interphase.data.FindingValue;
import org.interphase.quantity.Source;
import org.interphase.report.page.Block;
import org.interphase.report.page.Cell;
import org.interphase.report.page.Prose;
import org.interphase.report.page.ReportTable;
import org.interphase.report.page.Section;
import org.interphase.report.page.SourceText;
import org.interphase.report.text.NumberText;
import org.interphase.study.verdict.Judgement;
import org.interphase.study.verdict.Verdict;

/// The pieces of evidence behind the verdicts, numbered from the weightiest, and the matrix of mechanisms and
/// pieces whose cells lead to the numbers.
final class EvidencePieces {
    private static final int MOST_COLUMNS = 12;

    private final Judgement judgement;
    private final String paper;
    private final List<Piece> pieces;

    /// @param heaviest largest weight that the piece has for any mechanism, in decibans without sign
    private record Piece(String text, List<Finding> findings, double heaviest) {}

    /// @param paper identifier of the study's own paper; empty where there is none
    EvidencePieces(Judgement judgement, String paper) {
        this.judgement = judgement;
        this.paper = paper;
        Map<String, Piece> byText = new LinkedHashMap<>();
        for (Verdict verdict : judgement.verdicts()) {
            for (Verdict.Reason reason : reasons(verdict)) {
                Piece piece = new Piece(reason.text(), reason.findings(), Math.abs(reason.decibans()));
                byText.merge(reason.text(), piece, (a, b) -> a.heaviest() >= b.heaviest() ? a : b);
            }
        }
        pieces = byText.values().stream()
                .sorted(Comparator.comparingDouble(Piece::heaviest).reversed())
                .toList();
    }

    private static List<Verdict.Reason> reasons(Verdict verdict) {
        List<Verdict.Reason> reasons = new ArrayList<>(verdict.because());
        reasons.addAll(verdict.against());
        return reasons;
    }

    Section section() {
        return Section.of("Evidence", List.of(Block.table(matrix()), Block.table(numbers())))
                .anchored("audit-evidence");
    }

    /// Title of a piece without the pair of samples that the study is about.
    String brief(String text) {
        return text.replace(", " + judgement.coated() + " against " + judgement.bare(), "");
    }

    /// Its number, leading to the numbers behind it.
    Prose linked(Prose before, String text) {
        return before.link(brief(text), "#evidence-" + (indexOf(text) + 1));
    }

    private int indexOf(String text) {
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i).text().equals(text)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no piece of evidence: " + text);
    }

    private ReportTable matrix() {
        int shown = Math.min(MOST_COLUMNS, pieces.size());
        List<ReportTable.Column> columns = new ArrayList<>();
        columns.add(ReportTable.text("Process"));
        for (int i = 0; i < shown; i++) {
            columns.add(ReportTable.number("E" + (i + 1), ""));
        }
        ReportTable table = ReportTable.of(
                        "Which finding speaks about what", columns.toArray(ReportTable.Column[]::new))
                .withCaption("Weight in decibans, ten being odds of 10 : 1; + speaks for suppression, − against. Each"
                        + " leads to its numbers below."
                        + (shown < pieces.size() ? " The lightest pieces stand there only." : ""));
        for (Verdict verdict : judgement.verdicts()) {
            table = table.row(row(verdict, shown));
        }
        return table;
    }

    private List<Cell> row(Verdict verdict, int shown) {
        List<Cell> row = new ArrayList<>();
        row.add(Cell.of(Prose.empty().link(verdict.mechanism().title(), "#" + VerdictBlocks.anchor(verdict))));
        Map<String, Double> weights = reasons(verdict).stream()
                .collect(Collectors.toMap(Verdict.Reason::text, Verdict.Reason::decibans, Double::sum));
        for (int i = 0; i < shown; i++) {
            Double weight = weights.get(pieces.get(i).text());
            row.add(
                    weight == null
                            ? Cell.empty()
                            : Cell.of(Prose.empty().link(signed(weight), "#evidence-" + (i + 1))));
        }
        return row;
    }

    static String signed(double decibans) {
        return String.format(Locale.ROOT, "%+.1f", decibans).replace('-', '−');
    }

    private ReportTable numbers() {
        ReportTable table = ReportTable.of(
                "Numbers behind the evidence", ReportTable.text("What is compared"), ReportTable.text("Findings"));
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            table = table.row(
                    Cell.of(Prose.empty()
                            .target("E" + (i + 1), "evidence-" + (i + 1))
                            .text(" " + brief(piece.text()))),
                    Cell.text(piece.findings().stream().map(this::shown).collect(Collectors.joining("; "))));
        }
        return table;
    }

    /// Sample, state, value and where it stands; the paper itself is not named again.
    private String shown(Finding finding) {
        String state = finding.state().toString();
        String place = finding.sources().isEmpty()
                ? finding.origin().word()
                : finding.sources().getFirst() instanceof Source.Paper p
                                && p.work().equals(paper)
                        ? p.locator()
                        : SourceText.of(finding.sources().getFirst());
        return finding.sample() + (state.isEmpty() ? "" : ", " + state) + ": " + words(finding)
                + (place.isBlank() ? "" : " (" + place + ")");
    }

    private static String words(Finding finding) {
        String unit = finding.observable().unit().equals("1")
                ? ""
                : finding.observable().unit();
        return switch (finding.value()) {
            case FindingValue.Amount a -> NumberText.of(a.measured()).text(unit);
            case FindingValue.AtMost b -> "at most " + NumberText.of(b.limit()).text(unit);
            case FindingValue.AtLeast b ->
                "at least " + NumberText.of(b.limit()).text(unit);
            case FindingValue.Between r ->
                NumberText.of(r.low()).text("") + " to "
                        + NumberText.of(r.high()).text(unit);
            case FindingValue.Change c ->
                c.trend().word()
                        + switch (c.against()) {
                            case FindingValue.Against.OtherSample o -> " against " + o.sample();
                            case FindingValue.Against.EarlierState e ->
                                e.state().toString().isEmpty() ? "" : " from " + e.state();
                        };
        };
    }
}
