package org.interphase.study.verdict;

import java.util.Arrays;
import java.util.List;
import org.interphase.data.Technique;
import org.interphase.study.mechanism.Mechanism;

/// One piece of evidence with everything of its own integrated out: likelihood for each configuration of its effect
/// table, each node of the factor on the scatter, and each node of the errors common to pair and technique.
final class Prepared {
    private static final int NODES = SeenItem.NODES;
    private static final int COMMON = SeenItem.COMMON;

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

    static Prepared of(EvidenceItem item, EffectTable.Key key, EffectTable table, SeenItem seen) {
        double[][] likelihood = new double[table.configurations() + 1][];
        for (int c = 0; c < table.configurations(); c++) {
            likelihood[c] = seen.likelihood(table.density(c));
        }
        likelihood[table.configurations()] = seen.likelihoodOfNoChange();
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

    /// The last one is that the coating changes nothing.
    int configurations() {
        return table.configurations() + 1;
    }

    /// Configuration of each choice of suppressed mechanisms, and last that of no change.
    ///
    /// @param order of the bits of a choice
    int[] configurationOf(List<Mechanism> order) {
        int[] bits = mechanisms.stream().mapToInt(order::indexOf).toArray();
        int choices = 1 << order.size();
        int[] configurations = Arrays.copyOf(table.configurations(bits, choices), choices + 1);
        configurations[choices] = table.configurations();
        return configurations;
    }

    double likelihood(int configuration, int factor, int pairError, int techniqueError) {
        return likelihood[configuration][(factor * COMMON + pairError) * COMMON + techniqueError];
    }
}
