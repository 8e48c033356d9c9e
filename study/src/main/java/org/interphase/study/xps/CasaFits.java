package org.interphase.study.xps;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.interphase.data.InputException;
import org.interphase.data.PhotoelectronSpectrum;
import org.interphase.data.Place;
import org.interphase.formats.FormatRegistry;
import org.interphase.measure.xps.XpsRefusedException;
import org.interphase.measure.xps.fit.FitOptions;
import org.interphase.measure.xps.fit.PeakFit;
import org.interphase.measure.xps.fit.SavedFit;
import org.interphase.report.figure.Figure;
import org.interphase.study.answer.Answer;
import org.interphase.study.answer.Drawn;
import org.interphase.study.answer.TextTable;
import org.interphase.study.json.Json;
import org.interphase.study.results.FigureFile;

/// `xps fit casa FILE…`: the fits that CasaXPS saved in VAMAS files, opened with their regions, components and
/// ties, drawn as saved, and fitted anew.
public final class CasaFits {
    /// What stands in place of a model.
    public static final String WORD = "casa";

    private CasaFits() {}

    /// @throws InputException if a file is refused or no saved fit can be opened
    public static Answer answer(FormatRegistry registry, List<Path> paths, FitRequest request) throws InputException {
        List<Opened> opened = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        for (Path path : paths) {
            RegionFile file = RegionFile.open(registry, path);
            file.warnings().forEach(w -> warnings.add(file.file() + ": " + w));
            List<PhotoelectronSpectrum> annotated =
                    file.spectra().stream().filter(CasaReader::hasComponents).toList();
            if (annotated.isEmpty()) {
                throw new InputException(
                        file.file(),
                        Place.whole(),
                        "a fit saved by CasaXPS",
                        file.spectra().size() + " spectra without components",
                        "Give a model: 'interphase xps fit MODEL.yaml FILE'.");
            }
            List<String> refusals = new ArrayList<>();
            int before = opened.size();
            for (PhotoelectronSpectrum spectrum : annotated) {
                CasaReader.Outcome outcome = CasaReader.read(spectrum);
                refusals.addAll(outcome.refusals());
                for (CasaRegion region : outcome.regions()) {
                    opened.add(open(file.file(), region, request));
                }
            }
            if (opened.size() == before) {
                throw new InputException(
                        file.file(),
                        Place.whole(),
                        "a fit of CasaXPS that the model language can hold",
                        annotated.size() + " saved ones that it cannot",
                        refusals.isEmpty() ? "No component lies in a region." : refusals.getFirst());
            }
            refusals.forEach(r -> warnings.add(file.file() + ": left out: " + r));
        }
        Fitted fitted = new Fitted(opened, warnings);
        if (request.figure().isPresent()) {
            FigureFile.write(request.figure().get(), fitted.figure());
        }
        return fitted;
    }

    private static Opened open(String file, CasaRegion region, FitRequest request) throws InputException {
        try {
            SavedFit saved = SavedFit.of(region.model(), region.region());
            PeakFit fit = PeakFit.of(region.model(), List.of(region.region()), FitOptions.defaults());
            String name = file + ": " + region.name();
            return new Opened(region, saved, FitAnalysis.of(fit, List.of(name), region.areaUnit(), request));
        } catch (XpsRefusedException e) {
            throw new InputException(
                    file, Place.part(region.name()), "a fit that can be repeated", "another", e.sentence());
        }
    }

    private record Opened(CasaRegion region, SavedFit saved, FitAnalysis analysis) {
        /// Areas that fit best, all else as saved, over the saved areas, less 1.
        double difference(int c) {
            return saved.bestAreas().get(c) / saved.areas().get(c) - 1;
        }

        /// What the tie of an area makes of it, over the saved number, less 1.
        double tieDifference(int c) {
            return saved.areas().get(c) / region.components().get(c).area() - 1;
        }

        int worst() {
            int worst = 0;
            for (int c = 1; c < region.components().size(); c++) {
                worst = Math.abs(difference(c)) > Math.abs(difference(worst)) ? c : worst;
            }
            return worst;
        }

        Json json() {
            List<Json> components = new ArrayList<>();
            for (int c = 0; c < region.components().size(); c++) {
                CasaRegion.Saved casa = region.components().get(c);
                components.add(FitJson.component(analysis, 0, c)
                        .put("casa_name", casa.name())
                        .put("casa_column", casa.column())
                        .put("casa_line_shape", casa.shape())
                        .put("casa_constraints", casa.constraints())
                        .put("casa_rsf", casa.rsf())
                        .put("casa_area", casa.area())
                        .put("area_as_saved", saved.bestAreas().get(c))
                        .put("area_as_saved_difference", difference(c))
                        .put("area_tie_difference", tieDifference(c)));
            }
            return FitJson.spectrum(analysis, 0)
                    .put("components", components)
                    .put("region_eV", new double[] {
                        region.model().region().from_eV(),
                        region.model().region().to_eV()
                    })
                    .put("chi2_reduced_as_saved", saved.chi2Reduced())
                    .put("worst_area_difference", difference(worst()))
                    .put(
                            "worst_area_component",
                            analysis.fit().model().components().get(worst()).name())
                    .put("systematics", FitJson.systematics(analysis))
                    .put("needed", FitJson.needs(analysis))
                    .texts("warnings", warnings());
        }

        List<String> warnings() {
            List<String> warnings = new ArrayList<>(region.warnings());
            warnings.addAll(analysis.warnings());
            return warnings;
        }

        String text() {
            TextTable table = TextTable.of(
                    "component", "of CasaXPS", "shape", "area saved", "area found", "difference/%", "area refitted");
            for (int c = 0; c < region.components().size(); c++) {
                CasaRegion.Saved casa = region.components().get(c);
                table.row(
                        analysis.fit().model().components().get(c).name(),
                        casa.column() + " " + casa.name(),
                        casa.shape(),
                        FitText.number("%.6g", casa.area()),
                        FitText.number("%.6g", saved.bestAreas().get(c)),
                        FitText.number("%+.3f", 100 * difference(c)),
                        FitText.number(
                                "%.6g",
                                analysis.fit()
                                        .spectra()
                                        .getFirst()
                                        .components()
                                        .get(c)
                                        .area()));
            }
            StringBuilder out = new StringBuilder(FitText.of(analysis));
            out.append(String.format(
                    Locale.ROOT,
                    "  As CasaXPS saved it (χ²/ν = %.2f); areas found with positions, widths and background as saved:%n",
                    saved.chi2Reduced()));
            out.append(table);
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
    }

    private record Fitted(List<Opened> opened, List<String> readers) implements Drawn {
        @Override
        public Figure figure() {
            return FitFigure.of(opened.stream().map(Opened::analysis).toList());
        }

        @Override
        public Json json() {
            return Json.object()
                    .put("spectra", opened.stream().map(Opened::json).toList())
                    .put("contrasts", List.<Json>of())
                    .put("simulation", FitJson.simulation(opened.getFirst().analysis()))
                    .texts("warnings", readers);
        }

        @Override
        public String text() {
            StringBuilder out = new StringBuilder();
            opened.forEach(one -> out.append(one.text()).append('\n'));
            readers.forEach(w -> out.append("  Warning: ").append(w).append('\n'));
            return out.toString();
        }
    }
}
