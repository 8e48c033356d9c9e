package org.interphase.study.xps;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.formats.FormatRegistry;
import org.interphase.measure.xps.Region;
import org.interphase.measure.xps.XpsRefusedException;
import org.interphase.measure.xps.fit.ComponentNeed;
import org.interphase.measure.xps.fit.Contrast;
import org.interphase.measure.xps.fit.FitOptions;
import org.interphase.measure.xps.fit.FittedComponent;
import org.interphase.measure.xps.fit.FittedSpectrum;
import org.interphase.measure.xps.fit.PeakFit;
import org.interphase.measure.xps.model.PeakModel;
import org.interphase.report.figure.Axis;
import org.interphase.report.figure.Figure;
import org.interphase.report.figure.Mark;
import org.interphase.report.figure.Panel;
import org.interphase.report.figure.SeriesStyle;
import org.interphase.study.answer.Answer;
import org.interphase.study.answer.Drawn;
import org.interphase.study.answer.TextTable;
import org.interphase.study.json.Json;
import org.interphase.study.results.FigureFile;

/// `xps fit MODEL.yaml FILE…`: a model fitted to one spectrum or jointly to several, and what differs
/// between them.
public final class Peaks {
    private Peaks() {}

    /// @param number of the spectrum in every file, counted from 1; 0 for the first that covers the
    ///     model's region
    /// @param figure where a picture is written
    /// @throws InputException if the model or a file is refused, or the fit cannot begin
    public static Answer answer(
            FormatRegistry registry, Path modelFile, List<Path> paths, int number, Optional<Path> figure)
            throws InputException {
        return answer(registry, ModelReader.read(modelFile), paths, number, figure, true);
    }

    /// The same with a model at hand.
    ///
    /// @param needs whether it is tried which components the data do not need: one more fit for each
    static Answer answer(
            FormatRegistry registry,
            PeakModel model,
            List<Path> paths,
            int number,
            Optional<Path> figure,
            boolean needs)
            throws InputException {
        List<String> names = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        List<Region> regions = new ArrayList<>();
        for (Path path : paths) {
            RegionFile file = RegionFile.open(registry, path);
            names.add(file.file());
            file.warnings().forEach(w -> warnings.add(file.file() + ": " + w));
            regions.add(
                    file.region(number, model.region().from_eV(), model.region().to_eV()));
        }
        try {
            PeakFit fit = PeakFit.of(model, regions, FitOptions.defaults());
            Fitted fitted = new Fitted(names, fit, needs ? ComponentNeed.of(fit) : List.of(), warnings);
            if (figure.isPresent()) {
                FigureFile.write(figure.get(), figure(names, fit));
            }
            return fitted;
        } catch (XpsRefusedException e) {
            throw new InputException(
                    String.join(", ", names), Place.whole(), "spectra that the model can be fitted to", e.sentence());
        }
    }

