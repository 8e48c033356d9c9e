package org.interphase.report.svg;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.interphase.report.figure.Mark;
import org.interphase.report.figure.Numbers;
import org.interphase.report.figure.Panel;

/// Draws lines: thinned, cut at the plot area, broken at gaps, with a few markers that say which series it is.
final class Curves {
    private static final double MARGIN = 20;
    private static final double MARKER_DISTANCE = 120;
    private static final double FIRST_MARKER = 34;
    private static final double MARKER_SHIFT = 47;
    private static final double MARKER_RADIUS = 2.9;
    private static final int MOST_MARKERS = 16;

    private Curves() {}

    /// @param ordinal number of this line in its panel: shifts the markers, so that those of two lines do not coincide
    /// @param marked whether the line bears markers
    static void draw(Sheet sheet, Mark.Line line, int ordinal, boolean marked) {
        List<Polyline> pieces = pieces(sheet, line.x(), line.y());
        stroke(sheet, pieces, Stroke.of(line.look()));
        if (marked) {
            Markers markers = new Markers(line.look(), MARKER_RADIUS);
            identify(sheet, pieces, ordinal, markers);
            markers.draw(sheet.canvas());
        }
    }

    /// Whether the lines of a panel belong to several series, so that colour alone would tell them apart.
    static boolean needMarkers(Panel panel) {
        return panel.marks().stream()
                        .filter(m -> m instanceof Mark.Line)
                        .map(m -> ((Mark.Line) m).look().series())
                        .distinct()
                        .count()
                > 1;
    }

    /// A plain line through points.
    static void join(Sheet sheet, Numbers x, Numbers y, Stroke stroke) {
        stroke(sheet, pieces(sheet, x, y), stroke);
    }

    /// The runs between gaps, in px, thinned.
    static List<Polyline> pieces(Sheet sheet, Numbers x, Numbers y) {
        List<Polyline> pieces = new ArrayList<>();
        double[] px = new double[x.size()];
        double[] py = new double[x.size()];
        int length = 0;
        for (int i = 0; i < x.size(); i++) {
            px[length] = sheet.px(x.at(i));
            py[length] = sheet.py(y.at(i));
            boolean gap = Double.isNaN(px[length]) || Double.isNaN(py[length]);
            length = gap ? length : length + 1;
            if ((gap || i == x.size() - 1) && length > 0) {
                pieces.add(Decimation.of(new Polyline(Arrays.copyOf(px, length), Arrays.copyOf(py, length))));
                length = 0;
            }
        }
        return pieces;
    }

    private static void stroke(Sheet sheet, List<Polyline> pieces, Stroke stroke) {
        Path path = new Path();
        for (Polyline piece : pieces) {
            append(sheet, piece, path, stroke.width());
        }
        sheet.canvas().stroke(path, stroke);
    }

    private static void append(Sheet sheet, Polyline piece, Path path, double width) {
        Box box = sheet.area().grown(MARGIN);
        if (piece.size() == 1) {
            lonePoint(sheet, piece, path, width);
            return;
        }
        double[] at = {Double.NaN, Double.NaN};
        for (int i = 1; i < piece.size(); i++) {
            double[] part = Clipping.segment(box, piece.x(i - 1), piece.y(i - 1), piece.x(i), piece.y(i));
            if (part.length == 0) {
                continue;
            }
            if (part[0] != at[0] || part[1] != at[1]) {
                path.moveTo(part[0], part[1]);
            }
            path.lineTo(part[2], part[3]);
            at[0] = part[2];
            at[1] = part[3];
            sheet.occupancy().line(part[0], part[1], part[2], part[3]);
        }
    }

    /// A point between two gaps would vanish from a line, so it is drawn as a short dash.
    private static void lonePoint(Sheet sheet, Polyline piece, Path path, double width) {
        double x = piece.x(0);
        double y = piece.y(0);
        if (sheet.area().contains(x, y, 0)) {
            path.segment(x - width, y, x + width, y);
            sheet.occupancy().line(x - width, y, x + width, y);
        }
    }

    private static void identify(Sheet sheet, List<Polyline> pieces, int ordinal, Markers markers) {
        double due = FIRST_MARKER + ordinal * MARKER_SHIFT % MARKER_DISTANCE;
        int count = 0;
        for (Polyline piece : pieces) {
            double lastX = piece.x(0);
            double lastY = piece.y(0);
            for (int i = 1; i < piece.size() && count < MOST_MARKERS; i++) {
                double distance = StrictMath.hypot(piece.x(i) - lastX, piece.y(i) - lastY);
                while (distance >= due && count < MOST_MARKERS) {
                    double[] place = onSegment(piece, i, lastX, lastY, due);
                    lastX = place[0];
                    lastY = place[1];
                    if (sheet.area().contains(lastX, lastY, 0.5)) {
                        markers.at(lastX, lastY);
                        sheet.occupancy().box(around(lastX, lastY, MARKER_RADIUS));
                        count++;
                    }
                    due = MARKER_DISTANCE;
                    distance = StrictMath.hypot(piece.x(i) - lastX, piece.y(i) - lastY);
                    if (count == 0 && distance > 1e5) {
                        return;
                    }
                }
            }
        }
    }

    /// The point of segment `i` at the wanted distance from the last marker, by bisection along the segment.
    private static double[] onSegment(Polyline piece, int i, double lastX, double lastY, double wanted) {
        double x1 = piece.x(i - 1);
        double y1 = piece.y(i - 1);
        double x2 = piece.x(i);
        double y2 = piece.y(i);
        double low = 0;
        double high = 1;
        for (int step = 0; step < 40; step++) {
            double middle = (low + high) / 2;
            double distance = StrictMath.hypot(x1 + middle * (x2 - x1) - lastX, y1 + middle * (y2 - y1) - lastY);
            if (distance < wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return new double[] {x1 + high * (x2 - x1), y1 + high * (y2 - y1)};
    }

    static Box around(double x, double y, double radius) {
        return new Box(x - radius, y - radius, 2 * radius, 2 * radius);
    }
}
