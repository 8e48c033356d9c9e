package org.interphase.study.eis;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.formats.FormatRegistry;
import org.interphase.measure.eis.Spectrum;
import org.interphase.measure.eis.circuit.Circuit;
import org.interphase.measure.eis.circuit.CircuitParameter;
import org.interphase.measure.eis.circuit.CircuitSyntaxException;
import org.interphase.measure.eis.circuit.Complex;
import org.interphase.measure.eis.circuit.ElementType;
import org.interphase.measure.eis.circuit.ParameterKind;
import org.interphase.measure.eis.fit.CircuitFit;
import org.interphase.measure.eis.fit.FitOptions;
import org.interphase.measure.eis.fit.FitRefusedException;
import org.interphase.measure.eis.fit.Interval;
import org.interphase.measure.eis.fit.ModelChoice;
import org.interphase.measure.eis.fit.ProfileLikelihood;
import org.interphase.measure.eis.fit.Starts;
import org.interphase.measure.eis.fit.Weighting;
import org.interphase.quantity.Measured;
import org.interphase.quantity.MeasuredText;
import org.interphase.report.figure.Figure;
import org.interphase.study.accuracy.InstrumentAccuracy;
import org.interphase.study.accuracy.Reach;
import org.interphase.study.answer.Answer;
import org.interphase.study.answer.Drawn;
import org.interphase.study.answer.TextTable;
import org.interphase.study.json.Json;
import org.interphase.study.results.FigureFile;
import org.jspecify.annotations.Nullable;

/// `eis fit FILE [--circuit C]`: the parameters of an equivalent circuit, with what can be said of them.
public final class Fit {
    public static final List<String> WEIGHTS = List.of("modulus", "unit");
    private static final InstrumentAccuracy ACCURACY = InstrumentAccuracy.assumed();
    private static final double LEVEL = 0.95;
    /// Alternatives that the text lists; the JSON lists all.
    private static final int SHOWN = 6;

    private Fit() {}

    /// How a circuit is fitted.
    ///
    /// @param circuit as text; empty where the spectrum is to choose it
    /// @param start values in SI units by parameter; the spectrum gives the others
    /// @param starts sets of start values that are tried
    /// @param weights one of [#WEIGHTS]
    public record Request(Optional<String> circuit, Map<String, Double> start, int starts, String weights) {
        FitOptions options() {
            Weighting weighting = weights.equals("unit") ? Weighting.unit() : Weighting.modulus();
            return FitOptions.standard()
                    .withWeighting(weighting)
                    .withStarts(starts)
                    .onAllCores();
        }
    }

    /// @param figure where a picture of spectrum, circuit and residuals is written
    /// @throws InputException if the file or the circuit is refused, or the fit cannot begin
    public static Answer answer(
            FormatRegistry registry,
            Path path,
            SpectrumFile.Selection selection,
            Request request,
            Optional<Path> figure)
            throws InputException {
        FitOptions options = request.options();
        Optional<Circuit> parsed = request.circuit().isPresent()
                ? Optional.of(parse(request.circuit().get()))
                : Optional.empty();
        SpectrumFile file = SpectrumFile.open(registry, path);
        boolean inductive = parsed.map(Fit::isInductive).orElse(false);
        Spectrum spectrum = inductive ? file.select(selection) : file.selectRelaxing(selection);
        List<ModelChoice.Candidate> alternatives = List.of();
        CircuitFit fit;
        try {
            if (parsed.isPresent()) {
                fit = request.start().isEmpty()
                        ? CircuitSearch.of(spectrum).fit(parsed.get(), options)
                        : CircuitFit.of(spectrum, parsed.get(), Starts.given(request.start()), options);
            } else {
                ModelChoice choice = CircuitSearch.of(spectrum).settled(CircuitSearch.FAMILIES, options);
                alternatives = choice.candidates().stream()
                        .sorted(Comparator.comparingDouble(c -> Fitted.aicc(c.fit())))
                        .toList();
                fit = choice.bestSound().fit();
            }
        } catch (FitRefusedException e) {
            throw file.refusal(spectrum, "a spectrum and start values that a fit can begin with", e.sentence());
        }
        if (figure.isPresent()) {
            FigureFile.write(figure.get(), SpectrumFigures.fit(file.file(), fit));
        }
        return new Fitted(file, selection, fit, alternatives);
    }

