package org.interphase.report.svg;

import java.util.ArrayList;
import java.util.List;
import org.interphase.report.figure.Axis;
import org.interphase.report.figure.Mark;
import org.interphase.report.figure.Panel;
import org.interphase.report.figure.Scale;
import org.interphase.report.text.GlyphWidths;

/// Draws one panel at its place.
final class PanelDrawing {
    private static final double LEGEND_MARGIN = 8;
    private static final double LEGEND_PADDING = 7;
    private static final double LEGEND_GAP = 10;
    private static final double WIDEST_INSIDE = 0.5;
    private static final double WIDEST_INSIDE_SHAPE = 0.85;

    private final Canvas canvas;
    private final PanelPlan plan;
    private final Panel panel;
    /// The panel with all its labels, from edge to edge.
    private final Box column;
    private final Box area;

    /// @param column edges of the panel; its height does not count
    /// @param area the plot area
    PanelDrawing(Canvas canvas, PanelPlan plan, Box column, Box area) {
        this.canvas = canvas;
        this.plan = plan;
        this.panel = plan.panel();
        this.column = column;
        this.area = area;
    }

    /// Where the legend of a panel found room.
    enum LegendPlace {
        /// In a corner of the plot area, or there is none to draw.
        INSIDE,
        BELOW,
        RIGHT
    }

    /// What was drawn.
    ///
    /// @param bottom lower end of everything
    record Result(LegendPlace legend, double bottom) {}

    /// @param labelledBelow whether the horizontal axis bears labels and a title
    /// @param outside where a legend goes that has no room inside
    Result draw(Legend legend, boolean labelledBelow, LegendPlace outside) {
        if (!plan.panelTitle().isBlank()) {
            double size = Lettering.PANEL_TITLE;
            String title = GlyphWidths.shorten(plan.panelTitle(), size, (column.width() - 4) / 1.06);
            canvas.text(
                    title,
                    plan.panelTitle(),
                    column.x(),
                    area.y() - 9,
                    Canvas.Anchor.START,
                    Letters.bold(size, Ink.TEXT));
        }
        if (plan.extent().isEmpty()) {
            return empty();
        }
        Plot plot = PanelPlan.scales(panel, plan.extent(), area);
        Axes.Pair ticks = Axes.ticks(panel, plot);
        Ticks x = ticks.x();
        Ticks y = ticks.y();
        Sheet sheet = new Sheet(canvas, plot, new Occupancy(area));
        Axes.grid(canvas, plot, x, y);
        MarkPainter painter = new MarkPainter(sheet, panel);
        painter.belowTheFrame();
        Axes.frame(canvas, plot, x, y);
        painter.points();
        List<String> remarks = words(sheet);
        double bottom = labelsAndTitles(plot, x, y, labelledBelow);
        LegendPlace place = legend(legend, sheet.occupancy(), outside);
        if (place == LegendPlace.BELOW) {
            Legend.Shape shape = legend.within(column.width());
            legend.draw(canvas, shape, column.x() + 2, bottom + LEGEND_GAP);
            bottom += LEGEND_GAP + shape.height();
        }
        return new Result(place, remarks(remarks, bottom));
    }

    /// A panel without data says so instead of showing an axis made up of nothing.
    private Result empty() {
        canvas.stroke(new Path().rectangle(area), new Stroke(Ink.NEUTRAL, 0.8, "4 4", 1));
        double y = area.centreY() + 4;
        canvas.text("no data", area.centreX(), y, Canvas.Anchor.MIDDLE, Letters.of(Lettering.LEGEND, Ink.QUIET));
        double bottom = labelsAndTitles(new Plot(area, none(), none()), Ticks.none(), Ticks.none(), true);
        return new Result(LegendPlace.INSIDE, bottom);
    }

    private static AxisScale none() {
        return new AxisScale(false, new Range(0, 1), 0, 1);
    }

