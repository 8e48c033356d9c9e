package org.interphase.study.verdict;

import java.util.List;
import org.interphase.study.mechanism.Mechanism;

/// Joint probability of every choice of suppressed mechanisms, given the evidence.
final class Posterior {
    private final List<Mechanism> mechanisms;
    private final double[] likelihood;
    private final double[] mass;
    private final Assumptions assumptions;
    private final double scatterFactor;

    /// @param mechanisms those that some evidence speaks about; bit i of a choice is the i-th
    /// @param likelihood of each choice
    /// @param scatterFactor geometric mean of the factor on the prior scatter between cells
    Posterior(List<Mechanism> mechanisms, double[] likelihood, Assumptions assumptions, double scatterFactor) {
        this.mechanisms = mechanisms;
        this.likelihood = likelihood;
        this.assumptions = assumptions;
        this.scatterFactor = scatterFactor;
        this.mass = mass(mechanisms, likelihood, assumptions);
    }

    private static double[] mass(List<Mechanism> mechanisms, double[] likelihood, Assumptions assumptions) {
        double[] mass = new double[likelihood.length];
        double sum = 0;
        for (int s = 0; s < mass.length; s++) {
            double p = likelihood[s];
            for (int i = 0; i < mechanisms.size(); i++) {
                double prior = assumptions.prior(mechanisms.get(i));
                p *= (s >> i & 1) == 1 ? prior : 1 - prior;
            }
            mass[s] = p;
            sum += p;
        }
        for (int s = 0; s < mass.length; s++) {
            mass[s] /= sum;
        }
        return mass;
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

    /// The same evidence with other priors.
    Posterior withPriors(Assumptions other) {
        return new Posterior(mechanisms, likelihood, other, scatterFactor);
    }

    /// Probability that the coating suppresses the mechanism; the prior where no evidence speaks about it.
    double probability(Mechanism mechanism) {
        int bit = mechanisms.indexOf(mechanism);
        if (bit < 0) {
            return assumptions.prior(mechanism);
        }
        double p = 0;
        for (int s = 0; s < mass.length; s++) {
            p += (s >> bit & 1) == 1 ? mass[s] : 0;
        }
        return p;
    }

    /// Probability of the mechanism with the odds of another one's prior multiplied; the joint mass is reweighed.
    double probability(Mechanism mechanism, Mechanism other, double oddsFactor) {
        int bit = mechanisms.indexOf(mechanism);
        int with = mechanisms.indexOf(other);
        double yes = 0;
        double all = 0;
        for (int s = 0; s < mass.length; s++) {
            double p = mass[s] * ((s >> with & 1) == 1 ? oddsFactor : 1);
            all += p;
            yes += (s >> bit & 1) == 1 ? p : 0;
        }
        return yes / all;
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
