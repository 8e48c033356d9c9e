package org.interphase.report.svg;

import java.util.List;
import org.interphase.report.figure.Axis;
import org.interphase.report.figure.Mark;
import org.interphase.report.figure.Numbers;
import org.interphase.report.figure.Panel;
import org.interphase.report.figure.Scale;

/// Which part of both axes the marks of a panel need.
final class PanelExtent {
    private static final double PADDING = 0.04;
    /// Positive data that begin below this share of their largest number are shown from zero on.
    private static final double NEAR_ZERO = 0.1;
    private static final double SMALLEST_RELATIVE_SPAN = 1e-14;
    private static final double SMALLEST_SPAN = 1e-290;

    private final Panel panel;
    private final boolean xLog;
    private final boolean yLog;
    private double xLow = Double.POSITIVE_INFINITY;
    private double xHigh = Double.NEGATIVE_INFINITY;
    private double yLow = Double.POSITIVE_INFINITY;
    private double yHigh = Double.NEGATIVE_INFINITY;
    private boolean empty = true;
    private boolean xPadded;
    private boolean yPadded;
    private int notPositive;

    private PanelExtent(Panel panel) {
        this.panel = panel;
        this.xLog = panel.x().scale() == Scale.LOGARITHMIC;
        this.yLog = panel.y().scale() == Scale.LOGARITHMIC;
    }

    static PanelExtent of(Panel panel) {
        PanelExtent extent = new PanelExtent(panel);
        panel.marks().forEach(extent::include);
        if (extent.empty) {
            return extent;
        }
        for (Mark mark : panel.marks()) {
            if (mark instanceof Mark.Rule rule) {
                extent.include(rule);
            }
        }
        return extent;
    }

    /// Gives all panels of a stack the part of the horizontal axis that any of them needs.
    static void shareX(List<PanelExtent> stack) {
        double low = stack.stream().mapToDouble(e -> e.xLow).min().orElse(Double.POSITIVE_INFINITY);
        double high = stack.stream().mapToDouble(e -> e.xHigh).max().orElse(Double.NEGATIVE_INFINITY);
        boolean anyPadded = stack.stream().anyMatch(e -> e.xPadded);
        for (PanelExtent extent : stack) {
            extent.xLow = low;
            extent.xHigh = high;
            extent.xPadded = anyPadded;
        }
    }

    /// Whether no mark has a single point to draw.
    boolean isEmpty() {
        return empty;
    }

    /// How many points have no place because an axis is logarithmic.
    int notPositive() {
        return notPositive;
    }

    Range x() {
        return ends(panel.x(), xLow, xHigh, xPadded);
    }

    Range y() {
        return ends(panel.y(), yLow, yHigh, yPadded);
    }

    private void include(Mark mark) {
        switch (mark) {
            case Mark.Line m -> each(m.x(), m.y(), Numbers.none(), Numbers.none());
            case Mark.Points m -> each(m.x(), m.y(), m.ux(), m.uy());
            case Mark.Band m -> {
                each(m.x(), m.low(), Numbers.none(), Numbers.none());
                each(m.x(), m.high(), Numbers.none(), Numbers.none());
            }
            case Mark.Bars m -> include(m);
            case Mark.Steps m -> include(m);
            case Mark.HeatMap m -> {
                if (m.rows() > 0) {
                    boolean xBefore = xPadded;
                    boolean yBefore = yPadded;
                    point(m.xFrom(), m.yFrom());
                    point(m.xTo(), m.yTo());
                    xPadded = xBefore;
                    yPadded = yBefore;
                }
            }
            case Mark.Note m -> point(m.x(), m.y());
            case Mark.Rule _ -> {}
        }
    }

    private void each(Numbers x, Numbers y, Numbers ux, Numbers uy) {
        for (int i = 0; i < x.size(); i++) {
            double dx = finiteOrZero(ux.atOrNaN(i));
            double dy = finiteOrZero(uy.atOrNaN(i));
            if (point(x.at(i), y.at(i)) && (dx > 0 || dy > 0)) {
                reach(x.at(i) - dx, y.at(i) - dy);
                reach(x.at(i) + dx, y.at(i) + dy);
            }
        }
    }

