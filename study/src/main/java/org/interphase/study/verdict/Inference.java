package org.interphase.study.verdict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.interphase.data.Technique;
import org.interphase.study.mechanism.Mechanism;

/// Likelihood of every choice of suppressed mechanisms, integrated over everything else.
///
/// Integrals: over the factor λ on the prior scatter between cells (log-normal, five Gauss–Hermite nodes),
/// over the errors common to a pair of samples and to a technique (three nodes each), over each item's own
/// error and the part removed (a grid, in [SeenItem]).
final class Inference {
    private static final int NODES = Bell.NODES.length;
    private static final int COMMON = Bell.FEW_NODES.length;
    private static final double LN_SD_OF_FACTOR = Math.log(2);
    private static final double LEAST = 1e-250;

    private final Map<EffectTable.Key, EffectTable> tables = new ConcurrentHashMap<>();
    private final Map<Shares.Key, Shares> shares = new ConcurrentHashMap<>();
    private final Map<GrowthWeights.Key, GrowthWeights> growths = new ConcurrentHashMap<>();

    /// Node of the factor on the prior scatter.
    ///
    /// @param middle of its distribution
    static double factor(int node, double middle) {
        return middle * Math.exp(LN_SD_OF_FACTOR * Bell.NODES[node]);
    }

    EffectTable table(EffectTable.Key key) {
        return tables.computeIfAbsent(key, k -> {
            Shares drawn = shares.computeIfAbsent(k.shares(), Shares::of);
            return EffectTable.of(
                    k, drawn, growths.computeIfAbsent(GrowthWeights.Key.of(k), g -> GrowthWeights.of(g, drawn)));
        });
    }

    /// @param seen what is known already of pieces of evidence; more is added
    List<Prepared> prepare(List<EvidenceItem> items, Assumptions assumptions, Map<SeenItem.Key, SeenItem> seen) {
        List<Prepared> prepared = new ArrayList<>();
        for (EvidenceItem item : items) {
            EffectTable.Key key = EffectTable.Key.of(item, assumptions);
            SeenItem itself = seen.computeIfAbsent(SeenItem.Key.of(item, assumptions), SeenItem::of);
            prepared.add(Prepared.of(item, key, table(key), itself));
        }
        return prepared;
    }

    Posterior posterior(Evidence evidence, Assumptions assumptions) {
        return posterior(prepare(evidence.items(), assumptions, new HashMap<>()), evidence.replicates(), assumptions);
    }

    /// @param items pieces of evidence that count
    Posterior posterior(List<Prepared> items, List<Evidence.Replicate> replicates, Assumptions assumptions) {
        Set<Mechanism> spoken = EnumSet.noneOf(Mechanism.class);
        items.forEach(i -> spoken.addAll(i.mechanisms()));
        List<Mechanism> mechanisms = List.copyOf(spoken);
        double[][] byFactor = likelihood(items, mechanisms);
        double[] factors = new double[NODES];
        double[] factorMass = new double[NODES];
        for (int l = 0; l < NODES; l++) {
            factors[l] = factor(l, assumptions.value(Assumption.CELL_SCATTER));
            factorMass[l] = Bell.WEIGHTS[l] * replicateLikelihood(replicates, factors[l]);
        }
        double[] sum = new double[byFactor.length];
        double scatterFactor = combine(byFactor, factorMass, factors, Posterior.priors(mechanisms, assumptions), sum);
        return new Posterior(mechanisms, sum, assumptions, scatterFactor);
    }

    /// Likelihood of each choice and of no change over all factors.
    ///
    /// @return the geometric mean of the factor
    private static double combine(
            double[][] byFactor, double[] factorMass, double[] factors, double[] priors, double[] sum) {
        double[] evidence = new double[NODES];
        double total = 0;
        for (int s = 0; s < sum.length; s++) {
            double prior = s < priors.length ? priors[s] : 0;
            for (int l = 0; l < NODES; l++) {
                double p = factorMass[l] * byFactor[s][l];
                sum[s] += p;
                evidence[l] += p * prior;
                total += p * prior;
            }
        }
        double logFactor = 0;
        for (int l = 0; l < NODES; l++) {
            logFactor += evidence[l] / total * Math.log(factors[l]);
        }
        return Math.exp(logFactor);
    }

