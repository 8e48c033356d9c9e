package org.interphase.study.results;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.interphase.data.Finding;
import org.interphase.data.FindingValue;
import org.interphase.quantity.Uncertainty;
import org.interphase.report.page.SourceText;
import org.interphase.study.accuracy.Budget;
import org.interphase.study.accuracy.InstrumentAccuracy;
import org.interphase.study.accuracy.Reach;
import org.interphase.study.contrast.Contrast;
import org.interphase.study.json.Json;

/// Findings and contrasts as JSON and CSV.
public final class FindingFiles {
    private FindingFiles() {}

    public static Json json(Finding finding, InstrumentAccuracy accuracy) {
        Json.Fields fields = Json.object()
                .put("observable", finding.observable().title())
                .put("sample", finding.sample())
                .put("cell", finding.cell())
                .put("state", finding.state().toString());
        switch (finding.value()) {
            case FindingValue.Amount a -> {
                fields.put("value", a.measured().value()).put("u", a.measured().u());
                if (a.measured().uncertainty() instanceof Uncertainty.None none) {
                    fields.put("u_missing", none.reason());
                }
                Budget budget = accuracy.of(finding);
                if (budget.reach() != Reach.NONE) {
                    fields.put("u_instrument", budget.instrument()).put("u_basis", budget.words());
                }
            }
            case FindingValue.AtMost b -> unknown(fields).put("at_most", b.limit());
            case FindingValue.AtLeast b -> unknown(fields).put("at_least", b.limit());
            case FindingValue.Between b -> unknown(fields).put("low", b.low()).put("high", b.high());
            case FindingValue.Change c ->
                unknown(fields).put("change", c.trend().word());
        }
        return fields.put("unit", finding.observable().unit())
                .put("origin", finding.origin().word())
                .put("method", finding.method())
                .put("source", sources(finding));
    }

    private static Json.Fields unknown(Json.Fields fields) {
        return fields.put("value", Double.NaN).put("u", Double.NaN);
    }

    public static Json json(Contrast contrast) {
        return Json.object()
                .put("observable", contrast.observable().title())
                .put("design", contrast.design())
                .put("state", contrast.states())
                .put("origin", contrast.origin().word())
                .put(
                        "samples",
                        List.of(
                                new Json.Text(contrast.bare().sample()),
                                new Json.Text(contrast.coated().sample())))
                .put(
                        "n",
                        Json.object()
                                .put(contrast.bare().sample(), contrast.bare().cells())
                                .put(
                                        contrast.coated().sample(),
                                        contrast.coated().cells()))
                .put("bare", contrast.bare().mean())
                .put("coated", contrast.coated().mean())
                .put("difference", contrast.difference())
                .put("unit", contrast.observable().unit())
                .put("u_fit", contrast.uFit())
                .put("u_cell", contrast.uCell())
                .put("u_cell_source", SourceText.of(contrast.scatter()))
                .put("p_value", contrast.pValue())
                .put("p_value_scatter_halved", contrast.pHalved())
                .put("p_value_scatter_doubled", contrast.pDoubled());
    }

    public static String findingsCsv(List<Finding> findings, InstrumentAccuracy accuracy) {
        CsvTable table = CsvTable.of(
                "observable",
                "",
                "sample",
                "",
                "cell",
                "",
                "state",
                "",
                "value",
                "",
                "u",
                "",
                "unit",
                "",
                "origin",
                "",
                "method",
                "",
                "source",
                "",
                "u_instrument",
                "",
                "u_basis",
                "");
        for (Finding f : findings) {
            Budget budget = accuracy.of(f);
            double value = f.value().number().map(m -> m.value()).orElse(Double.NaN);
            double u = f.value().number().map(m -> m.u()).orElse(Double.NaN);
            table.row(
                    f.observable().title(),
                    f.sample(),
                    f.cell(),
                    f.state().toString(),
                    value,
                    u,
                    f.observable().unit(),
                    f.origin().word(),
                    f.method(),
                    sources(f),
                    budget.instrument(),
                    budget.words());
        }
        return table.toString();
    }

    public static String contrastsCsv(List<Contrast> contrasts) {
        CsvTable table = CsvTable.of(
                "observable",
                "",
                "design",
                "",
                "origin",
                "",
                "bare",
                "",
                "coated",
                "",
                "difference",
                "",
                "u",
                "",
                "u_fit",
                "",
                "u_cell",
                "",
                "unit",
                "",
                "p_value",
                "",
                "p_scatter_halved",
                "",
                "p_scatter_doubled",
                "",
                "cells_bare",
                "",
                "cells_coated",
                "",
                "scatter_between_cells",
                "");
        for (Contrast c : contrasts) {
            table.row(
                    c.observable().title(),
                    c.design(),
                    c.origin().word(),
                    c.bare().mean(),
                    c.coated().mean(),
                    c.difference().value(),
                    c.difference().u(),
                    c.uFit(),
                    c.uCell(),
                    c.observable().unit(),
                    c.pValue(),
                    c.pHalved(),
                    c.pDoubled(),
                    c.bare().cells(),
                    c.coated().cells(),
                    SourceText.of(c.scatter()));
        }
        return table.toString();
    }

    private static String sources(Finding finding) {
        return finding.sources().stream().map(SourceText::of).collect(Collectors.joining("; "));
    }

    public static List<Json> findings(List<Finding> findings, InstrumentAccuracy accuracy) {
        List<Json> items = new ArrayList<>();
        findings.forEach(f -> items.add(json(f, accuracy)));
        return items;
    }

    public static List<Json> contrasts(List<Contrast> contrasts) {
        List<Json> items = new ArrayList<>();
        contrasts.forEach(c -> items.add(json(c)));
        return items;
    }
}
