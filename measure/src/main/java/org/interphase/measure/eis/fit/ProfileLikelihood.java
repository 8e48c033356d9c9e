package org.interphase.measure.eis.fit;

import java.util.Arrays;
import org.interphase.numerics.Distributions;
import org.interphase.numerics.NonlinearLeastSquares;
import org.interphase.numerics.ResidualFunction;

/// How far a sum of parameters can be moved, all others following, before the misfit grows significantly: where
/// `(ssr − ssr_min)/s² = t²`, s² the residual variance and t Student's quantile.
///
/// Unlike value ± t·u this needs no linear model, and shows on which side a resistance is open. The sum is held by a
/// penalty; each minimum with a penalty lies exactly on the profile, whatever its strength.
///
/// Source: D. M. Bates and D. G. Watts, Nonlinear Regression Analysis and Its Applications (1988), section 6.1.
public final class ProfileLikelihood {
    private static final double STRENGTH = 30;
    private static final int MOST_STEPS = 40;
    private static final int EVALUATIONS = 400;
    private static final double PRECISION = 1e-4;
    /// A limit beyond this many times the value counts as open.
    private static final double OPEN = 1e3;

    private final CircuitFit fit;
    private final int[] members;
    private final double value;
    private final double unit;
    private final double scatter;
    private final double target;

    private ProfileLikelihood(CircuitFit fit, double level, int[] members) {
        this.fit = fit;
        this.members = members;
        this.value = sum(fit.copyValues());
        this.scatter = Math.sqrt(fit.ssr() / fit.degreesOfFreedom());
        this.target = Distributions.studentQuantile(0.5 * (1 + level), fit.degreesOfFreedom());
        double variance = 0;
        for (int i : members) {
            for (int j : members) {
                variance += fit.covariance(i, j);
            }
        }
        double u = Math.sqrt(variance);
        this.unit = u > 0 && u < value ? u : value;
    }

    /// @param level between 0 and 1
    /// @param parameters names of resistances, or of other parameters of one unit, whose sum is quoted
    /// @throws IllegalArgumentException if the circuit has no such parameter
    public static Interval interval(CircuitFit fit, double level, String... parameters) {
        int[] members = Arrays.stream(parameters)
                .mapToInt(name -> fit.circuit()
                        .indexOf(name)
                        .orElseThrow(() -> new IllegalArgumentException("no parameter '" + name + "'")))
                .toArray();
        ProfileLikelihood profile = new ProfileLikelihood(fit, level, members);
        if (fit.ssr() <= fit.problem().roundingSsr()) {
            return new Interval(profile.value, profile.value, profile.value, level);
        }
        return new Interval(profile.value, profile.limit(-1), profile.limit(1), level);
    }

    private double sum(double[] p) {
        double sum = 0;
        for (int member : members) {
            sum += p[member];
        }
        return sum;
    }

    /// One point of the profile: the distance of the sum from its best value, the rise `√((ssr − ssr_min)/s²)`, and the
    /// coordinates.
    private static final class Point {
        private final double distance;
        private final double rise;
        private final double[] x;

        Point(double distance, double rise, double[] x) {
            this.distance = distance;
            this.rise = rise;
            this.x = x;
        }
    }

    /// Secant steps inside a bracket, doubled until there is one. The penalty leaves the sum a little short of what is
    /// wanted; `pull` makes up for that.
    private double limit(int side) {
        double[] best = fit.problem().coordinates().inward(fit.copyValues());
        Point low = new Point(0, 0, best);
        Point high = null;
        double distance = target * unit;
        double pull = 1 + 1 / (STRENGTH * STRENGTH);
        for (int i = 0; i < MOST_STEPS; i++) {
            double farthest = value * (1 - 1e-9);
            boolean atZero = side < 0 && distance * pull >= farthest;
            double wanted = atZero ? farthest : distance * pull;
            Point now = at(side, wanted, low);
            pull = now.distance > 0 ? Math.clamp(wanted / now.distance, 1, 2) : pull;
            if (Math.abs(now.rise - target) <= PRECISION * target) {
                return value + side * now.distance;
            }
            if (now.rise < target) {
                if (high == null && atZero) {
                    return 0;
                }
                if (high == null && now.distance > OPEN * value) {
                    return Double.POSITIVE_INFINITY;
                }
                low = now;
            } else {
                high = now;
            }
            distance = high == null ? 2 * Math.max(distance, low.distance) : between(low, high, i);
        }
        return value + side * (high == null ? low : high).distance;
    }

    private double between(Point low, Point high, int step) {
        double share = (target - low.rise) / (high.rise - low.rise);
        double inside = step % 4 == 3 ? 0.5 : Math.clamp(share, 0.001, 0.999);
        return low.distance + inside * (high.distance - low.distance);
    }

    private Point at(int side, double distance, Point from) {
        Problem problem = fit.problem();
        ResidualFunction penalised = new Penalised(problem, value + side * distance);
        double[] typical = new double[from.x.length];
        Arrays.fill(typical, 1);
        double[] x = NonlinearLeastSquares.minimise(penalised, from.x, typical, problem.bounds(), EVALUATIONS)
                .best()
                .copyValues();
        double reached = side * (sum(problem.coordinates().outward(x)) - value);
        double rise = Math.sqrt(Math.max(0, problem.ssr(x) - fit.ssr())) / scatter;
        return new Point(reached, rise, x);
    }

    private final class Penalised implements ResidualFunction {
        private final Problem problem;
        private final SpectrumResiduals residuals;
        private final double wanted;

        Penalised(Problem problem, double wanted) {
            this.problem = problem;
            this.residuals = problem.residuals();
            this.wanted = wanted;
        }

        private double strength() {
            return STRENGTH * scatter / unit;
        }

        @Override
        public int size() {
            return residuals.size() + 1;
        }

        @Override
        public void residuals(double[] x, double[] into) {
            double[] first = new double[residuals.size()];
            residuals.residuals(x, first);
            System.arraycopy(first, 0, into, 0, first.length);
            into[first.length] = strength() * (sum(problem.coordinates().outward(x)) - wanted);
        }

        @Override
        public boolean jacobian(double[] x, double[][] columns) {
            int n = residuals.size();
            double[][] first = new double[columns.length][n];
            residuals.jacobian(x, first);
            double[] p = problem.coordinates().outward(x);
            for (int j = 0; j < columns.length; j++) {
                System.arraycopy(first[j], 0, columns[j], 0, n);
                columns[j][n] = 0;
            }
            for (int member : members) {
                columns[member][n] += strength() * problem.coordinates().slope(member, p[member]);
            }
            return true;
        }
    }
}
