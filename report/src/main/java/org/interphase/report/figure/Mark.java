package org.interphase.report.figure;

import java.util.OptionalDouble;

/// What is drawn in a panel. Marks with the same label and look share one entry of the legend; an empty
/// label has none.
public sealed interface Mark {
    /// Name in the legend, in the figure's data, and for screen readers.
    String label();

    /// A curve through the points in their order; NaN breaks it.
    record Line(String label, Numbers x, Numbers y, Look look) implements Mark {
        public Line {
            requireSame(label, x, y);
        }
    }

    /// Points with optional error bars of one standard uncertainty; a NaN uncertainty draws no bar.
    ///
    /// @param ux empty, or one for each point
    /// @param uy empty, or one for each point
    /// @param joined whether a thin line joins the points
    record Points(String label, Numbers x, Numbers y, Numbers ux, Numbers uy, Look look, boolean joined)
            implements Mark {
        public Points {
            requireSame(label, x, y);
            requireSameOrNone(label, x, ux);
            requireSameOrNone(label, x, uy);
        }

        /// The same points, joined by a thin line.
        public Points withLine() {
            return new Points(label, x, y, ux, uy, look, true);
        }

        /// The same points with horizontal error bars.
        public Points withHorizontal(double[] standardUncertainties) {
            return new Points(label, x, y, Numbers.copyOf(standardUncertainties), uy, look, joined);
        }
    }

    /// The area between two curves, such as a confidence interval.
    record Band(String label, Numbers x, Numbers low, Numbers high, Look look) implements Mark {
        public Band {
            requireSame(label, x, low);
            requireSame(label, x, high);
        }
    }

    /// Bars from zero. Several in one panel stand side by side.
    ///
    /// @param x centres; `0, 1, 2, …` on an axis of categories
    /// @param u empty, or one standard uncertainty for each bar
    record Bars(String label, Numbers x, Numbers height, Numbers u, Look look) implements Mark {
        public Bars {
            requireSame(label, x, height);
            requireSameOrNone(label, x, u);
        }
    }

    /// A histogram or staircase.
    ///
    /// @param edges one more than heights, rising
    record Steps(String label, Numbers edges, Numbers height, Look look) implements Mark {
        public Steps {
            if (edges.size() != height.size() + 1 && !(edges.isEmpty() && height.isEmpty())) {
                throw new IllegalArgumentException(
                        label + ": " + edges.size() + " edges for " + height.size() + " steps");
            }
        }
    }

    /// A grid of equal cells (equal in the scale of their axis), coloured by number; NaN leaves a cell empty.
    ///
    /// @param label what the colours show
    /// @param unit of the colours
    /// @param xFrom outer edge of the first column
    /// @param yFrom outer edge of the first row
    /// @param values row by row, the first row at `yFrom`
    /// @param lowest number of the first colour; follows from the values where empty
    /// @param highest number of the last colour; follows from the values where empty
    record HeatMap(
            String label,
            String unit,
            double xFrom,
            double xTo,
            double yFrom,
            double yTo,
            int columns,
            Numbers values,
            ColourMap map,
            OptionalDouble lowest,
            OptionalDouble highest)
            implements Mark {
        public HeatMap {
            if (columns <= 0 || values.size() % columns != 0) {
                throw new IllegalArgumentException(
                        label + ": " + values.size() + " values do not fill rows of " + columns);
            }
        }

        public int rows() {
            return values.size() / columns;
        }

        public double at(int column, int row) {
            return values.at(row * columns + column);
        }
    }

    /// A thin line across the whole panel at a number of one axis; an axis without fixed ends reaches to it.
    ///
    /// @param label written along it
    record Rule(String label, Direction direction, double at) implements Mark {}

    /// A few words at a place.
    ///
    /// @param label the words
    /// @param centred whether they stand on the place itself, as the number of a cell does; otherwise
    ///     beside it, where they cover least
    record Note(String label, double x, double y, boolean centred) implements Mark {}

    /// Of a [Rule].
    enum Direction {
        HORIZONTAL,
        VERTICAL
    }

    static Line line(String label, double[] x, double[] y, Look look) {
        return new Line(label, Numbers.copyOf(x), Numbers.copyOf(y), look);
    }

    static Points points(String label, double[] x, double[] y, Look look) {
        return points(label, x, y, new double[0], look);
    }

    /// @param uy standard uncertainties of `y`, or none at all
    static Points points(String label, double[] x, double[] y, double[] uy, Look look) {
        return new Points(label, Numbers.copyOf(x), Numbers.copyOf(y), Numbers.none(), Numbers.copyOf(uy), look, false);
    }

    static Band band(String label, double[] x, double[] low, double[] high, Look look) {
        return new Band(label, Numbers.copyOf(x), Numbers.copyOf(low), Numbers.copyOf(high), look);
    }

    /// Bars at the places 0, 1, 2, … of an axis of categories.
    static Bars bars(String label, double[] height, double[] u, Look look) {
        double[] places = new double[height.length];
        for (int i = 0; i < places.length; i++) {
            places[i] = i;
        }
        return new Bars(label, Numbers.copyOf(places), Numbers.copyOf(height), Numbers.copyOf(u), look);
    }

    static Steps steps(String label, double[] edges, double[] height, Look look) {
        return new Steps(label, Numbers.copyOf(edges), Numbers.copyOf(height), look);
    }

    /// @param values rows from the lowest to the highest y, all of the same length
    static HeatMap heatMap(
            String label,
            String unit,
            double xFrom,
            double xTo,
            double yFrom,
            double yTo,
            double[][] values,
            ColourMap map) {
        int columns = values.length == 0 ? 0 : values[0].length;
        double[] flat = new double[values.length * columns];
        for (int row = 0; row < values.length; row++) {
            if (values[row].length != columns) {
                throw new IllegalArgumentException(label + ": row " + row + " has another length than the first");
            }
            System.arraycopy(values[row], 0, flat, row * columns, columns);
        }
        OptionalDouble free = OptionalDouble.empty();
        return new HeatMap(
                label, unit, xFrom, xTo, yFrom, yTo, Math.max(1, columns), Numbers.copyOf(flat), map, free, free);
    }

    static Rule horizontal(String label, double y) {
        return new Rule(label, Direction.HORIZONTAL, y);
    }

    static Rule vertical(String label, double x) {
        return new Rule(label, Direction.VERTICAL, x);
    }

    static Note note(String words, double x, double y) {
        return new Note(words, x, y, false);
    }

    /// Words on the place itself, such as the number of a cell.
    static Note centred(String words, double x, double y) {
        return new Note(words, x, y, true);
    }

    private static void requireSame(String label, Numbers x, Numbers y) {
        if (x.size() != y.size()) {
            throw new IllegalArgumentException(label + ": " + x.size() + " x for " + y.size() + " y");
        }
    }

    private static void requireSameOrNone(String label, Numbers x, Numbers u) {
        if (!u.isEmpty() && u.size() != x.size()) {
            throw new IllegalArgumentException(label + ": " + u.size() + " uncertainties for " + x.size() + " points");
        }
    }
}
