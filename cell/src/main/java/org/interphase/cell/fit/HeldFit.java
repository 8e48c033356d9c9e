package org.interphase.cell.fit;

import java.util.Arrays;
import org.interphase.numerics.Bounds;
import org.interphase.numerics.ResidualFunction;

/// The least sum of squares with one number held and the others fitted anew, at one distance after another.
///
/// Levenberg and Marquardt's steps with the derivatives of the best place for as long as these foretell the
/// residuals, then with those of the place reached (J. J. Moré, Lect. Notes Math. 630, 105 (1978)). It begins
/// with the others unmoved, and a step counts only where it lowers the sum of squares: the answer is never above
/// that of the others unmoved.
final class HeldFit {
    /// A decrease of the sum of squares that is worth no run.
    static final double NEGLIGIBLE = 0.02;

    private static final int MOST_RUNS = 10;
    private static final int MOST_DERIVATIVES = 4;

    /// Logarithms and fractions move by no more than this in a first step.
    private static final double FIRST_RADIUS = 3;

    /// By which share of a change of the residuals the derivatives may miss it, and what the tolerances of the
    /// runs leave besides.
    private static final double MISSED = 0.2;

    private static final double ROUNDING = 0.05;

    private final ResidualFunction function;
    private final Bounds bounds;
    private final double[] best;
    private final double[] residualsAtBest;
    private final int held;
    private double[][] columns;
    private final double[] shiftPerDistance;

    private double[] place;
    private double[] residuals;
    private double squares;
    private boolean trusted;
    private boolean ofThisPlace;
    private int runs;
    private int derivatives;

    /// @param columns derivatives of the residuals at the best place
    HeldFit(
            ResidualFunction function,
            Bounds bounds,
            double[] best,
            double[] residualsAtBest,
            double[][] columns,
            int held) {
        this.function = function;
        this.bounds = bounds;
        this.best = best;
        this.residualsAtBest = residualsAtBest;
        this.columns = columns;
        this.held = held;
        this.shiftPerDistance = new double[best.length];
        this.place = best;
        this.residuals = residualsAtBest;
    }

    /// @param squares infinite where no place was found at which the model is defined
    /// @param settled whether no further step promises to lower it
    record Least(double squares, boolean settled) {}

    static double squares(double[] residuals) {
        double sum = 0;
        for (double each : residuals) {
            sum += each * each;
        }
        return Double.isFinite(sum) ? sum : Double.POSITIVE_INFINITY;
    }

    /// Sum of squares with the others where they are best for the number not moved.
    double unmoved(double distance) {
        return squares(at(moved(distance)));
    }

    /// @param distance of the held number from its best value, within its bounds
    Least at(double distance) {
        runs = 0;
        derivatives = 0;
        trusted = true;
        ofThisPlace = false;
        place = best;
        residuals = residualsAtBest;
        squares = Double.POSITIVE_INFINITY;
        double[] unmoved = moved(distance);
        if (!move(unmoved)) {
            residuals = foretold(unmoved);
            place = unmoved;
        }
        double[] guess = inside(plus(unmoved, shift(distance)));
        if (!Arrays.equals(guess, unmoved)) {
            move(guess);
        }
        boolean settled = best.length == 1 ? Double.isFinite(squares) : descend();
        double[] reached = place;
        Arrays.setAll(shiftPerDistance, k -> k == held ? 0 : (reached[k] - best[k]) / distance);
        return new Least(squares, settled);
    }

    private double[] shift(double distance) {
        double[] shift = new double[best.length];
        Arrays.setAll(shift, k -> shiftPerDistance[k] * distance);
        return shift;
    }

    private boolean descend() {
        double radius = FIRST_RADIUS;
        while (runs < MOST_RUNS) {
            boolean defined = Double.isFinite(squares);
            if (defined && !trusted && !differentiate()) {
                return false;
            }
            double[] next = inside(plus(place, DampedStep.within(radius, columns, held, place, residuals, bounds)));
            double foreseen = squares - squares(foretold(next));
            if (!(foreseen >= NEGLIGIBLE)) {
                return defined && (radius >= FIRST_RADIUS || farthest(next) < 0.25 * radius);
            }
            double before = squares;
            if (!move(next)) {
                radius = 0.25 * Math.min(radius, farthest(next));
            } else if (before - squares > 0.75 * foreseen) {
                radius *= 2;
            }
        }
        return false;
    }

    /// Goes there if the sum of squares is lower, and finds out whether the derivatives can be trusted.
    private boolean move(double[] next) {
        double[] there = at(next);
        double[] expected = foretold(next);
        double change = 0;
        double miss = 0;
        for (int i = 0; i < there.length; i++) {
            change += (there[i] - residuals[i]) * (there[i] - residuals[i]);
            miss += (there[i] - expected[i]) * (there[i] - expected[i]);
        }
        runs++;
        if (!(squares(there) < squares)) {
            trusted = ofThisPlace;
            return false;
        }
        trusted = Math.sqrt(miss) <= MISSED * Math.sqrt(change) + ROUNDING;
        ofThisPlace = false;
        place = next;
        residuals = there;
        squares = squares(there);
        return true;
    }

    /// Residuals by the derivatives.
    private double[] foretold(double[] next) {
        double[] r = residuals.clone();
        for (int k = 0; k < next.length; k++) {
            for (int i = 0; i < r.length; i++) {
                r[i] += columns[k][i] * (next[k] - place[k]);
            }
        }
        return r;
    }

    /// Derivatives of the place reached; false where there are none, or too many were asked for.
    private boolean differentiate() {
        if (ofThisPlace || derivatives == MOST_DERIVATIVES) {
            return false;
        }
        derivatives++;
        double[][] fresh = new double[best.length][residuals.length];
        boolean known = function.jacobian(place, fresh)
                && Arrays.stream(fresh).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite);
        if (known) {
            columns = fresh;
            trusted = true;
            ofThisPlace = true;
        }
        return known;
    }

    private double[] at(double[] parameters) {
        double[] r = new double[residualsAtBest.length];
        function.residuals(parameters, r);
        return r;
    }

    private double[] moved(double distance) {
        double[] moved = best.clone();
        moved[held] += distance;
        return inside(moved);
    }

    private double[] inside(double[] parameters) {
        double[] inside = new double[parameters.length];
        Arrays.setAll(inside, k -> Math.clamp(parameters[k], bounds.lower(k), bounds.upper(k)));
        return inside;
    }

    private double farthest(double[] next) {
        double farthest = 0;
        for (int k = 0; k < next.length; k++) {
            farthest = Math.max(farthest, Math.abs(next[k] - place[k]));
        }
        return farthest;
    }

    private static double[] plus(double[] a, double[] b) {
        double[] sum = new double[a.length];
        Arrays.setAll(sum, k -> a[k] + b[k]);
        return sum;
    }
}
