package org.interphase.measure.cycling;

import java.util.Arrays;
import org.interphase.numerics.Distributions;
import org.interphase.numerics.LinearFit;
import org.interphase.numerics.LinearLeastSquares;

/// Two straight lines that meet at a knot, fitted exactly.
///
/// With the knot k between two neighbouring points the sum of squares is that of two separate lines plus
/// `d(k)²/v(k)`, d the gap between the lines at k and v the sum of their leverages there. Both are polynomials: the
/// least sum of squares of the interval lies where the lines cross or at its ends, and the places where the sum of
/// squares reaches a given level are roots of a quadratic. No grid is needed.
///
/// Source: D. J. Hudson, J. Am. Stat. Assoc. 61 (1966) 1097, doi:10.1080/01621459.1966.10482198. The interval of
/// the knot holds all k whose sum of squares is not above `least·(1 + F(0.95; 1, N−4)/(N−4))`.
final class TwoSegmentFit {
    static final int LEAST_POINTS = 6;

    private final double[] x;
    private final double[] y;
    private final Line[] left;
    private final Line[] right;

    private TwoSegmentFit(double[] x, double[] y) {
        this.x = x;
        this.y = y;
        int n = x.length;
        left = new Line[n + 1];
        right = new Line[n + 1];
        Line growing = new Line();
        for (int s = 1; s <= n; s++) {
            growing = growing.with(x[s - 1], y[s - 1]);
            left[s] = growing;
        }
        growing = new Line();
        for (int s = n - 1; s >= 0; s--) {
            growing = growing.with(x[s], y[s]);
            right[s] = growing;
        }
    }

    /// @param x strictly rising, at least [#LEAST_POINTS]
    static FadeFit of(double[] x, double[] y) {
        return new TwoSegmentFit(x, y).fit();
    }

    /// Means and sums of squares about them, updated point by point without cancellation.
    private record Line(int n, double mx, double my, double sxx, double sxy, double syy) {
        Line() {
            this(0, 0, 0, 0, 0, 0);
        }

        Line with(double x, double y) {
            double dx = x - mx;
            double dy = y - my;
            double weight = n / (n + 1.0);
            return new Line(
                    n + 1,
                    mx + dx / (n + 1),
                    my + dy / (n + 1),
                    sxx + weight * dx * dx,
                    sxy + weight * dx * dy,
                    syy + weight * dy * dy);
        }

        double slope() {
            return sxy / sxx;
        }

        double intercept() {
            return my - slope() * mx;
        }

        double ssr() {
            return Math.max(0, syy - sxy * sxy / sxx);
        }
    }

    /// The sum of squares for a knot in [from, to]: `base + (a + b·k)² / (v0 + v1·k + v2·k²)`.
    private record Piece(double from, double to, double base, double a, double b, double v0, double v1, double v2) {
        double at(double k) {
            double gap = a + b * k;
            return base + gap * gap / (v0 + k * (v1 + k * v2));
        }

        double bestKnot() {
            double crossing = -a / b;
            if (crossing > from && crossing < to) {
                return crossing;
            }
            return at(from) <= at(to) ? from : to;
        }

        /// Lowest and highest k of the piece whose sum of squares is not above a level; empty where none is.
        double[] within(double level) {
            double room = level - base;
            double[] candidates = {from, to, Double.NaN, Double.NaN};
            double c2 = b * b - room * v2;
            double c1 = 2 * a * b - room * v1;
            double c0 = a * a - room * v0;
            double root = Math.sqrt(c1 * c1 - 4 * c2 * c0);
            double q = -0.5 * (c1 + Math.copySign(root, c1));
            candidates[2] = q / c2;
            candidates[3] = c0 / q;
            double slack = 1e-9 * Math.abs(level);
            return Arrays.stream(candidates)
                    .filter(k -> k >= from && k <= to && at(k) <= level + slack)
                    .sorted()
                    .toArray();
        }
    }

    /// The piece between points s−1 and s: s points left of the knot.
    private Piece piece(int s) {
        Line l = left[s];
        Line r = right[s];
        return new Piece(
                x[s - 1],
                x[s],
                l.ssr() + r.ssr(),
                l.intercept() - r.intercept(),
                l.slope() - r.slope(),
                1.0 / l.n() + 1.0 / r.n() + l.mx() * l.mx() / l.sxx() + r.mx() * r.mx() / r.sxx(),
                -2 * (l.mx() / l.sxx() + r.mx() / r.sxx()),
                1 / l.sxx() + 1 / r.sxx());
    }

    private FadeFit fit() {
        int n = x.length;
        double knot = Double.NaN;
        double least = Double.POSITIVE_INFINITY;
        for (int s = 2; s <= n - 2; s++) {
            Piece piece = piece(s);
            double candidate = piece.bestKnot();
            if (piece.at(candidate) < least) {
                least = piece.at(candidate);
                knot = candidate;
            }
        }
        double level = least * (1 + Distributions.fisherQuantile(0.95, 1, n - 4.0) / (n - 4.0));
        double low = knot;
        double high = knot;
        for (int s = 2; s <= n - 2; s++) {
            for (double k : piece(s).within(level)) {
                low = Math.min(low, k);
                high = Math.max(high, k);
            }
        }
        return withKnot(knot, low, high);
    }

    private FadeFit withKnot(double knot, double low, double high) {
        double[] ones = new double[x.length];
        double[] beyond = new double[x.length];
        Arrays.fill(ones, 1);
        Arrays.setAll(beyond, i -> Math.max(0, x[i] - knot));
        LinearFit linear = LinearLeastSquares.fit(new double[][] {ones, x, beyond}, y);
        double[] values = {Double.NaN, Double.NaN, Double.NaN, knot};
        double[][] covariance = unknown(4);
        if (!(linear instanceof LinearFit.Solved fit)) {
            return new FadeFit(FadeModel.TWO_SEGMENTS, values, covariance, x.length, Double.NaN, low, high);
        }
        values[0] = fit.coefficient(0);
        values[1] = fit.coefficient(1);
        values[2] = fit.coefficient(1) + fit.coefficient(2);
        covariance = covariance(knot, fit, ones);
        return new FadeFit(FadeModel.TWO_SEGMENTS, values, covariance, x.length, fit.ssr(), low, high);
    }

    /// Columns are the derivatives to a, b1, b2 and the knot.
    private double[][] covariance(double knot, LinearFit.Solved fit, double[] ones) {
        double bend = fit.coefficient(2);
        double[] before = new double[x.length];
        double[] after = new double[x.length];
        double[] shift = new double[x.length];
        double[] residuals = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            before[i] = Math.min(x[i], knot);
            after[i] = Math.max(0, x[i] - knot);
            shift[i] = x[i] > knot ? -bend : 0;
            residuals[i] = fit.residual(i);
        }
        LinearFit full = LinearLeastSquares.fit(new double[][] {ones, before, after, shift}, residuals);
        double[][] covariance = unknown(4);
        if (full instanceof LinearFit.Solved solved) {
            for (int i = 0; i < 4; i++) {
                for (int j = 0; j < 4; j++) {
                    covariance[i][j] = solved.covariance(i, j);
                }
            }
        }
        return covariance;
    }

    static double[][] unknown(int n) {
        double[][] covariance = new double[n][n];
        for (double[] row : covariance) {
            Arrays.fill(row, Double.NaN);
        }
        return covariance;
    }
}
