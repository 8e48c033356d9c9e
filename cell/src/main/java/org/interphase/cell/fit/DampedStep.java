package org.interphase.cell.fit;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.interphase.numerics.Bounds;
import org.interphase.numerics.LinearFit;
import org.interphase.numerics.LinearLeastSquares;

/// Gauss and Newton's step, damped with the columns' scale until no parameter moves farther than a radius
/// (D. W. Marquardt, J. Soc. Ind. Appl. Math. 11, 431 (1963)).
final class DampedStep {
    private static final double LEAST_DAMPING = 1e-8;
    private static final double MOST_DAMPING = 1e8;
    private static final double MORE = 2;

    private DampedStep() {}

    /// @param columns derivatives of the residuals
    /// @param held the parameter that does not move
    /// @return a step for all parameters; zero for the held one and for those that would leave their bounds
    static double[] within(
            double radius, double[][] columns, int held, double[] place, double[] residuals, Bounds bounds) {
        int[] free = IntStream.range(0, place.length)
                .filter(k -> k != held && mayMove(columns[k], place[k], residuals, bounds, k))
                .toArray();
        double[] step = new double[place.length];
        for (double damping = 0; free.length > 0 && damping < MOST_DAMPING; damping = more(damping)) {
            double[] moves = moves(columns, free, residuals, damping);
            if (Arrays.stream(moves).allMatch(v -> Math.abs(v) <= radius)) {
                for (int k = 0; k < free.length; k++) {
                    step[free[k]] = moves[k];
                }
                return step;
            }
        }
        return step;
    }

    private static double more(double damping) {
        return damping == 0 ? LEAST_DAMPING : MORE * damping;
    }

    private static boolean mayMove(double[] column, double at, double[] residuals, Bounds bounds, int k) {
        double slope = 0;
        double length = 0;
        for (int i = 0; i < column.length; i++) {
            slope += column[i] * residuals[i];
            length += column[i] * column[i];
        }
        boolean leaves = (at <= bounds.lower(k) && slope >= 0) || (at >= bounds.upper(k) && slope <= 0);
        return length > 0 && !leaves;
    }

    /// NaN where the columns are not independent.
    private static double[] moves(double[][] columns, int[] free, double[] residuals, double damping) {
        int m = residuals.length;
        double[] opposite = new double[m + free.length];
        Arrays.setAll(opposite, i -> i < m ? -residuals[i] : 0);
        double[][] damped = new double[free.length][];
        for (int k = 0; k < free.length; k++) {
            damped[k] = Arrays.copyOf(columns[free[k]], m + free.length);
            double length = Math.sqrt(HeldFit.squares(columns[free[k]]));
            damped[k][m + k] = Math.sqrt(damping) * length;
        }
        double[] moves = new double[free.length];
        LinearFit fit = LinearLeastSquares.fit(damped, opposite);
        Arrays.setAll(moves, k -> fit instanceof LinearFit.Solved solved ? solved.coefficient(k) : Double.NaN);
        return moves;
    }
}
