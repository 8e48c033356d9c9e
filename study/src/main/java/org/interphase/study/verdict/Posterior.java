package org.interphase.study.verdict;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.interphase.study.mechanism.Mechanism;

/// Joint probability of every choice of suppressed mechanisms, given the evidence.
final class Posterior {
    private final List<Mechanism> mechanisms;
    private final double[] mass;
    private final double noChange;
    private final double[] probability;
    private final Assumptions assumptions;
    private final double scatterFactor;

    /// @param mechanisms those that some evidence speaks about; bit i of a choice is the i-th
    /// @param likelihood of each choice, and last of no change at all
    /// @param scatterFactor geometric mean of the factor on the prior scatter between cells
    Posterior(List<Mechanism> mechanisms, double[] likelihood, Assumptions assumptions, double scatterFactor) {
        this.mechanisms = mechanisms;
        this.assumptions = assumptions;
        this.scatterFactor = scatterFactor;
        this.mass = Posterior.priors(mechanisms, assumptions);
        double sum = 0;
        for (int s = 0; s < mass.length; s++) {
            mass[s] *= likelihood[s];
            sum += mass[s];
        }
        for (int s = 0; s < mass.length; s++) {
            mass[s] /= sum;
        }
        this.noChange = likelihood[mass.length] / sum;
        this.probability = probabilities(mechanisms.size(), mass);
    }

    /// Prior probability of every choice.
    static double[] priors(List<Mechanism> mechanisms, Assumptions assumptions) {
        double[] priors = new double[1 << mechanisms.size()];
        priors[0] = 1;
        for (int i = 0; i < mechanisms.size(); i++) {
            double prior = assumptions.prior(mechanisms.get(i));
            int half = 1 << i;
            for (int s = 0; s < half; s++) {
                priors[half + s] = priors[s] * prior;
                priors[s] *= 1 - prior;
            }
        }
        return priors;
    }

    List<Mechanism> mechanisms() {
        return mechanisms;
    }

    double scatterFactor() {
        return scatterFactor;
    }

    double mass(int choice) {
        return mass[choice];
    }

    int choices() {
        return mass.length;
    }

    /// Probability that the coating suppresses the mechanism; the prior where no evidence speaks about it.
    double probability(Mechanism mechanism) {
        int bit = mechanisms.indexOf(mechanism);
        return bit < 0 ? assumptions.prior(mechanism) : probability[bit];
    }

    private static double[] probabilities(int mechanisms, double[] mass) {
        double[] probability = new double[mechanisms];
        for (int bit = 0; bit < mechanisms; bit++) {
            for (int s = 0; s < mass.length; s++) {
                probability[bit] += (s >> bit & 1) == 1 ? mass[s] : 0;
            }
        }
        return probability;
    }

    /// How much more probable the evidence is if the mechanism is suppressed than if the coating changes
    /// nothing at all.
    double oddsAgainstNoChange(Mechanism mechanism) {
        return probability(mechanism) / assumptions.prior(mechanism) / noChange;
    }

    /// How the probability of a mechanism depends on the prior of another (or its own), all else the same:
    /// the joint mass is reweighed.
    ///
    /// @return as a function of the factor on the odds of the other's prior
    DoubleUnaryOperator byOddsOf(Mechanism mechanism, Mechanism other) {
        int bit = mechanisms.indexOf(mechanism);
        int with = mechanisms.indexOf(other);
        double[][] joint = new double[2][2];
        for (int s = 0; s < mass.length; s++) {
            joint[s >> bit & 1][s >> with & 1] += mass[s];
        }
        return factor -> (joint[1][0] + factor * joint[1][1])
                / (joint[0][0] + joint[1][0] + factor * (joint[0][1] + joint[1][1]));
    }

    /// Weight of all evidence for suppression: ten times the decimal logarithm of posterior over prior odds.
    double decibans(Mechanism mechanism) {
        return decibans(probability(mechanism)) - decibans(assumptions.prior(mechanism));
    }

    /// Log-odds of a probability in decibans.
    static double decibans(double p) {
        double kept = Math.max(1e-12, Math.min(1 - 1e-12, p));
        return 10 * Math.log10(kept / (1 - kept));
    }
}