    private double labelsAndTitles(Plot plot, Ticks x, Ticks y, boolean labelledBelow) {
        Axis vertical = panel.y();
        if (vertical.scale() == Scale.CATEGORIES && !plan.extent().isEmpty()) {
            Axes.labelsBeside(canvas, plot, PanelPlan.names(vertical, area.height(), column.width()));
        } else {
            Axes.labelsBeside(canvas, plot, y);
        }
        AxisTitle title = PanelPlan.title(vertical, y, area.height());
        double baseline = column.x() + Lettering.AXIS_TITLE * 0.8 + title.thickness() - Lettering.AXIS_TITLE;
        title.drawUpright(canvas, baseline, area.centreY());
        if (!labelledBelow) {
            return area.bottom() + 6;
        }
        boolean named = panel.x().scale() == Scale.CATEGORIES && plan.extent().isEmpty();
        Axis horizontal = named ? Axis.linear(panel.x().label(), "") : panel.x();
        double leftEdge = column.x() + plan.titleRoom();
        return Axes.labelsBelow(canvas, plot, horizontal, x, leftEdge, column.right());
    }

    /// Writes the words of rules and notes; returns remarks on what could not be drawn.
    private List<String> words(Sheet sheet) {
        LabelPlacer placer = new LabelPlacer(sheet);
        List<String> withoutRoom = new ArrayList<>();
        int outside = 0;
        for (Mark mark : panel.marks()) {
            boolean placed = switch (mark) {
                case Mark.Rule rule -> placer.place(rule);
                case Mark.Note note -> placer.place(note);
                default -> true;
            };
            if (!placed) {
                withoutRoom.add(mark.label());
            }
            outside += mark instanceof Mark.Points points ? Dots.outside(sheet, points) : 0;
        }
        List<String> remarks = new ArrayList<>();
        if (!withoutRoom.isEmpty()) {
            remarks.add("No room for: " + String.join("; ", withoutRoom));
        }
        if (outside > 0) {
            remarks.add(counted(outside, "point") + " outside the range shown");
        }
        if (plan.extent().notPositive() > 0) {
            remarks.add(counted(plan.extent().notPositive(), "point") + " without a place on the axes");
        }
        return remarks;
    }

    private static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private double remarks(List<String> remarks, double bottom) {
        double y = bottom;
        for (String remark : remarks) {
            y += Lettering.NOTE * 1.5;
            String shown = GlyphWidths.shorten(remark, Lettering.NOTE, column.width() - 4);
            canvas.text(shown, remark, column.x() + 2, y, Canvas.Anchor.START, Letters.of(Lettering.NOTE, Ink.QUIET));
        }
        return remarks.isEmpty() ? y : y + 4;
    }

    /// Draws the legend in a free corner or at the right; says where it belongs otherwise.
    private LegendPlace legend(Legend legend, Occupancy occupancy, LegendPlace outside) {
        if (legend.isEmpty()) {
            return LegendPlace.INSIDE;
        }
        for (int columns = 1; columns <= Math.min(3, legend.size()); columns++) {
            Legend.Shape shape = legend.inColumns(columns, area.width() * WIDEST_INSIDE);
            if (shape.width() > area.width() * WIDEST_INSIDE_SHAPE || shape.height() > area.height() * 0.7) {
                continue;
            }
            for (Box box : corners(shape)) {
                if (area.contains(box) && occupancy.under(box.grown(LEGEND_MARGIN / 2)) == 0) {
                    canvas.fillAndStroke(
                            new Path().rectangle(box), Fill.solid(Ink.PAPER, 1), Stroke.solid(Ink.GRID, 1));
                    legend.draw(canvas, shape, box.x() + LEGEND_PADDING, box.y() + 2);
                    return LegendPlace.INSIDE;
                }
            }
        }
        if (outside == LegendPlace.RIGHT) {
            Legend.Shape shape = legend.inColumns(1, column.right() - area.right() - 56);
            legend.draw(canvas, shape, area.right() + 18, area.y());
        }
        return outside;
    }

    private List<Box> corners(Legend.Shape shape) {
        double width = shape.width() + 2 * LEGEND_PADDING;
        double height = shape.height() + 4;
        double left = area.x() + LEGEND_MARGIN;
        double right = area.right() - LEGEND_MARGIN - width;
        double top = area.y() + LEGEND_MARGIN / 2;
        double bottom = area.bottom() - LEGEND_MARGIN - height;
        double middle = area.centreX() - width / 2;
        List<Box> boxes = new ArrayList<>();
        for (double y : new double[] {top, bottom}) {
            for (double x : new double[] {right, left, middle}) {
                boxes.add(new Box(x, y, width, height));
            }
        }
        return boxes;
    }
}
