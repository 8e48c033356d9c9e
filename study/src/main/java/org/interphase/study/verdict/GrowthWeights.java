package org.interphase.study.verdict;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.interphase.study.mechanism.Course;
import org.interphase.study.mechanism.Link;

/// How well the shares of each draw go with the growth that was seen from cycle to cycle. They do not depend
/// on what the coating removes, so tables that differ in that alone have them in common.
final class GrowthWeights {
    private final double[] weights;

    private GrowthWeights(double[] weights) {
        this.weights = weights;
    }

    /// What the weights depend on.
    ///
    /// @param courses in time of the ordinary mechanisms
    /// @param numbersBefore random numbers of a [PartDraw] before the one that is used here
    record Key(Shares.Key shares, List<Course> courses, List<EvidenceItem.EarlyPart> parts, int numbersBefore) {
        static Key of(EffectTable.Key table) {
            int ordinary = table.ordinary();
            int brought = table.links().size() - ordinary;
            boolean free = table.kind() != Comparison.Kind.COATING;
            return new Key(
                    table.shares(),
                    table.links().subList(0, ordinary).stream()
                            .map(Link::course)
                            .toList(),
                    table.parts(),
                    2 + ordinary * (free ? 5 : 4) + brought);
        }
    }

    static GrowthWeights of(Key key, Shares shares) {
        double[] weights = new double[Shares.DRAWS];
        Arrays.fill(weights, 1);
        int ordinary = key.courses().size();
        for (EvidenceItem.EarlyPart part : key.parts()) {
            double[] early = key.courses().stream()
                    .mapToDouble(c -> c.earlyPart(part.early(), part.late()))
                    .toArray();
            SplittableRandom random = new SplittableRandom(PartDraw.SEED);
            for (int d = 0; d < weights.length; d++) {
                for (int i = 0; i < key.numbersBefore(); i++) {
                    random.nextDouble();
                }
                double sum = (ordinary == 0 ? 0 : shares.at(d, ordinary)) * random.nextDouble();
                for (int i = 0; i < ordinary; i++) {
                    sum += shares.at(d, i) * early[i];
                }
                weights[d] *= part.statement().likelihood(sum);
            }
        }
        return new GrowthWeights(weights);
    }

    double at(int draw) {
        return weights[draw];
    }
}
