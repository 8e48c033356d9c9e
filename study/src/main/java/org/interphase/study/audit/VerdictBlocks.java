package org.interphase.study.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.interphase.report.page.Block;
import org.interphase.report.page.Cell;
import org.interphase.report.page.Prose;
import org.interphase.report.page.ReportTable;
import org.interphase.report.page.SourceText;
import org.interphase.report.page.Warning;
import org.interphase.report.text.NumberText;
import org.interphase.study.verdict.Judgement;
import org.interphase.study.verdict.Verdict;

/// The verdicts as a table of one line each, and below it a folded block for each with all that hangs on it.
final class VerdictBlocks {
    private final Judgement judgement;
    private final EvidencePieces pieces;

    VerdictBlocks(Judgement judgement, EvidencePieces pieces) {
        this.judgement = judgement;
        this.pieces = pieces;
    }

    static String anchor(Verdict verdict) {
        return "verdict-" + verdict.mechanism().id();
    }

    List<Block> all() {
        List<Block> blocks = new ArrayList<>();
        if (!judgement.warnings().isEmpty()) {
            blocks.add(Block.warnings(
                    judgement.warnings().stream().map(Warning::of).toList()));
        }
        blocks.add(Block.table(table()));
        judgement.verdicts().forEach(v -> blocks.add(details(v)));
        if (!judgement.contradictions().isEmpty()) {
            blocks.add(Block.subheading("Contradictions inside the study"));
            blocks.add(AuditSections.contradictions(judgement.contradictions()));
        }
        return blocks;
    }

    private ReportTable table() {
        ReportTable table = ReportTable.of(
                        "Verdicts",
                        ReportTable.text("Process"),
                        ReportTable.text("The coating"),
                        ReportTable.number("Probability", ""),
                        ReportTable.text("Why"))
                .withCaption("Probability that '" + judgement.coated() + "' suppresses the process in comparison with '"
                        + judgement.bare() + "'. Each process leads to what speaks for and against, where the answer"
                        + " turns over, and what would decide.");
        for (Verdict v : judgement.verdicts()) {
            table = table.row(
                    Cell.of(Prose.empty().link(v.mechanism().title(), "#" + anchor(v))),
                    Cell.of(word(v)),
                    Cell.probability(v.probability()),
                    Cell.text(why(v)));
        }
        return table;
    }

    private static Prose word(Verdict v) {
        return switch (v.word()) {
            case NOT_DECIDABLE -> Prose.of(v.word().text());
            case SUPPRESSED, NOT_SUPPRESSED ->
                v.mechanism().isBroughtByCoating() && v.word() == Verdict.Word.SUPPRESSED
                        ? Prose.empty().strong(v.word().text()).text(": no damage by it")
                        : Prose.empty().strong(v.word().text());
        };
    }

    /// One line.
    private String why(Verdict v) {
        if (!v.note().isEmpty()) {
            return v.note();
        }
        if (v.because().isEmpty() && v.against().isEmpty()) {
            return "no finding speaks about it";
        }
        boolean decided = v.word() != Verdict.Word.NOT_DECIDABLE;
        String first = v.because().isEmpty() ? "" : (decided ? "" : "for: ") + heaviest(v.because());
        String second = v.against().isEmpty() ? "" : "against: " + heaviest(v.against());
        return first.isEmpty() || second.isEmpty() ? first + second : first + "; " + second;
    }

    private String heaviest(List<Verdict.Reason> reasons) {
        return pieces.brief(reasons.getFirst().text());
    }

    private Block details(Verdict v) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.paragraph(Prose.empty()
                .target(sentence(v), anchor(v))
                .text(
                        v.note().isEmpty()
                                ? ""
                                : " " + Character.toUpperCase(v.note().charAt(0))
                                        + v.note().substring(1) + ".")));
        boolean negative = v.word() == Verdict.Word.NOT_SUPPRESSED;
        reasons(negative ? "For 'not suppressed'" : "For suppression", v.because(), blocks);
        reasons(negative ? "Against it" : "Against suppression", v.against(), blocks);
        items("Where it turns over", flips(v.flips()), blocks);
        items(
                "Would decide",
                v.wouldDecide().stream().map(Verdict.Decider::text).toList(),
                blocks);
        return new Block.Details(
                v.mechanism().title() + ": " + v.word().text() + ", " + NumberText.probability(v.probability()),
                blocks);
    }

    private static String sentence(Verdict v) {
        return String.format(
                Locale.ROOT,
                "Probability %.3f; prior %.2f (%s), with its odds halved %.3f, doubled %.3f. All findings together weigh"
                        + " %s dB.",
                v.probability(),
                v.prior(),
                SourceText.of(v.priorSource()),
                v.halved(),
                v.doubled(),
                EvidencePieces.signed(v.decibans()));
    }

    private void reasons(String heading, List<Verdict.Reason> reasons, List<Block> blocks) {
        if (!reasons.isEmpty()) {
            blocks.add(Block.paragraph(Prose.empty().strong(heading)));
            blocks.add(Block.items(reasons.stream()
                    .map(r -> pieces.linked(Prose.empty(), r.text())
                            .text(" (" + EvidencePieces.signed(r.decibans()) + " dB)"))
                    .toArray(Prose[]::new)));
        }
    }

    /// Those that turn it over one by one, all others in one line.
    private static List<String> flips(List<Verdict.Flip> flips) {
        List<String> lines = new ArrayList<>();
        List<String> never = new ArrayList<>();
        for (Verdict.Flip flip : flips) {
            if (flip.valueAtFlip().isPresent()) {
                lines.add(flip.text());
            } else {
                never.add(String.format(
                        Locale.ROOT,
                        "%s (%.3g, between %.3g and %.3g)",
                        flip.assumption(),
                        flip.valueNow(),
                        flip.lowest(),
                        flip.highest()));
            }
        }
        if (!never.isEmpty()) {
            lines.add("Never, within its bounds, for: " + String.join("; ", never));
        }
        return lines;
    }

    private static void items(String heading, List<String> items, List<Block> blocks) {
        if (!items.isEmpty()) {
            blocks.add(Block.paragraph(Prose.empty().strong(heading)));
            blocks.add(Block.items(items.stream().map(Prose::of).toArray(Prose[]::new)));
        }
    }
}