    /// `Σ (x − mean)² / variance` of n cells is χ² with n − 1 degrees of freedom, times λ².
    private static double replicateLikelihood(List<Evidence.Replicate> replicates, double factor) {
        double log = 0;
        for (Evidence.Replicate r : replicates) {
            log -= r.freedom() * Math.log(factor) + r.variances() / (2 * factor * factor);
        }
        return Math.max(LEAST, Math.exp(log));
    }

    /// For each choice, and last for no change, by node of the factor.
    private static double[][] likelihood(List<Prepared> items, List<Mechanism> mechanisms) {
        Map<Comparison, Map<Technique, List<Prepared>>> pairs = new LinkedHashMap<>();
        for (Prepared item : items) {
            pairs.computeIfAbsent(item.item().comparison(), _ -> new LinkedHashMap<>())
                    .computeIfAbsent(item.technique(), _ -> new ArrayList<>())
                    .add(item);
        }
        double[][] product = new double[(1 << mechanisms.size()) + 1][NODES];
        for (double[] row : product) {
            Arrays.fill(row, 1);
        }
        for (Map<Technique, List<Prepared>> pair : pairs.values()) {
            List<double[][]> groups = pair.values().stream()
                    .map(group -> byPairError(group, mechanisms))
                    .toList();
            double[][][] rows = groups.toArray(double[][][]::new);
            for (int s = 0; s < product.length; s++) {
                for (int l = 0; l < NODES; l++) {
                    product[s][l] = Math.max(LEAST, product[s][l] * overPairError(rows, s, l));
                }
            }
        }
        return product;
    }

    private static double overPairError(double[][][] groups, int choice, int factor) {
        double sum = 0;
        for (int h = 0; h < COMMON; h++) {
            double p = Bell.FEW_WEIGHTS[h];
            for (double[][] group : groups) {
                p *= group[choice][factor * COMMON + h];
            }
            sum += p;
        }
        return sum;
    }

    /// For each choice, the likelihood of one technique's items by factor and pair error. Choices that look
    /// alike to these items share one row.
    private static double[][] byPairError(List<Prepared> group, List<Mechanism> mechanisms) {
        int spoken = 0;
        for (Prepared item : group) {
            for (Mechanism mechanism : item.mechanisms()) {
                spoken |= 1 << mechanisms.indexOf(mechanism);
            }
        }
        int[][] configuration =
                group.stream().map(i -> i.configurationOf(mechanisms)).toArray(int[][]::new);
        Map<Long, double[]> known = new HashMap<>();
        double[][] rows = new double[(1 << mechanisms.size()) + 1][];
        for (int s = 0; s < rows.length; s++) {
            int same = s < rows.length - 1 ? s & spoken : s;
            if (same < s) {
                rows[s] = rows[same];
                continue;
            }
            long key = 0;
            for (int i = 0; i < configuration.length; i++) {
                key = key * group.get(i).configurations() + configuration[i][s];
            }
            int choice = s;
            rows[s] = known.computeIfAbsent(key, _ -> row(group, configuration, choice));
        }
        return rows;
    }

    private static double[] row(List<Prepared> group, int[][] configuration, int choice) {
        double[] row = new double[NODES * COMMON];
        for (int l = 0; l < NODES; l++) {
            for (int h = 0; h < COMMON; h++) {
                double sum = 0;
                for (int g = 0; g < COMMON; g++) {
                    double p = Bell.FEW_WEIGHTS[g];
                    for (int i = 0; i < configuration.length; i++) {
                        p *= group.get(i).likelihood(configuration[i][choice], l, h, g);
                    }
                    sum += p;
                }
                row[l * COMMON + h] = sum;
            }
        }
        return row;
    }
}
