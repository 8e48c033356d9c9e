package org.interphase.numerics;

import java.util.Arrays;

/// Levenberg–Marquardt in a trust region, with bounds by projection.
///
/// Parameters at a bound whose gradient points outwards are held there while the others move; steps are clipped
/// to the bounds, and the trust region judges the clipped step. Parameters are scaled by the columns of the
/// Jacobian.
///
/// Sources: J. J. Moré, The Levenberg–Marquardt algorithm, Lect. Notes Math. 630 (1978) 105,
/// doi:10.1007/BFb0067700; C. Kanzow, N. Yamashita and M. Fukushima, J. Comput. Appl. Math. 172 (2004) 375,
/// doi:10.1016/j.cam.2004.02.013.
public final class NonlinearLeastSquares {
    /// Relative decrease, actual and foreseen, at which the sum of squares counts as least.
    private static final double DECREASE = 1e-15;
    /// Cosine between residuals and the columns of the Jacobian at which they count as orthogonal.
    private static final double ORTHOGONAL = 1e-13;
    /// The same when no step brings any decrease: rounding of the residuals then hides the minimum.
    private static final double ORTHOGONAL_WITHIN_ROUNDING = 1e-4;
    /// Step for central differences, relative to the parameter: cube root of the rounding unit.
    private static final double DIFFERENCE = Math.cbrt(Math.ulp(1.0));

    private static final double FIRST_RADIUS = 100;
    private static final int POLISHING_STEPS = 5;
    /// A sum of squares may seem to rise by this fraction through rounding alone.
    private static final double WITHIN_ROUNDING = 1e-12;

    private final ResidualFunction function;
    private final Bounds bounds;
    private final double[] typical;
    private final int limit;
    private final double negligible;
    private final int n;
    private final int m;

    private double[] p;
    private double[] r;
    private double ssr;
    private final double[][] jacobian;
    private final double[] scale;
    private double radius;
    private int evaluations;

    private NonlinearLeastSquares(
            ResidualFunction function, double[] start, double[] typical, Bounds bounds, int limit, double negligible) {
        this.negligible = negligible;
        this.function = function;
        this.bounds = bounds;
        this.typical = typical;
        this.limit = limit;
        this.n = start.length;
        this.m = function.size();
        this.p = bounds.project(start);
        this.r = new double[m];
        this.jacobian = new double[n][m];
        this.scale = new double[n];
        this.ssr = evaluate(p, r);
    }

    /// @param start finite; moved to the nearest admissible point
    /// @param bounds one pair for every parameter
    /// @return the best point found; numerical trouble is [FitOutcome.Stalled], never an exception
    public static FitOutcome minimise(ResidualFunction function, double[] start, Bounds bounds) {
        double[] typical = new double[start.length];
        Arrays.setAll(typical, j -> start[j] == 0 ? 1 : Math.abs(start[j]));
        return minimise(function, start, typical, bounds, 2000 * (start.length + 1));
    }

    /// @param typical size of every parameter, positive: the scale of differences where a parameter is near zero
    /// @param limit on the evaluations of the residuals
    public static FitOutcome minimise(
            ResidualFunction function, double[] start, double[] typical, Bounds bounds, int limit) {
        return minimise(function, start, typical, bounds, limit, 0);
    }

    /// @param negligible a decrease of the sum of squares that is worth no step, for residuals that are exact to
    ///     less than rounding: the search counts as converged where less than this is foreseen
    public static FitOutcome minimise(
            ResidualFunction function, double[] start, double[] typical, Bounds bounds, int limit, double negligible) {
        if (start.length != bounds.size() || start.length != typical.length) {
            throw new IllegalArgumentException("start, typical sizes and bounds differ in length");
        }
        return new NonlinearLeastSquares(function, start, typical, bounds, limit, negligible).run();
    }

    private double evaluate(double[] at, double[] into) {
        evaluations++;
        function.residuals(at, into);
        CompensatedSum sum = new CompensatedSum();
        for (double value : into) {
            sum.add(value * value);
        }
        double total = sum.value();
        return Double.isNaN(total) ? Double.POSITIVE_INFINITY : total;
    }

