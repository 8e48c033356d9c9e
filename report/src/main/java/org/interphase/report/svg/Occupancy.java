package org.interphase.report.svg;

import java.util.BitSet;

/// Which parts of a plot area hold ink: a grid of small cells, filled while the marks are drawn, asked when labels and
/// legends look for room.
final class Occupancy {
    private static final double CELL = 3;

    private final Box area;
    private final int columns;
    private final int rows;
    private final BitSet taken;

    Occupancy(Box area) {
        this.area = area;
        this.columns = Math.max(1, (int) Math.ceil(area.width() / CELL));
        this.rows = Math.max(1, (int) Math.ceil(area.height() / CELL));
        this.taken = new BitSet(columns * rows);
    }

    void box(Box box) {
        int toColumn = column(box.right());
        int toRow = row(box.bottom());
        if (box.right() < area.x() || box.x() > area.right() || box.bottom() < area.y() || box.y() > area.bottom()) {
            return;
        }
        for (int row = row(box.y()); row <= toRow; row++) {
            taken.set(row * columns + column(box.x()), row * columns + toColumn + 1);
        }
    }

    /// A straight line; parts outside the plot area do not count.
    void line(double x1, double y1, double x2, double y2) {
        double[] part = Clipping.segment(area, x1, y1, x2, y2);
        if (part.length == 0) {
            return;
        }
        double length = StrictMath.hypot(part[2] - part[0], part[3] - part[1]);
        int steps = 1 + (int) (length / (CELL * 0.5));
        for (int i = 0; i <= steps; i++) {
            double t = (double) i / steps;
            double x = part[0] + t * (part[2] - part[0]);
            double y = part[1] + t * (part[3] - part[1]);
            taken.set(row(y) * columns + column(x));
        }
    }

    /// How many cells under the box hold ink.
    int under(Box box) {
        int count = 0;
        int fromColumn = column(box.x());
        int toColumn = column(box.right());
        int toRow = row(box.bottom());
        for (int row = row(box.y()); row <= toRow; row++) {
            int end = row * columns + toColumn + 1;
            for (int i = taken.nextSetBit(row * columns + fromColumn); i >= 0 && i < end; i = taken.nextSetBit(i + 1)) {
                count++;
            }
        }
        return count;
    }

    private int column(double x) {
        return Math.clamp((long) ((x - area.x()) / CELL), 0, columns - 1);
    }

    private int row(double y) {
        return Math.clamp((long) ((y - area.y()) / CELL), 0, rows - 1);
    }
}
