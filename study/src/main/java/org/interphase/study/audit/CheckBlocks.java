package org.interphase.study.audit;

import java.util.ArrayList;
import java.util.List;
import org.interphase.report.page.Block;
import org.interphase.report.page.Cell;
import org.interphase.report.page.Prose;
import org.interphase.report.page.ReportTable;
import org.interphase.report.page.SourceText;
import org.interphase.report.text.Counted;
import org.interphase.study.check.Check;
import org.interphase.study.check.Flip;
import org.interphase.study.check.Outcome;

/// The arithmetic checks: numbers as a table, what follows from them as sentences, and folded away what could
/// not be checked.
final class CheckBlocks {
    private CheckBlocks() {}

    static List<Block> of(List<Check> checks) {
        List<Check> made = checks.stream()
                .filter(c -> !(c.outcome() instanceof Outcome.Lacking))
                .toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                made.isEmpty()
                        ? Block.paragraph("No check has all the numbers that it needs.")
                        : Block.table(table(made)));
        Prose[] sentences = made.stream()
                .filter(c -> !c.statement().isEmpty() && isMoreThanItsRow(c))
                .map(CheckBlocks::says)
                .toArray(Prose[]::new);
        if (sentences.length > 0) {
            blocks.add(Block.subheading("What follows"));
            blocks.add(Block.items(sentences));
        }
        if (!made.isEmpty()) {
            blocks.add(Block.details(
                    "Formulas and inputs of the checks",
                    Block.items(made.stream().map(CheckBlocks::inputs).toArray(Prose[]::new))));
        }
        Prose[] lacking = checks.stream()
                .filter(c -> c.outcome() instanceof Outcome.Lacking)
                .map(CheckBlocks::lacks)
                .toArray(Prose[]::new);
        if (lacking.length > 0) {
            blocks.add(Block.details(
                    Counted.of(lacking.length, "check lacks a number", "checks lack a number"), Block.items(lacking)));
        }
        return blocks;
    }

    /// That two numbers agree is said by the table.
    private static boolean isMoreThanItsRow(Check check) {
        return !check.flips().isEmpty() || !(check.outcome() instanceof Outcome.Compared c) || !c.passed();
    }

    private static ReportTable table(List<Check> checks) {
        ReportTable table = ReportTable.of(
                        "Arithmetic checks",
                        ReportTable.text("Check"),
                        ReportTable.text("Result"),
                        ReportTable.number("Computed", ""),
                        ReportTable.number("Printed", ""),
                        ReportTable.text("Unit"))
                .withCaption("Formulas and inputs, each with its source, are folded away below.");
        for (Check check : checks) {
            table = table.row(
                    Cell.text(check.name()),
                    result(check),
                    computed(check),
                    printed(check),
                    Cell.text(AuditFiles.unit(check.outcome())));
        }
        return table;
    }

    private static Prose inputs(Check check) {
        Prose prose =
                Prose.empty().strong(check.name()).text(": ").code(check.rule().formula());
        for (var input : check.inputs()) {
            prose = prose.text(
                    "; " + input.name() + " = " + input.shown() + " (" + SourceText.of(input.source()) + ")");
        }
        return prose;
    }

    private static Cell result(Check check) {
        return switch (check.outcome()) {
            case Outcome.Compared c ->
                c.passed() ? Cell.text("agrees") : Cell.of(Prose.empty().strong("does not agree"));
            case Outcome.Bounded b ->
                b.passed() ? Cell.text("possible") : Cell.of(Prose.empty().strong("impossible"));
            case Outcome.Derived _ -> Cell.text("computed");
            case Outcome.Words _ -> Cell.text("in words");
            case Outcome.Lacking _ -> Cell.text("lacks a number");
        };
    }

    private static Cell computed(Check check) {
        return switch (check.outcome()) {
            case Outcome.Compared c -> Cell.number(c.computed());
            case Outcome.Bounded b -> Cell.number(b.computed());
            case Outcome.Derived d -> Cell.number(d.computed());
            case Outcome.Words _, Outcome.Lacking _ -> Cell.empty();
        };
    }

    private static Cell printed(Check check) {
        return check.outcome() instanceof Outcome.Compared c
                ? Cell.count(c.printed().value()).withSource(c.printed().source())
                : Cell.empty();
    }

    private static Prose says(Check check) {
        Prose prose = Prose.empty().strong(check.name()).text(": " + check.statement());
        for (Flip flip : check.flips()) {
            prose = prose.text(" ").emphasis(flip.words() + ".");
        }
        return prose;
    }

    private static Prose lacks(Check check) {
        return check.outcome() instanceof Outcome.Lacking l
                ? Prose.of(check.name() + ": " + Outcome.Lacking.inWords(l.missing()))
                : Prose.empty();
    }
}
