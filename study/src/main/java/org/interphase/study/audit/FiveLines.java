package org.interphase.study.audit;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.interphase.report.page.Block;
import org.interphase.report.page.Prose;
import org.interphase.report.text.Counted;
import org.interphase.report.text.NumberText;
import org.interphase.study.check.Check;
import org.interphase.study.contrast.Contrast;
import org.interphase.study.verdict.Judgement;
import org.interphase.study.verdict.Verdict;

/// An audit in five lines: what is claimed, what holds, what does not, what is missing, what would decide.
final class FiveLines {
    private static final int SHOWN = 3;
    private static final int NAMED = 2;

    private final Audit audit;
    private final List<String> gaps;

    /// @param gaps as the page lists them
    FiveLines(Audit audit, List<String> gaps) {
        this.audit = audit;
        this.gaps = List.copyOf(gaps);
    }

    Block block() {
        return Block.KeyValues.none()
                .with("Claimed", claimed())
                .with("Holds", holds())
                .with("Does not hold", doesNot())
                .with("Missing", missing())
                .with("Would decide", wouldDecide());
    }

    private Prose claimed() {
        List<Contrast> largest = audit.contrasts().stream()
                .filter(c -> Double.isFinite(c.difference().u()))
                .sorted(Comparator.comparingDouble(c -> -sigmas(c)))
                .limit(SHOWN)
                .toList();
        String differences = largest.stream().map(FiveLines::difference).collect(Collectors.joining("; "));
        return Prose.of(Counted.of(audit.findings().size(), "finding") + ", "
                + audit.contrasts().size()
                + " of them a number of both bare and coated"
                + (differences.isEmpty() ? "." : ". Largest differences, bare → coated: " + differences + "."));
    }

    private static double sigmas(Contrast c) {
        return Math.abs(c.difference().value()) / c.difference().u();
    }

    private static String difference(Contrast c) {
        String state = c.state().toString();
        return c.observable().title() + (state.isEmpty() ? "" : ", " + state) + ": "
                + NumberText.of(c.bare().mean()).text("") + " → "
                + NumberText.of(c.coated().mean()).text(c.observable().unit());
    }

    private Prose holds() {
        List<Check> agree = checks(true);
        String checks = agree.isEmpty()
                ? "No check could be made that agrees."
                : Counted.of(agree.size(), "check agrees.", "checks agree.");
        return verdicts(
                Verdict.Word.SUPPRESSED, Prose.of(checks), " Suppressed: ", " Nothing is shown to be suppressed.");
    }

    private Prose doesNot() {
        Prose prose = Prose.empty();
        List<Check> failed = checks(false);
        for (Check check : failed.stream().limit(SHOWN).toList()) {
            prose = prose.strong(check.statement()).text(" ");
        }
        if (failed.size() > SHOWN) {
            prose = prose.link(
                    Counted.of(failed.size() - SHOWN, "more check does", "more checks do") + " not agree. ",
                    "#audit-checks");
        }
        List<Contrast> equal =
                audit.contrasts().stream().filter(c -> sigmas(c) <= 2).toList();
        if (!equal.isEmpty()) {
            prose = prose.text("Equal within twice the error: "
                    + equal.stream().limit(SHOWN).map(FiveLines::difference).collect(Collectors.joining("; "))
                    + (equal.size() > SHOWN ? " and " + (equal.size() - SHOWN) + " more" : "") + ".");
        }
        prose = verdicts(Verdict.Word.NOT_SUPPRESSED, prose, " Not suppressed: ", "");
        int contradictions =
                audit.judgement().map(j -> j.contradictions().size()).orElse(0);
        if (contradictions > 0) {
            prose = prose.text(" ")
                    .link(Counted.of(contradictions, "contradiction"), "#audit-verdicts")
                    .text(" inside the study.");
        }
        return prose.parts().stream().noneMatch(FiveLines::isSaid)
                ? Prose.of("Nothing that a check or a verdict shows.")
                : prose;
    }

    private static boolean isSaid(Prose.Inline part) {
        return !(part instanceof Prose.Inline.Plain plain) || !plain.text().isBlank();
    }

    private List<Check> checks(boolean passed) {
        return audit.checks().stream()
                .filter(c -> c.passed().equals(Optional.of(passed)))
                .toList();
    }

    private Prose verdicts(Verdict.Word word, Prose before, String lead, String none) {
        List<Verdict> found = audit.judgement().map(Judgement::verdicts).orElse(List.of()).stream()
                .filter(v -> v.word() == word)
                .toList();
        if (found.isEmpty()) {
            return before.text(none);
        }
        Prose prose = before.text(lead);
        for (int i = 0; i < found.size(); i++) {
            Verdict v = found.get(i);
            prose = prose.link(v.mechanism().title(), "#" + VerdictBlocks.anchor(v))
                    .text(" (" + NumberText.probability(v.probability()) + ")" + (i < found.size() - 1 ? "; " : "."));
        }
        return prose;
    }

    private Prose missing() {
        if (gaps.isEmpty()) {
            return Prose.of("Nothing.");
        }
        String first = gaps.stream()
                .limit(NAMED)
                .map(g -> g.endsWith(".") ? g : g + ".")
                .collect(Collectors.joining(" "));
        return gaps.size() <= NAMED
                ? Prose.of(first)
                : Prose.of(first + " ")
                        .link("All " + gaps.size() + " gaps", "#" + AuditSections.GAPS)
                        .text(".");
    }

    private Prose wouldDecide() {
        List<Verdict> open = audit.judgement().map(Judgement::verdicts).orElse(List.of()).stream()
                .filter(v -> v.word() == Verdict.Word.NOT_DECIDABLE
                        && !v.wouldDecide().isEmpty())
                .sorted(Comparator.comparingDouble(
                        v -> -v.wouldDecide().getFirst().information()))
                .toList();
        if (open.isEmpty()) {
            return Prose.of("No single measurement that is known here.");
        }
        Verdict v = open.getFirst();
        return Prose.of("For ")
                .link(v.mechanism().title(), "#" + VerdictBlocks.anchor(v))
                .text(": " + v.wouldDecide().getFirst().text() + ". "
                        + Counted.of(open.size(), "process is", "processes are") + " undecided.");
    }
}
