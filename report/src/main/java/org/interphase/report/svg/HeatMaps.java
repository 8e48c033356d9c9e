package org.interphase.report.svg;

import org.interphase.report.figure.ColourMap;
import org.interphase.report.figure.Mark;

/// Draws heat maps as one image each, and the bar that explains their colours.
final class HeatMaps {
    private static final double BAR_GAP = 14;
    private static final double BAR_WIDTH = 11;
    private static final int COLOURS = 255;
    /// Larger maps are drawn with fewer cells: more than a screen shows, and the page stays small.
    private static final int MOST_CELLS = 720;
    /// A map may reach this far beyond the plot area, in px, and still be drawn as a whole.
    private static final double NEARLY = 100;

    private HeatMaps() {}

    static void draw(Sheet sheet, Mark.HeatMap map) {
        double x1 = sheet.px(map.xFrom());
        double x2 = sheet.px(map.xTo());
        double y1 = sheet.py(map.yFrom());
        double y2 = sheet.py(map.yTo());
        if (map.rows() == 0 || !(Math.abs(x2 - x1) > 0) || !(Math.abs(y2 - y1) > 0)) {
            return;
        }
        Box box = new Box(Math.min(x1, x2), Math.min(y1, y2), Math.abs(x2 - x1), Math.abs(y2 - y1));
        if (sheet.area().grown(NEARLY).contains(box)) {
            sheet.canvas().image(box, image(map, x2 < x1, y2 < y1), false);
            sheet.occupancy().box(box);
        } else {
            Box area = sheet.area();
            sheet.canvas().image(area, part(map, area, new double[] {x1, x2}, new double[] {y1, y2}), false);
            sheet.occupancy().box(area);
        }
    }

    /// Width that a colour bar with its labels and title takes at the right of a plot.
    static double barRoom(Mark.HeatMap map, double height) {
        Ticks ticks = ticks(map, new Box(0, 0, BAR_WIDTH, height));
        double labels = Axes.labelRoom(ticks);
        return BAR_GAP + BAR_WIDTH + labels + Axes.titleRoom(title(map, ticks, height)) + 4;
    }

    /// The colour bar at the right of the plot area, with its ticks and title.
    static void drawBar(Canvas canvas, Box area, Mark.HeatMap map) {
        Box bar = new Box(area.right() + BAR_GAP, area.y(), BAR_WIDTH, area.height());
        byte[] column = new byte[COLOURS];
        for (int i = 0; i < COLOURS; i++) {
            column[i] = (byte) (COLOURS - i);
        }
        canvas.image(bar, Png.of(1, COLOURS, column, colours(map)), true);
        AxisScale scale = scale(map, bar);
        Ticks ticks = ticks(map, bar);
        Path marks = new Path();
        for (Ticks.Tick tick : ticks.major()) {
            double y = scale.at(tick.value());
            marks.segment(bar.right(), y, bar.right() + 4, y);
            double baseline = y + Lettering.TICK * 0.35;
            Letters letters = Letters.of(Lettering.TICK, Ink.TEXT);
            canvas.text(tick.label(), bar.right() + 7, baseline, Canvas.Anchor.START, letters);
        }
        canvas.stroke(marks, Stroke.solid(Ink.AXIS, 0.9));
        AxisTitle title = title(map, ticks, bar.height());
        double last = bar.right() + Axes.labelRoom(ticks) + Axes.titleRoom(title) - 0.2 * Lettering.AXIS_TITLE;
        title.drawUpright(canvas, last, area.centreY());
    }

    private static AxisScale scale(Mark.HeatMap map, Box bar) {
        return new AxisScale(false, range(map), bar.bottom(), bar.y());
    }

    private static Ticks ticks(Mark.HeatMap map, Box bar) {
        return LinearTicks.on(new TickRoom(scale(map, bar), false));
    }

    private static AxisTitle title(Mark.HeatMap map, Ticks ticks, double height) {
        return AxisTitle.of(ticks.quantity(map.label()), ticks.unit(map.unit()), height);
    }

