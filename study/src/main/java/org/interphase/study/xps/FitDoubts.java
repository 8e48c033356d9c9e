package org.interphase.study.xps;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.interphase.measure.xps.fit.FittedComponent;
import org.interphase.measure.xps.fit.FittedSpectrum;
import org.interphase.measure.xps.fit.PeakFit;
import org.interphase.measure.xps.model.Area;
import org.interphase.measure.xps.model.Component;
import org.interphase.measure.xps.model.PeakModel;
import org.interphase.measure.xps.model.Position;
import org.interphase.measure.xps.shape.LineShape;

/// Reasons to doubt a fit that stand in its own numbers: a spectrum that the model does not describe, and
/// positions and widths that a limit decided.
final class FitDoubts {
    /// One point of some hundreds lies beyond this by chance in one spectrum of five thousand.
    private static final double LARGEST_RESIDUAL = 5;
    /// Counting alone gives 1 ± 0.2 with a hundred points.
    private static final double CHI2_REDUCED = 2;

    private static final double FIXED_eV = 0.005;
    private static final double HELD_AREA = 1e-5;
    /// A whole number of at least 3 where the width of a Gaussian over F stands.
    private static final Pattern CASA_STEPS =
            Pattern.compile("(?:LA\\([^,]+,[^,]+|LF\\([^,]+,[^,]+,[^,]+|DS\\([^,]+),(?:[3-9]|1[0-9]|20)\\)");

    private FitDoubts() {}

    /// @param names of the spectra, in the order of the fit
    static List<String> of(PeakFit fit, List<String> names) {
        List<String> doubts = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            FittedSpectrum spectrum = fit.spectra().get(i);
            double largest = largest(spectrum);
            if (spectrum.chi2Reduced() > CHI2_REDUCED && largest > LARGEST_RESIDUAL) {
                doubts.add(String.format(
                        Locale.ROOT,
                        "%s: the model does not describe the spectrum (χ²/ν = %.1f, residuals up to %.0f standard"
                                + " deviations); the uncertainties hold counting alone and are too small",
                        names.get(i),
                        spectrum.chi2Reduced(),
                        largest));
            }
            for (FittedComponent component : spectrum.components()) {
                component.atLimit().stream()
                        // An area at zero is an answer, not a limit that someone chose.
                        .filter(parameter -> !parameter.endsWith(".area") || component.area() > 0)
                        .filter(parameter -> !isHeld(fit.model(), component.name(), parameter))
                        .forEach(parameter -> doubts.add(at(component, parameter)));
            }
        }
        Stream.concat(
                        Stream.of(fit.model().shape()),
                        fit.model().components().stream().flatMap(c -> c.shape().stream()))
                .map(LineShape::label)
                .filter(label -> CASA_STEPS.matcher(label).matches())
                .forEach(label -> doubts.add(steps(label)));
        return doubts.stream().distinct().toList();
    }

    private static String steps(String label) {
        return "the Gaussian of " + label + " is the last number times as wide as F; in CasaXPS's own notation that"
                + " number counts steps and not this ratio";
    }

    /// Limits that leave no room are a number that someone fixed.
    private static boolean isHeld(PeakModel model, String name, String parameter) {
        return model.components().stream()
                .filter(c -> c.name().equals(name))
                .anyMatch(c -> parameter.endsWith(".area")
                        ? isHeld(c.area())
                        : (parameter.endsWith(".position") ? room_eV(c.position()) : room_eV(c)) < FIXED_eV);
    }

    private static boolean isHeld(Area area) {
        return area instanceof Area.Free free && free.most() - free.least() <= HELD_AREA * free.most();
    }

    private static double room_eV(Position position) {
        return switch (position) {
            case Position.Free free -> 2 * free.within_eV();
            case Position.Between between -> between.most_eV() - between.least_eV();
            case Position.Tied tied -> tied.to_eV() - tied.from_eV();
        };
    }

    private static double room_eV(Component component) {
        return component.width().most_eV() - component.width().least_eV();
    }

    private static String at(FittedComponent component, String parameter) {
        String where = parameter.endsWith(".position")
                ? String.format(
                        Locale.ROOT,
                        "position of %s ended at a limit of the model, %.3f eV",
                        component.name(),
                        component.position_eV())
                : parameter.endsWith(".area")
                        ? String.format(
                                Locale.ROOT,
                                "area of %s ended at a limit of the model, %.6g",
                                component.name(),
                                component.area())
                        : String.format(
                                Locale.ROOT,
                                "width of %s%s ended at a limit of the model, %.3f eV",
                                component.name(),
                                parameter.startsWith("(") ? ", which others share," : "",
                                component.fwhm_eV());
        return "the " + where + ", which decides it in place of the data";
    }

    private static double largest(FittedSpectrum spectrum) {
        double largest = 0;
        for (double residual : spectrum.residuals()) {
            largest = Math.max(largest, Math.abs(residual));
        }
        return largest;
    }
}