    private FitOutcome run() {
        if (Double.isInfinite(ssr)) {
            return new FitOutcome.Stalled(result(), "the model has no finite value at the start");
        }
        while (evaluations < limit) {
            if (ssr == 0) {
                return new FitOutcome.Converged(result());
            }
            if (!differentiate()) {
                return new FitOutcome.Stalled(result(), "the model has no finite derivative");
            }
            boolean[] free = free();
            double cosine = largestCosine(free);
            if (cosine <= ORTHOGONAL) {
                return new FitOutcome.Converged(result());
            }
            Progress progress = descend(free);
            if (progress == Progress.NEGLIGIBLE) {
                return new FitOutcome.Converged(result());
            }
            if (progress == Progress.NO_CHANGE || (progress == Progress.NONE && cosine <= ORTHOGONAL_WITHIN_ROUNDING)) {
                polish();
                return new FitOutcome.Converged(result());
            }
            if (progress == Progress.NONE) {
                return new FitOutcome.Stalled(
                        result(), "no step lowers the sum of squares, although its slope is not 0");
            }
        }
        return new FitOutcome.Stalled(result(), "no minimum within " + limit + " evaluations");
    }

    /// The sum of squares is flat at its minimum and fixes parameters to half their digits only. Whole Gauss–Newton
    /// steps, judged by the slope instead, find the other half.
    private void polish() {
        for (int i = 0; i < POLISHING_STEPS && ssr > 0 && differentiate(); i++) {
            boolean[] free = free();
            double cosine = largestCosine(free);
            double[] step = new TrustRegionStep(jacobian, scale, free, r).within(Double.MAX_VALUE);
            double[] before = p;
            double[] residualsBefore = r;
            double ssrBefore = ssr;
            p = bounds.project(plus(p, step));
            r = new double[m];
            ssr = evaluate(p, r);
            boolean better =
                    ssr <= ssrBefore * (1 + WITHIN_ROUNDING) && differentiate() && largestCosine(free()) < 0.5 * cosine;
            if (!better) {
                p = before;
                r = residualsBefore;
                ssr = ssrBefore;
                return;
            }
        }
    }

    private enum Progress {
        STEP,
        /// Accepted, but neither foreseen nor actual decrease is worth another one.
        NO_CHANGE,
        /// Not worth a step, because residuals are not that exact.
        NEGLIGIBLE,
        NONE
    }

    /// Shrinks the trust region until a step is accepted.
    private Progress descend(boolean[] free) {
        TrustRegionStep subproblem = new TrustRegionStep(jacobian, scale, free, r);
        if (radius == 0) {
            double norm = scaledNorm(p);
            radius = FIRST_RADIUS * (norm > 0 ? norm : 1);
        }
        double[] trialResiduals = new double[m];
        boolean undefined = false;
        while (evaluations < limit) {
            double[] unbounded = plus(p, subproblem.within(radius));
            double[] trial = bounds.project(unbounded);
            boolean clipped = !Arrays.equals(trial, unbounded);
            double[] step = minus(trial, p);
            double length = scaledNorm(step);
            double foreseen = foreseenDecrease(step);
            if (negligible > 0 && !clipped && !undefined && foreseen * ssr < negligible) {
                return Progress.NEGLIGIBLE;
            }
            double trialSsr = evaluate(trial, trialResiduals);
            undefined |= Double.isInfinite(trialSsr);
            double decrease = (ssr - trialSsr) / ssr;
            double ratio = foreseen > 0 ? decrease / foreseen : 0;
            if (ratio < 0.25 || Double.isNaN(ratio)) {
                radius = Math.min(radius, length) * (Double.isInfinite(trialSsr) ? 0.1 : 0.25);
            } else if (ratio > 0.75) {
                radius = Math.max(radius, 2 * length);
            }
            if (ratio > 1e-4 && trialSsr <= ssr) {
                boolean settled = foreseen <= DECREASE && decrease <= DECREASE;
                p = trial;
                System.arraycopy(trialResiduals, 0, r, 0, m);
                ssr = trialSsr;
                return settled ? Progress.NO_CHANGE : Progress.STEP;
            }
            // A clipped step may foresee no decrease where a shorter one, which stays inside, does.
            boolean hopeless = foreseen <= DECREASE && !clipped;
            if (length == 0 || radius <= Math.ulp(1.0) * scaledNorm(p) || hopeless) {
                return Progress.NONE;
            }
        }
        return Progress.STEP;
    }

    /// Relative decrease of the sum of squares if the model were linear: −(2 rᵀJs + |Js|²)/ssr.
    private double foreseenDecrease(double[] step) {
        double sum = 0;
        for (int i = 0; i < m; i++) {
            double change = 0;
            for (int j = 0; j < n; j++) {
                change += jacobian[j][i] * step[j];
            }
            sum -= change * (2 * r[i] + change);
        }
        return sum / ssr;
    }

