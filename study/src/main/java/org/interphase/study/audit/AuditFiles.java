package org.interphase.study.audit;

import java.util.ArrayList;
import java.util.List;
import org.interphase.quantity.MeasuredText;
import org.interphase.report.page.SourceText;
import org.interphase.study.accuracy.InstrumentAccuracy;
import org.interphase.study.check.Check;
import org.interphase.study.check.Flip;
import org.interphase.study.check.Input;
import org.interphase.study.check.Outcome;
import org.interphase.study.gap.Gap;
import org.interphase.study.json.Json;
import org.interphase.study.results.CsvTable;
import org.interphase.study.results.FindingFiles;
import org.interphase.study.verdict.Contradiction;
import org.interphase.study.verdict.Judgement;
import org.interphase.study.verdict.Verdict;

/// An audit as JSON and CSV.
public final class AuditFiles {
    private AuditFiles() {}

    /// The object that `audit STUDY --json` prints, without report and seconds.
    public static Json.Fields json(Audit audit) {
        return Json.object()
                .put("title", audit.manifest().title())
                .put("study", audit.name())
                .put("findings", FindingFiles.findings(audit.findings(), InstrumentAccuracy.of(audit.manifest())))
                .put("contrasts", FindingFiles.contrasts(audit.allContrasts()))
                .put("checks", checks(audit.checks()))
                .put("verdicts", audit.judgement().map(AuditFiles::verdicts).orElse(List.of()))
                .put(
                        "contradictions",
                        audit.judgement()
                                .map(j -> contradictions(j.contradictions()))
                                .orElse(List.of()))
                .texts("gaps", audit.gaps().stream().map(Gap::sentence).toList())
                .texts("warnings", audit.judgement().map(Judgement::warnings).orElse(List.of()))
                .texts("assumed", audit.assumed());
    }

    public static List<Json> checks(List<Check> checks) {
        List<Json> items = new ArrayList<>();
        checks.forEach(c -> items.add(json(c)));
        return items;
    }

    private static Json json(Check check) {
        Json.Fields fields = Json.object()
                .put("name", check.name())
                .put("rule", check.rule().id())
                .texts("samples", check.samples());
        if (check.passed().isPresent()) {
            fields.put("passed", check.passed().get());
        } else {
            fields.put("passed", Json.none());
        }
        switch (check.outcome()) {
            case Outcome.Compared c ->
                fields.put("computed", c.computed())
                        .put("printed", c.printed().value())
                        .put("tolerance", c.tolerance())
                        .put("unit", c.unit());
            case Outcome.Bounded b ->
                numbers(fields.put("computed", b.computed()), b.tolerance(), b.unit())
                        .put("limit", b.limit());
            case Outcome.Derived d -> numbers(fields.put("computed", d.computed()), Double.NaN, d.unit());
            case Outcome.Words _ -> numbers(fields.put("computed", Double.NaN), Double.NaN, "");
            case Outcome.Lacking l ->
                numbers(fields.put("computed", Double.NaN), Double.NaN, "").texts("lacking", l.missing());
        }
        List<Json> inputs = new ArrayList<>();
        check.inputs().forEach(i -> inputs.add(json(i)));
        List<Json> flips = new ArrayList<>();
        check.flips().forEach(f -> flips.add(json(f)));
        return fields.put("statement", check.statement())
                .put("formula", check.rule().formula())
                .put("formula_source", SourceText.of(check.rule().source()))
                .put("inputs", inputs)
                .put("flips", flips);
    }

    private static Json.Fields numbers(Json.Fields fields, double tolerance, String unit) {
        return fields.put("printed", Double.NaN).put("tolerance", tolerance).put("unit", unit);
    }

    private static Json json(Input input) {
        return Json.object()
                .put("name", input.name())
                .put("value", input.value())
                .put("half_range", input.half())
                .put("unit", input.unit())
                .put("assumed", input.isAssumed())
                .put("source", SourceText.of(input.source()));
    }

    private static Json json(Flip flip) {
        return Json.object()
                .put("assumption", flip.assumption())
                .put("value_now", flip.now())
                .put("value_at_flip", flip.atFlip())
                .put("unit", flip.unit());
    }

