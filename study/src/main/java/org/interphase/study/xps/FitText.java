package org.interphase.study.xps;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.interphase.measure.xps.fit.Contrast;
import org.interphase.measure.xps.fit.FittedComponent;
import org.interphase.measure.xps.fit.FittedSpectrum;
import org.interphase.measure.xps.fit.Systematics;
import org.interphase.study.answer.TextTable;

/// The tables of `xps fit` for a terminal.
final class FitText {
    private FitText() {}

    static String of(FitAnalysis analysis) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < analysis.names().size(); i++) {
            out.append(head(analysis, i)).append(components(analysis, i));
        }
        out.append(errors(analysis));
        int c = 0;
        for (Contrast contrast : analysis.contrasts()) {
            int component = c++;
            String simulated = analysis.simulation()
                    .map(s -> String.format(
                            Locale.ROOT,
                            " (simulated %.2f)",
                            100 * s.difference(0, 1, component).sd()))
                    .orElse("");
            out.append(String.format(
                    Locale.ROOT,
                    "  %s: second minus first %+.2f ± %.2f%s %%, %s%n",
                    contrast.component(),
                    100 * contrast.difference(),
                    100 * contrast.differenceU(),
                    simulated,
                    probability(contrast.pValue())));
        }
        return out.append(references(analysis)).append(systematics(analysis)).toString();
    }

    private static String head(FitAnalysis analysis, int i) {
        FittedSpectrum spectrum = analysis.fit().spectra().get(i);
        double largest = 0;
        for (double residual : spectrum.residuals()) {
            largest = Math.max(largest, Math.abs(residual));
        }
        return String.format(
                Locale.ROOT,
                "%s: %s background, χ²/ν = %.2f, largest residual %.1f standard deviations%n",
                analysis.names().get(i),
                analysis.fit().model().background().label(),
                spectrum.chi2Reduced(),
                largest);
    }

    private static String components(FitAnalysis analysis, int i) {
        boolean simulated = analysis.simulation().isPresent();
        TextTable table = simulated
                ? TextTable.of(
                        "component",
                        "position/eV",
                        "u",
                        "FWHM/eV",
                        "area/(" + analysis.areaUnit() + ")",
                        "u",
                        "fraction/%",
                        "u",
                        "u simulated")
                : TextTable.of(
                        "component",
                        "position/eV",
                        "u",
                        "FWHM/eV",
                        "area/(" + analysis.areaUnit() + ")",
                        "u",
                        "fraction/%",
                        "u");
        List<FittedComponent> components = analysis.fit().spectra().get(i).components();
        for (int c = 0; c < components.size(); c++) {
            FittedComponent fitted = components.get(c);
            List<String> cells = new ArrayList<>(List.of(
                    fitted.name(),
                    number("%.3f", fitted.position_eV()),
                    number("%.3f", fitted.positionU_eV()),
                    fitted.fwhm_eV() > 0 ? number("%.3f", fitted.fwhm_eV()) : "",
                    number("%.5g", fitted.area()),
                    number("%.2g", fitted.areaU()),
                    number("%.2f", 100 * fitted.fraction()),
                    number("%.2f", 100 * fitted.fractionU())));
            int component = c;
            analysis.simulation()
                    .ifPresent(s -> cells.add(
                            number("%.2f", 100 * s.fraction(i, component).sd())));
            table.row(cells.toArray(String[]::new));
        }
        return table.toString();
    }

    /// What the noise of measured line shapes adds, one phrase for each component.
    private static String references(FitAnalysis analysis) {
        if (analysis.referenceNoise().isEmpty()) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < analysis.names().size(); i++) {
            List<FittedComponent> components = analysis.fit().spectra().get(i).components();
            for (int c = 0; c < components.size(); c++) {
                String of =
                        analysis.names().size() > 1 ? " in " + analysis.names().get(i) : "";
                parts.add(components.get(c).name() + of + " "
                        + number("%.2f", 100 * analysis.referenceNoise().get().fractionU(i, c)));
            }
        }
        return "  Counting noise of the measured line shapes, in % of the fractions (systematic, not in u): "
                + String.join(", ", parts) + "\n";
    }

    private static String errors(FitAnalysis analysis) {
        return analysis.simulation()
                .map(s -> "  u: from the covariance; u simulated: from " + s.copies() + " copies ("
                        + (analysis.request().bootstrap() ? "bootstrap of the residuals" : "Poisson counts")
                        + ", seed " + analysis.request().seed() + ")\n")
                .orElse("  u: from the covariance; no simulation\n");
    }

    private static String systematics(FitAnalysis analysis) {
        if (analysis.alternatives().isEmpty()) {
            return "";
        }
        TextTable table = TextTable.of("choice", "χ²/ν", "largest shift of a fraction/%", "of");
        for (Systematics.Alternative alternative : analysis.alternatives()) {
            double largest = 0;
            String of = "";
            for (int i = 0; i < analysis.names().size(); i++) {
                List<FittedComponent> components =
                        analysis.fit().spectra().get(i).components();
                for (int c = 0; c < components.size(); c++) {
                    double shift = alternative.shift(analysis.fit(), i, c);
                    if (Math.abs(shift) > Math.abs(largest)) {
                        largest = shift;
                        of = components.get(c).name()
                                + (analysis.names().size() > 1
                                        ? " in " + analysis.names().get(i)
                                        : "");
                    }
                }
            }
            table.row(
                    alternative.choice(),
                    number("%.2f", alternative.fit().chi2Reduced()),
                    number("%+.2f", 100 * largest),
                    of);
        }
        return "  Other choices (no part of the uncertainties above):\n" + table;
    }

    /// Beyond what any model of counting noise can mean, a power says no more.
    static String probability(double p) {
        return p < 1e-100 ? "p < 10⁻¹⁰⁰" : String.format(Locale.ROOT, "p = %.2g", p);
    }

    static String number(String format, double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, format, value) : "";
    }
}
