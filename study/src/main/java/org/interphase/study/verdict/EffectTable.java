package org.interphase.study.verdict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.interphase.study.mechanism.Link;

/// Distribution of the part that a coating removes from one observable, for every choice of suppressed mechanisms.
///
/// The observable's growth comes from its linked mechanisms and from unlisted sources, in unknown shares f (weights
/// times independent exponentials, normalised: with equal weights uniform on the simplex). The coating removes the part
/// ρ of each: uniform between the limit of suppression and 1 if suppressed; otherwise 0 with the probability
/// `UNTOUCHED`, else uniform between −1 and that limit. A mechanism that the coating brings costs a part uniform
/// between
/// 0 and 1 unless it is absent. The part removed is `Σ f ρ − Σ cost`. What is known of the growth from cycle to cycle
/// weighs the shares. Integrated over [#DRAWS] seeded draws, the same for every choice, onto a grid.
final class EffectTable {
    static final double LOWEST = PairReader.WORST - 0.5;
    static final double STEP = 0.05;
    static final int BINS = (int) Math.round((1.2 - LOWEST) / STEP) + 1;
    private static final int DRAWS = 4096;
    private static final long SEED = 20_231_117;

    private final int[] classOf;
    private final int[] classSize;
    private final int brought;
    private final double[][] densities;

    private EffectTable(int[] classOf, int[] classSize, int brought, double[][] densities) {
        this.classOf = classOf;
        this.classSize = classSize;
        this.brought = brought;
        this.densities = densities;
    }

    /// What a table depends on.
    ///
    /// @param links ordinary mechanisms first, those brought by the coating last
    record Key(List<Link> links, List<EvidenceItem.EarlyPart> parts, Comparison.Kind kind, List<Double> assumptions) {
        static Key of(EvidenceItem item, Assumptions assumptions) {
            List<Link> links = new ArrayList<>(item.links());
            links.sort((a, b) -> Boolean.compare(
                    a.mechanism().isBroughtByCoating(), b.mechanism().isBroughtByCoating()));
            return new Key(
                    List.copyOf(links),
                    item.courses(),
                    item.comparison().kind(),
                    List.of(
                            assumptions.value(Assumption.SUPPRESSION_STARTS),
                            assumptions.value(Assumption.UNTOUCHED),
                            assumptions.value(Assumption.UNLISTED_SOURCE)));
        }

        int ordinary() {
            return (int) links.stream()
                    .filter(l -> !l.mechanism().isBroughtByCoating())
                    .count();
        }
    }

    static EffectTable of(Key key) {
        int ordinary = key.ordinary();
        int[] classOf = classes(key, ordinary);
        int[] size = new int[Arrays.stream(classOf).max().orElse(-1) + 1];
        for (int c : classOf) {
            size[c]++;
        }
        int brought = key.links().size() - ordinary;
        double[][] densities = new double[configurations(size, brought)][BINS];
        SplittableRandom random = new SplittableRandom(SEED);
        Draw draw = new Draw(key, classOf, size, brought);
        for (int i = 0; i < DRAWS; i++) {
            draw.next(random);
            for (int c = 0; c < densities.length; c++) {
                put(densities[c], draw.partRemoved(c), draw.weight);
            }
        }
        for (double[] density : densities) {
            normalise(density);
        }
        return new EffectTable(classOf, size, brought, densities);
    }

    /// Mechanisms that the evidence cannot tell apart (same weight, and same law where growth is known) are one class.
    /// Against a thicker coating the ordinary mechanisms may do what they like.
    private static int[] classes(Key key, int ordinary) {
        if (key.kind() != Comparison.Kind.COATING) {
            return new int[0];
        }
        Map<String, Integer> known = new LinkedHashMap<>();
        int[] classOf = new int[ordinary];
        for (int i = 0; i < ordinary; i++) {
            Link link = key.links().get(i);
            String like =
                    link.weight() + (key.parts().isEmpty() ? "" : link.course().name());
            classOf[i] = known.computeIfAbsent(like, _ -> known.size());
        }
        return classOf;
    }

    private static int configurations(int[] classSize, int brought) {
        int n = brought + 1;
        for (int size : classSize) {
            n *= size + 1;
        }
        return n;
    }

    private static void put(double[] density, double part, double weight) {
        double at = Math.max(0, Math.min(BINS - 1.001, (part - LOWEST) / STEP));
        int bin = (int) at;
        density[bin] += weight * (1 - (at - bin));
        density[bin + 1] += weight * (at - bin);
    }

