package org.interphase.report.svg;

import org.interphase.data.Origin;
import org.interphase.report.figure.Look;
import org.interphase.report.figure.SeriesStyle.Marker;

/// Draws the points of a series: the shape says which series, the filling says where the numbers come from.
final class Markers {
    private final Look look;
    private final double radius;
    private final Path outlines = new Path();
    private final Path details = new Path();

    /// @param radius of the circle; other shapes look equally large
    Markers(Look look, double radius) {
        this.look = look;
        this.radius = radius;
    }

    void at(double x, double y) {
        outline(outlines, look.series().marker(), x, y, radius);
        if (look.origin() == Origin.COMPUTED) {
            details.circle(x, y, radius * 0.32);
        } else if (look.origin() == Origin.SIMULATED) {
            double s = radius * 0.62;
            details.segment(x - s, y + s, x + s, y - s);
        }
    }

    void draw(Canvas canvas) {
        Ink ink = Ink.of(look.series());
        double opacity = Stroke.opacity(look);
        double width = radius < 2 ? 0.8 : 1.2;
        if (look.origin() == Origin.MEASURED) {
            canvas.fill(outlines, Fill.solid(ink, opacity));
            return;
        }
        canvas.fillAndStroke(outlines, Fill.solid(Ink.PAPER, 1), new Stroke(ink, width, "", opacity));
        if (look.origin() == Origin.COMPUTED) {
            canvas.fill(details, Fill.solid(ink, opacity));
        } else {
            canvas.stroke(details, new Stroke(ink, width, "", opacity));
        }
    }

    private static void outline(Path path, Marker marker, double x, double y, double r) {
        switch (marker) {
            case CIRCLE -> path.circle(x, y, r);
            case SQUARE -> {
                double a = r * 0.88;
                path.rectangle(new Box(x - a, y - a, 2 * a, 2 * a));
            }
            case TRIANGLE -> path.polygon(x, y - 1.25 * r, x + 1.12 * r, y + 0.75 * r, x - 1.12 * r, y + 0.75 * r);
            case TRIANGLE_DOWN -> path.polygon(x, y + 1.25 * r, x + 1.12 * r, y - 0.75 * r, x - 1.12 * r, y - 0.75 * r);
            case DIAMOND -> path.polygon(x, y - 1.3 * r, x + 1.15 * r, y, x, y + 1.3 * r, x - 1.15 * r, y);
            case CROSS -> cross(path, x, y, r * 1.15, r * 0.42);
        }
    }

    /// A plus sign with arms of half width `b`.
    private static void cross(Path path, double x, double y, double a, double b) {
        path.polygon(
                x - b, y - a, x + b, y - a, x + b, y - b, x + a, y - b, x + a, y + b, x + b, y + b, x + b, y + a, x - b,
                y + a, x - b, y + b, x - a, y + b, x - a, y - b, x - b, y - b);
    }
}
