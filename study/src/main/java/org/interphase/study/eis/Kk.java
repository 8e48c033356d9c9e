package org.interphase.study.eis;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.interphase.data.InputException;
import org.interphase.formats.FormatRegistry;
import org.interphase.measure.eis.Spectrum;
import org.interphase.measure.eis.kk.ElementCount;
import org.interphase.measure.eis.kk.FittedPart;
import org.interphase.measure.eis.kk.LinKk;
import org.interphase.measure.eis.kk.LinKkOptions;
import org.interphase.measure.eis.kk.LinKkOutcome;
import org.interphase.report.figure.Figure;
import org.interphase.study.answer.Answer;
import org.interphase.study.answer.Drawn;
import org.interphase.study.json.Json;
import org.interphase.study.results.FigureFile;

/// `eis kk FILE`: may this spectrum be interpreted?
public final class Kk {
    /// Parts of the impedance that the chain can be fitted to, as written on the command line.
    public static final List<String> TYPES = List.of("complex", "real", "imag");

    private Kk() {}

    /// How a spectrum is tested.
    ///
    /// @param type one of [#TYPES]
    /// @param capacitor whether a series capacitor is added
    /// @param mu the chain grows until μ falls to this, between 0 and 1
    /// @param perDecade a fixed number of RC elements per decade instead
    public record Request(String type, boolean capacitor, double mu, OptionalDouble perDecade) {
        LinKkOptions options() {
            FittedPart part = switch (type) {
                case "complex" -> FittedPart.COMPLEX;
                case "real" -> FittedPart.REAL;
                case "imag" -> FittedPart.IMAGINARY;
                default -> throw new IllegalArgumentException("no type '" + type + "'");
            };
            ElementCount count = perDecade.isPresent()
                    ? new ElementCount.PerDecade(perDecade.getAsDouble())
                    : new ElementCount.ByMu(mu);
            return LinKkOptions.defaults().with(part).withCapacitor(capacitor).with(count);
        }
    }

    /// @param figure where a picture of spectrum and residuals is written
    /// @throws InputException if the file is refused, holds no spectrum, or the spectrum cannot be tested
    public static Answer answer(
            FormatRegistry registry,
            Path path,
            SpectrumFile.Selection selection,
            Request request,
            Optional<Path> figure)
            throws InputException {
        SpectrumFile file = SpectrumFile.open(registry, path);
        Spectrum spectrum = file.selectRelaxing(selection);
        LinKk test = test(file, spectrum, request.options());
        if (figure.isPresent()) {
            FigureFile.write(figure.get(), SpectrumFigures.validity(file.file(), test, spectrum));
        }
        return new Tested(file, selection, spectrum, test);
    }

    private static LinKk test(SpectrumFile file, Spectrum spectrum, LinKkOptions options) throws InputException {
        return switch (LinKk.of(spectrum, options)) {
            case LinKkOutcome.Refused r -> throw file.refusal(spectrum, "a spectrum that can be tested", r.reason());
            case LinKk test -> test;
        };
    }

    private record Tested(SpectrumFile file, SpectrumFile.Selection selection, Spectrum spectrum, LinKk test)
            implements Drawn {
        @Override
        public Figure figure() {
            return SpectrumFigures.validity(file.file(), test, spectrum);
        }

        @Override
        public Json json() {
            return Json.object()
                    .put("file", file.file())
                    .put("elements", test.elements())
                    .put("mu", test.mu())
                    .put("frequency_Hz", frequencies())
                    .put("residual_real", test.copyResidualReal())
                    .put("residual_imag", test.copyResidualImaginary())
                    .put("max_residual", test.largestResidual())
                    .put("rms_residual", test.rms())
                    .put("valid_from_Hz", test.validFrom_Hz())
                    .put("valid_to_Hz", test.validTo_Hz())
                    .put("verdict", test.verdict().word())
                    .put(
                            "verdict_at_fixed_density",
                            test.verdictAtFixedDensity().word())
                    .put("cause", test.cause().words())
                    .put("blocking", test.needsCapacitor())
                    .texts("assumed", file.assumed(selection))
                    .texts("warnings", warnings());
        }

        private double[] frequencies() {
            double[] f = new double[test.size()];
            java.util.Arrays.setAll(f, test::frequency_Hz);
            return f;
        }

        private List<String> warnings() {
            List<String> warnings = new ArrayList<>(file.warnings(selection));
            if (!test.muReached()) {
                warnings.add("μ never fell below its cutoff: the chain has as many elements as the points allow.");
            }
            return warnings;
        }

        @Override
        public String text() {
            StringBuilder out = new StringBuilder(file.file()).append('\n');
            out.append(String.format(
                    Locale.ROOT,
                    "  %s: largest residual %.2f %% of |Z|, %s%n",
                    test.verdict().word(),
                    100 * test.largestResidual(),
                    test.cause().words()));
            out.append(String.format(Locale.ROOT, "  %d RC elements, μ = %.3f%n", test.elements(), test.mu()));
            if (Double.isFinite(test.validFrom_Hz())) {
                out.append("  valid from ")
                        .append(SpectrumFigures.hertz(test.validFrom_Hz()))
                        .append(" to ")
                        .append(SpectrumFigures.hertz(test.validTo_Hz()))
                        .append('\n');
            }
            warnings().forEach(w -> out.append("  Warning: ").append(w).append('\n'));
            return out.toString();
        }
    }
}
