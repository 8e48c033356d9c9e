package org.interphase.study.manifest;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interphase.data.Observable;
import org.interphase.study.yaml.Yaml;

/// What the analysis of photoelectron spectra is told.
///
/// @param fits one for each line that is analysed, in the order of the report
/// @param calibration of the binding energies; empty where those of the files count as they are
public record PhotoelectronPlan(List<Fit> fits, Optional<Calibration> calibration) {
    public PhotoelectronPlan {
        fits = List.copyOf(fits);
    }

    public static PhotoelectronPlan standard() {
        return new PhotoelectronPlan(List.of(), Optional.empty());
    }

    /// One model, fitted jointly to all spectra of the study that cover its region.
    ///
    /// @param model name of a ready model, or path of a model file in the study's folder
    /// @param share kinds of parameters in common, `position_eV`, `fwhm_eV`, `area`; empty for what the model
    ///     says
    /// @param own names of parameters that are every spectrum's own; empty for what the model says
    /// @param region_eV lowest and highest binding energy; empty for the model's region
    /// @param findings components that together make an observable; empty for what the model says
    /// @param at where the model is named in the manifest
    public record Fit(
            String model,
            Optional<List<String>> share,
            Optional<List<String>> own,
            List<Double> region_eV,
            Map<Observable, List<String>> findings,
            Yaml.Mark at) {
        public Fit {
            share = share.map(List::copyOf);
            own = own.map(List::copyOf);
            region_eV = List.copyOf(region_eV);
            Map<Observable, List<String>> copy = new EnumMap<>(Observable.class);
            findings.forEach((observable, components) -> copy.put(observable, List.copyOf(components)));
            findings = Collections.unmodifiableMap(copy);
        }
    }

    /// How binding energies are tied to a scale: step by step from a convention to the spectra of the study.
    ///
    /// @param steps before the last one, common to all spectra
    /// @param model whose component every spectrum's scale is set by
    /// @param component that is set
    /// @param energy_eV to which it is set
    public record Calibration(List<Step> steps, String model, String component, double energy_eV) {
        public Calibration {
            steps = List.copyOf(steps);
        }
    }

    /// @param what was set, in words
    /// @param energy_eV to which it was set
    /// @param u_eV standard uncertainty that the step adds, common to all spectra
    /// @param source paper or reason; empty where none is given
    public record Step(String what, double energy_eV, double u_eV, String source) {}
}
