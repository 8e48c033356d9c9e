package org.interphase.study.xps;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.interphase.measure.xps.Region;
import org.interphase.measure.xps.fit.FittedSpectrum;
import org.interphase.report.figure.Axis;
import org.interphase.report.figure.Figure;
import org.interphase.report.figure.Mark;
import org.interphase.report.figure.Panel;
import org.interphase.report.figure.SeriesStyle;

/// Fits as they are published: counts, background, components and their sum over the binding energy, which falls
/// to the right, with the residuals below in standard deviations.
final class FitFigure {
    private static final double RESIDUAL_HEIGHT = 0.35;
    private static final int COLOURS = 6;

    private FitFigure() {}

    static Figure of(List<FitAnalysis> analyses) {
        return of(analyses, "fitted");
    }

    /// @param made how background and components came about, in a word or two
    static Figure of(List<FitAnalysis> analyses, String made) {
        List<Panel> panels = new ArrayList<>();
        for (FitAnalysis analysis : analyses) {
            for (int i = 0; i < analysis.names().size(); i++) {
                FittedSpectrum spectrum = analysis.fit().spectra().get(i);
                panels.add(curves(analysis.names().get(i), analysis.areaUnit(), spectrum));
                panels.add(residuals(spectrum));
            }
        }
        return Figure.grid("Fit", 1, panels)
                .withCaption("Points are measured; background, components and their sum are " + made
                        + ". Below: measured less" + " sum, in standard deviations of the counts; the band is ±2.");
    }

    private static Axis energy(Region region, String label) {
        return Axis.linear(label, "eV")
                .from(region.energy_eV(0))
                .to(region.energy_eV(region.size() - 1))
                .running(true);
    }

    private static Panel curves(String name, String areaUnit, FittedSpectrum spectrum) {
        Region region = spectrum.region();
        double[] energy = region.copyEnergy_eV();
        double[] background = spectrum.copyBackground();
        List<Mark> marks = new ArrayList<>();
        marks.add(Mark.points("measured", energy, region.copyIntensity(), SeriesStyle.NEUTRAL.measured()));
        marks.add(Mark.line(
                "background", energy, background, SeriesStyle.NEUTRAL.computed().faint()));
        int count = spectrum.components().size();
        for (int c = 0; c < count; c++) {
            double[] curve = spectrum.copyCurve(c);
            Arrays.setAll(curve, k -> curve[k] + background[k]);
            marks.add(Mark.line(
                    spectrum.components().get(c).name(),
                    energy,
                    curve,
                    // The six colours come again paler.
                    SeriesStyle.ofIndex(c + 1)
                            .computed()
                            .inSequence(c / COLOURS, (count + COLOURS - 1) / COLOURS + 1)));
        }
        marks.add(Mark.line(
                "sum",
                energy,
                spectrum.copyModel(),
                SeriesStyle.NEUTRAL.computed().strong()));
        String unit = areaUnit.startsWith("counts/s") ? "counts/s" : "counts";
        return Panel.of(energy(region, "Binding energy"), Axis.linear("Intensity", unit), marks)
                .titled(name);
    }

    private static Panel residuals(FittedSpectrum spectrum) {
        Region region = spectrum.region();
        double[] ends = {region.energy_eV(0), region.energy_eV(region.size() - 1)};
        return Panel.of(
                        energy(region, "Binding energy"),
                        Axis.linear("Residual", "σ"),
                        Mark.band(
                                "±2 σ",
                                ends,
                                new double[] {-2, -2},
                                new double[] {2, 2},
                                SeriesStyle.NEUTRAL.computed()),
                        Mark.points(
                                "measured − sum",
                                region.copyEnergy_eV(),
                                spectrum.residuals(),
                                SeriesStyle.NEUTRAL.measured()))
                .withHeight(RESIDUAL_HEIGHT);
    }
}