    private static List<Json> verdicts(Judgement judgement) {
        List<Json> items = new ArrayList<>();
        for (Verdict verdict : judgement.verdicts()) {
            List<Json> flips = new ArrayList<>();
            for (Verdict.Flip flip : verdict.flips()) {
                flips.add(Json.object()
                        .put("assumption", flip.assumption())
                        .put("value_now", flip.valueNow())
                        .put("value_at_flip", flip.valueAtFlip().orElse(Double.NaN))
                        .put("becomes", flip.becomes().text()));
            }
            items.add(Json.object()
                    .put("mechanism", verdict.mechanism().id())
                    .put("verdict", verdict.word().text())
                    .put("probability", verdict.probability())
                    .put("prior", verdict.prior())
                    .put("prior_source", SourceText.of(verdict.priorSource()))
                    .put("probability_prior_halved", verdict.halved())
                    .put("probability_prior_doubled", verdict.doubled())
                    .texts("because", reasons(verdict.because()))
                    .texts("against", reasons(verdict.against()))
                    .put("flips", flips)
                    .texts(
                            "would_decide",
                            verdict.wouldDecide().stream()
                                    .map(Verdict.Decider::text)
                                    .toList())
                    .put("note", verdict.note()));
        }
        return items;
    }

    /// Each with its weight in decibans.
    static List<String> reasons(List<Verdict.Reason> reasons) {
        return reasons.stream()
                .map(r -> r.text() + " (" + MeasuredText.significant(r.decibans(), 2) + " dB)")
                .toList();
    }

    public static List<Json> contradictions(List<Contradiction> contradictions) {
        List<Json> items = new ArrayList<>();
        for (Contradiction c : contradictions) {
            items.add(Json.object()
                    .put("observable", c.observable())
                    .put("mechanism", c.mechanism().map(m -> m.id()).orElse(null))
                    .texts("studies", List.of(c.one().study(), c.other().study()))
                    .texts("statements", List.of(c.one().statement(), c.other().statement()))
                    .put("decibans", c.decibans())
                    .put("explanations_tested", explanations(c.tested()))
                    .put("explanations_untestable", explanations(c.untestable())));
        }
        return items;
    }

    private static List<Json> explanations(List<Contradiction.Explanation> explanations) {
        List<Json> items = new ArrayList<>();
        for (Contradiction.Explanation e : explanations) {
            items.add(Json.object()
                    .put("explanation", e.name())
                    .put("outcome", e.outcome().word())
                    .put("reason", e.reason()));
        }
        return items;
    }

    public static String checksCsv(List<Check> checks) {
        CsvTable table = CsvTable.of(
                "check",
                "",
                "passed",
                "",
                "computed",
                "",
                "u",
                "",
                "printed",
                "",
                "tolerance",
                "",
                "unit",
                "",
                "statement",
                "",
                "turns_over_at",
                "",
                "lacking",
                "");
        for (Check check : checks) {
            double[] n = numbers(check.outcome());
            table.row(
                    check.name(),
                    check.passed().map(Object::toString).orElse(""),
                    n[0],
                    n[1],
                    n[2],
                    n[3],
                    unit(check.outcome()),
                    check.statement(),
                    String.join("; ", check.flips().stream().map(Flip::words).toList()),
                    check.outcome() instanceof Outcome.Lacking l ? String.join("; ", l.missing()) : "");
        }
        return table.toString();
    }

    private static double[] numbers(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Compared c ->
                new double[] {
                    c.computed().value(), c.computed().u(), c.printed().value(), c.tolerance()
                };
            case Outcome.Bounded b ->
                new double[] {b.computed().value(), b.computed().u(), Double.NaN, b.tolerance()};
            case Outcome.Derived d ->
                new double[] {d.computed().value(), d.computed().u(), Double.NaN, Double.NaN};
            case Outcome.Words _, Outcome.Lacking _ -> new double[] {Double.NaN, Double.NaN, Double.NaN, Double.NaN};
        };
    }

    static String unit(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Compared c -> c.unit();
            case Outcome.Bounded b -> b.unit();
            case Outcome.Derived d -> d.unit();
            case Outcome.Words _, Outcome.Lacking _ -> "";
        };
    }
}