    private boolean differentiate() {
        if (!function.jacobian(p, jacobian)) {
            differences();
        }
        for (int j = 0; j < n; j++) {
            double length = 0;
            for (double value : jacobian[j]) {
                length += value * value;
            }
            length = Math.sqrt(length);
            if (!Double.isFinite(length)) {
                return false;
            }
            scale[j] = Math.max(scale[j], length);
            if (scale[j] == 0) {
                scale[j] = 1 / typical[j];
            }
        }
        return true;
    }

    /// Central differences; one-sided next to a bound or where the other side has no value.
    private void differences() {
        double[] at = p.clone();
        double[] above = new double[m];
        double[] below = new double[m];
        for (int j = 0; j < n; j++) {
            double h = DIFFERENCE * Math.max(Math.abs(p[j]), 1e-3 * typical[j]);
            at[j] = Math.min(p[j] + h, bounds.upper(j));
            double up = at[j];
            boolean hasAbove = Double.isFinite(evaluate(at, above));
            at[j] = Math.max(p[j] - h, bounds.lower(j));
            double down = at[j];
            boolean hasBelow = Double.isFinite(evaluate(at, below));
            at[j] = p[j];
            for (int i = 0; i < m; i++) {
                double high = hasAbove ? above[i] : r[i];
                double low = hasBelow ? below[i] : r[i];
                jacobian[j][i] = (high - low) / ((hasAbove ? up : p[j]) - (hasBelow ? down : p[j]));
            }
        }
    }

    /// Gradient component over 2.
    private double slope(int j) {
        double sum = 0;
        for (int i = 0; i < m; i++) {
            sum += jacobian[j][i] * r[i];
        }
        return sum;
    }

    private boolean[] free() {
        boolean[] free = new boolean[n];
        for (int j = 0; j < n; j++) {
            double slope = slope(j);
            free[j] = !(p[j] <= bounds.lower(j) && slope >= 0) && !(p[j] >= bounds.upper(j) && slope <= 0);
        }
        return free;
    }

    private double largestCosine(boolean[] free) {
        double largest = 0;
        for (int j = 0; j < n; j++) {
            double length = 0;
            for (double value : jacobian[j]) {
                length += value * value;
            }
            if (free[j] && length > 0) {
                largest = Math.max(largest, Math.abs(slope(j)) / Math.sqrt(length * ssr));
            }
        }
        return largest;
    }

    private double scaledNorm(double[] x) {
        double sum = 0;
        for (int j = 0; j < n; j++) {
            double part = scale[j] * x[j];
            sum += part * part;
        }
        return Math.sqrt(sum);
    }

    private static double[] plus(double[] a, double[] b) {
        double[] sum = new double[a.length];
        Arrays.setAll(sum, j -> a[j] + b[j]);
        return sum;
    }

    private static double[] minus(double[] a, double[] b) {
        double[] difference = new double[a.length];
        Arrays.setAll(difference, j -> a[j] - b[j]);
        return difference;
    }

    private FittedParameters result() {
        boolean[] held = new boolean[n];
        int moving = n;
        double[][] inverse = new double[n][n];
        for (double[] row : inverse) {
            Arrays.fill(row, Double.NaN);
        }
        if (Double.isFinite(ssr) && differentiate()) {
            boolean[] free = free();
            for (int j = 0; j < n; j++) {
                held[j] = bounds.holdsAt(p, j) && !free[j];
                moving -= held[j] ? 1 : 0;
            }
            invert(held, moving, inverse);
        }
        return new FittedParameters(p.clone(), inverse, held, ssr, m - moving, evaluations);
    }

    private void invert(boolean[] held, int moving, double[][] inverse) {
        int[] index = new int[moving];
        double[][] columns = new double[moving][];
        double[] length = new double[moving];
        for (int j = 0, k = 0; j < n; j++) {
            if (!held[j]) {
                index[k] = j;
                columns[k] = jacobian[j].clone();
                for (double value : columns[k]) {
                    length[k] += value * value;
                }
                length[k] = Math.sqrt(length[k]);
                for (int i = 0; i < m && length[k] > 0; i++) {
                    columns[k][i] /= length[k];
                }
                k++;
            }
        }
        PivotedQr qr = new PivotedQr(columns, m);
        if (qr.rank() < moving) {
            return;
        }
        double[][] small = qr.inverseOfNormalMatrix();
        for (int a = 0; a < moving; a++) {
            for (int b = 0; b < moving; b++) {
                inverse[index[a]][index[b]] = small[a][b] / (length[a] * length[b]);
            }
        }
    }
}
