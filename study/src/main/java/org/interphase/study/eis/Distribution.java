package org.interphase.study.eis;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.interphase.data.InputException;
import org.interphase.formats.FormatRegistry;
import org.interphase.measure.eis.Spectrum;
import org.interphase.measure.eis.drt.Drt;
import org.interphase.measure.eis.drt.DrtOptions;
import org.interphase.measure.eis.drt.DrtOutcome;
import org.interphase.measure.eis.drt.DrtPeak;
import org.interphase.measure.eis.drt.LambdaChoice;
import org.interphase.measure.eis.drt.Notice;
import org.interphase.measure.eis.drt.Tail;
import org.interphase.measure.eis.drt.TauGrid;
import org.interphase.report.figure.Figure;
import org.interphase.report.figure.SeriesStyle;
import org.interphase.study.answer.Answer;
import org.interphase.study.answer.Drawn;
import org.interphase.study.answer.TextTable;
import org.interphase.study.json.Json;
import org.interphase.study.results.FigureFile;

/// `eis drt FILE`: which relaxations does a spectrum hold?
public final class Distribution {
    /// Ways to choose λ, as written on the command line; a number is one too.
    public static final List<String> CHOICES = List.of("gcv", "re-im", "discrepancy");

    public static final List<String> GRIDS = List.of("extended", "pydrttools");
    public static final List<String> TAILS = List.of("none", "capacitor", "cpe");

    private Distribution() {}

    /// How a distribution is computed.
    ///
    /// @param lambda one of [#CHOICES], or a number above zero
    /// @param grid one of [#GRIDS]
    /// @param tail one of [#TAILS]
    /// @param bootstrap spectra of new noise
    public record Request(String lambda, String grid, String tail, int bootstrap) {
        DrtOptions options() {
            return DrtOptions.defaults()
                    .with(choice())
                    .with(grid.equals("pydrttools") ? TauGrid.PYDRTTOOLS : TauGrid.EXTENDED)
                    .with(
                            switch (tail) {
                                case "capacitor" -> Tail.CAPACITOR;
                                case "cpe" -> Tail.CONSTANT_PHASE;
                                default -> Tail.NONE;
                            })
                    .withBootstrap(bootstrap, 1);
        }

        private LambdaChoice choice() {
            return switch (lambda) {
                case "gcv" -> DrtOptions.defaults().lambda();
                case "re-im" -> new LambdaChoice.ReImCrossValidation();
                case "discrepancy" -> new LambdaChoice.ReImDiscrepancy();
                default -> new LambdaChoice.Fixed(Double.parseDouble(lambda));
            };
        }
    }

    /// @param figure where a picture is written
    /// @throws InputException if the file is refused, holds no spectrum, or no distribution can be computed
    public static Answer answer(
            FormatRegistry registry,
            Path path,
            SpectrumFile.Selection selection,
            Request request,
            Optional<Path> figure)
            throws InputException {
        SpectrumFile file = SpectrumFile.open(registry, path);
        Spectrum spectrum = file.selectRelaxing(selection);
        DrtOutcome outcome = Drt.of(spectrum, request.options());
        if (outcome instanceof DrtOutcome.Refused r) {
            throw file.refusal(spectrum, "a spectrum with a distribution of relaxation times", r.reason());
        }
        Drt drt = (Drt) outcome;
        Found found = new Found(file, selection, drt);
        if (figure.isPresent()) {
            FigureFile.write(figure.get(), found.figure());
        }
        return found;
    }

    private record Found(SpectrumFile file, SpectrumFile.Selection selection, Drt drt) implements Drawn {
        @Override
        public Figure figure() {
            var named = new SpectrumFigures.Named("γ", drt, SeriesStyle.BARE.measured());
            return SpectrumFigures.relaxations(file.file(), List.of(named));
        }

        @Override
        public Json json() {
            List<Json> peaks = new ArrayList<>();
            drt.peaks().forEach(p -> peaks.add(peak(p)));
            return Json.object()
                    .put("file", file.file())
                    .put("tau_s", drt.copyTau_s())
                    .put("gamma_ohm", drt.copyGamma_ohm())
                    .put("gamma_low_ohm", drt.copyLow_ohm())
                    .put("gamma_high_ohm", drt.copyHigh_ohm())
                    .put("r_inf_ohm", drt.seriesResistance_ohm())
                    .put("l_H", drt.inductance_H())
                    .put("r_polarisation_ohm", drt.polarisation_ohm())
                    .put("lambda", drt.lambda())
                    .put("lambda_at_bound", drt.trace().atBound())
                    .put("rms_residual", drt.rms())
                    .put("tail_q", drt.tailExponent() > 0 ? drt.tailQ() : Double.NaN)
                    .put("tail_exponent", drt.tailExponent() > 0 ? drt.tailExponent() : Double.NaN)
                    .put("peaks", peaks)
                    .texts("assumed", file.assumed(selection))
                    .texts("warnings", warnings());
        }

        private static Json peak(DrtPeak peak) {
            return Json.object()
                    .put("tau_s", peak.tau_s())
                    .put("frequency_Hz", peak.frequency_Hz())
                    .put("r_ohm", peak.resistance_ohm())
                    .put("r_ohm_sd", peak.resistanceSd_ohm())
                    .put("c_F", peak.capacitance_F())
                    .put("found_at_lambdas", peak.foundAtLambdas())
                    .put("found_in_bootstrap", peak.foundInBootstrap())
                    .put("stable", peak.stable());
        }

        private List<String> warnings() {
            List<String> warnings = new ArrayList<>(file.warnings(selection));
            drt.notices().stream().sorted().forEach(n -> warnings.add(n.words()));
            boolean open = drt.notices().contains(Notice.SLOW_END_OPEN)
                    || drt.notices().contains(Notice.POOR_FIT);
            if (open && drt.options().tail() == Tail.NONE) {
                warnings.add("try --tail cpe: a constant phase element in series takes up what does not end at low"
                        + " frequency");
            }
            return warnings;
        }

        @Override
        public String text() {
            StringBuilder out = new StringBuilder(file.file()).append('\n');
            out.append(String.format(
                    Locale.ROOT,
                    "  series resistance %.4g Ω, polarisation %.4g Ω, λ = %.2g, residual %.2f %% (rms)%n",
                    drt.seriesResistance_ohm(),
                    drt.polarisation_ohm(),
                    drt.lambda(),
                    100 * drt.rms()));
            TextTable table = TextTable.of("frequency", "R/Ω", "sd/Ω", "C/F", "in λ", "in noise", "");
            for (DrtPeak peak : drt.peaks()) {
                table.row(
                        SpectrumFigures.hertz(peak.frequency_Hz()),
                        number("%.4g", peak.resistance_ohm()),
                        number("%.2g", peak.resistanceSd_ohm()),
                        number("%.2g", peak.capacitance_F()),
                        number("%.0f %%", 100 * peak.foundAtLambdas()),
                        number("%.0f %%", 100 * peak.foundInBootstrap()),
                        peak.stable() ? "stable" : "not stable: no evidence");
            }
            out.append(table);
            warnings().forEach(w -> out.append("  Warning: ").append(w).append('\n'));
            return out.toString();
        }

        private static String number(String format, double value) {
            return Double.isFinite(value) ? String.format(Locale.ROOT, format, value) : "";
        }
    }
}
