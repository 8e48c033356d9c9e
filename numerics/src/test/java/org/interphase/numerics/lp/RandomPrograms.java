package org.interphase.numerics.lp;

import java.util.SplittableRandom;

/// Seeded programs of the kind that mixtures of phases give: columns of small whole numbers normalised to a sum of
/// one, the first `rows` of them the elements at cost zero, and compositions that lack some of the elements.
final class RandomPrograms {
    final SplittableRandom random;
    final int rows;
    final double[][] columns;
    final double[] cost;
    final double[] tieBreak;

    RandomPrograms(long seed, int rows, int count, boolean degenerateCosts) {
        this.random = new SplittableRandom(seed);
        this.rows = rows;
        this.columns = new double[count][];
        this.cost = new double[count];
        this.tieBreak = new double[count];
        for (int j = 0; j < count; j++) {
            columns[j] = j < rows ? element(j) : composition();
            double size = 0;
            for (double part : columns[j]) {
                size += part * (1 - part);
            }
            cost[j] = j < rows ? 0 : degenerateCosts ? -Math.rint(4 * size) / 4 : -size - 0.3 * random.nextDouble();
            tieBreak[j] = 1 + random.nextDouble();
        }
    }

    private double[] element(int i) {
        double[] parts = new double[rows];
        parts[i] = 1;
        return parts;
    }

    /// Two to five elements with amounts from 1 to 6, per atom.
    double[] composition() {
        double[] parts = new double[rows];
        int elements = 2 + random.nextInt(4);
        for (int k = 0; k < elements; k++) {
            parts[random.nextInt(rows)] = 1 + random.nextInt(6);
        }
        double sum = 0;
        for (double part : parts) {
            sum += part;
        }
        for (int i = 0; i < rows; i++) {
            parts[i] /= sum;
        }
        return parts;
    }

    SparseColumns sparse() {
        var builder = SparseColumns.ofRows(rows);
        for (double[] column : columns) {
            for (int i = 0; i < rows; i++) {
                builder.entry(i, column[i]);
            }
            builder.endColumn();
        }
        return builder.build();
    }

    LinearProgram program() {
        return new LinearProgram(sparse(), cost, tieBreak);
    }

    static double[] between(double[] from, double[] to, double t) {
        double[] mixture = new double[from.length];
        for (int i = 0; i < mixture.length; i++) {
            mixture[i] = (1 - t) * from[i] + t * to[i];
        }
        return mixture;
    }
}
