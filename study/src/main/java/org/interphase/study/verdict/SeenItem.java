package org.interphase.study.verdict;

import java.util.List;

/// What a piece of evidence says about the part removed, with everything of its own but the sources' shares integrated
/// out: likelihood for each bin of an effect table, by the factor on the scatter and the errors common to pair and
/// technique.
///
/// Its own error is folded into the likelihood of the part removed on a grid; a common error only shifts that grid.
final class SeenItem {
    static final int NODES = Bell.NODES.length;
    static final int COMMON = Bell.FEW_NODES.length;
    private static final int NO_CHANGE = (int) Math.round(-EffectTable.LOWEST / EffectTable.STEP);
    private static final double SMALLEST_OWN_ERROR = 0.03;

    private final double[][] byNode;

    private SeenItem(double[][] byNode) {
        this.byNode = byNode;
    }

    /// What it depends on.
    ///
    /// @param uCell scatter between cells with a factor of one
    /// @param analogy standard deviation between the pair and the cell
    /// @param factor on the prior scatter, in the middle of its distribution
    /// @param pair part of the scatter's variance that all findings on a pair share
    /// @param technique part that findings of one technique share
    record Key(List<Statement> statements, double uCell, double analogy, double factor, double pair, double technique) {
        static Key of(EvidenceItem item, Assumptions assumptions) {
            double pair = assumptions.value(Assumption.COMMON_TO_PAIR);
            return new Key(
                    item.statements(),
                    item.uCell(),
                    item.comparison().analogy(),
                    assumptions.value(Assumption.CELL_SCATTER),
                    pair,
                    Math.min(0.95 - pair, assumptions.value(Assumption.COMMON_TO_TECHNIQUE)));
        }
    }

    static SeenItem of(Key key) {
        double[][] byNode = new double[NODES * COMMON * COMMON][];
        SeenPart sharp = SeenPart.of(key.statements());
        for (int l = 0; l < NODES; l++) {
            double u = key.uCell() * Inference.factor(l, key.factor());
            SeenPart seen = sharp.blurred(own(u * Math.sqrt(1 - key.pair() - key.technique()), key.analogy()));
            for (int h = 0; h < COMMON; h++) {
                for (int g = 0; g < COMMON; g++) {
                    double shift = u
                            * (Math.sqrt(key.pair()) * Bell.FEW_NODES[h]
                                    + Math.sqrt(key.technique()) * Bell.FEW_NODES[g]);
                    byNode[(l * COMMON + h) * COMMON + g] = seen.onBins(shift);
                }
            }
        }
        return new SeenItem(byNode);
    }

    /// Likelihood of one distribution of the part removed, by node.
    double[] likelihood(double[] density) {
        double[] likelihood = new double[byNode.length];
        for (int k = 0; k < likelihood.length; k++) {
            double[] seen = byNode[k];
            double sum = 0;
            for (int i = 0; i < seen.length; i++) {
                sum += density[i] * seen[i];
            }
            likelihood[k] = sum;
        }
        return likelihood;
    }

    /// Likelihood of a part removed of nothing, by node.
    double[] likelihoodOfNoChange() {
        double[] likelihood = new double[byNode.length];
        for (int k = 0; k < likelihood.length; k++) {
            likelihood[k] = byNode[k][NO_CHANGE];
        }
        return likelihood;
    }

    /// Likelihood for each bin of the part removed, with the whole prior scatter as its own error.
    static double[] byPart(EvidenceItem item) {
        double own = own(item.uCell(), item.comparison().analogy());
        return SeenPart.of(item.statements()).blurred(own).onBins(0);
    }

    /// Whether a statement alone makes less damage so much likelier than none less as a number would that lies
    /// [Difference#COVERAGE] standard uncertainties off.
    static boolean excludesNoChange(Statement statement, double uCell, double scatterFactor, double analogy) {
        double own = own(uCell * Math.max(1, scatterFactor), analogy);
        double[] seen = SeenPart.of(List.of(statement)).blurred(own).onBins(0);
        double best = 0;
        for (int i = 0; i < NO_CHANGE; i++) {
            best = Math.max(best, seen[i]);
        }
        return seen[NO_CHANGE] * Math.exp(0.5 * Difference.COVERAGE * Difference.COVERAGE) < best;
    }

    private static double own(double scatter, double analogy) {
        return Math.max(SMALLEST_OWN_ERROR, Math.hypot(scatter, analogy));
    }
}
