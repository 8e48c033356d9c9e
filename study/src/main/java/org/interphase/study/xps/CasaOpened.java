package org.interphase.study.xps;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.interphase.measure.xps.Region;
import org.interphase.measure.xps.XpsRefusedException;
import org.interphase.measure.xps.background.StaticBackground;
import org.interphase.measure.xps.fit.FitOptions;
import org.interphase.measure.xps.fit.FittedComponent;
import org.interphase.measure.xps.fit.PeakFit;
import org.interphase.measure.xps.fit.SavedFit;
import org.interphase.measure.xps.model.PeakModel;
import org.interphase.measure.xps.shape.LineShape;
import org.interphase.study.answer.TextTable;
import org.interphase.study.json.Json;

/// A fit that CasaXPS saved: as saved, with the areas that fit best and all else as saved, and fitted anew with
/// both weights.
///
/// @param analysis of the fit with the weights asked for
/// @param byCounts everything fitted anew, points weighted by counts; empty where the counts are not known
/// @param equally the same with equal weights
record CasaOpened(
        CasaRegion region, SavedFit saved, FitAnalysis analysis, Optional<PeakFit> byCounts, PeakFit equally) {
    static CasaOpened of(String file, CasaRegion region, FitRequest request) throws XpsRefusedException {
        PeakModel model = region.model();
        Region points = region.region();
        SavedFit saved = SavedFit.of(model, points);
        PeakFit equally = PeakFit.of(model, List.of(points.withEqualWeights()), FitOptions.defaults());
        Optional<PeakFit> byCounts = points.isWeightedEqually()
                ? Optional.empty()
                : Optional.of(PeakFit.of(model, List.of(points), FitOptions.defaults()));
        PeakFit asked = request.weights() == FitRequest.Weights.EQUAL ? equally : byCounts.orElse(equally);
        String name = file + ": " + region.name();
        return new CasaOpened(
                region, saved, FitAnalysis.of(asked, List.of(name), region.areaUnit(), request), byCounts, equally);
    }

    /// Areas that fit best, all else as saved, over the saved areas, less 1.
    private double difference(int c) {
        return saved.bestAreas().get(c) / saved.areas().get(c) - 1;
    }

    /// What the tie of an area makes of it, over the saved number, less 1.
    private double tieDifference(int c) {
        return saved.areas().get(c) / region.components().get(c).area() - 1;
    }

    private static double area(PeakFit fit, int c) {
        return fit.spectra().getFirst().components().get(c).area();
    }

    private double difference(PeakFit fit, int c) {
        return area(fit, c) / region.components().get(c).area() - 1;
    }

    private int worst() {
        int worst = 0;
        for (int c = 1; c < region.components().size(); c++) {
            worst = Math.abs(difference(c)) > Math.abs(difference(worst)) ? c : worst;
        }
        return worst;
    }

    private static double misfit(PeakFit fit) {
        double[] residuals = fit.spectra().getFirst().residuals();
        Region region = fit.spectra().getFirst().region();
        double sum = 0;
        for (int i = 0; i < residuals.length; i++) {
            double distance = residuals[i] * region.sigma(i);
            sum += distance * distance / residuals.length;
        }
        return Math.sqrt(sum);
    }

    private String weights() {
        return analysis.request().weights() == FitRequest.Weights.EQUAL || byCounts.isEmpty() ? "equal" : "counts";
    }

    Json json() {
        List<Json> components = new ArrayList<>();
        for (int c = 0; c < region.components().size(); c++) {
            CasaRegion.Saved casa = region.components().get(c);
            Json.Fields json = FitJson.component(analysis, 0, c)
                    .put("casa_name", casa.name())
                    .put("casa_column", casa.column())
                    .put("casa_line_shape", casa.shape())
                    .put("casa_constraints", casa.constraints())
                    .put("line_shape", shape(c))
                    .put("width_over_saved", casa.trueOverScreen())
                    .put("casa_rsf", casa.rsf())
                    .put("casa_area", casa.area())
                    .put("area_as_saved", saved.bestAreas().get(c))
                    .put("area_as_saved_difference", difference(c))
                    .put("area_tie_difference", tieDifference(c))
                    .put("area_refit_equal", area(equally, c))
                    .put("area_refit_equal_difference", difference(equally, c));
            if (byCounts.isPresent()) {
                json.put("area_refit_counts", area(byCounts.get(), c))
                        .put("area_refit_counts_difference", difference(byCounts.get(), c));
            }
            components.add(json);
        }
        Json.Fields json = FitJson.spectrum(analysis, 0)
                .put("components", components)
                .put("weights", weights())
                .put("region_eV", new double[] {
                    region.model().region().from_eV(), region.model().region().to_eV()
                })
                .put("chi2_reduced_as_saved", saved.chi2Reduced())
                .put("misfit_as_saved", saved.misfit())
                .put("misfit_best_areas", saved.bestMisfit())
                .put("misfit_refit_equal", misfit(equally));
        byCounts.ifPresent(fit -> json.put("misfit_refit_counts", misfit(fit)));
        if (region.model().background() instanceof StaticBackground drawn) {
            background(json, drawn);
        }
        return json.put("worst_area_difference", difference(worst()))
                .put(
                        "worst_area_component",
                        analysis.fit().model().components().get(worst()).name())
                .put("systematics", FitJson.systematics(analysis))
                .put("needed", FitJson.needs(analysis))
                .texts("warnings", warnings());
    }

    /// As a model says it; of a measured spectrum the name by which CasaXPS refers to it.
    private String shape(int c) {
        return region.model().components().get(c).shape().map(LineShape::label).orElse("");
    }

    private static void background(Json.Fields json, StaticBackground drawn) {
        switch (drawn) {
            case StaticBackground.Through(StaticBackground kind, double low, double high) -> {
                background(json, kind);
                json.put("end_level_low", low).put("end_level_high", high);
            }
            case StaticBackground.Tougaard u ->
                json.put("tougaard_C", u.c_eV2()).put("tougaard_D", u.d_eV2()).put("tougaard_gap_eV", u.gap_eV());
            default -> {}
        }
    }

    private List<String> warnings() {
        List<String> warnings = new ArrayList<>(region.warnings());
        warnings.addAll(analysis.warnings());
        if (weights().equals("equal")) {
            warnings.add("uncertainties with equal weights take every point to be as uncertain as the mean one");
        }
        return warnings;
    }

    String text() {
        TextTable table = TextTable.of(
                "component",
                "of CasaXPS",
                "shape",
                "area saved",
                "best areas",
                "off/%",
                "refit, equal weights",
                "off/%",
                "refit, 1/counts",
                "off/%");
        for (int c = 0; c < region.components().size(); c++) {
            CasaRegion.Saved casa = region.components().get(c);
            int component = c;
            table.row(
                    analysis.fit().model().components().get(c).name(),
                    casa.column() + " " + casa.name(),
                    casa.shape(),
                    FitText.number("%.6g", casa.area()),
                    FitText.number("%.6g", saved.bestAreas().get(c)),
                    FitText.number("%+.3f", 100 * difference(c)),
                    FitText.number("%.6g", area(equally, c)),
                    FitText.number("%+.3f", 100 * difference(equally, c)),
                    byCounts.map(fit -> FitText.number("%.6g", area(fit, component)))
                            .orElse(""),
                    byCounts.map(fit -> FitText.number("%+.3f", 100 * difference(fit, component)))
                            .orElse(""));
        }
        table.row(sum());
        StringBuilder out = new StringBuilder(FitText.of(analysis));
        out.append(misfits()).append(table);
        for (int c = 0; c < region.components().size(); c++) {
            out.append("  ")
                    .append(analysis.fit().model().components().get(c).name())
                    .append(": ")
                    .append(region.components().get(c).constraints())
                    .append('\n');
        }
        warnings().forEach(w -> out.append("  Warning: ").append(w).append('\n'));
        return out.toString();
    }

    private String[] sum() {
        double casa =
                region.components().stream().mapToDouble(CasaRegion.Saved::area).sum();
        List<String> cells = new ArrayList<>(List.of("all", "", "", FitText.number("%.6g", casa)));
        List<OptionalDouble> sums = List.of(
                OptionalDouble.of(saved.bestAreas().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum()),
                OptionalDouble.of(total(equally)),
                byCounts.isPresent() ? OptionalDouble.of(total(byCounts.get())) : OptionalDouble.empty());
        for (OptionalDouble sum : sums) {
            cells.add(FitText.number("%.6g", sum.orElse(Double.NaN)));
            cells.add(FitText.number("%+.3f", 100 * (sum.orElse(Double.NaN) / casa - 1)));
        }
        return cells.toArray(String[]::new);
    }

    private static double total(PeakFit fit) {
        return fit.spectra().getFirst().components().stream()
                .mapToDouble(FittedComponent::area)
                .sum();
    }

    private String misfits() {
        return String.format(
                Locale.ROOT,
                "  Weights above: %s. Below, against CasaXPS: areas that fit best with all else as saved, and everything"
                        + " fitted anew.%n  Root mean square distance from the points: as saved %.5g, best areas %.5g, refit"
                        + " with equal weights %.5g%s%n",
                weights().equals("equal") ? "equal" : "1/counts",
                saved.misfit(),
                saved.bestMisfit(),
                misfit(equally),
                byCounts.map(fit -> String.format(Locale.ROOT, ", with 1/counts %.5g", misfit(fit)))
                        .orElse(""));
    }
}
