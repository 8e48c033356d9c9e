package org.interphase.numerics;

import java.util.SplittableRandom;

/// How often a random relabelling of two groups gives a difference of means at least as large, in either direction.
///
/// Exact over all relabellings where these are few, otherwise over seeded random ones with the observed one
/// counted in, so that the p value is never zero (B. Phipson and G. K. Smyth, Stat. Appl. Genet. Mol. Biol. 9
/// (2010) 39, doi:10.2202/1544-6115.1585).
///
/// @param difference mean of the second group less that of the first
/// @param pValue two-sided; NaN where a group is empty
/// @param relabellings how many were looked at
/// @param exact whether these were all
public record PermutationTest(double difference, double pValue, long relabellings, boolean exact) {
    /// Up to this many relabellings are enumerated.
    public static final long EXACT_LIMIT = 200_000;

    /// @param draws random relabellings where the exact test has more than [#EXACT_LIMIT]
    public static PermutationTest ofMeans(double[] first, double[] second, long seed, int draws) {
        int n = first.length + second.length;
        double[] pooled = new double[n];
        System.arraycopy(first, 0, pooled, 0, first.length);
        System.arraycopy(second, 0, pooled, first.length, second.length);
        if (first.length == 0 || second.length == 0) {
            return new PermutationTest(Double.NaN, Double.NaN, 0, false);
        }
        // Differences of means depend on the sum of the second group alone once the total is centred to zero.
        double mean = CompensatedSum.of(pooled) / n;
        double size = 0;
        for (int i = 0; i < n; i++) {
            pooled[i] -= mean;
            size = Math.max(size, Math.abs(pooled[i]));
        }
        double observed = 0;
        for (int i = first.length; i < n; i++) {
            observed += pooled[i];
        }
        // Equal sums added in another order differ by rounding.
        double threshold = Math.abs(observed) - 1e-12 * n * size;
        double difference = observed * (1.0 / first.length + 1.0 / second.length);
        long total = combinations(n, second.length);
        if (total <= EXACT_LIMIT) {
            long extreme = enumerate(pooled, second.length, threshold);
            return new PermutationTest(difference, (double) extreme / total, total, true);
        }
        long extreme = draw(pooled, second.length, threshold, seed, draws);
        return new PermutationTest(difference, (extreme + 1.0) / (draws + 1.0), draws, false);
    }

    /// Binomial coefficient, or more than the limit where it is larger than that.
    private static long combinations(int n, int k) {
        long count = 1;
        for (int i = 1; i <= Math.min(k, n - k); i++) {
            count = count * (n - i + 1) / i;
            if (count > EXACT_LIMIT) {
                return count;
            }
        }
        return count;
    }

    private static long enumerate(double[] pooled, int k, double threshold) {
        int[] chosen = new int[k];
        for (int i = 0; i < k; i++) {
            chosen[i] = i;
        }
        long extreme = 0;
        while (true) {
            double sum = 0;
            for (int i : chosen) {
                sum += pooled[i];
            }
            extreme += Math.abs(sum) >= threshold ? 1 : 0;
            int last = k - 1;
            while (last >= 0 && chosen[last] == pooled.length - k + last) {
                last--;
            }
            if (last < 0) {
                return extreme;
            }
            chosen[last]++;
            for (int i = last + 1; i < k; i++) {
                chosen[i] = chosen[i - 1] + 1;
            }
        }
    }

    private static long draw(double[] pooled, int k, double threshold, long seed, int draws) {
        SplittableRandom random = new SplittableRandom(seed);
        long extreme = 0;
        for (int d = 0; d < draws; d++) {
            double sum = 0;
            for (int i = 0; i < k; i++) {
                int other = i + random.nextInt(pooled.length - i);
                double swap = pooled[i];
                pooled[i] = pooled[other];
                pooled[other] = swap;
                sum += pooled[i];
            }
            extreme += Math.abs(sum) >= threshold ? 1 : 0;
        }
        return extreme;
    }
}
