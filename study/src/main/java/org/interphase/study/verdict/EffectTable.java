package org.interphase.study.verdict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.interphase.study.mechanism.Link;

/// Distribution of the part that a coating removes from one observable, for every choice of suppressed
/// mechanisms. It is kept as the logarithm of the ratio left over, in which the scatter of cells adds up.
///
/// The observable's growth comes from its linked mechanisms and from unlisted sources, in unknown shares f: a
/// Dirichlet distribution whose means go as the weights and whose concentration is `SHARING` in all (1:
/// mostly one source). The coating removes the part ρ of each: if suppressed, all with the probability
/// `WHOLLY`, else uniform between the limit of suppression and 1; otherwise 0 with the probability
/// `UNTOUCHED`, else uniform between −1 and that limit. A mechanism that the coating brings costs a part
/// uniform between 0 and 1 unless it is absent. The part removed is `Σ f ρ − Σ cost`. What is known of the
/// growth from cycle to cycle weighs the shares. Integrated over seeded draws, the same for every choice,
/// onto a grid.
final class EffectTable {
    /// Logarithms of the ratio left over, `1 − part removed`: from 3 % to four and a half times.
    static final double LOWEST = -3.5;

    static final double HIGHEST = 1.5;
    static final double STEP = 0.05;
    private static final double WORST_PART = -3.5;
    private static final double PART_STEP = 0.0005;
    /// Place of a part removed on the grid, in bins: a logarithm for every draw would take most of the time.
    private static final double[] POSITION = new double[(int) Math.round((1 - WORST_PART) / PART_STEP) + 1];

    static final int BINS = (int) Math.round((HIGHEST - LOWEST) / STEP) + 1;

    static {
        for (int i = 0; i < POSITION.length; i++) {
            POSITION[i] = Math.min(BINS - 1.001, (logRatio(WORST_PART + i * PART_STEP) - LOWEST) / STEP);
        }
    }

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
            return of(item.links(), item.courses(), item.comparison().kind(), assumptions);
        }

        /// Of a measurement that has not been made.
        static Key of(List<Link> links, Assumptions assumptions) {
            return of(links, List.of(), Comparison.Kind.COATING, assumptions);
        }

        private static Key of(
                List<Link> links, List<EvidenceItem.EarlyPart> parts, Comparison.Kind kind, Assumptions assumptions) {
            List<Link> sorted = new ArrayList<>(links);
            sorted.sort((a, b) -> Boolean.compare(
                    a.mechanism().isBroughtByCoating(), b.mechanism().isBroughtByCoating()));
            return new Key(
                    List.copyOf(sorted),
                    parts,
                    kind,
                    List.of(
                            assumptions.value(Assumption.SUPPRESSION_STARTS),
                            assumptions.value(Assumption.UNTOUCHED),
                            assumptions.value(Assumption.UNLISTED_SOURCE),
                            assumptions.value(Assumption.SHARING),
                            assumptions.value(Assumption.WHOLLY)));
        }

        Shares.Key shares() {
            return Shares.Key.of(links.subList(0, ordinary()), assumptions.get(2), assumptions.get(3));
        }

        int ordinary() {
            return (int) links.stream()
                    .filter(l -> !l.mechanism().isBroughtByCoating())
                    .count();
        }
    }

    static EffectTable of(Key key, Shares shares, GrowthWeights growth) {
        int ordinary = key.ordinary();
        int[] classOf = classes(key, ordinary);
        int[] size = new int[Arrays.stream(classOf).max().orElse(-1) + 1];
        for (int c : classOf) {
            size[c]++;
        }
        int brought = key.links().size() - ordinary;
        double[][] densities = new double[count(size, brought)][BINS];
        PartDraw draw = new PartDraw(key, shares, growth, classOf, size, densities.length);
        for (int i = 0; i < Shares.DRAWS; i++) {
            double[] parts = draw.next();
            for (int c = 0; c < densities.length; c++) {
                put(densities[c], parts[c], draw.weight());
            }
        }
        for (double[] density : densities) {
            normalise(density);
        }
        return new EffectTable(classOf, size, brought, densities);
    }

    /// Mechanisms that the evidence cannot tell apart (same weight, and same law where growth is known) are
    /// one class. Against a thicker coating the ordinary mechanisms may do what they like.
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

    private static int count(int[] classSize, int brought) {
        int n = brought + 1;
        for (int size : classSize) {
            n *= size + 1;
        }
        return n;
    }

    private static void put(double[] density, double part, double weight) {
        int nearest = (int) ((Math.max(WORST_PART, Math.min(1, part)) - WORST_PART) / PART_STEP + 0.5);
        double at = POSITION[nearest];
        int bin = (int) at;
        density[bin] += weight * (1 - (at - bin));
        density[bin + 1] += weight * (at - bin);
    }

    private static void normalise(double[] density) {
        double sum = 0;
        for (double d : density) {
            sum += d;
        }
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

    /// Logarithm of the ratio left over in the middle of a bin.
    static double centre(int bin) {
        return LOWEST + bin * STEP;
    }

    /// Within the table's range.
    static double logRatio(double part) {
        return Math.max(LOWEST, Math.min(HIGHEST, Math.log(Math.max(1e-9, 1 - part))));
    }

    /// The configuration of every choice of suppressed mechanisms.
    ///
    /// @param bits for each link of the key, ordinary ones first, its bit in a choice; negative where a
    ///     choice does not say, which counts as not suppressed
    /// @param choices how many
    int[] configurations(int[] bits, int choices) {
        int[] masks = new int[classSize.length];
        for (int i = 0; i < classOf.length; i++) {
            masks[classOf[i]] |= bits[i] < 0 ? 0 : 1 << bits[i];
        }
        int broughtMask = 0;
        for (int i = bits.length - brought; i < bits.length; i++) {
            broughtMask |= bits[i] < 0 ? 0 : 1 << bits[i];
        }
        int[] configurations = new int[choices];
        for (int s = 0; s < choices; s++) {
            int index = brought - Integer.bitCount(s & broughtMask);
            for (int c = masks.length - 1; c >= 0; c--) {
                index = index * (classSize[c] + 1) + Integer.bitCount(s & masks[c]);
            }
            configurations[s] = index;
        }
        return configurations;
    }
}
