package org.interphase.report.svg;

import java.util.ArrayList;
import java.util.List;
import org.interphase.data.Origin;
import org.interphase.report.figure.Look;
import org.interphase.report.figure.Mark;
import org.interphase.report.figure.Numbers;

/// Draws what fills an area: confidence bands, bars, steps.
final class Areas {
    private static final double CAP = 3;
    private static final double MARGIN = 20;

    private Areas() {}

    static void draw(Sheet sheet, Mark.Band band) {
        List<Polyline> lows = Curves.pieces(sheet, band.x(), edge(sheet, band, band.low()));
        List<Polyline> highs = Curves.pieces(sheet, band.x(), edge(sheet, band, band.high()));
        Path path = new Path();
        for (int p = 0; p < Math.min(lows.size(), highs.size()); p++) {
            append(path, Clipping.polygon(sheet.area().grown(MARGIN), outline(lows.get(p), highs.get(p))));
            occupy(sheet, lows.get(p));
            occupy(sheet, highs.get(p));
        }
        sheet.canvas().fill(path, Fill.ofBand(band.look()));
    }

    /// Along the lower edge and back along the upper one.
    private static List<double[]> outline(Polyline low, Polyline high) {
        List<double[]> corners = new ArrayList<>();
        for (int i = 0; i < low.size(); i++) {
            corners.add(new double[] {low.x(i), low.y(i)});
        }
        for (int i = high.size() - 1; i >= 0; i--) {
            corners.add(new double[] {high.x(i), high.y(i)});
        }
        return corners;
    }

    private static void append(Path path, List<double[]> corners) {
        for (int i = 0; i < corners.size(); i++) {
            double[] corner = corners.get(i);
            if (i == 0) {
                path.moveTo(corner[0], corner[1]);
            } else {
                path.lineTo(corner[0], corner[1]);
            }
        }
        if (!corners.isEmpty()) {
            path.close();
        }
    }

    static void draw(Sheet sheet, Mark.Bars bars, BarPlaces places, int index) {
        Path outline = new Path();
        Path errors = new Path();
        double base = sheet.baseline();
        for (int i = 0; i < bars.x().size(); i++) {
            double left = sheet.px(places.left(bars.x().at(i), index));
            double right = sheet.px(places.left(bars.x().at(i), index) + places.width());
            double top = sheet.py(bars.height().at(i));
            if (Double.isNaN(left) || Double.isNaN(right) || Double.isNaN(top)) {
                continue;
            }
            Box box = inside(sheet, left, right, base, top);
            outline.rectangle(box);
            sheet.occupancy().box(box);
            errorBar(sheet, errors, box.centreX(), bars.height().at(i), bars.u().atOrNaN(i));
        }
        sheet.canvas().fillAndStroke(outline, Fill.ofBar(bars.look()), edge(bars.look()));
        sheet.canvas().stroke(errors, Stroke.solid(Ink.TEXT, 1.1));
    }

    static void draw(Sheet sheet, Mark.Steps steps) {
        Path ground = new Path();
        Path outline = new Path();
        double base = sheet.baseline();
        boolean open = false;
        for (int i = 0; i < steps.height().size(); i++) {
            double left = boundedX(sheet, sheet.px(steps.edges().at(i)));
            double right = boundedX(sheet, sheet.px(steps.edges().at(i + 1)));
            double top = boundedY(sheet, sheet.py(steps.height().at(i)));
            if (Double.isNaN(left) || Double.isNaN(right) || Double.isNaN(top)) {
                open = false;
                continue;
            }
            Box box = inside(sheet, left, right, base, top);
            ground.rectangle(box);
            sheet.occupancy().box(box);
            if (open) {
                outline.lineTo(left, top);
            } else {
                outline.segment(left, base, left, top);
            }
            outline.lineTo(right, top);
            boolean last = i == steps.height().size() - 1
                    || Double.isNaN(sheet.py(steps.height().at(i + 1)));
            if (last) {
                outline.lineTo(right, base);
            }
            open = !last;
        }
        sheet.canvas().fill(ground, Fill.ofSteps(steps.look()));
        sheet.canvas().stroke(outline, Stroke.of(steps.look()).thin(1.2));
    }

    private static Stroke edge(Look look) {
        double width = look.origin() == Origin.PUBLISHED ? 1.3 : 0.9;
        return new Stroke(Ink.of(look.series()), width, "", Stroke.opacity(look));
    }

    private static void errorBar(Sheet sheet, Path errors, double x, double height, double u) {
        double low = boundedY(sheet, sheet.py(height - u));
        double high = boundedY(sheet, sheet.py(height + u));
        if (!(u > 0) || Double.isNaN(high)) {
            return;
        }
        double foot = Double.isNaN(low) ? sheet.area().bottom() : low;
        errors.segment(x, foot, x, high).segment(x - CAP, foot, x + CAP, foot).segment(x - CAP, high, x + CAP, high);
        sheet.occupancy().box(new Box(x - CAP, Math.min(foot, high), 2 * CAP, Math.abs(foot - high)));
    }

    /// Both curves of a band break where either has a gap; an edge without a place on the axis lies at the axis' end.
    private static Numbers edge(Sheet sheet, Mark.Band band, Numbers curve) {
        double[] values = curve.copyValues();
        AxisScale scale = sheet.plot().y();
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(sheet.px(band.x().at(i)))
                    || Double.isNaN(band.low().at(i) + band.high().at(i))) {
                values[i] = Double.NaN;
            } else if (!AxisScale.isShown(values[i], scale.logarithmic())) {
                values[i] = values[i] > 0 ? scale.range().high() : scale.range().low();
            }
        }
        return Numbers.copyOf(values);
    }

    private static void occupy(Sheet sheet, Polyline line) {
        for (int i = 1; i < line.size(); i++) {
            sheet.occupancy().line(line.x(i - 1), line.y(i - 1), line.x(i), line.y(i));
        }
    }

    private static Box inside(Sheet sheet, double left, double right, double base, double top) {
        double x1 = boundedX(sheet, Math.min(left, right));
        double x2 = boundedX(sheet, Math.max(left, right));
        double y1 = boundedY(sheet, Math.min(base, top));
        double y2 = boundedY(sheet, Math.max(base, top));
        return new Box(x1, y1, x2 - x1, y2 - y1);
    }

    private static double boundedX(Sheet sheet, double x) {
        return Math.clamp(x, sheet.area().x() - MARGIN, sheet.area().right() + MARGIN);
    }

    private static double boundedY(Sheet sheet, double y) {
        return Math.clamp(y, sheet.area().y() - MARGIN, sheet.area().bottom() + MARGIN);
    }
}
