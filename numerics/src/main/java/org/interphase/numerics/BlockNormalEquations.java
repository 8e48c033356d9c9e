package org.interphase.numerics;

import java.util.Arrays;
import java.util.Optional;

/// Normal equations of a least-squares problem in blocks: the shared parameters, the parameters of each block, and no
/// coupling between two blocks but through the shared ones.
///
/// Source: Å. Björck, Numerical Methods for Least Squares Problems (1996), section 6.3.
final class BlockNormalEquations {
    final double[][] shared;
    final double[] sharedGradient;
    final double[][][] local;
    final double[][] localGradient;
    /// `cross[b][l][s]`
    final double[][][] cross;

    double ssr;

    BlockNormalEquations(int sharedCount, int[] localCounts) {
        int blocks = localCounts.length;
        shared = new double[sharedCount][sharedCount];
        sharedGradient = new double[sharedCount];
        local = new double[blocks][][];
        localGradient = new double[blocks][];
        cross = new double[blocks][][];
        for (int b = 0; b < blocks; b++) {
            local[b] = new double[localCounts[b]][localCounts[b]];
            localGradient[b] = new double[localCounts[b]];
            cross[b] = new double[localCounts[b]][sharedCount];
        }
    }

    BlockNormalEquations copy() {
        int[] counts = Arrays.stream(localGradient).mapToInt(own -> own.length).toArray();
        BlockNormalEquations copy = new BlockNormalEquations(sharedGradient.length, counts);
        copy(shared, copy.shared);
        System.arraycopy(sharedGradient, 0, copy.sharedGradient, 0, sharedGradient.length);
        for (int b = 0; b < counts.length; b++) {
            copy(local[b], copy.local[b]);
            copy(cross[b], copy.cross[b]);
            System.arraycopy(localGradient[b], 0, copy.localGradient[b], 0, counts[b]);
        }
        copy.ssr = ssr;
        return copy;
    }

    private static void copy(double[][] from, double[][] to) {
        for (int i = 0; i < from.length; i++) {
            System.arraycopy(from[i], 0, to[i], 0, from[i].length);
        }
    }

    void add(int block, double[] r, double[][] sharedColumns, double[][] localColumns) {
        ssr += dot(r, r);
        for (int i = 0; i < sharedColumns.length; i++) {
            sharedGradient[i] += dot(sharedColumns[i], r);
            for (int j = 0; j <= i; j++) {
                shared[i][j] += dot(sharedColumns[i], sharedColumns[j]);
                shared[j][i] = shared[i][j];
            }
        }
        for (int i = 0; i < localColumns.length; i++) {
            localGradient[block][i] += dot(localColumns[i], r);
            for (int j = 0; j <= i; j++) {
                local[block][i][j] += dot(localColumns[i], localColumns[j]);
                local[block][j][i] = local[block][i][j];
            }
            for (int s = 0; s < sharedColumns.length; s++) {
                cross[block][i][s] += dot(localColumns[i], sharedColumns[s]);
            }
        }
    }

    /// Takes a parameter out: its row and column become those of the unit matrix.
    void hold(boolean[] sharedHeld, boolean[][] localHeld) {
        for (int s = 0; s < sharedHeld.length; s++) {
            if (sharedHeld[s]) {
                clear(shared, s);
                sharedGradient[s] = 0;
                for (double[][] block : cross) {
                    for (double[] row : block) {
                        row[s] = 0;
                    }
                }
            }
        }
        for (int b = 0; b < local.length; b++) {
            for (int i = 0; i < localHeld[b].length; i++) {
                if (localHeld[b][i]) {
                    clear(local[b], i);
                    localGradient[b][i] = 0;
                    Arrays.fill(cross[b][i], 0);
                }
            }
        }
    }

    private static void clear(double[][] matrix, int i) {
        for (int j = 0; j < matrix.length; j++) {
            matrix[i][j] = 0;
            matrix[j][i] = 0;
        }
        matrix[i][i] = 1;
    }

    /// A step of all parameters.
    static final class Step {
        final double[] shared;
        final double[][] local;

        Step(double[] shared, double[][] local) {
            this.shared = shared;
            this.local = local;
        }
    }

    /// The step `−(H + μ·diag(D))⁻¹g`; empty where the matrix is singular.
    Optional<Step> solve(double damping, double[] sharedScale, double[][] localScale) {
        int n = sharedGradient.length;
        double[][] reduced = damped(shared, damping, sharedScale);
        double[] rhs = sharedGradient.clone();
        double[][][] inner = new double[local.length][][];
        double[][] innerGradient = new double[local.length][];
        for (int b = 0; b < local.length; b++) {
            Optional<Cholesky> factor = Cholesky.of(damped(local[b], damping, localScale[b]));
            if (factor.isEmpty()) {
                return Optional.empty();
            }
            inner[b] = factor.get().solve(cross[b]);
            innerGradient[b] = factor.get().solve(localGradient[b]);
            for (int i = 0; i < n; i++) {
                for (int l = 0; l < cross[b].length; l++) {
                    rhs[i] -= cross[b][l][i] * innerGradient[b][l];
                    for (int j = 0; j < n; j++) {
                        reduced[i][j] -= cross[b][l][i] * inner[b][l][j];
                    }
                }
            }
        }
        Optional<Cholesky> factor = Cholesky.of(reduced);
        if (factor.isEmpty()) {
            return Optional.empty();
        }
        double[] sharedStep = negated(factor.get().solve(rhs));
        double[][] localStep = new double[local.length][];
        for (int b = 0; b < local.length; b++) {
            localStep[b] = negated(innerGradient[b]);
            for (int l = 0; l < localStep[b].length; l++) {
                for (int j = 0; j < n; j++) {
                    localStep[b][l] -= inner[b][l][j] * sharedStep[j];
                }
            }
        }
        return Optional.of(new Step(sharedStep, localStep));
    }

    private static double[][] damped(double[][] matrix, double damping, double[] scale) {
        double[][] sum = new double[matrix.length][];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = matrix[i].clone();
            sum[i][i] += damping * scale[i];
        }
        return sum;
    }

    private static double[] negated(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = -x[i];
        }
        return y;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
