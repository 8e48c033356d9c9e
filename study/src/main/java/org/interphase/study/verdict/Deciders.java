package org.interphase.study.verdict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.interphase.data.Observable;
import org.interphase.data.Technique;
import org.interphase.study.mechanism.Link;
import org.interphase.study.mechanism.Mechanism;
import org.interphase.study.mechanism.Mechanisms;
import org.interphase.study.mechanism.Phase;
import org.interphase.study.verdict.Verdict.Decider;

/// Which measurement would tell most about a mechanism: expected decrease of the entropy of the answer, by quadrature
/// over what the measurement could give.
///
/// Candidates are the families of observables that the mechanism moves and that the study has not compared in that
/// phase, and those that it has, in a cell without carbon.
final class Deciders {
    private static final double[] UNCERTAINTIES = {0.05, 0.1, 0.15, 0.2, 0.3};
    private static final double WORTH = 0.8;
    private static final int SHOWN = 3;

    private final Inference inference;
    private final Trial trial;
    private final Assumptions assumptions;
    private final List<double[][]> kernels =
            Arrays.stream(UNCERTAINTIES).mapToObj(Deciders::kernel).toList();

    Deciders(Inference inference, Trial trial, Assumptions assumptions) {
        this.inference = inference;
        this.trial = trial;
        this.assumptions = assumptions;
    }

    /// @param control what is done to the cell; empty for the cell as it is
    private record Candidate(Family family, Phase phase, String control, List<Link> links) {
        String title() {
            return family.title() + " " + phase.words() + control;
        }
    }

    List<Decider> of(Mechanism mechanism) {
        List<Decider> deciders = new ArrayList<>();
        double entropy = entropy(trial.posterior().probability(mechanism));
        for (Candidate candidate : candidates(mechanism)) {
            double[][] expected = expected(mechanism, candidate.links());
            double best = information(mechanism, expected, kernels.getFirst());
            double needed = UNCERTAINTIES[0];
            double worth = best;
            for (int k = 1; k < UNCERTAINTIES.length; k++) {
                double information = information(mechanism, expected, kernels.get(k));
                if (information >= WORTH * best) {
                    needed = UNCERTAINTIES[k];
                    worth = information;
                }
            }
            deciders.add(new Decider(candidate.title(), needed, worth, entropy));
        }
        deciders.sort(Comparator.comparingDouble(Decider::information).reversed());
        return deciders.stream()
                .filter(d -> d.information() > 0.005)
                .limit(SHOWN)
                .toList();
    }

    private List<Candidate> candidates(Mechanism mechanism) {
        Map<String, Candidate> candidates = new LinkedHashMap<>();
        for (Link link : Mechanisms.links()) {
            if (link.mechanism() == mechanism && link.observable().technique() != Technique.COMPUTATION) {
                for (Phase phase : link.phases().stream().sorted().toList()) {
                    Family family = Family.of(link.observable());
                    List<Link> links = links(link.observable(), phase);
                    boolean ofCoating =
                            links.stream().allMatch(l -> l.mechanism().isBroughtByCoating());
                    boolean carbon = links.stream().anyMatch(l -> l.mechanism() == Mechanism.SE_OXIDATION_AT_CARBON);
                    if (!ofCoating && !isCompared(family, phase)) {
                        Candidate c = new Candidate(family, phase, "", links);
                        candidates.putIfAbsent(c.title(), c);
                    }
                    if (!ofCoating && carbon && mechanism != Mechanism.SE_OXIDATION_AT_CARBON) {
                        List<Link> rest = links.stream()
                                .filter(l -> l.mechanism() != Mechanism.SE_OXIDATION_AT_CARBON)
                                .toList();
                        Candidate c = new Candidate(family, phase, " in a cell without carbon", rest);
                        candidates.putIfAbsent(c.title(), c);
                    }
                }
            }
        }
        return List.copyOf(candidates.values());
    }

    private boolean isCompared(Family family, Phase phase) {
        return trial.evidence().items().stream()
                .anyMatch(i -> i.family().title().equals(family.title())
                        && i.phase() == phase
                        && i.comparison().kind() == Comparison.Kind.COATING
                        && i.comparison().analogy() == 0);
    }

