package org.interphase.report.svg;

import java.util.List;
import org.interphase.report.figure.Axis;
import org.interphase.report.figure.Panel;
import org.interphase.report.figure.Scale;
import org.interphase.report.text.GlyphWidths;

/// Draws the two axes of a panel: hairlines left and below, ticks outwards, titles.
final class Axes {
    private static final double TICK = 5;
    private static final double MINOR_TICK = 2.6;
    private static final double LABEL_GAP = 4;
    private static final double TITLE_GAP = 7;
    private static final double LABEL_HEIGHT = Lettering.TICK;

    private Axes() {}

    static AxisScale horizontal(Axis axis, Range range, Box area) {
        return scale(axis, range, area.x(), area.right());
    }

    /// Categories run downwards: the first is read first.
    static AxisScale vertical(Axis axis, Range range, Box area) {
        boolean downwards = axis.scale() == Scale.CATEGORIES;
        return downwards ? scale(axis, range, area.y(), area.bottom()) : scale(axis, range, area.bottom(), area.y());
    }

    /// Ticks of both axes.
    record Pair(Ticks x, Ticks y) {}

    static Pair ticks(Panel panel, Plot plot) {
        TickRoom x = new TickRoom(plot.x(), true, panel.x().whole() ? 1 : 0);
        TickRoom y = new TickRoom(plot.y(), false, panel.y().whole() ? 1 : 0);
        if (areEqual(panel)) {
            List<Ticks> both = LinearTicks.on(List.of(x, y));
            return new Pair(both.get(0), both.get(1));
        }
        return new Pair(ticks(panel.x(), x), ticks(panel.y(), y));
    }

    /// Whether one unit is as long on both axes.
    static boolean areEqual(Panel panel) {
        return panel.equalScales()
                && panel.x().scale() == Scale.LINEAR
                && panel.y().scale() == Scale.LINEAR;
    }

    private static Ticks ticks(Axis axis, TickRoom room) {
        return switch (axis.scale()) {
            case LINEAR -> LinearTicks.on(room);
            case LOGARITHMIC -> LogTicks.on(room);
            case CATEGORIES -> Ticks.none();
        };
    }

    /// Width of the labels of a vertical axis with their ticks, without the title.
    static double labelRoom(Ticks ticks) {
        return TICK + LABEL_GAP + widest(ticks);
    }

    static double labelRoom(CategoryLabels labels) {
        return TICK + LABEL_GAP + labels.widest();
    }

    static double titleRoom(AxisTitle title) {
        return title.lines().isEmpty() ? 0 : title.thickness() + TITLE_GAP;
    }

    static void grid(Canvas canvas, Plot plot, Ticks x, Ticks y) {
        Path lines = new Path();
        Box area = plot.area();
        for (Ticks.Tick tick : x.major()) {
            double px = plot.x().at(tick.value());
            lines.segment(px, area.y(), px, area.bottom());
        }
        for (Ticks.Tick tick : y.major()) {
            double py = plot.y().at(tick.value());
            lines.segment(area.x(), py, area.right(), py);
        }
        canvas.stroke(lines, Stroke.solid(Ink.GRID, 0.8));
    }

    static void frame(Canvas canvas, Plot plot, Ticks x, Ticks y) {
        Box area = plot.area();
        Path lines = new Path()
                .moveTo(area.x(), area.y())
                .lineTo(area.x(), area.bottom())
                .lineTo(area.right(), area.bottom());
        x.major().forEach(t -> below(lines, plot, t.value(), TICK));
        x.minor().forEach(v -> below(lines, plot, v, MINOR_TICK));
        y.major().forEach(t -> beside(lines, plot, t.value(), TICK));
        y.minor().forEach(v -> beside(lines, plot, v, MINOR_TICK));
        canvas.stroke(lines, Stroke.solid(Ink.AXIS, 0.9));
    }

    /// Labels and title below; returns where they end.
    static double labelsBelow(Canvas canvas, Plot plot, Axis axis, Ticks ticks, double leftEdge, double rightEdge) {
        Box area = plot.area();
        double top = area.bottom() + TICK + LABEL_GAP;
        double bottom = top + LABEL_HEIGHT;
        if (axis.scale() == Scale.CATEGORIES) {
            double spacing = area.width() / axis.categories().size();
            CategoryLabels labels = CategoryLabels.below(axis.categories(), spacing);
            labels.drawBelow(canvas, plot.x(), top);
            bottom = top + labels.depth();
        }
        for (Ticks.Tick tick : ticks.major()) {
            double half = GlyphWidths.of(tick.label(), Lettering.TICK) / 2;
            double x =
                    Math.clamp(plot.x().at(tick.value()), leftEdge + half, Math.max(leftEdge + half, rightEdge - half));
            canvas.text(
                    tick.label(),
                    x,
                    top + LABEL_HEIGHT * 0.78,
                    Canvas.Anchor.MIDDLE,
                    Letters.of(Lettering.TICK, Ink.TEXT));
        }
        AxisTitle title = AxisTitle.of(ticks.quantity(axis.label()), ticks.unit(axis.unit()), rightEdge - leftEdge);
        double half = title.lines().stream()
                        .mapToDouble(l -> GlyphWidths.of(l, Lettering.AXIS_TITLE))
                        .max()
                        .orElse(0)
                / 2;
        double centre = Math.clamp(area.centreX(), leftEdge + half, Math.max(leftEdge + half, rightEdge - half));
        title.draw(canvas, centre, bottom + TITLE_GAP + Lettering.AXIS_TITLE * 0.78);
        return bottom + titleRoom(title);
    }

    static void labelsBeside(Canvas canvas, Plot plot, Ticks ticks) {
        double right = plot.area().x() - TICK - LABEL_GAP;
        for (Ticks.Tick tick : ticks.major()) {
            double y = plot.y().at(tick.value()) + Lettering.TICK * 0.35;
            canvas.text(tick.label(), right, y, Canvas.Anchor.END, Letters.of(Lettering.TICK, Ink.TEXT));
        }
    }

    static void labelsBeside(Canvas canvas, Plot plot, CategoryLabels labels) {
        labels.drawBeside(canvas, plot.y(), plot.area().x() - TICK - LABEL_GAP);
    }

    private static AxisScale scale(Axis axis, Range range, double start, double end) {
        boolean logarithmic = axis.scale() == Scale.LOGARITHMIC;
        return axis.reversed()
                ? new AxisScale(logarithmic, range, end, start)
                : new AxisScale(logarithmic, range, start, end);
    }

    private static void below(Path path, Plot plot, double value, double length) {
        double x = plot.x().at(value);
        path.segment(x, plot.area().bottom(), x, plot.area().bottom() + length);
    }

    private static void beside(Path path, Plot plot, double value, double length) {
        double y = plot.y().at(value);
        path.segment(plot.area().x(), y, plot.area().x() - length, y);
    }

    private static double widest(Ticks ticks) {
        return ticks.major().stream()
                .mapToDouble(t -> GlyphWidths.of(t.label(), Lettering.TICK))
                .max()
                .orElse(0);
    }
}
