package org.interphase.study.verdict;

import java.util.List;
import org.interphase.data.Technique;
import org.interphase.study.mechanism.Mechanism;

/// One piece of evidence with everything of its own integrated out: likelihood for each configuration of its effect
/// table, each node of the factor on the scatter, and each node of the errors common to pair and technique.
///
/// Its own error is folded into the likelihood of the part removed on a grid; a common error only shifts that grid.
final class Prepared {
    private static final int NODES = Bell.NODES.length;
    private static final int COMMON = Bell.FEW_NODES.length;
    private static final double SMALLEST_OWN_ERROR = 0.03;

    private final EvidenceItem item;
    private final EffectTable table;
    private final List<Mechanism> mechanisms;
    private final double[][] likelihood;

    private Prepared(EvidenceItem item, EffectTable table, List<Mechanism> mechanisms, double[][] likelihood) {
        this.item = item;
        this.table = table;
        this.mechanisms = mechanisms;
        this.likelihood = likelihood;
    }

    static Prepared of(EvidenceItem item, EffectTable.Key key, EffectTable table, Assumptions assumptions) {
        double[][] likelihood = new double[table.configurations()][NODES * COMMON * COMMON];
        double pair = assumptions.value(Assumption.COMMON_TO_PAIR);
        double technique = Math.min(0.95 - pair, assumptions.value(Assumption.COMMON_TO_TECHNIQUE));
        SeenPart sharp = SeenPart.of(item.statements());
        for (int l = 0; l < NODES; l++) {
            double u = item.uCell() * Inference.factor(l, assumptions);
            SeenPart seen = sharp.blurred(own(item, u * Math.sqrt(1 - pair - technique)));
            for (int h = 0; h < COMMON; h++) {
                for (int g = 0; g < COMMON; g++) {
                    double shift = u * (Math.sqrt(pair) * Bell.FEW_NODES[h] + Math.sqrt(technique) * Bell.FEW_NODES[g]);
                    double[] shifted = seen.onBins(shift);
                    for (int c = 0; c < likelihood.length; c++) {
                        likelihood[c][(l * COMMON + h) * COMMON + g] = dot(table.density(c), shifted);
                    }
                }
            }
        }
        if (item.statements().stream().noneMatch(Statement.Ratio.class::isInstance)) {
            averageOverFactor(likelihood);
        }
        List<Mechanism> mechanisms =
                key.links().stream().map(link -> link.mechanism()).toList();
        return new Prepared(item, table, mechanisms, likelihood);
    }

    /// Words scatter as numbers do, but must not tell how much the numbers do.
    private static void averageOverFactor(double[][] likelihood) {
        int common = COMMON * COMMON;
        for (double[] row : likelihood) {
            for (int i = 0; i < common; i++) {
                double mean = 0;
                for (int l = 0; l < NODES; l++) {
                    mean += Bell.WEIGHTS[l] * row[l * common + i];
                }
                for (int l = 0; l < NODES; l++) {
                    row[l * common + i] = mean;
                }
            }
        }
    }

    EvidenceItem item() {
        return item;
    }

    Technique technique() {
        return item.technique();
    }

    /// The mechanisms whose suppression changes the likelihood.
    List<Mechanism> mechanisms() {
        return item.comparison().kind() == Comparison.Kind.COATING
                ? mechanisms
                : mechanisms.stream().filter(Mechanism::isBroughtByCoating).toList();
    }

    int configurations() {
        return table.configurations();
    }

    /// Configuration of each choice of suppressed mechanisms.
    ///
    /// @param order of the bits of a choice
    int[] configurationOf(List<Mechanism> order) {
        int[] bits = mechanisms.stream().mapToInt(order::indexOf).toArray();
        return table.configurations(bits, 1 << order.size());
    }

    double likelihood(int configuration, int factor, int pairError, int techniqueError) {
        return likelihood[configuration][(factor * COMMON + pairError) * COMMON + techniqueError];
    }

    /// Likelihood for each bin of the part removed, with the whole prior scatter as its own error.
    static double[] byPart(EvidenceItem item) {
        return SeenPart.of(item.statements()).blurred(own(item, item.uCell())).onBins(0);
    }

    private static double own(EvidenceItem item, double scatter) {
        return Math.max(
                SMALLEST_OWN_ERROR, Math.hypot(scatter, item.comparison().analogy()));
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
