package org.interphase.study.verdict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.interphase.data.Technique;
import org.interphase.study.mechanism.Mechanism;

/// Likelihood of every choice of suppressed mechanisms, integrated over everything else.
///
/// Integrals: over the factor λ on the prior scatter between cells (log-normal, five Gauss–Hermite nodes), over the
/// errors common to a pair of samples and to a technique (five nodes each), over each item's own error and the part
/// removed (a grid).
final class Inference {
    private static final int NODES = Bell.NODES.length;
    private static final double LN_SD_OF_FACTOR = Math.log(2);
    private static final double SMALLEST_OWN_ERROR = 0.03;

    private final Map<EffectTable.Key, EffectTable> tables = new HashMap<>();

    /// Items of one technique on one pair.
    private record Group(Comparison comparison, Technique technique) {}

    /// One item, ready: likelihood by configuration, factor, pair error and technique error.
    private record Ready(Group group, int[] bits, EffectTable table, double[][][][] likelihood) {}

    EffectTable table(EffectTable.Key key) {
        return tables.computeIfAbsent(key, EffectTable::of);
    }

    Posterior posterior(Evidence evidence, Assumptions assumptions) {
        return posterior(evidence.items(), evidence.replicates(), assumptions);
    }

    /// @param items pieces of evidence that count
    Posterior posterior(List<EvidenceItem> items, List<Evidence.Replicate> replicates, Assumptions assumptions) {
        List<Mechanism> mechanisms = mechanisms(items);
        List<Ready> ready =
                items.stream().map(i -> ready(i, mechanisms, assumptions)).toList();
        Map<Comparison, Map<Technique, List<Ready>>> pairs = new LinkedHashMap<>();
        for (Ready r : ready) {
            pairs.computeIfAbsent(r.group().comparison(), _ -> new LinkedHashMap<>())
                    .computeIfAbsent(r.group().technique(), _ -> new ArrayList<>())
                    .add(r);
        }
        double[][] byFactor = new double[NODES][];
        double[] factorMass = new double[NODES];
        for (int l = 0; l < NODES; l++) {
            byFactor[l] = likelihood(pairs, mechanisms.size(), l);
            factorMass[l] = Bell.WEIGHTS[l] * replicateLikelihood(replicates, factor(l, assumptions));
        }
        return combine(mechanisms, byFactor, factorMass, assumptions);
    }

    private static Posterior combine(
            List<Mechanism> mechanisms, double[][] byFactor, double[] factorMass, Assumptions assumptions) {
        double[] sum = new double[1 << mechanisms.size()];
        double[] evidence = new double[NODES];
        double total = 0;
        for (int l = 0; l < NODES; l++) {
            for (int s = 0; s < sum.length; s++) {
                double p = factorMass[l] * byFactor[l][s];
                sum[s] += p;
                evidence[l] += p * prior(mechanisms, s, assumptions);
            }
            total += evidence[l];
        }
        double logFactor = 0;
        for (int l = 0; l < NODES; l++) {
            logFactor += evidence[l] / total * Math.log(factor(l, assumptions));
        }
        return new Posterior(mechanisms, sum, assumptions, Math.exp(logFactor));
    }

    private static double prior(List<Mechanism> mechanisms, int choice, Assumptions assumptions) {
        double p = 1;
        for (int i = 0; i < mechanisms.size(); i++) {
            double prior = assumptions.prior(mechanisms.get(i));
            p *= (choice >> i & 1) == 1 ? prior : 1 - prior;
        }
        return p;
    }

    private static double factor(int node, Assumptions assumptions) {
        return assumptions.value(Assumption.CELL_SCATTER) * Math.exp(LN_SD_OF_FACTOR * Bell.NODES[node]);
    }

    /// `Σ (x − mean)² / variance` of n cells is χ² with n − 1 degrees of freedom, times λ².
    private static double replicateLikelihood(List<Evidence.Replicate> replicates, double factor) {
        double log = 0;
        for (Evidence.Replicate r : replicates) {
            log -= r.freedom() * Math.log(factor) + r.variances() / (2 * factor * factor);
        }
        return Math.max(1e-200, Math.exp(log));
    }

    private static List<Mechanism> mechanisms(List<EvidenceItem> items) {
        Set<Mechanism> mechanisms = EnumSet.noneOf(Mechanism.class);
        for (EvidenceItem item : items) {
            item.links().stream()
                    .filter(l -> item.comparison().kind() == Comparison.Kind.COATING
                            || l.mechanism().isBroughtByCoating())
                    .forEach(l -> mechanisms.add(l.mechanism()));
        }
        return List.copyOf(mechanisms);
    }