    private List<Link> links(Observable observable, Phase phase) {
        return Mechanisms.linksTo(observable, phase).stream()
                .filter(l -> !trial.study().absent().contains(l.mechanism()))
                .sorted((a, b) -> Boolean.compare(
                        a.mechanism().isBroughtByCoating(), b.mechanism().isBroughtByCoating()))
                .toList();
    }

    private double information(Mechanism mechanism, double[][] expected, double[][] kernel) {
        double[][] predicted = {blurred(expected[0], kernel), blurred(expected[1], kernel)};
        double p = trial.posterior().probability(mechanism);
        double after = 0;
        for (int i = 0; i < EffectTable.BINS; i++) {
            double both = p * predicted[1][i] + (1 - p) * predicted[0][i];
            if (both > 1e-12) {
                after += both * entropy(p * predicted[1][i] / both);
            }
        }
        return Math.max(0, entropy(p) - after);
    }

    /// Distribution of the part removed if the mechanism is not suppressed (0) and if it is (1).
    private double[][] expected(Mechanism mechanism, List<Link> links) {
        EffectTable table = inference.table(EffectTable.Key.of(links, assumptions));
        Posterior posterior = trial.posterior();
        List<Mechanism> order = new ArrayList<>(posterior.mechanisms());
        links.stream().map(Link::mechanism).filter(m -> !order.contains(m)).forEach(order::add);
        int[] bits = links.stream().mapToInt(l -> order.indexOf(l.mechanism())).toArray();
        int[] configuration = table.configurations(bits, 1 << order.size());
        int own = order.indexOf(mechanism);
        int known = posterior.mechanisms().size();
        double[][] weights = new double[2][table.configurations()];
        for (int s = 0; s < configuration.length; s++) {
            double weight = posterior.mass(s & (1 << known) - 1);
            for (int i = known; i < order.size(); i++) {
                double prior = assumptions.prior(order.get(i));
                weight *= (s >> i & 1) == 1 ? prior : 1 - prior;
            }
            weights[s >> own & 1][configuration[s]] += weight;
        }
        return new double[][] {mixture(weights[0], table), mixture(weights[1], table)};
    }

    private static double[] mixture(double[] weights, EffectTable table) {
        double[] mixture = new double[EffectTable.BINS];
        double sum = 0;
        for (int c = 0; c < weights.length; c++) {
            sum += weights[c];
            for (int i = 0; i < mixture.length; i++) {
                mixture[i] += weights[c] * table.density(c)[i];
            }
        }
        for (int i = 0; i < mixture.length && sum > 0; i++) {
            mixture[i] /= sum;
        }
        return mixture;
    }

    /// What a measurement with a standard uncertainty shows in each bin, for each bin that is true.
    private static double[][] kernel(double u) {
        double[] byDistance = new double[EffectTable.BINS];
        for (int k = 0; k < byDistance.length; k++) {
            byDistance[k] = Bell.density(k * EffectTable.STEP, u);
        }
        double[][] kernel = new double[EffectTable.BINS][EffectTable.BINS];
        for (int i = 0; i < kernel.length; i++) {
            double norm = 0;
            for (int j = 0; j < kernel.length; j++) {
                norm += byDistance[Math.abs(i - j)];
            }
            for (int j = 0; j < kernel.length; j++) {
                kernel[i][j] = byDistance[Math.abs(i - j)] / norm;
            }
        }
        return kernel;
    }

    private static double[] blurred(double[] density, double[][] kernel) {
        double[] seen = new double[density.length];
        for (int i = 0; i < density.length; i++) {
            for (int j = 0; j < density.length; j++) {
                seen[j] += density[i] * kernel[i][j];
            }
        }
        return seen;
    }

    /// In bits.
    private static double entropy(double p) {
        return p <= 0 || p >= 1 ? 0 : -(p * Math.log(p) + (1 - p) * Math.log(1 - p)) / Math.log(2);
    }
}