    private static byte[] image(Mark.HeatMap map, boolean mirrored, boolean upright) {
        int width = Math.min(map.columns(), MOST_CELLS);
        int height = Math.min(map.rows(), MOST_CELLS);
        Range range = range(map);
        byte[] indices = new byte[width * height];
        for (int row = 0; row < height; row++) {
            int fromTop = upright ? height - 1 - row : row;
            for (int column = 0; column < width; column++) {
                int fromLeft = mirrored ? width - 1 - column : column;
                double value = mean(map, column, width, row, height);
                indices[fromTop * width + fromLeft] = index(value, range);
            }
        }
        return Png.of(width, height, indices, colours(map));
    }

    /// What is seen of a map that reaches far beyond the plot area, one cell of the image per pixel.
    private static byte[] part(Mark.HeatMap map, Box area, double[] xEnds, double[] yEnds) {
        int width = Math.max(1, (int) area.width());
        int height = Math.max(1, (int) area.height());
        Range range = range(map);
        byte[] indices = new byte[width * height];
        for (int row = 0; row < height; row++) {
            double y = area.y() + (row + 0.5) * area.height() / height;
            double fromBottom = Math.floor((y - yEnds[0]) / (yEnds[1] - yEnds[0]) * map.rows());
            for (int column = 0; column < width; column++) {
                double x = area.x() + (column + 0.5) * area.width() / width;
                double fromLeft = Math.floor((x - xEnds[0]) / (xEnds[1] - xEnds[0]) * map.columns());
                boolean inside =
                        fromLeft >= 0 && fromLeft < map.columns() && fromBottom >= 0 && fromBottom < map.rows();
                double value = inside ? map.at((int) fromLeft, (int) fromBottom) : Double.NaN;
                indices[row * width + column] = index(value, range);
            }
        }
        return Png.of(width, height, indices, colours(map));
    }

    /// The mean of the cells that one cell of the image stands for; NaN where all are empty.
    private static double mean(Mark.HeatMap map, int column, int width, int row, int height) {
        int fromColumn = (int) ((long) column * map.columns() / width);
        int toColumn = Math.max(fromColumn + 1, (int) ((long) (column + 1) * map.columns() / width));
        int fromRow = (int) ((long) row * map.rows() / height);
        int toRow = Math.max(fromRow + 1, (int) ((long) (row + 1) * map.rows() / height));
        double sum = 0;
        int count = 0;
        for (int r = fromRow; r < toRow; r++) {
            for (int c = fromColumn; c < toColumn; c++) {
                double value = map.at(c, r);
                if (Double.isFinite(value)) {
                    sum += value;
                    count++;
                }
            }
        }
        return count == 0 ? Double.NaN : sum / count;
    }

    private static byte index(double value, Range range) {
        if (!Double.isFinite(value)) {
            return Png.TRANSPARENT;
        }
        double share = (value - range.low()) / range.span();
        return (byte) (1 + Math.round(Math.clamp(share, 0, 1) * (COLOURS - 1)));
    }

    private static int[] colours(Mark.HeatMap map) {
        ColourScale scale = ColourScale.of(map.map());
        int[] colours = new int[COLOURS + 1];
        for (int i = 0; i < COLOURS; i++) {
            colours[i + 1] = scale.at(i / (COLOURS - 1.0));
        }
        return colours;
    }

    /// Numbers of the first and the last colour; for differences they lie symmetrically about zero.
    static Range range(Mark.HeatMap map) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < map.values().size(); i++) {
            double value = map.values().at(i);
            if (Math.abs(value) <= AxisScale.LARGEST) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        if (map.map() == ColourMap.DIVERGING) {
            high = Math.max(Math.abs(low), Math.abs(high));
            low = -high;
        }
        low = map.lowest().orElse(low);
        high = map.highest().orElse(high);
        if (high - low > Math.max(Math.abs(low), Math.abs(high)) * 1e-12 && Double.isFinite(high - low)) {
            return new Range(low, high);
        }
        double middle = Double.isFinite(low) ? low : 0;
        double room = middle == 0 ? 1 : Math.abs(middle) * 0.05;
        return new Range(middle - room, middle + room);
    }
}
