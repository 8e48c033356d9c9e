package org.interphase.study.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.interphase.study.contrast.CellScatter;
import org.interphase.study.mechanism.Mechanism;
import org.interphase.study.verdict.Verdict.Word;

/// One study under one set of assumptions, and the same under others; each posterior is computed once.
final class Trial {
    private final Case study;
    private final CellScatter scatter;
    private final Inference inference;
    private final Assumptions assumptions;
    private final Evidence evidence;
    private final List<Prepared> prepared;
    private final Posterior posterior;
    private final Map<SeenItem.Key, SeenItem> seen = new ConcurrentHashMap<>();
    private final Map<Integer, Posterior> without = new ConcurrentHashMap<>();
    private final Map<Integer, Posterior> alone = new ConcurrentHashMap<>();
    private final Map<Assumption, Map<Double, Posterior>> varied = new ConcurrentHashMap<>();

    /// @param word the answer
    /// @param note why nothing is decided although the probability would allow it; else empty
    record Ruling(Word word, String note) {}

    Trial(Case study, CellScatter scatter, Inference inference, Assumptions assumptions) {
        this.study = study;
        this.scatter = scatter;
        this.inference = inference;
        this.assumptions = assumptions;
        this.evidence = EvidenceReader.read(study, scatter, assumptions);
        this.prepared = inference.prepare(evidence.items(), assumptions, seen);
        this.posterior = inference.posterior(prepared, evidence.replicates(), assumptions);
    }

    Case study() {
        return study;
    }

    Evidence evidence() {
        return evidence;
    }

    Posterior posterior() {
        return posterior;
    }

    Assumptions assumptions() {
        return assumptions;
    }

    double scatterNow() {
        return assumptions.value(Assumption.CELL_SCATTER);
    }

    /// Without one piece of evidence.
    Posterior without(int item) {
        return without.computeIfAbsent(item, i -> {
            List<Prepared> rest = new ArrayList<>(prepared);
            rest.remove(i.intValue());
            return inference.posterior(rest, evidence.replicates(), assumptions);
        });
    }

    /// With one piece of evidence alone.
    private Posterior alone(int item) {
        return alone.computeIfAbsent(
                item, i -> inference.posterior(List.of(prepared.get(i)), evidence.replicates(), assumptions));
    }

    /// With another value of an assumption.
    Posterior with(Assumption assumption, double value) {
        if (value == assumptions.value(assumption)) {
            return posterior;
        }
        return varied.computeIfAbsent(assumption, _ -> new ConcurrentHashMap<>())
                .computeIfAbsent(value, v -> {
                    Assumptions other = assumptions.with(assumption, v);
                    List<EvidenceItem> items = EvidenceReader.isReadWith(assumption)
                            ? EvidenceReader.read(study, scatter, other).items()
                            : evidence.items();
                    return inference.posterior(inference.prepare(items, other, seen), evidence.replicates(), other);
                });
    }

    /// The word that a probability alone would give.
    static Word byProbability(double p) {
        return p >= Judge.SURE ? Word.SUPPRESSED : p <= 1 - Judge.SURE ? Word.NOT_SUPPRESSED : Word.NOT_DECIDABLE;
    }

    Ruling word(Mechanism mechanism) {
        Word word = byProbability(posterior.probability(mechanism));
        if (word == Word.NOT_DECIDABLE) {
            return new Ruling(word, "");
        }
        int sign = word == Word.SUPPRESSED ? 1 : -1;
        if (sign * posterior.decibans(mechanism) < Judge.LEAST_DECIBANS) {
            return new Ruling(Word.NOT_DECIDABLE, "the prior speaks and not the findings");
        }
        String equal = word == Word.SUPPRESSED ? equal(mechanism) : "";
        if (!equal.isEmpty()) {
            return new Ruling(Word.NOT_DECIDABLE, equal);
        }
        String fragile = fragile(mechanism, sign);
        if (!fragile.isEmpty()) {
            return new Ruling(Word.NOT_DECIDABLE, "it hangs on one assumption: " + fragile);
        }
        Posterior opposition = opposition(mechanism, sign);
        if (byProbability(opposition.probability(mechanism)) != word
                && byProbability(opposition.probability(mechanism)) != Word.NOT_DECIDABLE
                && -sign * opposition.decibans(mechanism) >= Judge.LEAST_DECIBANS) {
            return new Ruling(
                    Word.NOT_DECIDABLE, "the findings against would decide it the other way if they stood alone");
        }
        return new Ruling(word, "");
    }

    /// Why the two samples may be equal in all that the mechanism moves; empty if they are not.
    private String equal(Mechanism mechanism) {
        List<Prepared> moved = prepared.stream()
                .filter(p -> p.mechanisms().contains(mechanism))
                .toList();
        boolean differs =
                moved.stream().anyMatch(p -> p.item().showsLessDamage(posterior.scatterFactor() / scatterNow()));
        if (!differs) {
            return "bare and coated are equal within their errors in everything that the mechanism moves";
        }
        double odds =
                inference.posterior(moved, evidence.replicates(), assumptions).oddsAgainstNoChange(mechanism);
        return odds >= Judge.SURE / (1 - Judge.SURE) - 1e-9
                ? ""
                : String.format(
                        Locale.ROOT,
                        "that the coating changes nothing explains the findings almost as well (odds %.1f : 1)",
                        odds);
    }

    /// The assumption or prior that, halved or doubled, brings the probability to the other side of one half.
    private String fragile(Mechanism mechanism, int sign) {
        for (Assumption assumption : Assumption.values()) {
            for (double factor : new double[] {0.5, 2}) {
                double value = assumptions.value(assumption) * factor;
                double kept = Math.max(assumption.lowest(), Math.min(assumption.highest(), value));
                if (sign * (with(assumption, kept).probability(mechanism) - 0.5) <= 0) {
                    return assumption.words();
                }
            }
        }
        for (Mechanism other : posterior.mechanisms()) {
            for (double factor : new double[] {0.5, 2}) {
                if (sign * (posterior.byOddsOf(mechanism, other).applyAsDouble(factor) - 0.5) <= 0) {
                    return "prior of " + other.id();
                }
            }
        }
        return "";
    }

    /// The posterior of the pieces that, each alone, speak against the word.
    private Posterior opposition(Mechanism mechanism, int sign) {
        List<Prepared> against = new ArrayList<>();
        for (int i = 0; i < prepared.size(); i++) {
            if (sign * alone(i).decibans(mechanism) < 0) {
                against.add(prepared.get(i));
            }
        }
        return inference.posterior(against, evidence.replicates(), assumptions);
    }
}
