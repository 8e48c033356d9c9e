package org.interphase.study.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.interphase.study.mechanism.Mechanism;
import org.interphase.study.verdict.Verdict.Flip;
import org.interphase.study.verdict.Verdict.Word;

/// Looks for the value of each assumption at which the probability leaves the range of its word.
///
/// Priors: on the joint posterior, which a prior only reweighs. Other assumptions: outwards from the present value on a
/// grid of logarithms, then by bisection to five per cent.
final class FlipSearch {
    private static final double LEAST_PRIOR = 0.001;
    private static final int GRID = 6;
    private static final int HALVINGS = 4;
    private static final int HALVINGS_OF_PRIOR = 40;

    private final Trial trial;

    FlipSearch(Trial trial) {
        this.trial = trial;
    }

    /// The prior of the mechanism itself and all assumptions; priors of other mechanisms where they can flip it.
    List<Flip> of(Mechanism mechanism) {
        List<Flip> flips = new ArrayList<>();
        Posterior posterior = trial.posterior();
        if (posterior.mechanisms().contains(mechanism)) {
            flips.add(ofPrior(mechanism, mechanism));
            for (Assumption assumption : Assumption.values()) {
                flips.add(ofAssumption(mechanism, assumption));
            }
            for (Mechanism other : posterior.mechanisms()) {
                Flip flip = ofPrior(mechanism, other);
                if (other != mechanism && flip.valueAtFlip().isPresent()) {
                    flips.add(flip);
                }
            }
        }
        return flips;
    }

    private Flip ofPrior(Mechanism mechanism, Mechanism other) {
        double now = trial.assumptions().prior(other);
        double odds = now / (1 - now);
        DoubleUnaryOperator probability =
                prior -> trial.posterior().probability(mechanism, other, prior / (1 - prior) / odds);
        return flip("prior of " + other.id(), now, LEAST_PRIOR, 1 - LEAST_PRIOR, probability, HALVINGS_OF_PRIOR);
    }

    private Flip ofAssumption(Mechanism mechanism, Assumption assumption) {
        return flip(
                assumption.words(),
                trial.assumptions().value(assumption),
                assumption.lowest(),
                assumption.highest(),
                value -> trial.with(assumption, value).probability(mechanism),
                HALVINGS);
    }

    private static Flip flip(
            String name, double now, double lowest, double highest, DoubleUnaryOperator probability, int halvings) {
        Word word = Trial.byProbability(probability.applyAsDouble(now));
        OptionalDouble down = crossing(now, lowest, word, probability, halvings);
        OptionalDouble up = crossing(now, highest, word, probability, halvings);
        OptionalDouble nearest = nearest(now, down, up);
        Word becomes = nearest.isPresent() ? beyond(nearest.getAsDouble(), now, probability, word) : word;
        return new Flip(name, now, nearest, becomes, lowest, highest);
    }

    private static Word beyond(double value, double now, DoubleUnaryOperator probability, Word word) {
        double p = probability.applyAsDouble(value);
        Word there = Trial.byProbability(p);
        return there != word
                ? there
                : Trial.byProbability(probability.applyAsDouble(value * (value < now ? 0.99 : 1.01)));
    }

    private static OptionalDouble nearest(double now, OptionalDouble down, OptionalDouble up) {
        if (down.isEmpty() || up.isEmpty()) {
            return down.isEmpty() ? up : down;
        }
        return now / down.getAsDouble() < up.getAsDouble() / now ? down : up;
    }

    /// The last value found on the far side of the first change of the word between here and the end.
    private static OptionalDouble crossing(
            double now, double end, Word word, DoubleUnaryOperator probability, int halvings) {
        double near = now;
        for (int i = 1; i <= GRID; i++) {
            double far = i == GRID ? end : now * Math.pow(end / now, (double) i / GRID);
            if (Trial.byProbability(probability.applyAsDouble(far)) != word) {
                for (int h = 0; h < halvings; h++) {
                    double middle = Math.sqrt(near * far);
                    if (Trial.byProbability(probability.applyAsDouble(middle)) == word) {
                        near = middle;
                    } else {
                        far = middle;
                    }
                }
                return OptionalDouble.of(far);
            }
            near = far;
        }
        return OptionalDouble.empty();
    }
}
