package org.interphase.study.thermo;

import java.util.ArrayList;
import java.util.List;
import org.interphase.quantity.Element;
import org.interphase.report.figure.Axis;
import org.interphase.report.figure.Figure;
import org.interphase.report.figure.Mark;
import org.interphase.report.figure.Panel;
import org.interphase.report.figure.SeriesStyle;
import org.interphase.thermo.phases.Composition;
import org.interphase.thermo.stability.TernaryDiagram;

/// The phases of three elements in the triangle of their fractions: the first element to the left, the second to
/// the right, the third at the top.
public final class TernaryFigure {
    private static final double HEIGHT = Math.sqrt(3) / 2;
    /// Unstable phases farther from the hull than this are left out.
    private static final double FAR_eV_per_atom = 0.1;

    private TernaryFigure() {}

    public static Figure of(TernaryDiagram diagram) {
        List<double[]> places = new ArrayList<>();
        diagram.points()
                .forEach(p -> places.add(place(diagram.corners(), p.phase().composition())));
        List<Mark> marks = new ArrayList<>();
        marks.add(Mark.line(
                "", new double[] {0, 1, 0.5, 0}, new double[] {0, 0, HEIGHT, 0}, SeriesStyle.NEUTRAL.measured()));
        for (TernaryDiagram.TieLine tie : diagram.tieLines()) {
            double[] a = places.get(tie.from());
            double[] b = places.get(tie.to());
            marks.add(Mark.line(
                    "coexisting phases",
                    new double[] {a[0], b[0]},
                    new double[] {a[1], b[1]},
                    SeriesStyle.NEUTRAL.computed().faint()));
        }
        marks.add(points(diagram, places, true, "stable"));
        marks.add(points(diagram, places, false, "up to 0.1 eV/atom above the hull"));
        for (int i = 0; i < places.size(); i++) {
            if (diagram.points().get(i).isStable()) {
                marks.add(Mark.note(diagram.points().get(i).phase().name(), places.get(i)[0], places.get(i)[1]));
            }
        }
        String title =
                String.join("–", diagram.corners().stream().map(Element::symbol).toList());
        return Figure.of(
                        title,
                        Panel.of(
                                        Axis.linear(
                                                        "Share of "
                                                                + diagram.corners()
                                                                        .get(1) + " and half of that of "
                                                                + diagram.corners()
                                                                        .get(2),
                                                        "")
                                                .from(-0.08)
                                                .to(1.08),
                                        Axis.linear(
                                                        "Share of "
                                                                + diagram.corners()
                                                                        .get(2) + " × 0.866",
                                                        "")
                                                .from(-0.08)
                                                .to(0.95),
                                        marks)
                                .withEqualScales())
                .withCaption("Atomic fractions of " + title + " in a triangle with the elements at its corners. Lines "
                        + "join phases that coexist.");
    }

    private static Mark points(TernaryDiagram diagram, List<double[]> places, boolean stable, String label) {
        List<double[]> chosen = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            TernaryDiagram.Point point = diagram.points().get(i);
            if (point.isStable() == stable && point.aboveHull_eV_per_atom() <= FAR_eV_per_atom) {
                chosen.add(places.get(i));
            }
        }
        return Mark.points(
                label,
                chosen.stream().mapToDouble(p -> p[0]).toArray(),
                chosen.stream().mapToDouble(p -> p[1]).toArray(),
                stable
                        ? SeriesStyle.THIRD.computed().strong()
                        : SeriesStyle.FOURTH.computed().faint());
    }

    /// `(b + c/2, c·√3/2)` of the fractions `a + b + c = 1`.
    private static double[] place(List<Element> corners, Composition composition) {
        double second = composition.fraction(corners.get(1));
        double third = composition.fraction(corners.get(2));
        return new double[] {second + third / 2, third * HEIGHT};
    }
}
