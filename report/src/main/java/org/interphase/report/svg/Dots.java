package org.interphase.report.svg;

import java.util.BitSet;
import org.interphase.report.figure.Mark;

/// Draws points with their error bars. Many points become smaller; where more than [#MOST] would be drawn, those that
/// would cover another one are left out.
final class Dots {
    private static final int MOST = 4000;
    private static final double CAP = 2.6;
    private static final int MOST_WITH_CAPS = 60;

    private final Sheet sheet;
    private final Mark.Points points;
    private final double radius;
    private final BitSet shown;
    private final double dodgeX;
    private final double dodgeY;

    private Dots(Sheet sheet, Mark.Points points, double dodgeX, double dodgeY) {
        this.sheet = sheet;
        this.dodgeX = dodgeX;
        this.dodgeY = dodgeY;
        this.points = points;
        this.shown = visible();
        this.radius = radius(shown.cardinality());
        thin();
    }

    /// @param dodgeX shift in px, so that several series at one place of an axis of categories stand side by side
    static void draw(Sheet sheet, Mark.Points points, double dodgeX, double dodgeY) {
        Dots dots = new Dots(sheet, points, dodgeX, dodgeY);
        dots.errorBars();
        dots.markers();
    }

    /// The thin line through the points, where they want one.
    static void join(Sheet sheet, Mark.Points points) {
        if (points.joined()) {
            Curves.join(sheet, points.x(), points.y(), Stroke.of(points.look()).thin(0.9));
        }
    }

    /// How many points lie outside the plot area.
    static int outside(Sheet sheet, Mark.Points points) {
        int count = 0;
        for (int i = 0; i < points.x().size(); i++) {
            double x = sheet.px(points.x().at(i));
            double y = sheet.py(points.y().at(i));
            if (!Double.isNaN(x) && !Double.isNaN(y) && !sheet.area().contains(x, y, 0.5)) {
                count++;
            }
        }
        return count;
    }

    private BitSet visible() {
        BitSet inside = new BitSet();
        for (int i = 0; i < points.x().size(); i++) {
            inside.set(i, sheet.area().contains(x(i), y(i), 0.5));
        }
        return inside;
    }

    private static double radius(int count) {
        if (count <= 30) {
            return 3.4;
        }
        if (count <= 120) {
            return 2.6;
        }
        return count <= 1000 ? 1.8 : 1.2;
    }

    private void thin() {
        for (double cell = 1; shown.cardinality() > MOST; cell *= 1.5) {
            int columns = (int) (sheet.area().width() / cell) + 2;
            BitSet taken = new BitSet();
            for (int i = shown.nextSetBit(0); i >= 0; i = shown.nextSetBit(i + 1)) {
                int column = (int) ((x(i) - sheet.area().x() + 1) / cell);
                int row = (int) ((y(i) - sheet.area().y() + 1) / cell);
                int index = row * columns + column;
                shown.set(i, !taken.get(index));
                taken.set(index);
            }
        }
    }

    private void errorBars() {
        Path bars = new Path();
        double cap = shown.cardinality() <= MOST_WITH_CAPS ? CAP : 0;
        for (int i = shown.nextSetBit(0); i >= 0; i = shown.nextSetBit(i + 1)) {
            vertical(bars, i, cap);
            horizontal(bars, i, cap);
        }
        Stroke look = Stroke.of(points.look());
        double width = points.look().emphasis().lineWidth() * 0.65;
        sheet.canvas().stroke(bars, look.undashed().thin(width));
    }

    private void vertical(Path bars, int i, double cap) {
        double u = points.uy().atOrNaN(i);
        if (!(u > 0)) {
            return;
        }
        double value = points.y().at(i);
        double[] ends = ends(sheet.plot().y(), value, u);
        bars.segment(x(i), ends[0], x(i), ends[1]);
        sheet.occupancy().line(x(i), ends[0], x(i), ends[1]);
        for (double end : ends) {
            if (cap > 0 && end > sheet.area().y() && end < sheet.area().bottom()) {
                bars.segment(x(i) - cap, end, x(i) + cap, end);
                sheet.occupancy().line(x(i) - cap, end, x(i) + cap, end);
            }
        }
    }

    private void horizontal(Path bars, int i, double cap) {
        double u = points.ux().atOrNaN(i);
        if (!(u > 0)) {
            return;
        }
        double value = points.x().at(i);
        double[] ends = ends(sheet.plot().x(), value, u);
        bars.segment(ends[0], y(i), ends[1], y(i));
        sheet.occupancy().line(ends[0], y(i), ends[1], y(i));
        for (double end : ends) {
            if (cap > 0 && end > sheet.area().x() && end < sheet.area().right()) {
                bars.segment(end, y(i) - cap, end, y(i) + cap);
                sheet.occupancy().line(end, y(i) - cap, end, y(i) + cap);
            }
        }
    }

    /// Both ends of an error bar in px, cut at the plot area; an end without a place (zero on a logarithmic axis) is
    /// that of the axis.
    private static double[] ends(AxisScale scale, double value, double u) {
        double lowest = Math.min(scale.start(), scale.end());
        double highest = Math.max(scale.start(), scale.end());
        double a = scale.at(value - u);
        double b = scale.at(value + u);
        return new double[] {
            Math.clamp(Double.isNaN(a) ? scale.start() : a, lowest, highest),
            Math.clamp(Double.isNaN(b) ? scale.end() : b, lowest, highest)
        };
    }

    private void markers() {
        Markers markers = new Markers(points.look(), radius);
        for (int i = shown.nextSetBit(0); i >= 0; i = shown.nextSetBit(i + 1)) {
            markers.at(x(i), y(i));
            sheet.occupancy().box(Curves.around(x(i), y(i), radius));
        }
        markers.draw(sheet.canvas());
    }

    private double x(int i) {
        return sheet.px(points.x().at(i)) + dodgeX;
    }

    private double y(int i) {
        return sheet.py(points.y().at(i)) + dodgeY;
    }
}
