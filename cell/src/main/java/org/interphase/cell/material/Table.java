package org.interphase.cell.material;

import java.util.function.DoubleUnaryOperator;

/// A function of one variable on an even grid, as a monotone cubic per interval: value and slope in a few
/// nanoseconds, both continuous. Outside the grid it goes on with the slope of its end, or stays constant.
///
/// Slopes at the nodes are those of Fritsch and Carlson, SIAM J. Numer. Anal. 17, 238 (1980), in the harmonic
/// form of Fritsch and Butland: a monotone function stays monotone.
public final class Table {
    private final double lowest;
    private final double perStep;
    private final int intervals;
    private final double[] nodes;
    private final double[] cubic;
    private final boolean linearOutside;

    private Table(double lowest, double highest, double[] nodes, double[] slopes, boolean linearOutside) {
        this.lowest = lowest;
        this.intervals = nodes.length - 1;
        this.perStep = intervals / (highest - lowest);
        this.nodes = nodes;
        this.linearOutside = linearOutside;
        this.cubic = new double[4 * intervals];
        for (int i = 0; i < intervals; i++) {
            double rise = nodes[i + 1] - nodes[i];
            double left = slopes[i];
            double right = slopes[i + 1];
            cubic[4 * i] = nodes[i];
            cubic[4 * i + 1] = left;
            cubic[4 * i + 2] = 3 * rise - 2 * left - right;
            cubic[4 * i + 3] = left + right - 2 * rise;
        }
    }

    /// @param linearOutside whether the function goes on with its end slope, else it stays constant
    public static Table of(
            DoubleUnaryOperator function, double lowest, double highest, int intervals, boolean linearOutside) {
        double[] nodes = new double[intervals + 1];
        for (int i = 0; i <= intervals; i++) {
            nodes[i] = function.applyAsDouble(lowest + (highest - lowest) * i / intervals);
        }
        return new Table(lowest, highest, nodes, monotoneSlopes(nodes), linearOutside);
    }

    private static double[] monotoneSlopes(double[] nodes) {
        int n = nodes.length;
        double[] slopes = new double[n];
        for (int i = 1; i < n - 1; i++) {
            double left = nodes[i] - nodes[i - 1];
            double right = nodes[i + 1] - nodes[i];
            double centred = (left + right) / 2;
            double bound = 3 * Math.min(Math.abs(left), Math.abs(right));
            slopes[i] = left * right <= 0 ? 0 : Math.copySign(Math.min(Math.abs(centred), bound), centred);
        }
        slopes[0] = n > 2 ? end(nodes[1] - nodes[0], slopes[1]) : nodes[1] - nodes[0];
        slopes[n - 1] = n > 2 ? end(nodes[n - 1] - nodes[n - 2], slopes[n - 2]) : nodes[1] - nodes[0];
        return slopes;
    }

    /// The slope of a parabola through the end, never against the rise nor above three times it.
    private static double end(double rise, double inner) {
        double slope = 2 * rise - inner;
        return slope * rise <= 0 ? 0 : Math.copySign(Math.min(Math.abs(slope), 3 * Math.abs(rise)), rise);
    }

    public double at(double x) {
        double s = (x - lowest) * perStep;
        if (s >= intervals) {
            return nodes[intervals] + (linearOutside ? (s - intervals) * endSlope() : 0);
        }
        if (!(s >= 0)) {
            return nodes[0] + (linearOutside ? s * cubic[1] : 0);
        }
        int i = (int) s;
        double t = s - i;
        int c = 4 * i;
        return cubic[c] + t * (cubic[c + 1] + t * (cubic[c + 2] + t * cubic[c + 3]));
    }

    public double slope(double x) {
        double s = (x - lowest) * perStep;
        if (s >= intervals) {
            return linearOutside ? endSlope() * perStep : 0;
        }
        if (!(s >= 0)) {
            return linearOutside ? cubic[1] * perStep : 0;
        }
        int i = (int) s;
        double t = s - i;
        int c = 4 * i;
        return perStep * (cubic[c + 1] + t * (2 * cubic[c + 2] + t * 3 * cubic[c + 3]));
    }

    private double endSlope() {
        int c = 4 * (intervals - 1);
        return cubic[c + 1] + 2 * cubic[c + 2] + 3 * cubic[c + 3];
    }
}
