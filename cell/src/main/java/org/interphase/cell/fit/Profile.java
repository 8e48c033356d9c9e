package org.interphase.cell.fit;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.interphase.numerics.Bounds;
import org.interphase.numerics.FitOutcome;
import org.interphase.numerics.NonlinearLeastSquares;
import org.interphase.numerics.ResidualFunction;

/// Profile likelihood: how far a number can go while all others are fitted anew, until the sum of squares has
/// risen by one (A. Raue et al., Bioinformatics 25, 1923 (2009)). Unlike a standard uncertainty it sees that a
/// number is bounded on one side only, or not at all.
final class Profile {
    private static final double RISE = 1;
    private static final int MOST_POINTS = 6;
    private static final int MOST_EVALUATIONS = 12;
    private static final double CLOSE = 0.05;

    /// A logarithm or fraction that reaches this far from the best one counts as not bounded.
    private static final double FAR = 3;

    private final CellFit fit;
    private final double[] best;
    private final double least;
    private final double negligible;

    private Profile(CellFit fit, double[] best, double least, double negligible) {
        this.fit = fit;
        this.best = best;
        this.least = least;
        this.negligible = negligible;
    }

    /// Ends of the interval of each number, lower and upper in turn, in the fitted coordinate; NaN where the data
    /// do not bound it.
    ///
    /// @param spread standard uncertainty of each, NaN where there is none
    static double[] of(CellFit fit, double[] best, double[] spread, double least, double negligible) {
        Profile profile = new Profile(fit, best, least, negligible);
        return IntStream.range(0, 2 * best.length)
                .parallel()
                .mapToDouble(i -> profile.end(i / 2, i % 2 == 0 ? -1 : 1, spread[i / 2]))
                .toArray();
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
        double[] others = best.clone();
        for (int i = 0; i < MOST_POINTS; i++) {
            double root = Math.sqrt(Math.max(0, rise(j, best[j] + side * at, others)) / RISE);
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

    /// Rise of the sum of squares with one number held; the others are kept for the next point.
    private double rise(int held, double value, double[] others) {
        int n = best.length;
        if (n == 1) {
            return fit.squares(new double[] {value}) - least;
        }
        double[] start = without(others, held);
        double[] lower = new double[n - 1];
        double[] upper = new double[n - 1];
        double[] typical = new double[n - 1];
        Arrays.fill(typical, 1);
        for (int k = 0; k < n - 1; k++) {
            int j = k < held ? k : k + 1;
            lower[k] = fit.lower(j);
            upper[k] = fit.upper(j);
        }
        FitOutcome outcome = NonlinearLeastSquares.minimise(
                new Held(fit, held, value), start, typical, Bounds.of(lower, upper), MOST_EVALUATIONS, negligible);
        double[] found = with(outcome.best().copyValues(), held, value);
        System.arraycopy(found, 0, others, 0, n);
        return outcome.best().ssr() - least;
    }

    private static double[] without(double[] all, int held) {
        double[] rest = new double[all.length - 1];
        System.arraycopy(all, 0, rest, 0, held);
        System.arraycopy(all, held + 1, rest, held, rest.length - held);
        return rest;
    }

    private static double[] with(double[] rest, int held, double value) {
        double[] all = new double[rest.length + 1];
        System.arraycopy(rest, 0, all, 0, held);
        all[held] = value;
        System.arraycopy(rest, held, all, held + 1, rest.length - held);
        return all;
    }

    private record Held(CellFit fit, int held, double value) implements ResidualFunction {
        @Override
        public int size() {
            return fit.size();
        }

        @Override
        public void residuals(double[] parameters, double[] into) {
            fit.residuals(with(parameters, held, value), into);
        }

        @Override
        public boolean jacobian(double[] parameters, double[][] columns) {
            double[][] all = new double[columns.length + 1][fit.size()];
            fit.jacobian(with(parameters, held, value), all);
            for (int k = 0; k < columns.length; k++) {
                System.arraycopy(all[k < held ? k : k + 1], 0, columns[k], 0, fit.size());
            }
            return true;
        }
    }
}
