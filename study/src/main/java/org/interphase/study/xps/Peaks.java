package org.interphase.study.xps;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.formats.FormatRegistry;
import org.interphase.measure.xps.Region;
import org.interphase.measure.xps.XpsRefusedException;
import org.interphase.measure.xps.background.StaticBackground;
import org.interphase.measure.xps.fit.FitOptions;
import org.interphase.measure.xps.fit.FittedSpectrum;
import org.interphase.measure.xps.fit.PeakFit;
import org.interphase.measure.xps.model.PeakModel;
import org.interphase.report.figure.Figure;
import org.interphase.study.answer.Answer;
import org.interphase.study.answer.Drawn;
import org.interphase.study.json.Json;
import org.interphase.study.results.FigureFile;

/// `xps fit MODEL.yaml FILE…`: a model fitted to one spectrum or jointly to several, and what differs
/// between them.
public final class Peaks {
    private Peaks() {}

    /// @throws InputException if the model or a file is refused, or the fit cannot begin
    public static Answer answer(FormatRegistry registry, Path modelFile, List<Path> paths, FitRequest request)
            throws InputException {
        return answer(registry, ModelReader.read(modelFile), paths, request);
    }

    /// The same with a model at hand.
    static Answer answer(FormatRegistry registry, PeakModel model, List<Path> paths, FitRequest request)
            throws InputException {
        List<String> names = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        List<Region> regions = new ArrayList<>();
        if (paths.size() > 1 && model.background() instanceof StaticBackground.Through) {
            throw new InputException(
                    "the model",
                    Place.whole(),
                    "a background that each of " + paths.size() + " spectra can have",
                    "end_levels, which are those of one",
                    "Leave out end_levels; end_points averages at the ends of each spectrum.");
        }
        for (Path path : paths) {
            RegionFile file = request.time().of(RegionFile.open(registry, path));
            names.add(file.file());
            file.warnings().forEach(w -> warnings.add(file.file() + ": " + w));
            Region region = region(file, model, request.number(), warnings);
            regions.add(request.weighsEqually() ? region.withEqualWeights() : region);
        }
        try {
            PeakFit fit = PeakFit.of(model, regions, FitOptions.defaults());
            if (fit.spectra().stream().allMatch(Peaks::isFlat)) {
                throw new InputException(
                        String.join(", ", names),
                        Place.whole(),
                        "a peak between " + model.region().from_eV() + " and "
                                + model.region().to_eV() + " eV",
                        "none",
                        "No area comes out above three times its uncertainty.");
            }
            FitAnalysis analysis = FitAnalysis.of(fit, names, "counts·eV", request);
            if (request.figure().isPresent()) {
                FigureFile.write(request.figure().get(), FitFigure.of(List.of(analysis)));
            }
            return new Fitted(analysis, warnings);
        } catch (XpsRefusedException e) {
            throw new InputException(
                    String.join(", ", names),
                    Place.whole(),
                    "spectra that the model can be fitted to",
                    "ones that it cannot",
                    e.sentence());
        }
    }

    /// Of a file the spectrum of a number; with 0 the first that covers the model's region and shows its line, or the
    /// first that covers it where none does.
    ///
    /// @param warnings takes which one was taken, where others came before it
    static Region region(RegionFile file, PeakModel model, int number, List<String> warnings) throws InputException {
        List<RegionFile.Candidate> candidates =
                file.candidates(number, model.region().from_eV(), model.region().to_eV());
        if (candidates.size() == 1) {
            return taken(file, candidates.getFirst(), warnings);
        }
        for (RegionFile.Candidate candidate : candidates) {
            if (shows(candidate.region(), model)) {
                warnings.add(file.file() + ": of " + candidates.size() + " spectra that cover the region, spectrum "
                        + candidate.number() + " (" + candidate.title()
                        + ") is the first that shows the line and was taken; --spectrum N takes another");
                return taken(file, candidate, warnings);
            }
        }
        return taken(file, candidates.getFirst(), warnings);
    }

    private static Region taken(RegionFile file, RegionFile.Candidate candidate, List<String> warnings) {
        candidate.assumed().forEach(sentence -> warnings.add(file.file() + ": " + sentence));
        return candidate.region();
    }

    private static boolean shows(Region region, PeakModel model) {
        try {
            PeakFit fit = PeakFit.of(model, List.of(region), FitOptions.defaults());
            return !isFlat(fit.spectra().getFirst());
        } catch (XpsRefusedException e) {
            return false;
        }
    }

    /// An area without an uncertainty, such as one at its limit, is no sign of a flat spectrum.
    private static boolean isFlat(FittedSpectrum spectrum) {
        return spectrum.components().stream().noneMatch(c -> c.area() > 0 && !(c.area() <= 3 * c.areaU()));
    }

    private record Fitted(FitAnalysis analysis, List<String> readers) implements Drawn {
        @Override
        public Figure figure() {
            return FitFigure.of(List.of(analysis));
        }

        @Override
        public Json json() {
            return Json.object()
                    .put("spectra", FitJson.spectra(analysis))
                    .put("contrasts", FitJson.contrasts(analysis))
                    .put("needed", FitJson.needs(analysis))
                    .put("simulation", FitJson.simulation(analysis))
                    .put("systematics", FitJson.systematics(analysis))
                    .put("chi2_reduced", analysis.fit().chi2Reduced())
                    .texts("warnings", warnings());
        }

        private List<String> warnings() {
            List<String> warnings = new ArrayList<>(readers);
            warnings.addAll(analysis.warnings());
            return warnings;
        }

        @Override
        public String text() {
            StringBuilder out = new StringBuilder(FitText.of(analysis));
            warnings().forEach(w -> out.append("  Warning: ").append(w).append('\n'));
            return out.toString();
        }
    }
}