    /// One panel for each spectrum: counts, background, components, envelope, with the binding energy falling.
    private static Figure figure(List<String> names, PeakFit fit) {
        List<Panel> panels = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            FittedSpectrum spectrum = fit.spectra().get(i);
            double[] energy = spectrum.region().copyEnergy_eV();
            double[] background = spectrum.copyBackground();
            List<Mark> marks = new ArrayList<>();
            marks.add(
                    Mark.points("measured", energy, spectrum.region().copyIntensity(), SeriesStyle.NEUTRAL.measured()));
            marks.add(Mark.line("background", energy, background, SeriesStyle.NEUTRAL.computed()));
            for (int c = 0; c < spectrum.components().size(); c++) {
                double[] curve = spectrum.copyCurve(c);
                for (int k = 0; k < curve.length; k++) {
                    curve[k] += background[k];
                }
                marks.add(Mark.line(
                        spectrum.components().get(c).name(),
                        energy,
                        curve,
                        SeriesStyle.ofIndex(c + 1).computed()));
            }
            marks.add(Mark.line("sum", energy, spectrum.copyModel(), SeriesStyle.BARE.computed()));
            panels.add(Panel.of(
                            Axis.linear("Binding energy", "eV").running(true),
                            Axis.linear("Intensity", "counts"),
                            marks)
                    .titled(names.get(i)));
        }
        return Figure.grid("Fit", 1, panels)
                .withCaption("Points are measured; background, components and their sum are fitted.");
    }

    private record Fitted(List<String> names, PeakFit fit, List<ComponentNeed> needs, List<String> readers)
            implements Drawn {
        @Override
        public Figure figure() {
            return Peaks.figure(names, fit);
        }

        @Override
        public Json json() {
            List<Json> spectra = new ArrayList<>();
            for (int i = 0; i < names.size(); i++) {
                spectra.add(spectrum(names.get(i), fit.spectra().get(i)));
            }
            List<Json> contrasts = new ArrayList<>();
            for (Contrast c : contrasts()) {
                contrasts.add(Json.object()
                        .put("component", c.component())
                        .put("difference", c.difference())
                        .put("difference_u", c.differenceU())
                        .put("p_value", c.pValue()));
            }
            List<Json> needed = new ArrayList<>();
            for (ComponentNeed need : needs) {
                needed.add(Json.object()
                        .put("component", need.component())
                        .put("needed", need.needed())
                        .put("chi2_rise_without", need.chi2Rise())
                        .put("p_value", need.pValue()));
            }
            return Json.object()
                    .put("spectra", spectra)
                    .put("contrasts", contrasts)
                    .put("needed", needed)
                    .put("chi2_reduced", fit.chi2Reduced())
                    .texts("warnings", warnings());
        }

        private Json spectrum(String name, FittedSpectrum spectrum) {
            List<Json> components = new ArrayList<>();
            for (FittedComponent c : spectrum.components()) {
                components.add(Json.object()
                        .put("name", c.name())
                        .put("position_eV", c.position_eV())
                        .put("position_eV_u", c.positionU_eV())
                        .put("fwhm_eV", c.fwhm_eV())
                        .put("fwhm_eV_u", c.fwhmU_eV())
                        .put("area", c.area())
                        .put("area_u", c.areaU())
                        .put("fraction", c.fraction())
                        .put("fraction_u", c.fractionU())
                        .texts("at_limit", c.atLimit()));
            }
            return Json.object()
                    .put("name", name)
                    .put("background", fit.model().background().label())
                    .put("components", components)
                    .put("chi2_reduced", spectrum.chi2Reduced())
                    .put("converged", fit.converged())
                    .put("curves", curves(spectrum));
        }

        /// What was fitted, point by point, for a reader that draws it; components without the background.
        private static Json curves(FittedSpectrum spectrum) {
            List<Json> components = new ArrayList<>();
            for (int c = 0; c < spectrum.components().size(); c++) {
                components.add(Json.object()
                        .put("name", spectrum.components().get(c).name())
                        .put("curve", spectrum.copyCurve(c)));
            }
            return Json.object()
                    .put("energy_eV", spectrum.region().copyEnergy_eV())
                    .put("measured", spectrum.region().copyIntensity())
                    .put("background", spectrum.copyBackground())
                    .put("sum", spectrum.copyModel())
                    .put("residual", spectrum.residuals())
                    .put("components", components);
        }

        private List<Contrast> contrasts() {
            return names.size() < 2 ? List.of() : fit.contrasts(0, 1);
        }

        private List<String> warnings() {
            List<String> warnings = new ArrayList<>(readers);
            warnings.addAll(fit.troubles());
            needs.stream()
                    .filter(n -> !n.needed())
                    .forEach(n -> warnings.add("the data do not need the component " + n.component()));
            return warnings;
        }

        @Override
        public String text() {
            StringBuilder out = new StringBuilder();
            for (int i = 0; i < names.size(); i++) {
                FittedSpectrum spectrum = fit.spectra().get(i);
                out.append(names.get(i)).append(String.format(Locale.ROOT, ": χ²/ν = %.2f%n", spectrum.chi2Reduced()));
                TextTable table =
                        TextTable.of("component", "position/eV", "u", "FWHM/eV", "area", "u", "fraction/%", "u");
                for (FittedComponent c : spectrum.components()) {
                    table.row(
                            c.name(),
                            number("%.3f", c.position_eV()),
                            number("%.3f", c.positionU_eV()),
                            number("%.3f", c.fwhm_eV()),
                            number("%.5g", c.area()),
                            number("%.2g", c.areaU()),
                            number("%.2f", 100 * c.fraction()),
                            number("%.2f", 100 * c.fractionU()));
                }
                out.append(table);
            }
            for (Contrast c : contrasts()) {
                out.append(String.format(
                        Locale.ROOT,
                        "  %s: second minus first %+.2f ± %.2f %%, p = %.2g%n",
                        c.component(),
                        100 * c.difference(),
                        100 * c.differenceU(),
                        c.pValue()));
            }
            warnings().forEach(w -> out.append("  Warning: ").append(w).append('\n'));
            return out.toString();
        }

        private static String number(String format, double value) {
            return Double.isFinite(value) ? String.format(Locale.ROOT, format, value) : "";
        }
    }
}
