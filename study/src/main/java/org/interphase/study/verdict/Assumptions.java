package org.interphase.study.verdict;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.interphase.quantity.Source;
import org.interphase.study.mechanism.Mechanism;
import org.interphase.study.mechanism.Seat;

/// The values of all assumptions and of the prior probability of each mechanism that the coating suppresses it.
public final class Assumptions {
    private static final double AT_COATED_SURFACE = 0.5;
    private static final double ELSEWHERE = 0.1;
    private static final double BROUGHT_BY_COATING = 0.5;

    private final Map<Assumption, Double> values;
    private final Map<Mechanism, Double> priors;

    private Assumptions(Map<Assumption, Double> values, Map<Mechanism, Double> priors) {
        this.values = Collections.unmodifiableMap(values);
        this.priors = Collections.unmodifiableMap(priors);
    }

    /// Nothing is known of a mechanism at the coated surface or of one that the coating brings (one half); a mechanism
    /// where there is no coating is seldom reached by it (one tenth).
    public static Assumptions standard() {
        Map<Assumption, Double> values = new EnumMap<>(Assumption.class);
        for (Assumption assumption : Assumption.values()) {
            values.put(assumption, assumption.standard());
        }
        Map<Mechanism, Double> priors = new EnumMap<>(Mechanism.class);
        for (Mechanism mechanism : Mechanism.values()) {
            priors.put(mechanism, standardPrior(mechanism.seat()));
        }
        return new Assumptions(values, priors);
    }

    private static double standardPrior(Seat seat) {
        return switch (seat) {
            case AT_COATED_SURFACE -> AT_COATED_SURFACE;
            case ELSEWHERE -> ELSEWHERE;
            case BROUGHT_BY_COATING -> BROUGHT_BY_COATING;
        };
    }

    /// Why the prior of a mechanism is what it is.
    public static Source sourceOfPrior(Mechanism mechanism) {
        return switch (mechanism.seat()) {
            case AT_COATED_SURFACE ->
                new Source.Assumed(
                        "one half: published coatings help more often than not, but those that do not help are"
                                + " seldom published");
            case ELSEWHERE ->
                new Source.Assumed(
                        "one tenth: paper C, discussion 2, expects the reactions at carbon and collector to be"
                                + " unaffected by a coating on the active material");
            case BROUGHT_BY_COATING -> new Source.Assumed("one half: nothing is known of the coating beforehand");
        };
    }

    public double value(Assumption assumption) {
        return values.getOrDefault(assumption, assumption.standard());
    }

    /// Prior probability that the coating suppresses the mechanism.
    public double prior(Mechanism mechanism) {
        return priors.getOrDefault(mechanism, standardPrior(mechanism.seat()));
    }

    /// The same with another value.
    ///
    /// @throws IllegalArgumentException if the value lies outside the bounds of the assumption
    public Assumptions with(Assumption assumption, double value) {
        if (!(value >= assumption.lowest() && value <= assumption.highest())) {
            throw new IllegalArgumentException(
                    assumption + " between " + assumption.lowest() + " and " + assumption.highest() + ", not " + value);
        }
        Map<Assumption, Double> copy = new EnumMap<>(values);
        copy.put(assumption, value);
        return new Assumptions(copy, priors);
    }

    /// The same with another prior, between 0 and 1, both excluded.
    public Assumptions withPrior(Mechanism mechanism, double prior) {
        if (!(prior > 0 && prior < 1)) {
            throw new IllegalArgumentException("a prior between 0 and 1, not " + prior);
        }
        Map<Mechanism, Double> copy = new EnumMap<>(priors);
        copy.put(mechanism, prior);
        return new Assumptions(values, copy);
    }
}
