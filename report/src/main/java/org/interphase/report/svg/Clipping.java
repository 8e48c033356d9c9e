package org.interphase.report.svg;

import java.util.ArrayList;
import java.util.List;

/// Cuts lines at a rectangle, so that no coordinate is larger than a drawing program
/// can hold.
final class Clipping {
    private static final double[] NOTHING = {};

    private Clipping() {}

    /// The part of a polygon inside the box (Sutherland and Hodgman 1974, doi:10.1145/360767.360802).
    ///
    /// @param corners x and y of each corner in turn
    static List<double[]> polygon(Box box, List<double[]> corners) {
        List<double[]> left = cut(corners, 0, box.x(), 1);
        List<double[]> right = cut(left, 0, box.right(), -1);
        List<double[]> top = cut(right, 1, box.y(), 1);
        return cut(top, 1, box.bottom(), -1);
    }

    /// Keeps what lies at or beyond a limit of one coordinate, seen in the direction of `sign`.
    private static List<double[]> cut(List<double[]> corners, int coordinate, double limit, int sign) {
        List<double[]> kept = new ArrayList<>();
        for (int i = 0; i < corners.size(); i++) {
            double[] a = corners.get(i);
            double[] b = corners.get((i + 1) % corners.size());
            boolean aInside = sign * (a[coordinate] - limit) >= 0;
            boolean bInside = sign * (b[coordinate] - limit) >= 0;
            if (aInside) {
                kept.add(a);
            }
            if (aInside != bInside) {
                double t = (limit - a[coordinate]) / (b[coordinate] - a[coordinate]);
                double other = a[1 - coordinate] + t * (b[1 - coordinate] - a[1 - coordinate]);
                kept.add(coordinate == 0 ? new double[] {limit, other} : new double[] {other, limit});
            }
        }
        return kept;
    }

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
