package org.interphase.cell.fit;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.interphase.numerics.LinearFit;
import org.interphase.numerics.LinearLeastSquares;

/// Profile likelihood: how far a number can go while all others are fitted anew, until the sum of squares has
/// risen by one (A. Raue et al., Bioinformatics 25, 1923 (2009)). Unlike a standard uncertainty it sees that a
/// number is bounded on one side only, or not at all.
final class Profile {
    private static final double RISE = 1;
    private static final int MOST_POINTS = 5;
    private static final int MOST_STEPS = 4;
    private static final double NEGLIGIBLE = 0.02;
    private static final double CLOSE = 0.1;

    /// A logarithm or fraction that reaches this far from the best one counts as not bounded.
    private static final double FAR = 3;

    private final CellFit fit;
    private final double[] best;
    private final double[][] columns;
    private final double[] residuals;
    private final double least;

    /// @param columns derivatives of the residuals at the best place
    private Profile(CellFit fit, double[] best, double[][] columns) {
        this.fit = fit;
        this.best = best;
        this.columns = columns;
        this.residuals = new double[fit.size()];
        fit.residuals(best, residuals);
        this.least = squares(residuals);
    }

    /// Ends of the interval of each number, lower and upper in turn, in the fitted coordinate; NaN where the data
    /// do not bound it.
    ///
    /// @param columns derivatives of the residuals at the best place
    /// @param spread standard uncertainty of each number, NaN where there is none
    static double[] of(CellFit fit, double[] best, double[][] columns, double[] spread) {
        Profile profile = new Profile(fit, best, columns);
        return IntStream.range(0, 2 * best.length)
                .parallel()
                .mapToDouble(i -> profile.end(i / 2, i % 2 == 0 ? -1 : 1, spread[i / 2]))
                .toArray();
    }

    private static double squares(double[] residuals) {
        double sum = 0;
        for (double each : residuals) {
            sum += each * each;
        }
        return Double.isNaN(sum) ? Double.POSITIVE_INFINITY : sum;
    }

    /// The distance at which the rise is one, by secants on the root of the rise, which is straight for a linear
    /// model.
    private double end(int j, int side, double spread) {
        double limit = side < 0 ? best[j] - fit.lower(j) : fit.upper(j) - best[j];
        double most = Math.min(limit, FAR);
        double inside = 0;
        double rootInside = 0;
        double outside = Double.NaN;
        double rootOutside = Double.NaN;
        double at = Math.min(Double.isFinite(spread) && spread > 0 ? spread : 0.3, most);
        for (int i = 0; i < MOST_POINTS; i++) {
            double root = Math.sqrt(Math.max(0, rise(j, side * at)) / RISE);
            if (Math.abs(root - 1) < CLOSE) {
                return best[j] + side * at / root;
            }
            if (root < 1) {
                if (at >= most) {
                    return Double.NaN;
                }
                inside = at;
                rootInside = root;
            } else {
                outside = at;
                rootOutside = root;
            }
            at = Double.isNaN(outside)
                    ? Math.min(most, at * Math.min(4, 1.05 / Math.max(0.25, root)))
                    : between(inside, rootInside, outside, rootOutside);
        }
        return Double.isNaN(outside) ? Double.NaN : best[j] + side * at;
    }

    private static double between(double inside, double rootInside, double outside, double rootOutside) {
        if (!Double.isFinite(rootOutside)) {
            return (inside + outside) / 2;
        }
        return inside + (outside - inside) * (1 - rootInside) / (rootOutside - rootInside);
    }

    /// Rise of the sum of squares with one number moved, once the others have made up for it as far as they can:
    /// Gauss and Newton's steps with the derivatives of the best place, one run each.
    private double rise(int held, double distance) {
        double[] at = best.clone();
        at[held] += distance;
        double[] r = residuals.clone();
        for (int i = 0; i < r.length; i++) {
            r[i] += columns[held][i] * distance;
        }
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < MOST_STEPS; i++) {
            double[] next = moved(at, held, r);
            double[] there = new double[r.length];
            fit.residuals(next, there);
            double squares = squares(there);
            if (!(squares < least)) {
                break;
            }
            boolean settled = least - squares < NEGLIGIBLE;
            least = squares;
            at = next;
            r = there;
            if (settled || best.length == 1) {
                break;
            }
        }
        return least - this.least;
    }

    private double[] moved(double[] from, int held, double[] r) {
        double[] next = from.clone();
        if (from.length == 1) {
            return next;
        }
        double[][] others = new double[from.length - 1][];
        double[] opposite = new double[r.length];
        Arrays.setAll(opposite, i -> -r[i]);
        Arrays.setAll(others, k -> columns[k < held ? k : k + 1]);
        if (LinearLeastSquares.fit(others, opposite) instanceof LinearFit.Solved fitted) {
            for (int k = 0; k < others.length; k++) {
                int j = k < held ? k : k + 1;
                next[j] = Math.min(fit.upper(j), Math.max(fit.lower(j), from[j] + fitted.coefficient(k)));
            }
        }
        return next;
    }
}
