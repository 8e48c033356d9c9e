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
/// Priors: on the joint posterior, which a prior only reweighs. Other assumptions: halved or doubled first, then at the
/// end of their bounds; where the word changes, by bisection and a last interpolation of the log-odds.
final class FlipSearch {
    private static final double LEAST_PRIOR = 0.001;
    private static final int HALVINGS = 2;
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
        DoubleUnaryOperator byOdds = trial.posterior().byOddsOf(mechanism, other);
        DoubleUnaryOperator probability = prior -> byOdds.applyAsDouble(prior / (1 - prior) / odds);
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
        Word becomes = nearest.isPresent() ? beyond(nearest.getAsDouble(), now, probability) : word;
        return new Flip(name, now, nearest, becomes, lowest, highest);
    }

    /// A hair beyond the value, so that the border itself does not count.
    private static Word beyond(double value, double now, DoubleUnaryOperator probability) {
        double before = Posterior.decibans(probability.applyAsDouble(now));
        double then = Posterior.decibans(probability.applyAsDouble(value));
        double limit = Posterior.decibans(Judge.SURE);
        if (before >= limit || before <= -limit) {
            return Word.NOT_DECIDABLE;
        }
        return then > before ? Word.SUPPRESSED : Word.NOT_SUPPRESSED;
    }

    private static OptionalDouble nearest(double now, OptionalDouble down, OptionalDouble up) {
        if (down.isEmpty() || up.isEmpty()) {
            return down.isEmpty() ? up : down;
        }
        return now / down.getAsDouble() < up.getAsDouble() / now ? down : up;
    }

    /// Where the word first changes between here and the end.
    private static OptionalDouble crossing(
            double now, double end, Word word, DoubleUnaryOperator probability, int halvings) {
        double near = now;
        double step = end < now ? Math.max(end, now / 2) : Math.min(end, now * 2);
        for (double far : step == end ? new double[] {end} : new double[] {step, end}) {
            if (Trial.byProbability(probability.applyAsDouble(far)) != word) {
                double changed = far;
                for (int h = 0; h < halvings; h++) {
                    double middle = Math.sqrt(near * changed);
                    if (Trial.byProbability(probability.applyAsDouble(middle)) == word) {
                        near = middle;
                    } else {
                        changed = middle;
                    }
                }
                return OptionalDouble.of(interpolated(near, changed, word, probability));
            }
            near = far;
        }
        return OptionalDouble.empty();
    }

    private static double interpolated(double near, double far, Word word, DoubleUnaryOperator probability) {
        double a = Posterior.decibans(probability.applyAsDouble(near));
        double b = Posterior.decibans(probability.applyAsDouble(far));
        double limit = Posterior.decibans(Judge.SURE);
        double border = switch (word) {
            case SUPPRESSED -> limit;
            case NOT_SUPPRESSED -> -limit;
            case NOT_DECIDABLE -> b > a ? limit : -limit;
        };
        double part = a == b ? 1 : Math.max(0, Math.min(1, (border - a) / (b - a)));
        return near * Math.pow(far / near, part);
    }
}
