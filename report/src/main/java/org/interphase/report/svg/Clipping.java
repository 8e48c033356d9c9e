package org.interphase.report.svg;

/// Cuts lines at a rectangle, so that no coordinate is larger than a drawing program can hold.
final class Clipping {
    private static final double[] NOTHING = {};

    private Clipping() {}

    /// The part of a straight line inside the box as `x1, y1, x2, y2`, or nothing (Liang and Barsky 1984,
    /// doi:10.1145/357332.357333).
    static double[] segment(Box box, double x1, double y1, double x2, double y2) {
        double dx = x2 - x1;
        double dy = y2 - y1;
        double[] p = {-dx, dx, -dy, dy};
        double[] q = {x1 - box.x(), box.right() - x1, y1 - box.y(), box.bottom() - y1};
        double enter = 0;
        double leave = 1;
        for (int side = 0; side < 4; side++) {
            if (p[side] == 0) {
                if (q[side] < 0) {
                    return NOTHING;
                }
            } else if (p[side] < 0) {
                enter = Math.max(enter, q[side] / p[side]);
            } else {
                leave = Math.min(leave, q[side] / p[side]);
            }
        }
        return enter <= leave
                ? new double[] {x1 + enter * dx, y1 + enter * dy, x1 + leave * dx, y1 + leave * dy}
                : NOTHING;
    }
}
