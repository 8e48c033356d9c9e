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
    private static final double FARTHEST = 5000;

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

    /// Sets markers at equal distances (as the crow flies, so that noise gets no more than a smooth line) along the
    /// visible parts of a line; a line that winds gets them farther apart.
    private static void identify(Sheet sheet, List<Polyline> pieces, int ordinal, Markers markers) {
        List<double[]> places = List.of();
        for (double distance = MARKER_DISTANCE; distance < FARTHEST; distance *= 1.5) {
            places = places(sheet, pieces, FIRST_MARKER + ordinal * MARKER_SHIFT % MARKER_DISTANCE, distance);
            if (places.size() <= MOST_MARKERS) {
                break;
            }
        }
        for (double[] place : places) {
            markers.at(place[0], place[1]);
            sheet.occupancy().box(around(place[0], place[1], MARKER_RADIUS));
        }
    }

    private static List<double[]> places(Sheet sheet, List<Polyline> pieces, double first, double distance) {
        Walk walk = new Walk(first, distance);
        List<double[]> places = new ArrayList<>();
        for (Polyline piece : pieces) {
            for (int i = 1; i < piece.size(); i++) {
                double[] part = Clipping.segment(sheet.area(), piece.x(i - 1), piece.y(i - 1), piece.x(i), piece.y(i));
                double share = 0;
                while (part.length > 0 && walk.reaches(part)) {
                    share = walk.step(part, share);
                    places.add(new double[] {walk.x, walk.y});
                }
            }
        }
        return places;
    }

    /// From marker to marker.
    private static final class Walk {
        private final double distance;
        private double due;
        private double x = Double.NaN;
        private double y = Double.NaN;

        Walk(double first, double distance) {
            this.due = first;
            this.distance = distance;
        }

        /// Whether the next marker stands on this part; the walk begins where the first part does.
        boolean reaches(double[] part) {
            if (Double.isNaN(x)) {
                x = part[0];
                y = part[1];
            }
            return distance(part[2], part[3]) >= due;
        }

        /// Goes on to the first place at or after a share of the part that has the wanted distance, found by
        /// bisection, and returns its share.
        double step(double[] part, double from) {
            double low = from;
            double high = distance(along(part, 0, from), along(part, 1, from)) < due ? 1 : from;
            for (int halving = 0; halving < 40; halving++) {
                double middle = (low + high) / 2;
                boolean near = distance(along(part, 0, middle), along(part, 1, middle)) < due;
                low = near ? middle : low;
                high = near ? high : middle;
            }
            x = along(part, 0, high);
            y = along(part, 1, high);
            due = distance;
            return high;
        }

        private static double along(double[] part, int coordinate, double share) {
            return part[coordinate] + share * (part[coordinate + 2] - part[coordinate]);
        }

        private double distance(double toX, double toY) {
            return StrictMath.hypot(toX - x, toY - y);
        }
    }

    static Box around(double x, double y, double radius) {
        return new Box(x - radius, y - radius, 2 * radius, 2 * radius);
    }
}
