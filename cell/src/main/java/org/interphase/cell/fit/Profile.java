package org.interphase.cell.fit;

import java.util.List;
import java.util.stream.IntStream;
import org.interphase.numerics.Bounds;
import org.interphase.numerics.ResidualFunction;

/// Profile likelihood: how far a number can go while all others are fitted anew, until the sum of squares has
/// risen by one (A. Raue et al., Bioinformatics 25, 1923 (2009)). Unlike a standard uncertainty it sees that a
/// number is bounded on one side only, or not at all.
final class Profile {
    private static final double RISE = 1;
    private static final int MOST_POINTS = 7;
    private static final double CLOSE = 0.1;

    /// A logarithm or fraction that reaches this far from the best one counts as not bounded.
    private static final double FAR = 3;

    private static final double FIRST_WITHOUT_SPREAD = 0.3;
    private static final double FARTHEST_FIRST = 1;

    private final ResidualFunction function;
    private final Bounds bounds;
    private final double[] best;
    private final double[][] columns;
    private final double[] residuals;
    private final double least;

    private Profile(ResidualFunction function, Bounds bounds, double[] best, double[][] columns) {
        this.function = function;
        this.bounds = bounds;
        this.best = best;
        this.columns = columns;
        this.residuals = new double[function.size()];
        function.residuals(best, residuals);
        this.least = HeldFit.squares(residuals);
    }

    /// One end of an interval.
    ///
    /// @param at in the fitted coordinate; NaN where the data do not bound the number on this side
    /// @param settled false where the search ended for numerical reasons: the true end may lie further out
    /// @param lowest sum of squares met on the way, less that of the best place
    record End(double at, boolean settled, double lowest) {}

    /// Ends of the interval of each number, lower and upper in turn. No end lies nearer than where the sum of
    /// squares has risen by one with all others held, to 2 % of that rise.
    ///
    /// @param function with derivatives of its own
    /// @param best with a finite sum of squares
    /// @param columns derivatives of the residuals at the best place
    /// @param spread standard uncertainty of each number, NaN where there is none
    static List<End> of(ResidualFunction function, Bounds bounds, double[] best, double[][] columns, double[] spread) {
        Profile profile = new Profile(function, bounds, best, columns);
        return IntStream.range(0, 2 * best.length)
                .parallel()
                .mapToObj(i -> profile.end(i / 2, i % 2 == 0 ? -1 : 1, spread[i / 2]))
                .toList();
    }

    /// The distance at which the rise is one, by secants on the root of the rise, which is straight for a linear
    /// model.
    private End end(int j, int side, double spread) {
        HeldFit others = new HeldFit(function, bounds, best, residuals, columns, j);
        double limit = side < 0 ? best[j] - bounds.lower(j) : bounds.upper(j) - best[j];
        double most = Math.min(limit, FAR);
        Bracket bracket = new Bracket();
        double first = Double.isFinite(spread) && spread > 0 ? spread : FIRST_WITHOUT_SPREAD;
        double at = Math.min(Math.min(first, FARTHEST_FIRST), most);
        double lowest = 0;
        for (int i = 0; i < MOST_POINTS; i++) {
            HeldFit.Least found = others.at(side * at);
            lowest = Math.min(lowest, found.squares() - least);
            double root = root(found.squares());
            if (root < 1 && at >= most) {
                return new End(Double.NaN, true, lowest);
            }
            bracket.add(at, root);
            if (Math.abs(root - 1) < CLOSE) {
                double end = Math.min(Math.min(at / root, most), bracket.outside);
                double held = others.unmoved(side * end) - least;
                if (held >= RISE - HeldFit.NEGLIGIBLE) {
                    return new End(best[j] + side * end, found.settled(), lowest);
                }
                if (end >= most) {
                    return new End(Double.NaN, true, lowest);
                }
                bracket.add(end, root(held + least));
            }
            at = bracket.next(most);
        }
        double end = Double.isInfinite(bracket.outside) ? Double.NaN : best[j] + side * bracket.outside;
        return new End(end, false, lowest);
    }

    private double root(double squares) {
        return Math.sqrt(Math.max(0, squares - least) / RISE);
    }

    /// The farthest distance with a root of the rise below one, and the nearest with one above.
    private static final class Bracket {
        private double inside;
        private double rootInside;
        private double outside = Double.POSITIVE_INFINITY;
        private double rootOutside = Double.POSITIVE_INFINITY;

        void add(double at, double root) {
            if (root < 1 && at > inside) {
                inside = at;
                rootInside = root;
            } else if (root >= 1 && at < outside) {
                outside = at;
                rootOutside = root;
            }
        }

        double next(double most) {
            if (Double.isInfinite(outside)) {
                return Math.min(most, inside * Math.min(4, 1.05 / Math.max(0.25, rootInside)));
            }
            if (Double.isInfinite(rootOutside) || !(inside < outside)) {
                return (Math.min(inside, outside) + outside) / 2;
            }
            return inside + (outside - inside) * (1 - rootInside) / (rootOutside - rootInside);
        }
    }
}