    private Ready ready(EvidenceItem item, List<Mechanism> mechanisms, Assumptions assumptions) {
        EffectTable.Key key = EffectTable.Key.of(item, assumptions);
        EffectTable table = table(key);
        int[] bits = key.links().stream()
                .mapToInt(l -> mechanisms.indexOf(l.mechanism()))
                .toArray();
        double[][][][] likelihood = new double[table.configurations()][NODES][NODES][NODES];
        double pair = assumptions.value(Assumption.COMMON_TO_PAIR);
        double technique = Math.min(0.95 - pair, assumptions.value(Assumption.COMMON_TO_TECHNIQUE));
        for (int l = 0; l < NODES; l++) {
            double u = item.uCell() * factor(l, assumptions);
            double own = Math.max(
                    SMALLEST_OWN_ERROR,
                    Math.hypot(
                            u * Math.sqrt(1 - pair - technique),
                            item.comparison().analogy()));
            double[] kernel = kernel(own);
            for (int h = 0; h < NODES; h++) {
                for (int g = 0; g < NODES; g++) {
                    double shift = u * (Math.sqrt(pair) * Bell.NODES[h] + Math.sqrt(technique) * Bell.NODES[g]);
                    double[] seen = seen(item, shift, kernel);
                    for (int c = 0; c < likelihood.length; c++) {
                        likelihood[c][l][h][g] = dot(table.density(c), seen);
                    }
                }
            }
        }
        return new Ready(new Group(item.comparison(), item.technique()), bits, table, likelihood);
    }

    private static double[] kernel(double sd) {
        int half = (int) Math.min(EffectTable.BINS - 1, Math.ceil(4 * sd / EffectTable.STEP));
        double[] kernel = new double[half + 1];
        double sum = 0;
        for (int i = 0; i <= half; i++) {
            kernel[i] = Bell.density(i * EffectTable.STEP, sd);
            sum += i == 0 ? kernel[i] : 2 * kernel[i];
        }
        for (int i = 0; i <= half; i++) {
            kernel[i] /= sum;
        }
        return kernel;
    }

    /// Likelihood of an item for each bin of the part removed, with the prior scatter between cells as its only error.
    static double[] seen(EvidenceItem item) {
        double own = Math.max(
                SMALLEST_OWN_ERROR, Math.hypot(item.uCell(), item.comparison().analogy()));
        return seen(item, 0, kernel(own));
    }

    /// Likelihood of the item's statements for each bin of the part removed, its own error integrated out.
    private static double[] seen(EvidenceItem item, double shift, double[] kernel) {
        int margin = kernel.length - 1;
        double[] raw = new double[EffectTable.BINS + 2 * margin];
        for (int i = 0; i < raw.length; i++) {
            double x = EffectTable.centre(i - margin) + shift;
            double p = 1;
            for (Statement statement : item.statements()) {
                p *= statement.likelihood(x);
            }
            raw[i] = p;
        }
        double[] seen = new double[EffectTable.BINS];
        for (int i = 0; i < seen.length; i++) {
            double sum = kernel[0] * raw[i + margin];
            for (int k = 1; k <= margin; k++) {
                sum += kernel[k] * (raw[i + margin - k] + raw[i + margin + k]);
            }
            seen[i] = sum;
        }
        return seen;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double[] likelihood(Map<Comparison, Map<Technique, List<Ready>>> pairs, int mechanisms, int factor) {
        double[] product = new double[1 << mechanisms];
        Arrays.fill(product, 1);
        for (Map<Technique, List<Ready>> pair : pairs.values()) {
            double[][] byPairError = new double[product.length][NODES];
            for (double[] row : byPairError) {
                Arrays.fill(row, 1);
            }
            for (List<Ready> group : pair.values()) {
                multiply(byPairError, group, factor);
            }
            for (int s = 0; s < product.length; s++) {
                product[s] *= dot(Bell.WEIGHTS, byPairError[s]);
            }
        }
        return product;
    }

    /// Choices that look alike to the group's items share one entry.
    private static void multiply(double[][] byPairError, List<Ready> group, int factor) {
        Map<Long, double[]> known = new HashMap<>();
        int[][] configuration = new int[group.size()][];
        for (int i = 0; i < configuration.length; i++) {
            configuration[i] = configurations(group.get(i), byPairError.length);
        }
        for (int s = 0; s < byPairError.length; s++) {
            long key = 0;
            for (int i = 0; i < configuration.length; i++) {
                key = key * group.get(i).table().configurations() + configuration[i][s];
            }
            int choice = s;
            double[] entry = known.computeIfAbsent(key, _ -> entry(group, configuration, choice, factor));
            for (int h = 0; h < NODES; h++) {
                byPairError[s][h] *= entry[h];
            }
        }
    }

    private static int[] configurations(Ready ready, int choices) {
        int[] configuration = new int[choices];
        boolean[] suppressed = new boolean[ready.bits().length];
        for (int s = 0; s < choices; s++) {
            for (int b = 0; b < suppressed.length; b++) {
                suppressed[b] = ready.bits()[b] >= 0 && (s >> ready.bits()[b] & 1) == 1;
            }
            configuration[s] = ready.table().configuration(suppressed);
        }
        return configuration;
    }

    private static double[] entry(List<Ready> group, int[][] configuration, int choice, int factor) {
        double[] entry = new double[NODES];
        for (int h = 0; h < NODES; h++) {
            double sum = 0;
            for (int g = 0; g < NODES; g++) {
                double p = Bell.WEIGHTS[g];
                for (int i = 0; i < group.size(); i++) {
                    p *= group.get(i).likelihood()[configuration[i][choice]][factor][h][g];
                }
                sum += p;
            }
            entry[h] = sum;
        }
        return entry;
    }
}
