package org.interphase.measure.xps.fit;

import java.util.Arrays;
import java.util.Optional;
import org.interphase.measure.xps.model.Kind;
import org.interphase.numerics.BlockCovariance;
import org.interphase.numerics.BlockResiduals;

/// Unscaled covariance `(JᵀJ)⁻¹` over the parameters that the data determine. Left out are positions and
/// widths at a limit, and what a component of area 0 would have; an area at 0 stays, so that its error says
/// how large it might be.
final class JointCovariance {
    private final ParameterSplit split;
    /// Index among the kept ones, or −1.
    private final int[] shared;

    private final int[][] own;
    private final Optional<BlockCovariance> covariance;

    JointCovariance(PeakResiduals residuals, ParameterSplit split, double[] sharedValues, double[][] ownValues) {
        this.split = split;
        boolean[] sharedKept = new boolean[split.sharedCount];
        boolean[][] ownKept = new boolean[ownValues.length][split.ownCount];
        for (int b = 0; b < ownValues.length; b++) {
            markDetermined(residuals, b, sharedValues, ownValues[b], sharedKept, ownKept[b]);
        }
        for (int j = 0; j < split.size(); j++) {
            int at = split.index[j];
            if (split.isShared[j]) {
                sharedKept[at] &= !atLimit(j, sharedValues[at]);
            } else {
                for (int b = 0; b < ownValues.length; b++) {
                    ownKept[b][at] &= !atLimit(j, ownValues[b][at]);
                }
            }
        }
        this.shared = numbered(sharedKept);
        this.own = Arrays.stream(ownKept).map(JointCovariance::numbered).toArray(int[][]::new);
        double[] keptShared = select(sharedValues, shared);
        double[][] keptOwn = new double[own.length][];
        Arrays.setAll(keptOwn, b -> select(ownValues[b], own[b]));
        this.covariance = BlockCovariance.of(new Reduced(residuals, sharedValues, ownValues), keptShared, keptOwn);
    }

    private boolean atLimit(int j, double value) {
        boolean areaAtZero = split.parameters.get(j).kind() == Kind.AREA && value == 0;
        return !areaAtZero
                && (value <= split.parameters.get(j).lower()
                        || value >= split.parameters.get(j).upper());
    }

    private void markDetermined(
            PeakResiduals residuals,
            int block,
            double[] sharedValues,
            double[] ownValues,
            boolean[] sharedKept,
            boolean[] ownKept) {
        int n = residuals.size(block);
        double[][] sharedColumns = new double[split.sharedCount][n];
        double[][] ownColumns = new double[split.ownCount][n];
        residuals.evaluate(block, sharedValues, ownValues, new double[n], sharedColumns, ownColumns);
        for (int j = 0; j < sharedColumns.length; j++) {
            sharedKept[j] |= isNotZero(sharedColumns[j]);
        }
        for (int j = 0; j < ownColumns.length; j++) {
            ownKept[j] = isNotZero(ownColumns[j]);
        }
    }

    private static boolean isNotZero(double[] column) {
        return Arrays.stream(column).anyMatch(x -> x != 0);
    }

    private static int[] numbered(boolean[] kept) {
        int[] numbers = new int[kept.length];
        int next = 0;
        for (int j = 0; j < kept.length; j++) {
            numbers[j] = kept[j] ? next++ : -1;
        }
        return numbers;
    }

    private static double[] select(double[] values, int[] numbers) {
        double[] selected =
                new double[(int) Arrays.stream(numbers).filter(k -> k >= 0).count()];
        for (int j = 0; j < numbers.length; j++) {
            if (numbers[j] >= 0) {
                selected[numbers[j]] = values[j];
            }
        }
        return selected;
    }

    /// The residuals with only the kept columns.
    private final class Reduced implements BlockResiduals {
        private final PeakResiduals residuals;
        private final double[] sharedValues;
        private final double[][] ownValues;

        Reduced(PeakResiduals residuals, double[] sharedValues, double[][] ownValues) {
            this.residuals = residuals;
            this.sharedValues = sharedValues;
            this.ownValues = ownValues;
        }

        @Override
        public int blocks() {
            return residuals.blocks();
        }

        @Override
        public int size(int block) {
            return residuals.size(block);
        }

        @Override
        public void evaluate(
                int block, double[] s, double[] l, double[] into, double[][] sharedColumns, double[][] localColumns) {
            double[][] wholeShared = new double[split.sharedCount][];
            Arrays.setAll(wholeShared, j -> shared[j] >= 0 ? sharedColumns[shared[j]] : new double[into.length]);
            double[][] wholeOwn = new double[split.ownCount][];
            Arrays.setAll(wholeOwn, j -> own[block][j] >= 0 ? localColumns[own[block][j]] : new double[into.length]);
            residuals.evaluate(block, sharedValues, ownValues[block], into, wholeShared, wholeOwn);
        }
    }

    boolean exists() {
        return covariance.isPresent();
    }

    boolean determined(int block, int j) {
        return number(block, j) >= 0 && exists();
    }

    private int number(int block, int j) {
        return split.isShared[j] ? shared[split.index[j]] : own[block][split.index[j]];
    }

    /// Of parameter `i` of spectrum `a` with parameter `j` of spectrum `b`; 0 where one is held, NaN without
    /// covariance.
    double of(int a, int i, int b, int j) {
        if (covariance.isEmpty()) {
            return Double.NaN;
        }
        int first = number(a, i);
        int second = number(b, j);
        if (first < 0 || second < 0) {
            return 0;
        }
        BlockCovariance matrix = covariance.get();
        if (split.isShared[i] && split.isShared[j]) {
            return matrix.shared(first, second);
        }
        if (split.isShared[i]) {
            return matrix.localWithShared(b, second, first);
        }
        return split.isShared[j] ? matrix.localWithShared(a, first, second) : matrix.local(a, first, b, second);
    }
}