    private void include(Mark.Bars m) {
        double half = BarPlaces.halfSpacing(m.x());
        for (int i = 0; i < m.x().size(); i++) {
            double u = finiteOrZero(m.u().atOrNaN(i));
            if (point(m.x().at(i), m.height().at(i))) {
                reach(m.x().at(i) - half, m.height().at(i) - u);
                reach(m.x().at(i) + half, m.height().at(i) + u);
                reach(m.x().at(i), 0);
            }
        }
    }

    private void include(Mark.Steps m) {
        for (int i = 0; i < m.height().size(); i++) {
            if (point(m.edges().at(i), m.height().at(i))) {
                point(m.edges().at(i + 1), m.height().at(i));
                reach(m.edges().at(i), 0);
            }
        }
    }

    private void include(Mark.Rule rule) {
        double middle = Double.NaN;
        if (rule.direction() == Mark.Direction.VERTICAL) {
            reach(rule.at(), middle);
        } else {
            reach(middle, rule.at());
        }
    }

    /// Takes in a point of the data; false where it cannot be drawn or lies outside the fixed ends of an axis.
    private boolean point(double x, double y) {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            return false;
        }
        if (!AxisScale.isShown(x, xLog) || !AxisScale.isShown(y, yLog)) {
            notPositive++;
            return false;
        }
        empty = false;
        xPadded = true;
        yPadded = true;
        if (isOutside(panel.x(), x) || isOutside(panel.y(), y)) {
            return false;
        }
        reach(x, y);
        return true;
    }

    /// Stretches each axis to a number, where the axis can show it.
    private void reach(double x, double y) {
        if (AxisScale.isShown(x, xLog)) {
            xLow = Math.min(xLow, x);
            xHigh = Math.max(xHigh, x);
        }
        if (AxisScale.isShown(y, yLog)) {
            yLow = Math.min(yLow, y);
            yHigh = Math.max(yHigh, y);
        }
    }

    private static Range ends(Axis axis, double low, double high, boolean padded) {
        if (axis.scale() == Scale.CATEGORIES) {
            return new Range(-0.5, axis.categories().size() - 0.5);
        }
        boolean logarithmic = axis.scale() == Scale.LOGARITHMIC;
        Range free = low > high
                ? new Range(logarithmic ? 1 : 0, logarithmic ? 10 : 1)
                : stretch(low, high, logarithmic, padded);
        double from = axis.from().orElse(free.low());
        double to = axis.to().orElse(free.high());
        if (from < to) {
            return new Range(from, to);
        }
        // All data lie beyond the one fixed end.
        double room = logarithmic ? from * 9 : Math.max(Math.abs(from) * 0.1, 1);
        return axis.from().isPresent()
                ? new Range(from, from + room)
                : new Range(logarithmic ? to / 10 : to - Math.max(Math.abs(to) * 0.1, 1), to);
    }

    private static Range stretch(double low, double high, boolean logarithmic, boolean padded) {
        if (logarithmic) {
            double decades = StrictMath.log10(high) - StrictMath.log10(low);
            double factor = decades < 1e-4 ? 2 : StrictMath.pow(10, decades * (padded ? PADDING : 0));
            return new Range(low / factor, high * factor);
        }
        double span = high - low;
        double largest = Math.max(Math.abs(low), Math.abs(high));
        if (span <= largest * SMALLEST_RELATIVE_SPAN || span < SMALLEST_SPAN) {
            double room = largest < SMALLEST_SPAN ? 1 : largest * 0.05;
            return new Range(low - room, high + room);
        }
        if (padded && low > 0 && low < high * NEAR_ZERO) {
            return new Range(0, high + span * PADDING);
        }
        double room = padded ? span * PADDING : 0;
        return new Range(
                low >= 0 ? Math.max(0, low - room) : low - room, high <= 0 ? Math.min(0, high + room) : high + room);
    }

    private static boolean isOutside(Axis axis, double value) {
        return (axis.from().isPresent() && value < axis.from().getAsDouble())
                || (axis.to().isPresent() && value > axis.to().getAsDouble());
    }

    private static double finiteOrZero(double u) {
        return Double.isFinite(u) ? Math.abs(u) : 0;
    }
}
