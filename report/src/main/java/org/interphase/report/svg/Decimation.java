package org.interphase.report.svg;

import java.util.Arrays;

/// Thins a long line to what can be seen.
///
/// 1. In every run of points within one column of pixels the first, lowest, highest and last stay: the picture on a
///    raster of that width is the same (M4: Jugel, Jerzak, Hackenbroich and Markl 2014, doi:10.14778/2732951.2732953).
/// 2. Points within [#TOLERANCE] of the straight line between their neighbours go, in one pass by intersecting cones
///    (Sklansky and Gonzalez 1980, doi:10.1016/0031-3203(80)90031-X).
/// 3. Where more than [#MOST] are left, the tolerance of step 2 doubles up to one pixel; a line that is still too long
///    (noise in both directions) keeps the extremes of equal shares of its points.
final class Decimation {
    static final int MOST = 6000;
    /// In px.
    static final double TOLERANCE = 0.08;

    private static final double COARSEST = 1.0;

    private Decimation() {}

    static Polyline of(Polyline line) {
        Polyline columns = extremesOfColumns(line);
        Polyline thin = cones(columns, TOLERANCE);
        for (double tolerance = 2 * TOLERANCE; thin.size() > MOST && tolerance <= COARSEST; tolerance *= 2) {
            thin = cones(columns, tolerance);
        }
        return thin.size() > MOST ? extremesOfShares(thin, MOST / 6) : thin;
    }

    static Polyline extremesOfColumns(Polyline line) {
        Kept kept = new Kept(line);
        int from = 0;
        for (int i = 1; i <= line.size(); i++) {
            if (i == line.size() || Math.floor(line.x(i)) != Math.floor(line.x(from))) {
                keepExtremes(kept, line, from, i, false);
                from = i;
            }
        }
        return kept.line();
    }

    private static Polyline extremesOfShares(Polyline line, int shares) {
        Kept kept = new Kept(line);
        for (int s = 0; s < shares; s++) {
            int from = (int) ((long) line.size() * s / shares);
            int to = (int) ((long) line.size() * (s + 1) / shares);
            if (from < to) {
                keepExtremes(kept, line, from, to, true);
            }
        }
        return kept.line();
    }

    private static void keepExtremes(Kept kept, Polyline line, int from, int to, boolean alsoOfX) {
        int[] extremes = {from, from, from, from, from, to - 1};
        for (int i = from; i < to; i++) {
            extremes[1] = line.y(i) < line.y(extremes[1]) ? i : extremes[1];
            extremes[2] = line.y(i) > line.y(extremes[2]) ? i : extremes[2];
            if (alsoOfX) {
                extremes[3] = line.x(i) < line.x(extremes[3]) ? i : extremes[3];
                extremes[4] = line.x(i) > line.x(extremes[4]) ? i : extremes[4];
            }
        }
        Arrays.sort(extremes);
        for (int i = 0; i < extremes.length; i++) {
            if (i == 0 || extremes[i] != extremes[i - 1]) {
                kept.add(extremes[i]);
            }
        }
    }

    /// Each dropped point lies within the tolerance of the line that replaces it.
    static Polyline cones(Polyline line, double tolerance) {
        if (line.size() < 3) {
            return line;
        }
        Kept kept = new Kept(line);
        kept.add(0);
        Cone cone = new Cone(line, 0, tolerance);
        for (int i = 1; i < line.size(); i++) {
            if (!cone.takes(i)) {
                kept.add(i - 1);
                cone = new Cone(line, i - 1, tolerance);
                cone.takes(i);
            }
        }
        kept.add(line.size() - 1);
        return kept.line();
    }

    /// The directions from an anchor that pass all points so far within the tolerance.
    private static final class Cone {
        private final Polyline line;
        private final int anchor;
        private final double tolerance;
        private double directionX;
        private double directionY;
        private double low;
        private double high;
        private double farthest;
        private boolean open;

        Cone(Polyline line, int anchor, double tolerance) {
            this.line = line;
            this.anchor = anchor;
            this.tolerance = tolerance;
        }

        /// Whether a straight line from the anchor to point `i` may replace all between; then the cone narrows.
        boolean takes(int i) {
            double dx = line.x(i) - line.x(anchor);
            double dy = line.y(i) - line.y(anchor);
            double distance = StrictMath.hypot(dx, dy);
            if (!open && distance <= tolerance) {
                return true;
            }
            if (distance < farthest) {
                return false;
            }
            double half = StrictMath.asin(Math.min(1, tolerance / distance));
            farthest = distance;
            if (!open) {
                open = true;
                directionX = dx;
                directionY = dy;
                low = -half;
                high = half;
                return true;
            }
            double angle = StrictMath.atan2(directionX * dy - directionY * dx, directionX * dx + directionY * dy);
            boolean inside = angle >= low && angle <= high;
            low = Math.max(low, angle - half);
            high = Math.min(high, angle + half);
            return inside;
        }
    }

    /// The points that stay, in their order.
    private static final class Kept {
        private final Polyline line;
        private double[] x = new double[256];
        private double[] y = new double[256];
        private int size;

        Kept(Polyline line) {
            this.line = line;
        }

        void add(int index) {
            if (size == x.length) {
                x = Arrays.copyOf(x, 2 * size);
                y = Arrays.copyOf(y, 2 * size);
            }
            x[size] = line.x(index);
            y[size] = line.y(index);
            size++;
        }

        Polyline line() {
            return new Polyline(Arrays.copyOf(x, size), Arrays.copyOf(y, size));
        }
    }
}
