package org.interphase.numerics;

import java.util.Arrays;
import java.util.Optional;

/// Levenberg–Marquardt for many data sets with shared and own parameters. A step costs as much as one step of every
/// data
/// set alone, however many there are, because blocks meet only in the equations of the shared parameters.
///
/// Bounds are kept by projection, as in [NonlinearLeastSquares]. Damping: H. B. Nielsen, IMM-REP-1999-05 (Technical
/// University of Denmark, 1999).
public final class BlockLeastSquares {
    private static final double FIRST_DAMPING = 1e-3;
    private static final double DECREASE = 1e-14;
    private static final double MOST_DAMPING = 1e16;

    private final BlockResiduals function;
    private final Bounds sharedBounds;
    private final Bounds localBounds;
    private double[] shared;
    private double[][] local;
    private BlockNormalEquations equations;
    private double damping = FIRST_DAMPING;
    private double growth = 2;

    private BlockLeastSquares(
            BlockResiduals function, double[] shared, double[][] local, Bounds sharedBounds, Bounds localBounds) {
        this.function = function;
        this.sharedBounds = sharedBounds;
        this.localBounds = localBounds;
        this.shared = sharedBounds.project(shared);
        this.local = Arrays.stream(local).map(localBounds::project).toArray(double[][]::new);
        this.equations = evaluate(this.shared, this.local);
    }

    /// @param shared start of the shared parameters
    /// @param local start of the parameters of every block, as many for each
    /// @param localBounds bounds of the parameters of a block, the same for each
    /// @param steps most steps tried
    public static BlockFit minimise(
            BlockResiduals function,
            double[] shared,
            double[][] local,
            Bounds sharedBounds,
            Bounds localBounds,
            int steps) {
        if (local.length != function.blocks()) {
            throw new IllegalArgumentException(function.blocks() + " blocks have " + local.length + " starts");
        }
        BlockLeastSquares search = new BlockLeastSquares(function, shared, local, sharedBounds, localBounds);
        return search.run(steps);
    }

    private BlockNormalEquations evaluate(double[] s, double[][] l) {
        int[] counts = Arrays.stream(l).mapToInt(own -> own.length).toArray();
        BlockNormalEquations sum = new BlockNormalEquations(s.length, counts);
        for (int b = 0; b < l.length; b++) {
            int m = function.size(b);
            double[] r = new double[m];
            double[][] sharedColumns = new double[s.length][m];
            double[][] localColumns = new double[l[b].length][m];
            function.evaluate(b, s, l[b], r, sharedColumns, localColumns);
            sum.add(b, r, sharedColumns, localColumns);
        }
        return sum;
    }

    private BlockFit run(int steps) {
        if (!Double.isFinite(equations.ssr)) {
            return result("the model has no finite value at the start");
        }
        for (int i = 0; i < steps; i++) {
            boolean[] sharedHeld = held(shared, equations.sharedGradient, sharedBounds);
            boolean[][] localHeld = new boolean[local.length][];
            Arrays.setAll(localHeld, b -> held(local[b], equations.localGradient[b], localBounds));
            BlockNormalEquations free = equations.copy();
            free.hold(sharedHeld, localHeld);
            double before = equations.ssr;
            Optional<Double> foreseen = descend(free);
            if (foreseen.isEmpty()) {
                return result(before == 0 || damping > MOST_DAMPING ? "" : "the equations are singular");
            }
            double decrease = (before - equations.ssr) / before;
            if (equations.ssr == 0 || (decrease <= DECREASE && foreseen.get() <= DECREASE)) {
                return result("");
            }
        }
        return result("no minimum within " + steps + " steps");
    }

    /// Raises the damping until a step lowers the sum of squares; the decrease that the linear model foresaw, relative.
    private Optional<Double> descend(BlockNormalEquations free) {
        double[] sharedScale = diagonal(free.shared);
        double[][] localScale =
                Arrays.stream(free.local).map(BlockLeastSquares::diagonal).toArray(double[][]::new);
        while (damping <= MOST_DAMPING) {
            Optional<BlockNormalEquations.Step> step = free.solve(damping, sharedScale, localScale);
            if (step.isPresent()) {
                double[] nextShared = sharedBounds.project(sum(shared, step.get().shared));
                double[][] nextLocal = new double[local.length][];
                Arrays.setAll(nextLocal, b -> localBounds.project(sum(local[b], step.get().local[b])));
                BlockNormalEquations next = evaluate(nextShared, nextLocal);
                double foreseen = foreseen(free, step.get(), sharedScale, localScale);
                if (next.ssr <= equations.ssr) {
                    double ratio = foreseen > 0 ? (equations.ssr - next.ssr) / foreseen : 0;
                    damping *= Math.max(1.0 / 3, 1 - Math.pow(2 * ratio - 1, 3));
                    growth = 2;
                    shared = nextShared;
                    local = nextLocal;
                    double relative = foreseen / equations.ssr;
                    equations = next;
                    return Optional.of(relative);
                }
            }
            damping *= growth;
            growth *= 2;
        }
        return Optional.empty();
    }

    /// Decrease of the damped linear model, `s·(μDs − g)`.
    private double foreseen(
            BlockNormalEquations free, BlockNormalEquations.Step step, double[] sharedScale, double[][] localScale) {
        double sum = foreseen(step.shared, free.sharedGradient, sharedScale);
        for (int b = 0; b < local.length; b++) {
            sum += foreseen(step.local[b], free.localGradient[b], localScale[b]);
        }
        return sum;
    }

    private double foreseen(double[] step, double[] gradient, double[] scale) {
        double sum = 0;
        for (int i = 0; i < step.length; i++) {
            sum += step[i] * (damping * scale[i] * step[i] - gradient[i]);
        }
        return sum;
    }

    private static boolean[] held(double[] p, double[] gradient, Bounds bounds) {
        boolean[] held = new boolean[p.length];
        for (int j = 0; j < p.length; j++) {
            held[j] = (p[j] <= bounds.lower(j) && gradient[j] >= 0) || (p[j] >= bounds.upper(j) && gradient[j] <= 0);
        }
        return held;
    }

    private static double[] diagonal(double[][] matrix) {
        double[] diagonal = new double[matrix.length];
        Arrays.setAll(diagonal, i -> matrix[i][i] > 0 ? matrix[i][i] : 1);
        return diagonal;
    }

    private static double[] sum(double[] a, double[] b) {
        double[] sum = new double[a.length];
        Arrays.setAll(sum, i -> a[i] + b[i]);
        return sum;
    }

    private BlockFit result(String reason) {
        int residuals = 0;
        for (int b = 0; b < local.length; b++) {
            residuals += function.size(b);
        }
        return new BlockFit(shared, local, equations.ssr, residuals, reason);
    }
}
