package org.interphase.study.xps;

import java.util.ArrayList;
import java.util.List;
import org.interphase.data.StateAxis;
import org.interphase.measure.xps.fit.FittedSpectrum;
import org.interphase.measure.xps.survey.Plateau;
import org.interphase.report.figure.Axis;
import org.interphase.report.figure.Figure;
import org.interphase.report.figure.Look;
import org.interphase.report.figure.Mark;
import org.interphase.report.figure.Panel;
import org.interphase.report.figure.SeriesStyle;

/// The figures of photoelectron spectra as they are published: data, background, components, envelope and
/// residual; one spectrum over another; a stacked series; numbers along a series.
final class XpsFigures {
    private static final double RESIDUALS = 0.35;
    /// Height of one spectrum in a stack, in units of the highest line.
    private static final double STEP = 0.55;

    private static final int MOST_STACKED = 24;
    /// Of more spectra only the first and the last are named.
    private static final int MOST_NAMED = 6;
    private static final Look DATA = SeriesStyle.NEUTRAL.measured();

    private XpsFigures() {}

    /// Some spectra of a fit below each other, each with its residuals.
    static Figure fits(String title, LineFit line, List<Integer> spectra, boolean withCells) {
        List<Panel> panels = new ArrayList<>();
        for (int i : spectra) {
            panels.add(panel(line, i, withCells));
            panels.add(residuals(line, i, withCells));
        }
        return Figure.stacked(title, panels.toArray(Panel[]::new))
                .withCaption("Points are measured; background, components and their sum are fitted"
                        + (line.size() > 1 ? ", jointly to all " + line.size() + " spectra of the line" : "")
                        + ". Below each: what is left, over the root of the counts.");
    }

    private static Panel panel(LineFit line, int index, boolean withCells) {
        FittedSpectrum spectrum = line.spectrum(index);
        double[] energy = spectrum.region().copyEnergy_eV();
        double[] background = spectrum.copyBackground();
        List<Mark> marks = new ArrayList<>();
        marks.add(Mark.points("measured", energy, spectrum.region().copyIntensity(), DATA));
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
                    SeriesStyle.ofIndex(c + 1).measured()));
        }
        marks.add(Mark.line("sum", energy, spectrum.copyModel(), DATA.strong()));
        boolean counts = spectrum.region().countsPerUnit() == 1;
        return Panel.of(energyAxis(), Axis.linear("Intensity", counts ? "counts" : "counts/s"), marks)
                .titled(line.title(index, withCells));
    }

    private static Panel residuals(LineFit line, int index, boolean withCells) {
        FittedSpectrum spectrum = line.spectrum(index);
        return Panel.of(
                        energyAxis(),
                        Axis.linear("Residual", "σ"),
                        Mark.horizontal("", 0),
                        Mark.points("", spectrum.region().copyEnergy_eV(), spectrum.residuals(), DATA))
                .withHeight(RESIDUALS)
                .titled("Residuals, " + line.title(index, withCells));
    }

    private static Axis energyAxis() {
        return Axis.linear("Binding energy", "eV").running(true);
    }

    /// All spectra of one sample above each other, the first one lowest, each over its own height.
    ///
    /// @param spectra at most the first few are drawn
    static Panel stack(LineFit line, List<Integer> spectra, SeriesStyle style) {
        List<Mark> marks = new ArrayList<>();
        List<Integer> shown = spectra.subList(0, Math.min(MOST_STACKED, spectra.size()));
        for (int k = 0; k < shown.size(); k++) {
            FittedSpectrum spectrum = line.spectrum(shown.get(k));
            double[] energy = spectrum.region().copyEnergy_eV();
            double[] background = spectrum.copyBackground();
            double[] model = spectrum.copyModel();
            double height = 0;
            for (int i = 0; i < model.length; i++) {
                height = Math.max(height, model[i] - background[i]);
            }
            double scale = height > 0 ? 1 / height : 1;
            Look look = style.measured().inSequence(k, shown.size() + 1);
            marks.add(Mark.points(
                    "", energy, offset(spectrum.region().copyIntensity(), background, scale, k), look.faint()));
            boolean named = shown.size() <= MOST_NAMED || k == 0 || k == shown.size() - 1;
            String name = named ? label(line, shown, k) : "";
            marks.add(Mark.line(name, energy, offset(model, background, scale, k), look));
        }
        return Panel.of(energyAxis(), Axis.linear("Intensity, normalised", ""), marks)
                .titled(line.regions().get(shown.getFirst()).sample().title());
    }

    private static String label(LineFit line, List<Integer> shown, int k) {
        CellRegion region = line.regions().get(shown.get(k));
        boolean alone =
                shown.stream().filter(i -> line.regions().get(i).sameAs(region)).count() < 2;
        String state = region.state().toString();
        return !alone ? region.spectrum() : state.isEmpty() ? "cell " + region.cell() : state;
    }

    /// A strong line on the plateau, with the error of its begin.
    private static void plateau(SputterProfile profile, Look look, List<Mark> marks) {
        Plateau.Found found = profile.found().orElseThrow();
        double[] level = {found.level(), found.level()};
        marks.add(Mark.line("", new double[] {found.begin(), profile.lastTime_s()}, level, look.strong()));
        marks.add(Mark.points("", new double[] {found.begin()}, new double[] {found.level()}, look)
                .withHorizontal(new double[] {found.beginU()}));
    }

    private static double[] offset(double[] values, double[] background, double scale, int k) {
        double[] moved = new double[values.length];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = scale * (values[i] - background[i]) + STEP * k;
        }
        return moved;
    }

    /// One observable along the series, a line for each sample; where a sputter profile settles, its plateau.
    ///
    /// @param profiles of these trends' samples; may be empty
    static Panel trends(List<Trend> trends, List<Look> looks, List<String> titles, List<SputterProfile> profiles) {
        Trend first = trends.getFirst();
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < trends.size(); i++) {
            Trend trend = trends.get(i);
            marks.add(Mark.points(titles.get(i), trend.copyX(), trend.values(), trend.uncertainties(), looks.get(i))
                    .withLine());
            for (SputterProfile profile : profiles) {
                if (profile.sample().equals(trend.sample()) && profile.settles()) {
                    plateau(profile, looks.get(i), marks);
                }
            }
        }
        StateAxis axis = first.axis();
        String word = axis.word().substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                + axis.word().substring(1);
        String title = first.observable().title();
        return Panel.of(
                Axis.linear(word, axis.unit()),
                Axis.linear(
                        title.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + title.substring(1),
                        first.observable().unit()),
                marks);
    }
}
