package org.interphase.study.xps;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interphase.measure.xps.fit.ComponentNeed;
import org.interphase.measure.xps.fit.Contrast;
import org.interphase.measure.xps.fit.FittedComponent;
import org.interphase.measure.xps.fit.FittedSpectrum;
import org.interphase.measure.xps.fit.Simulation;
import org.interphase.measure.xps.fit.Systematics;
import org.interphase.measure.xps.shape.MeasuredShape;
import org.interphase.study.json.Json;

/// The parts of `xps fit --json`.
final class FitJson {
    private FitJson() {}

    static List<Json> spectra(FitAnalysis analysis) {
        List<Json> spectra = new ArrayList<>();
        for (int i = 0; i < analysis.names().size(); i++) {
            spectra.add(spectrum(analysis, i));
        }
        return spectra;
    }

    static Json.Fields spectrum(FitAnalysis analysis, int i) {
        FittedSpectrum spectrum = analysis.fit().spectra().get(i);
        List<Json> components = new ArrayList<>();
        for (int c = 0; c < spectrum.components().size(); c++) {
            components.add(component(analysis, i, c));
        }
        return Json.object()
                .put("name", analysis.names().get(i))
                .put("background", analysis.fit().model().background().label())
                .put("components", components)
                .put("area_unit", analysis.areaUnit())
                .put("chi2_reduced", spectrum.chi2Reduced())
                .put("largest_residual", largest(spectrum.residuals()))
                .put("converged", analysis.fit().converged())
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

    private static double largest(double[] residuals) {
        double largest = 0;
        for (double residual : residuals) {
            largest = Math.abs(residual) > Math.abs(largest) ? residual : largest;
        }
        return largest;
    }

    static Json.Fields component(FitAnalysis analysis, int i, int c) {
        FittedComponent fitted = analysis.fit().spectra().get(i).components().get(c);
        Json.Fields json = Json.object()
                .put("name", fitted.name())
                .put("position_eV", fitted.position_eV())
                .put("position_eV_u", fitted.positionU_eV())
                .put("fwhm_eV", fitted.fwhm_eV())
                .put("fwhm_eV_u", fitted.fwhmU_eV())
                .put("area", fitted.area())
                .put("area_u", fitted.areaU())
                .put("fraction", fitted.fraction())
                .put("fraction_u", fitted.fractionU())
                .texts("at_limit", fitted.atLimit());
        if (analysis.fit().model().components().get(c).shape().orElse(null) instanceof MeasuredShape measured) {
            json.put("envelope_of", measured.label());
            analysis.referenceNoise()
                    .ifPresent(noise -> json.put("area_u_reference", noise.areaU(i, c))
                            .put("fraction_u_reference", noise.fractionU(i, c)));
        }
        need(analysis, fitted.name()).ifPresent(need -> json.put("needed", need.needed()));
        analysis.simulation().ifPresent(simulation -> {
            Simulation.Spread fraction = simulation.fraction(i, c);
            json.put("area_u_simulated", simulation.area(i, c).sd())
                    .put("position_eV_u_simulated", simulation.position_eV(i, c).sd())
                    .put("fraction_u_simulated", fraction.sd())
                    .put("fraction_low", fraction.low())
                    .put("fraction_high", fraction.high());
        });
        return json;
    }

    private static Optional<ComponentNeed> need(FitAnalysis analysis, String component) {
        return analysis.needs().stream()
                .filter(need -> need.component().equals(component))
                .findFirst();
    }

    static List<Json> contrasts(FitAnalysis analysis) {
        List<Json> contrasts = new ArrayList<>();
        List<Contrast> all = analysis.contrasts();
        for (int c = 0; c < all.size(); c++) {
            Json.Fields json = Json.object()
                    .put("component", all.get(c).component())
                    .put("difference", all.get(c).difference())
                    .put("difference_u", all.get(c).differenceU())
                    .put("p_value", all.get(c).pValue());
            int component = c;
            analysis.simulation()
                    .ifPresent(s -> json.put(
                            "difference_u_simulated",
                            s.difference(0, 1, component).sd()));
            List<Json> otherwise = new ArrayList<>();
            for (Systematics.Alternative alternative : analysis.alternatives()) {
                Contrast other = alternative.fit().contrasts(0, 1).get(c);
                otherwise.add(Json.object()
                        .put("choice", alternative.choice())
                        .put("difference", other.difference())
                        .put("p_value", other.pValue()));
            }
            contrasts.add(json.put("otherwise", otherwise));
        }
        return contrasts;
    }

    static List<Json> needs(FitAnalysis analysis) {
        List<Json> needed = new ArrayList<>();
        for (ComponentNeed need : analysis.needs()) {
            needed.add(Json.object()
                    .put("component", need.component())
                    .put("needed", need.needed())
                    .put("chi2_rise_without", need.chi2Rise())
                    .put("p_value", need.pValue()));
        }
        return needed;
    }

    static Json simulation(FitAnalysis analysis) {
        return Json.object()
                .put("kind", analysis.simulation().isPresent() ? analysis.simulationLabel() : "none")
                .put("copies", analysis.simulation().map(Simulation::copies).orElse(0))
                .put("failed", analysis.simulation().map(Simulation::failed).orElse(0))
                .put("seed", analysis.request().seed());
    }

    /// One entry for every choice and spectrum, with the shift of every component's fraction.
    static List<Json> systematics(FitAnalysis analysis) {
        List<Json> lines = new ArrayList<>();
        for (Systematics.Alternative alternative : analysis.alternatives()) {
            for (int i = 0; i < analysis.names().size(); i++) {
                FittedSpectrum usual = analysis.fit().spectra().get(i);
                FittedSpectrum other = alternative.fit().spectra().get(i);
                List<Json> shifts = new ArrayList<>();
                for (int c = 0; c < usual.components().size(); c++) {
                    shifts.add(Json.object()
                            .put("component", usual.components().get(c).name())
                            .put("fraction_shift", alternative.shift(analysis.fit(), i, c))
                            .put(
                                    "area_shift",
                                    other.components().get(c).area()
                                            - usual.components().get(c).area()));
                }
                lines.add(Json.object()
                        .put("choice", alternative.choice())
                        .put("spectrum", analysis.names().get(i))
                        .put("chi2_reduced", other.chi2Reduced())
                        .put("converged", alternative.fit().converged())
                        .put("shifts", shifts));
            }
        }
        return lines;
    }
}
