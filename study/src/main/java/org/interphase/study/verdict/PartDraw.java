package org.interphase.study.verdict;

import java.util.Arrays;
import java.util.SplittableRandom;

/// Seeded draws of what a coating removes from each source of an observable, and with it the part removed for
/// every configuration of an [EffectTable].
final class PartDraw {
    static final long SEED = 20_231_118;

    private final Shares shares;
    private final GrowthWeights growth;
    private final int[] classOf;
    private final int ordinary;
    private final double start;
    private final double untouched;
    private final double wholly;
    private final double[] share;
    private final double[][] sums;
    private final int[] seen;
    private final double[] cost;
    private final double[] parts;
    private final SplittableRandom random = new SplittableRandom(SEED);
    private int number;
    private double weight;

    /// @param classOf class of each ordinary link; none where the ordinary mechanisms may do what they like
    /// @param configurations how many the table has
    PartDraw(
            EffectTable.Key key,
            Shares shares,
            GrowthWeights growth,
            int[] classOf,
            int[] classSize,
            int configurations) {
        this.shares = shares;
        this.growth = growth;
        this.classOf = classOf;
        this.ordinary = key.ordinary();
        this.start = key.assumptions().get(0);
        this.untouched = key.assumptions().get(1);
        this.wholly = key.assumptions().get(4);
        this.share = new double[ordinary + 1];
        this.sums = new double[classSize.length][];
        for (int c = 0; c < classSize.length; c++) {
            sums[c] = new double[classSize[c] + 1];
        }
        this.seen = new int[classSize.length];
        this.cost = new double[key.links().size() - ordinary + 1];
        this.parts = new double[configurations];
    }

    /// The part removed in the next draw, by configuration; valid until the next call.
    double[] next() {
        for (int i = 0; i <= ordinary; i++) {
            share[i] = ordinary == 0 ? 0 : shares.at(number, i);
        }
        double unlisted = share[ordinary] * unsuppressed();
        for (double[] s : sums) {
            Arrays.fill(s, 0);
        }
        Arrays.fill(seen, 0);
        for (int i = 0; i < ordinary; i++) {
            double without = share[i] * unsuppressed();
            double with = share[i] * suppressed();
            if (classOf.length == 0) {
                unlisted += random.nextDouble() < 0.5 ? 0 : 0.5 * with;
            } else {
                add(sums[classOf[i]], seen[classOf[i]]++, with, without);
            }
        }
        for (int i = 1; i < cost.length; i++) {
            cost[i] = cost[i - 1] + random.nextDouble();
        }
        // The share's early part of the unlisted sources, which is in the weight already.
        random.nextDouble();
        weight = growth.at(number++);
        fill(unlisted);
        return parts;
    }

    /// How well the shares of this draw go with the growth that was seen.
    double weight() {
        return weight;
    }

    /// The first k of a class suppressed, the rest not.
    private static void add(double[] sums, int place, double with, double without) {
        for (int k = 0; k < sums.length; k++) {
            sums[k] += place < k ? with : without;
        }
    }

    private double suppressed() {
        double u = random.nextDouble();
        double v = random.nextDouble();
        return u < wholly ? 1 : start + (1 - start) * v;
    }

    private double unsuppressed() {
        double u = random.nextDouble();
        double v = random.nextDouble();
        return u < untouched ? 0 : -1 + (1 + start) * v;
    }

    /// Configurations count the suppressed of each class, the first class fastest, and last those that the
    /// coating brings.
    private void fill(double unlisted) {
        parts[0] = unlisted;
        int filled = 1;
        for (double[] s : sums) {
            for (int k = s.length - 1; k >= 0; k--) {
                for (int j = 0; j < filled; j++) {
                    parts[k * filled + j] = parts[j] + s[k];
                }
            }
            filled *= s.length;
        }
        for (int k = cost.length - 1; k >= 0; k--) {
            for (int j = 0; j < filled; j++) {
                parts[k * filled + j] = parts[j] - cost[k];
            }
        }
    }
}
