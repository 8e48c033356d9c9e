package org.interphase.study.eis;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.formats.FormatRegistry;
import org.interphase.measure.eis.circuit.Circuit;
import org.interphase.measure.eis.circuit.CircuitParameter;
import org.interphase.measure.eis.circuit.CircuitSyntaxException;
import org.interphase.measure.eis.fit.CircuitFit;
import org.interphase.measure.eis.fit.FitOptions;
import org.interphase.measure.eis.fit.FitRefusedException;
import org.interphase.measure.eis.fit.Starts;
import org.interphase.quantity.Measured;
import org.interphase.quantity.MeasuredText;
import org.interphase.study.answer.Answer;
import org.interphase.study.answer.TextTable;
import org.interphase.study.json.Json;
import org.interphase.study.results.FigureFile;

/// `eis fit FILE --circuit C`: the parameters of an equivalent circuit, with what can be said of them.
public final class Fit {
    private Fit() {}

    /// @param circuit as text
    /// @param figure where a picture of spectrum, circuit and residuals is written
    /// @throws InputException if the file or the circuit is refused, or the fit cannot begin
    public static Answer answer(
            FormatRegistry registry,
            Path path,
            SpectrumFile.Selection selection,
            String circuit,
            Starts starts,
            FitOptions options,
            Optional<Path> figure)
            throws InputException {
        Circuit parsed = parse(circuit);
        SpectrumFile file = SpectrumFile.open(registry, path);
        CircuitFit fit;
        try {
            fit = CircuitFit.of(file.select(selection), parsed, starts, options);
        } catch (FitRefusedException e) {
            throw new InputException(
                    file.file(), Place.whole(), "a spectrum and start values that fit the circuit", message(e));
        }
        if (figure.isPresent()) {
            FigureFile.write(figure.get(), SpectrumFigures.fit(file.file(), fit));
        }
        return new Fitted(file, selection, fit);
    }

    /// @throws InputException with the position of the error
    static Circuit parse(String circuit) throws InputException {
        try {
            return Circuit.parse(circuit);
        } catch (CircuitSyntaxException e) {
            throw new InputException(
                    "the circuit", Place.part("position " + e.position()), e.expected(), e.found(), e.hint());
        }
    }

    private static String message(Exception e) {
        return String.valueOf(e.getMessage());
    }

    /// A fit as the object that `eis fit` prints. `aicc` and `bic` count the circuit's parameters only, as other
    /// fitters
    /// of impedance do; beside them the residual variance is counted too.
    static Json.Fields json(CircuitFit fit) {
        Json.Fields parameters = Json.object();
        Json.Fields identifiable = Json.object();
        List<CircuitParameter> list = fit.circuit().parameters();
        for (int j = 0; j < list.size(); j++) {
            CircuitParameter parameter = list.get(j);
            parameters.put(
                    parameter.name(),
                    Json.object().put("value", fit.value(j)).put("u", fit.u(j)).put("unit", parameter.unit()));
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

    private record Fitted(SpectrumFile file, SpectrumFile.Selection selection, CircuitFit fit) implements Answer {
        @Override
        public Json json() {
            return Fit.json(fit)
                    .put("file", file.file())
                    .texts("assumed", file.assumed(selection))
                    .texts("warnings", warnings());
        }

        private List<String> warnings() {
            List<String> warnings = new ArrayList<>(file.warnings(selection));
            warnings.addAll(fit.warnings());
            return warnings;
        }

        @Override
        public String text() {
            StringBuilder out = new StringBuilder(file.file())
                    .append("  ")
                    .append(fit.circuit())
                    .append('\n');
            TextTable table = TextTable.of("parameter", "value", "unit", "");
            for (int j = 0; j < fit.size(); j++) {
                CircuitParameter parameter = fit.circuit().parameter(j);
                Measured value = Double.isFinite(fit.u(j))
                        ? Measured.of(fit.value(j), fit.u(j))
                        : Measured.without(fit.value(j), "the spectrum does not determine it");
                table.row(
                        parameter.name(),
                        MeasuredText.plusMinus(value, 4),
                        parameter.unit(),
                        fit.identifiable(j) ? "" : "not identifiable");
            }
            out.append(table);
            out.append(String.format(
                    Locale.ROOT,
                    "  sum of squared residuals %.4g over %d points, AICc %.1f; %d of %d starts ended there%n",
                    fit.ssr(),
                    fit.spectrum().size(),
                    fit.information().aiccWithoutVariance(),
                    fit.startsAtBest(),
                    fit.starts()));
            warnings().forEach(w -> out.append("  Warning: ").append(w).append('\n'));
            return out.toString();
        }
    }
}
