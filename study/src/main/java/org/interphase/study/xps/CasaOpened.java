package org.interphase.study.xps;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
/// @param analysis of the fit that is shown: the saved one, or the one with the weights asked for
/// @param byCounts everything fitted anew, points weighted by counts; empty where the counts are not known
/// @param equally the same with equal weights
record CasaOpened(
        CasaRegion region, SavedFit saved, FitAnalysis analysis, Optional<PeakFit> byCounts, PeakFit equally) {
    /// A component above this part of a fit is not faint.
    private static final double LARGE = 0.1;
    /// A refit that moves the area of none of these by more than this leaves a saved fit as it is.
    private static final double MOVED = 0.01;
    /// Digits of a file aside, a tie and the number saved beside it agree.
    private static final double TIED = 1e-3;

    private static final String AS_SAVED =
            "  As saved: drawn with the numbers of the file, not fitted; --weights counts or equal fits it anew.\n";

    static CasaOpened of(String file, CasaRegion region, FitRequest request) throws XpsRefusedException {
        PeakModel model = region.model();
        Region points = region.region();
        SavedFit saved = SavedFit.of(model, points);
        PeakFit equally = PeakFit.of(model, List.of(points.withEqualWeights()), FitOptions.defaults());
        Optional<PeakFit> byCounts = points.isWeightedEqually()
                ? Optional.empty()
                : Optional.of(PeakFit.of(model, List.of(points), FitOptions.defaults()));
        List<String> names = List.of(file + ": " + region.name());
        if (request.weights().isEmpty()) {
            FitAnalysis drawn = FitAnalysis.of(saved.drawn(), names, region.areaUnit(), request.alone());
            return new CasaOpened(region, saved, drawn, byCounts, equally);
        }
        boolean equal = request.weighsEqually() || byCounts.isEmpty();
        FitAnalysis fitted =
                FitAnalysis.of(equal ? equally : byCounts.orElseThrow(), names, region.areaUnit(), request);
        return equal
                ? new CasaOpened(region, saved, fitted, byCounts, fitted.fit())
                : new CasaOpened(region, saved, fitted, Optional.of(fitted.fit()), equally);
    }

    private boolean isAsSaved() {
        return analysis.fit() == saved.drawn();
    }

    private static double area(PeakFit fit, int c) {
        return fit.spectra().getFirst().components().get(c).area();
    }

    /// An area over the one saved, less 1.
    private double difference(double area, int c) {
        return area / region.components().get(c).area() - 1;
    }

    /// The components that are not faint and whose areas move when everything is fitted anew with equal weights.
    private List<Integer> moved() {
        return IntStream.range(0, region.components().size())
                .filter(c ->
                        saved.drawn().spectra().getFirst().components().get(c).fraction() > LARGE)
                .filter(c -> Math.abs(area(equally, c) / area(saved.drawn(), c) - 1) > MOVED)
                .boxed()
                .toList();
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
        return isAsSaved() ? "as saved" : analysis.fit() == equally ? "equal" : "counts";
    }

    Json json() {
        List<Json> components = new ArrayList<>();
        for (int c = 0; c < region.components().size(); c++) {
            components.add(component(c));
        }
        Json.Fields json = FitJson.spectrum(analysis, 0)
                .put("components", components)
                .put("weights", weights())
                .put(
                        "converged",
                        isAsSaved() ? moved().isEmpty() : analysis.fit().converged())
                .put("region_eV", new double[] {
                    region.model().region().from_eV(), region.model().region().to_eV()
                })
                .put("misfit_as_saved", saved.misfit())
                .put("misfit_together", saved.misfitTogether())
                .put("misfit_refit_equal", misfit(equally));
        byCounts.ifPresent(fit -> json.put("misfit_refit_counts", misfit(fit)));
        if (region.model().background() instanceof StaticBackground drawn) {
            background(json, drawn);
        }
        return json.put("systematics", FitJson.systematics(analysis))
                .put("needed", FitJson.needs(analysis))
                .texts("warnings", warnings());
    }

    private Json component(int c) {
        CasaRegion.Saved casa = region.components().get(c);
        double drawn = area(saved.drawn(), c);
        Json.Fields json = FitJson.component(analysis, 0, c)
                .put("casa_name", casa.name())
                .put("casa_column", casa.column())
                .put("casa_line_shape", casa.shape())
                .put("casa_constraints", casa.constraints())
                .put("line_shape", shape(c))
                .put("width_over_saved", casa.trueOverScreen())
                .put("casa_rsf", casa.rsf())
                .put("casa_area", casa.area())
                // Not 0 where a tie does not say what the number saved beside it does.
                .put("area_tie_difference", difference(drawn, c))
                .put("area_alone", saved.alone().get(c))
                .put("area_alone_difference", difference(saved.alone().get(c), c))
                .put("area_together", saved.together().get(c))
                .put("area_together_difference", difference(saved.together().get(c), c))
                .put("area_refit_equal", area(equally, c))
                .put("area_refit_equal_difference", difference(area(equally, c), c));
        byCounts.ifPresent(fit -> json.put("area_refit_counts", area(fit, c))
                .put("area_refit_counts_difference", difference(area(fit, c), c)));
        return json;
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
        for (int c = 0; c < region.components().size(); c++) {
            double drawn = area(saved.drawn(), c);
            if (Math.abs(difference(drawn, c)) > TIED) {
                warnings.add(String.format(
                        Locale.ROOT,
                        "the area of %s is %.6g by its tie and %.6g as saved; the tie is kept",
                        region.model().components().get(c).name(),
                        drawn,
                        region.components().get(c).area()));
            }
        }
        if (!moved().isEmpty()) {
            warnings.add(notLeast());
        }
        if (analysis.fit() == equally) {
            warnings.add("uncertainties with equal weights take every point to be as uncertain as the mean one");
        }
        return warnings;
    }

    private String notLeast() {
        return String.format(
                Locale.ROOT,
                "the saved fit is not at the least sum of squares: fitted anew with equal weights the root mean square"
                        + " distance from the points falls from %.4g to %.4g, and areas move: %s",
                saved.misfit(),
                misfit(equally),
                moved().stream()
                        .map(c -> String.format(
                                Locale.ROOT,
                                "%s by %+.1f %%",
                                region.model().components().get(c).name(),
                                100 * difference(area(equally, c), c)))
                        .collect(Collectors.joining(", ")));
    }

    String text() {
        StringBuilder out = new StringBuilder(FitText.of(analysis));
        out.append(isAsSaved() ? AS_SAVED : "  Fitted anew, weights: " + weights() + ".\n")
                .append(misfits())
                .append(areas());
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

    /// Beside the areas saved those that fit best, as a difference.
    private TextTable areas() {
        TextTable table = TextTable.of(
                "component",
                "of CasaXPS",
                "shape",
                "area saved",
                "alone/%",
                "together/%",
                "refit, equal weights/%",
                "refit, 1/counts/%");
        List<List<Double>> found = List.of(
                saved.alone(),
                saved.together(),
                areas(equally),
                byCounts.map(CasaOpened::areas).orElse(List.of()));
        for (int c = 0; c < region.components().size(); c++) {
            CasaRegion.Saved casa = region.components().get(c);
            List<String> cells = new ArrayList<>(List.of(
                    analysis.fit().model().components().get(c).name(),
                    casa.column() + " " + casa.name(),
                    casa.shape(),
                    FitText.number("%.6g", casa.area())));
            for (List<Double> areas : found) {
                cells.add(areas.isEmpty() ? "" : FitText.number("%+.2f", 100 * difference(areas.get(c), c)));
            }
            table.row(cells.toArray(String[]::new));
        }
        double all =
                total(region.components().stream().map(CasaRegion.Saved::area).toList());
        List<String> cells = new ArrayList<>(List.of("all", "", "", FitText.number("%.6g", all), ""));
        for (List<Double> areas : found.subList(1, found.size())) {
            cells.add(areas.isEmpty() ? "" : FitText.number("%+.2f", 100 * (total(areas) / all - 1)));
        }
        return table.row(cells.toArray(String[]::new));
    }

    private static List<Double> areas(PeakFit fit) {
        return fit.spectra().getFirst().components().stream()
                .map(FittedComponent::area)
                .toList();
    }

    private static double total(List<Double> areas) {
        return areas.stream().mapToDouble(Double::doubleValue).sum();
    }

    private String misfits() {
        return String.format(
                Locale.ROOT,
                "  Areas with equal weights beside those saved, in %% of them: each alone, and all together, with all else as"
                        + " saved; and everything fitted anew.%n  Root mean square distance from the points: as saved"
                        + " %.5g, areas together %.5g, refit with equal weights %.5g%s%n",
                saved.misfit(),
                saved.misfitTogether(),
                misfit(equally),
                byCounts.map(fit -> String.format(Locale.ROOT, ", with 1/counts %.5g", misfit(fit)))
                        .orElse(""));
    }
}
