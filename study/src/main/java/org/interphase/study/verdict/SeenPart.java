package org.interphase.study.verdict;

import java.util.Arrays;
import java.util.List;

/// Likelihood of a piece of evidence as a function of the logarithm of the ratio left over, with a normal error folded
/// in, on a grid.
final class SeenPart {
    private static final double FINE = 0.025;
    private static final double REACH = 7;
    private static final double KERNEL_REACH = 4;
    /// Cells of the grid in one standard deviation of a wide error.
    private static final double CELLS_IN_ERROR = 8;

    private final double step;
    private final double[] values;

    private SeenPart(double step, double[] values) {
        this.step = step;
        this.values = values;
    }

    /// Without an error, from −7 to 7.
    static SeenPart of(List<Statement> statements) {
        int half = (int) Math.round(REACH / FINE);
        double[] values = new double[2 * half + 1];
        for (int i = 0; i < values.length; i++) {
            values[i] = 1;
            for (Statement statement : statements) {
                values[i] *= statement.likelihood(-Math.expm1((i - half) * FINE));
            }
        }
        return new SeenPart(FINE, values);
    }

    /// With an error of a standard deviation. A wide one is folded on a grid of wider cells, which hold the mean of the
    /// narrow ones.
    SeenPart blurred(double sd) {
        int block = 2 * (int) (sd / (CELLS_IN_ERROR * step) / 2) + 1;
        SeenPart coarse = block == 1 ? this : blocks(block);
        double[] kernel = kernel(sd, coarse.step);
        double[] from = coarse.values;
        double[] to = new double[from.length];
        for (int i = 0; i < to.length; i++) {
            double sum = kernel[0] * from[i];
            for (int k = 1; k < kernel.length; k++) {
                sum += kernel[k] * (from[Math.max(0, i - k)] + from[Math.min(from.length - 1, i + k)]);
            }
            to[i] = sum;
        }
        return new SeenPart(coarse.step, to);
    }

    /// Means of an odd number of cells, centred on the middle cell of all.
    private SeenPart blocks(int size) {
        int half = (values.length / 2 - size / 2) / size;
        double[] means = new double[2 * half + 1];
        for (int i = 0; i < means.length; i++) {
            int centre = values.length / 2 + (i - half) * size;
            for (int k = -(size / 2); k <= size / 2; k++) {
                means[i] += values[centre + k] / size;
            }
        }
        return new SeenPart(step * size, means);
    }

    private static double[] kernel(double sd, double step) {
        double[] kernel = new double[(int) Math.ceil(KERNEL_REACH * sd / step) + 1];
        double sum = 0;
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] = Bell.density(i * step, sd);
            sum += i == 0 ? kernel[i] : 2 * kernel[i];
        }
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] /= sum;
        }
        return kernel;
    }

    /// On the bins of the effect table, shifted, by linear interpolation.
    double[] onBins(double shift) {
        double[] bins = new double[EffectTable.BINS];
        if (values.length == 1) {
            // Blurred beyond the table: what was seen says nothing about the part.
            Arrays.fill(bins, values[0]);
            return bins;
        }
        int middle = values.length / 2;
        for (int i = 0; i < bins.length; i++) {
            double at = (EffectTable.centre(i) + shift) / step + middle;
            double kept = Math.max(0, Math.min(values.length - 1.001, at));
            int below = (int) kept;
            bins[i] = values[below] + (kept - below) * (values[below + 1] - values[below]);
        }
        return bins;
    }
}
