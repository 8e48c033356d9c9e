package org.interphase.measure.xps.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.interphase.measure.xps.Region;
import org.interphase.measure.xps.XpsRefusedException;
import org.interphase.measure.xps.background.ActiveShirley;
import org.interphase.measure.xps.background.Background;
import org.interphase.measure.xps.background.StaticBackground;
import org.interphase.measure.xps.model.Component;
import org.interphase.measure.xps.model.PeakModel;
import org.interphase.measure.xps.model.Width;

/// What the analyst's choices do to a fit: the same spectra with another background, other end points, other
/// splittings, and widths that are not tied. No choice is an error with a probability, so each is a line of
/// its own and not a part of the uncertainty.
public final class Systematics {
    private static final double SPLITTING_eV = 0.02;

    private Systematics() {}

    /// @param choice what is done otherwise, such as `background linear`
    /// @param fit what comes of it
    public record Alternative(String choice, PeakFit fit) {
        /// How much larger a fraction becomes.
        public double shift(PeakFit usual, int spectrum, int component) {
            return fit.spectra().get(spectrum).components().get(component).fraction()
                    - usual.spectra().get(spectrum).components().get(component).fraction();
        }
    }

    /// All alternatives that apply: splittings only where there are doublets, ties only where widths are tied,
    /// end points only where the background is drawn through them.
    public static List<Alternative> of(PeakFit fit) throws XpsRefusedException {
        List<Region> regions =
                fit.spectra().stream().map(FittedSpectrum::region).toList();
        List<Alternative> alternatives = new ArrayList<>();
        PeakModel model = fit.model();
        for (Background other : List.of(
                new ActiveShirley(),
                new StaticBackground.Shirley(),
                new StaticBackground.Linear(),
                StaticBackground.Tougaard.u2())) {
            if (!other.label().equals(model.background().label())) {
                add(alternatives, "background " + other.label(), model.with(other), regions, fit);
            }
        }
        if (model.background() instanceof StaticBackground.Through through) {
            for (int points : new int[] {1, 5}) {
                PeakModel drawn = model.with(through.kind()).withEndPoints(points);
                add(alternatives, "end points " + points, drawn, regions, fit);
            }
        } else if (model.background() instanceof StaticBackground) {
            int points = model.endPoints() == 1 ? 5 : 1;
            add(alternatives, "end points " + points, model.withEndPoints(points), regions, fit);
        }
        if (model.components().stream().anyMatch(c -> c.envelope().isDoublet())) {
            for (double further : new double[] {-SPLITTING_eV, SPLITTING_eV}) {
                String label = "splitting " + (further < 0 ? "−" : "+") + SPLITTING_eV + " eV";
                add(alternatives, label, model.with(split(model.components(), further)), regions, fit);
            }
        }
        if (model.components().stream().anyMatch(c -> !c.width().group().isEmpty())) {
            add(alternatives, "widths not tied", model.with(untied(model.components())), regions, fit);
        }
        return List.copyOf(alternatives);
    }

    private static void add(
            List<Alternative> alternatives, String choice, PeakModel model, List<Region> regions, PeakFit usual)
            throws XpsRefusedException {
        alternatives.add(new Alternative(choice, PeakFit.of(model, regions, usual.options())));
    }

    private static List<Component> split(List<Component> components, double further_eV) {
        return components.stream()
                .map(c -> c.with(c.envelope().split(further_eV)))
                .toList();
    }

    private static List<Component> untied(List<Component> components) {
        return components.stream().map(c -> c.with(alone(c.width()))).toList();
    }

    private static Width alone(Width width) {
        OptionalDouble second = width.secondStart_eV();
        return new Width(width.start_eV(), width.least_eV(), width.most_eV(), "", second);
    }
}
