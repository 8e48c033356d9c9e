package org.interphase.study.verdict;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final Map<Assumption, Map<Mechanism, Flip>> byAssumption;

    /// Looks through the assumptions side by side: none needs what another finds, so the answer does not depend on the
    /// number of cores.
    FlipSearch(Trial trial) {
        this.trial = trial;
        List<Assumption> assumptions = List.of(Assumption.values());
        List<Map<Mechanism, Flip>> found =
                assumptions.parallelStream().map(this::ofEach).toList();
        this.byAssumption = new EnumMap<>(Assumption.class);
        for (int i = 0; i < found.size(); i++) {
            byAssumption.put(assumptions.get(i), found.get(i));
        }
    }

    private Map<Mechanism, Flip> ofEach(Assumption assumption) {
        Map<Mechanism, Flip> flips = new EnumMap<>(Mechanism.class);
        for (Mechanism mechanism : trial.posterior().mechanisms()) {
            flips.put(mechanism, ofAssumption(mechanism, assumption));
        }
        return flips;
    }

    /// The prior of the mechanism itself and all assumptions; priors of other mechanisms where they can flip it.
    List<Flip> of(Mechanism mechanism) {
        List<Flip> flips = new ArrayList<>();
        Posterior posterior = trial.posterior();
        if (posterior.mechanisms().contains(mechanism)) {
            flips.add(ofPrior(mechanism, mechanism));
            byAssumption.values().forEach(found -> flips.add(found.get(mechanism)));
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
        Optional<Crossing> down = crossing(now, lowest, word, probability, halvings);
        Optional<Crossing> up = crossing(now, highest, word, probability, halvings);
        return nearest(now, down, up)
                .map(c -> new Flip(name, now, OptionalDouble.of(c.value()), c.beyond(), lowest, highest))
                .orElseGet(() -> new Flip(name, now, OptionalDouble.empty(), word, lowest, highest));
    }

    /// @param beyond the word a hair beyond the value
    private record Crossing(double value, Word beyond) {}

    private static Optional<Crossing> nearest(double now, Optional<Crossing> down, Optional<Crossing> up) {
        if (down.isEmpty() || up.isEmpty()) {
            return down.isEmpty() ? up : down;
        }
        return now / down.get().value() < up.get().value() / now ? down : up;
    }

    /// Where the word first changes between here and the end.
    private static Optional<Crossing> crossing(
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
                Word beyond = word == Word.NOT_DECIDABLE
                        ? Trial.byProbability(probability.applyAsDouble(changed))
                        : Word.NOT_DECIDABLE;
                return Optional.of(new Crossing(interpolated(near, changed, word, probability), beyond));
            }
            near = far;
        }
        return Optional.empty();
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