    /// Whether a circuit has resistors and inductors only, such as that of a shorted cable.
    private static boolean isInductive(Circuit circuit) {
        return circuit.elements().stream().allMatch(e -> e.type() == ElementType.R || e.type() == ElementType.L);
    }

    /// @throws InputException with the position of the error
    static Circuit parse(String circuit) throws InputException {
        try {
            return Circuit.parse(circuit);
        } catch (CircuitSyntaxException e) {
            throw new InputException(
                    "the circuit", Place.part("position " + e.position()), e.expected(), e.found(), sentence(e.hint()));
        }
    }

    /// A hint as a sentence of its own.
    static @Nullable String sentence(@Nullable String hint) {
        if (hint == null || hint.isEmpty()) {
            return null;
        }
        String capital =
                hint.startsWith("p(") ? hint : hint.substring(0, 1).toUpperCase(Locale.ROOT) + hint.substring(1);
        return capital.endsWith("?") || capital.endsWith(".") ? capital : capital + ".";
    }

    /// A fit as the object that `eis fit` prints. `aicc` and `bic` count the circuit's parameters only, as
    /// other fitters of impedance do; beside them the residual variance is counted too.
    static Json.Fields json(CircuitFit fit) {
        Json.Fields parameters = Json.object();
        Json.Fields identifiable = Json.object();
        List<CircuitParameter> list = fit.circuit().parameters();
        for (int j = 0; j < list.size(); j++) {
            CircuitParameter parameter = list.get(j);
            Json.Fields one =
                    Json.object().put("value", fit.value(j)).put("u", fit.u(j)).put("unit", parameter.unit());
            if (parameter.kind() == ParameterKind.RESISTANCE) {
                Interval interval = ProfileLikelihood.interval(fit, LEVEL, parameter.name());
                one.put("interval_95", new double[] {interval.lower(), interval.upper()});
            }
            parameters.put(parameter.name(), one);
            identifiable.put(parameter.name(), fit.identifiable(j));
        }
        return Json.object()
                .put("circuit", fit.circuit().toString())
                .put("parameters", parameters)
                .put("ssr", fit.ssr())
                .put("points", fit.spectrum().size())
                .put("aicc", fit.information().aiccWithoutVariance())
                .put("bic", fit.information().bicWithoutVariance())
                .put("aicc_with_variance", fit.information().aicc())
                .put("bic_with_variance", fit.information().bic())
                .put("max_correlation", fit.largestCorrelation())
                .put("starts", fit.starts())
                .put("starts_at_best", fit.startsAtBest())
                .put("converged", fit.converged())
                .put("identifiable", identifiable);
    }

    /// The circuit's impedance at the measured frequencies, for a reader that draws it.
    private static Json.Fields curve(CircuitFit fit) {
        double[] frequency_Hz = fit.spectrum().copyFrequency_Hz();
        double[] real = new double[frequency_Hz.length];
        double[] imaginary = new double[frequency_Hz.length];
        for (int i = 0; i < frequency_Hz.length; i++) {
            Complex z = fit.model(frequency_Hz[i]);
            real[i] = z.re();
            imaginary[i] = z.im();
        }
        return Json.object()
                .put("frequency_Hz", frequency_Hz)
                .put("z_re_ohm", real)
                .put("z_im_ohm", imaginary);
    }

