package org.interphase.numerics;

import java.util.Arrays;
import java.util.Optional;

/// `(JᵀJ)⁻¹` of a fit in blocks, computed where it is asked for: the whole matrix would have as many rows as all blocks
/// have parameters together.
public final class BlockCovariance {
    private final double[][] shared;
    /// `−H_ll⁻¹ H_ls` of every block
    private final double[][][] slope;

    private final double[][][] inner;

    private BlockCovariance(double[][] shared, double[][][] slope, double[][][] inner) {
        this.shared = shared;
        this.slope = slope;
        this.inner = inner;
    }

    /// @param at derivatives by the parameters whose covariance is wanted, at their values
    /// @return empty where the data do not determine all parameters
    public static Optional<BlockCovariance> of(BlockResiduals at, double[] shared, double[][] local) {
        int[] counts = Arrays.stream(local).mapToInt(own -> own.length).toArray();
        BlockNormalEquations equations = new BlockNormalEquations(shared.length, counts);
        for (int b = 0; b < local.length; b++) {
            double[] r = new double[at.size(b)];
            double[][] sharedColumns = new double[shared.length][r.length];
            double[][] localColumns = new double[counts[b]][r.length];
            at.evaluate(b, shared, local[b], r, sharedColumns, localColumns);
            equations.add(b, r, sharedColumns, localColumns);
        }
        return of(equations);
    }

    private static Optional<BlockCovariance> of(BlockNormalEquations equations) {
        int n = equations.shared.length;
        double[][] reduced =
                Arrays.stream(equations.shared).map(double[]::clone).toArray(double[][]::new);
        double[][][] slope = new double[equations.local.length][][];
        double[][][] inner = new double[equations.local.length][][];
        for (int b = 0; b < inner.length; b++) {
            Optional<Cholesky> factor = Cholesky.of(equations.local[b]);
            if (factor.isEmpty()) {
                return Optional.empty();
            }
            inner[b] = factor.get().inverse();
            slope[b] = factor.get().solve(equations.cross[b]);
            for (int l = 0; l < slope[b].length; l++) {
                for (int i = 0; i < n; i++) {
                    for (int j = 0; j < n; j++) {
                        reduced[i][j] -= equations.cross[b][l][i] * slope[b][l][j];
                    }
                }
            }
            for (double[] row : slope[b]) {
                Arrays.setAll(row, j -> -row[j]);
            }
        }
        return Cholesky.of(reduced).map(factor -> new BlockCovariance(factor.inverse(), slope, inner));
    }

    public double shared(int i, int j) {
        return shared[i][j];
    }

    /// Of parameter `i` of a block with shared parameter `j`.
    public double localWithShared(int block, int i, int j) {
        double sum = 0;
        for (int s = 0; s < shared.length; s++) {
            sum += slope[block][i][s] * shared[s][j];
        }
        return sum;
    }

    /// Of parameter `i` of block `a` with parameter `j` of block `b`.
    public double local(int a, int i, int b, int j) {
        double sum = a == b ? inner[a][i][j] : 0;
        for (int s = 0; s < shared.length; s++) {
            sum += localWithShared(a, i, s) * slope[b][j][s];
        }
        return sum;
    }
}