    private static void normalise(double[] density) {
        double sum = Arrays.stream(density).sum();
        for (int i = 0; i < density.length; i++) {
            density[i] /= sum;
        }
    }

    int configurations() {
        return densities.length;
    }

    /// Probability of each bin of the part removed.
    double[] density(int configuration) {
        return densities[configuration];
    }

    static double centre(int bin) {
        return LOWEST + bin * STEP;
    }

    /// The choice of suppressed mechanisms as this table counts it.
    ///
    /// @param suppressed for each link of the key, ordinary ones first
    int configuration(boolean[] suppressed) {
        int[] count = new int[classSize.length];
        for (int i = 0; i < classOf.length; i++) {
            count[classOf[i]] += suppressed[i] ? 1 : 0;
        }
        int active = 0;
        for (int i = suppressed.length - brought; i < suppressed.length; i++) {
            active += suppressed[i] ? 0 : 1;
        }
        int index = active;
        for (int c = classSize.length - 1; c >= 0; c--) {
            index = index * (classSize[c] + 1) + count[c];
        }
        return index;
    }

    /// One draw of shares and parts.
    private static final class Draw {
        private final Key key;
        private final int[] classOf;
        private final int[] classSize;
        private final int ordinary;
        private final double[] share;
        private final double[][] sums;
        private final double[] cost;
        private double unlisted;
        private double weight;

        Draw(Key key, int[] classOf, int[] classSize, int brought) {
            this.key = key;
            this.classOf = classOf;
            this.classSize = classSize;
            this.ordinary = key.ordinary();
            this.share = new double[ordinary + 1];
            this.sums = new double[classSize.length][];
            for (int c = 0; c < classSize.length; c++) {
                sums[c] = new double[classSize[c] + 1];
            }
            this.cost = new double[brought + 1];
        }

        void next(SplittableRandom random) {
            double unlistedWeight = ordinary == 0 ? 0 : key.assumptions().get(2);
            double sum = 0;
            for (int i = 0; i <= ordinary; i++) {
                double w = i < ordinary ? key.links().get(i).weight() : unlistedWeight;
                share[i] = -w * Math.log(1 - random.nextDouble());
                sum += share[i];
            }
            for (int i = 0; i <= ordinary && sum > 0; i++) {
                share[i] /= sum;
            }
            unlisted = share[ordinary] * unsuppressed(random);
            for (double[] s : sums) {
                Arrays.fill(s, 0);
            }
            int[] seen = new int[classSize.length];
            for (int i = 0; i < ordinary; i++) {
                double without = share[i] * unsuppressed(random);
                double with = share[i] * suppressed(random);
                if (classOf.length == 0) {
                    unlisted += random.nextDouble() < 0.5 ? 0 : 0.5 * with;
                } else {
                    add(sums[classOf[i]], seen[classOf[i]]++, with, without);
                }
            }
            for (int i = 1; i < cost.length; i++) {
                cost[i] = cost[i - 1] + random.nextDouble();
            }
            weight = growth(random);
        }

        /// The first k of a class suppressed, the rest not.
        private static void add(double[] sums, int place, double with, double without) {
            for (int k = 0; k < sums.length; k++) {
                sums[k] += place < k ? with : without;
            }
        }

        private double suppressed(SplittableRandom random) {
            double start = key.assumptions().get(0);
            return start + (1 - start) * random.nextDouble();
        }

        private double unsuppressed(SplittableRandom random) {
            double u = random.nextDouble();
            double v = random.nextDouble();
            return u < key.assumptions().get(1)
                    ? 0
                    : -1 + (1 + key.assumptions().get(0)) * v;
        }

        private double growth(SplittableRandom random) {
            double ofUnlisted = random.nextDouble();
            double likelihood = 1;
            for (EvidenceItem.EarlyPart part : key.parts()) {
                double early = share[ordinary] * ofUnlisted;
                for (int i = 0; i < ordinary; i++) {
                    early += share[i] * key.links().get(i).course().earlyPart(part.early(), part.late());
                }
                likelihood *= part.statement().likelihood(early);
            }
            return likelihood;
        }

        double partRemoved(int configuration) {
            int index = configuration;
            double part = unlisted;
            for (int c = 0; c < classSize.length; c++) {
                part += sums[c][index % (classSize[c] + 1)];
                index /= classSize[c] + 1;
            }
            return part - cost[index];
        }
    }
}