    private record Fitted(
            SpectrumFile file,
            SpectrumFile.Selection selection,
            CircuitFit fit,
            List<ModelChoice.Candidate> alternatives)
            implements Drawn {
        @Override
        public Figure figure() {
            return SpectrumFigures.fit(file.file(), fit);
        }

        @Override
        public Json json() {
            List<Json> others = new ArrayList<>();
            for (ModelChoice.Candidate candidate : alternatives) {
                others.add(Json.object()
                        .put("circuit", candidate.fit().circuit().toString())
                        .put("aicc", aicc(candidate.fit()))
                        .put("difference", aicc(candidate.fit()) - least())
                        .put("sound", candidate.sound()));
            }
            Json.Fields fields = Fit.json(fit);
            if (!alternatives.isEmpty()) {
                fields.put("alternatives", others);
            }
            return fields.put("curve", curve(fit))
                    .put("file", file.file())
                    .texts("assumed", file.assumed(selection))
                    .texts("warnings", warnings());
        }

        private static double aicc(CircuitFit fit) {
            return fit.information().aiccWithoutVariance();
        }

        private double least() {
            return alternatives.stream().mapToDouble(c -> aicc(c.fit())).min().orElse(aicc(fit));
        }

        private List<String> warnings() {
            List<String> warnings = new ArrayList<>(file.warnings(selection));
            warnings.addAll(fit.warnings());
            if (!alternatives.isEmpty() && alternatives.stream().noneMatch(ModelChoice.Candidate::sound)) {
                warnings.add("no circuit that was tried has only parameters that the spectrum determines;"
                        + " this is the one with the least AICc");
            } else if (aicc(fit) - least() > 10) {
                warnings.add("circuits with more elements have a lower AICc, but parameters that the spectrum does not"
                        + " determine: the misfit is not only noise");
            }
            return warnings;
        }

        @Override
        public String text() {
            StringBuilder out = new StringBuilder(file.file())
                    .append("  ")
                    .append(fit.circuit())
                    .append('\n');
            out.append(parameters());
            out.append("  ± holds the fit and the instrument (")
                    .append(ACCURACY.basis(Reach.IMPEDANCE))
                    .append(")\n");
            out.append(String.format(
                    Locale.ROOT,
                    "  sum of squared residuals %.4g over %d points, AICc %.1f; %d of %d starts ended there%n",
                    fit.ssr(),
                    fit.spectrum().size(),
                    aicc(fit),
                    fit.startsAtBest(),
                    fit.starts()));
            if (!alternatives.isEmpty()) {
                out.append(others());
            }
            warnings().forEach(w -> out.append("  Warning: ").append(w).append('\n'));
            return out.toString();
        }

        /// The circuits with the least AICc, and those up to the chosen one.
        private String others() {
            StringBuilder out = new StringBuilder("  circuits tried, with the difference of AICc to the least:\n");
            int shown = 0;
            boolean chosen = false;
            for (ModelChoice.Candidate candidate : alternatives) {
                if (shown >= SHOWN && chosen) {
                    out.append(String.format(Locale.ROOT, "  %9s  %d more%n", "", alternatives.size() - shown));
                    break;
                }
                boolean here = candidate.fit() == fit;
                String remark = here ? "  (this one)" : candidate.sound() ? "" : "  not all parameters determined";
                out.append(String.format(
                        Locale.ROOT,
                        "  %9.1f  %s%s%n",
                        aicc(candidate.fit()) - least(),
                        candidate.fit().circuit(),
                        remark));
                chosen |= here;
                shown++;
            }
            return out.toString();
        }

        private TextTable parameters() {
            TextTable table = TextTable.of("parameter", "value", "unit", "95 % interval of the fit", "");
            for (int j = 0; j < fit.size(); j++) {
                CircuitParameter parameter = fit.circuit().parameter(j);
                Measured value = Double.isFinite(fit.u(j))
                        ? Measured.of(fit.value(j), fit.u(j))
                        : Measured.without(fit.value(j), "the spectrum does not determine it");
                table.row(
                        parameter.name(),
                        MeasuredText.plusMinus(
                                parameter.kind().impedancePower() == 0
                                        ? value
                                        : ACCURACY.budget(Reach.IMPEDANCE, value)
                                                .total(),
                                4),
                        parameter.unit(),
                        parameter.kind() == ParameterKind.RESISTANCE
                                ? words(ProfileLikelihood.interval(fit, LEVEL, parameter.name()))
                                : "",
                        fit.identifiable(j) ? "" : "not identifiable");
            }
            return table;
        }
    }

    /// `233 to 261`, `above 12`, `below 40`.
    static String words(Interval interval) {
        String low = String.format(Locale.ROOT, "%.4g", interval.lower());
        String high = String.format(Locale.ROOT, "%.4g", interval.upper());
        if (Double.isInfinite(interval.upper())) {
            return interval.lower() > 0 ? "above " + low : "open";
        }
        return interval.lower() > 0 ? low + " to " + high : "below " + high;
    }
}
