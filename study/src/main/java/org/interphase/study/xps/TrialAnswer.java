package org.interphase.study.xps;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.formats.FormatRegistry;
import org.interphase.measure.xps.XpsRefusedException;
import org.interphase.measure.xps.fit.ContrastTrial;
import org.interphase.measure.xps.fit.FitOptions;
import org.interphase.measure.xps.fit.PeakFit;
import org.interphase.measure.xps.model.PeakModel;
import org.interphase.study.answer.Answer;
import org.interphase.study.answer.TextTable;
import org.interphase.study.json.Json;

/// `xps trial MODEL.yaml FILE`: how often the joint fit of two spectra sees a difference where there is none. The
/// fitted spectrum is the truth; pairs of Poisson copies of it are fitted as a bare and a coated sample would be.
public final class TrialAnswer {
    private TrialAnswer() {}

    /// @param number of the spectrum in the file, counted from 1; 0 for the first that covers the region
    /// @param pairs simulated, at least 1
    /// @param intensity of the second spectrum over the first, background included
    /// @param level of the test, such as 0.05
    /// @param time of counting, where the file does not state it
    public record Request(int number, int pairs, double intensity, double level, long seed, CountingTime time) {}

    /// @throws InputException if the model or the file is refused, or the fit cannot begin
    public static Answer answer(FormatRegistry registry, Path modelFile, Path path, Request request)
            throws InputException {
        PeakModel model = ModelReader.read(modelFile);
        RegionFile file = request.time().of(RegionFile.open(registry, path));
        List<String> warnings = new ArrayList<>();
        file.warnings().forEach(w -> warnings.add(file.file() + ": " + w));
        try {
            PeakFit truth = PeakFit.of(
                    model, List.of(Peaks.region(file, model, request.number(), warnings)), FitOptions.defaults());
            return new Tried(
                    ContrastTrial.of(truth, request.intensity(), request.pairs(), request.level(), request.seed()),
                    truth,
                    request,
                    List.copyOf(warnings));
        } catch (XpsRefusedException e) {
            throw new InputException(
                    file.file(),
                    Place.whole(),
                    "a spectrum that the model can be fitted to",
                    "one that it cannot",
                    e.sentence());
        }
    }

    private record Tried(ContrastTrial trial, PeakFit truth, Request request, List<String> warnings) implements Answer {
        /// Standard deviation of a rate that is the level, over so many pairs.
        private double spread() {
            return Math.sqrt(request.level() * (1 - request.level()) / request.pairs());
        }

        @Override
        public Json json() {
            List<Json> components = new ArrayList<>();
            for (int c = 0; c < trial.components().size(); c++) {
                components.add(Json.object()
                        .put("component", trial.components().get(c))
                        .put(
                                "fraction",
                                truth.spectra().getFirst().components().get(c).fraction())
                        .put("false_positive_rate", trial.rates().get(c)));
            }
            return Json.object()
                    .put("pairs", trial.pairs())
                    .put("failed", trial.failed())
                    .put("level", request.level())
                    .put("intensity", request.intensity())
                    .put("seed", request.seed())
                    .put("rate_u", spread())
                    .put("components", components)
                    .texts("warnings", warnings);
        }

        @Override
        public String text() {
            TextTable table = TextTable.of("component", "fraction/%", "false positives/%");
            for (int c = 0; c < trial.components().size(); c++) {
                table.row(
                        trial.components().get(c),
                        FitText.number(
                                "%.2f",
                                100
                                        * truth.spectra()
                                                .getFirst()
                                                .components()
                                                .get(c)
                                                .fraction()),
                        FitText.number("%.2f", 100 * trial.rates().get(c)));
            }
            String answer = String.format(
                    Locale.ROOT,
                    "%d pairs of spectra without a difference, the second %.3g times as intense; %d fits did not"
                            + " converge.%nA difference is seen at p < %.3g in (%.3g ± %.2g %% expected):%n%s",
                    trial.pairs(),
                    request.intensity(),
                    trial.failed(),
                    request.level(),
                    100 * request.level(),
                    100 * spread(),
                    table);
            StringBuilder out = new StringBuilder(answer);
            warnings.forEach(w -> out.append("  Warning: ").append(w).append('\n'));
            return out.toString();
        }
    }
}
