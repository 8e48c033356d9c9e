package org.interphase.study.verdict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.interphase.data.Finding;
import org.interphase.study.contrast.CellScatter;
import org.interphase.study.mechanism.Mechanism;
import org.interphase.study.verdict.Verdict.Reason;
import org.interphase.study.verdict.Verdict.Word;

/// Finds the verdicts of one study. The model stands in `docs/verdicts.md`.
///
/// A mechanism is called **suppressed** if its probability is at least 0.9; if it stays above one half when any one
/// assumption, or the odds of any one prior, is halved or doubled; if the findings themselves, whatever the prior,
/// speak for it with at least [#LEAST_DECIBANS]; and if the findings against, taken alone, would not reach the opposite
/// word. **Not suppressed** is the mirror image. Everything else is **not decidable**.
public final class Judge {
    static final double SURE = 0.9;
    /// Two to one.
    static final double LEAST_DECIBANS = 10 * Math.log10(2);

    private static final double LARGER_SCATTER = 1.5;
    private static final double SMALLEST_WEIGHT = 0.05;

    private final CellScatter scatter;
    private final Assumptions assumptions;
    private final Inference inference = new Inference();

    /// @param scatter prior of the scatter between cells, for each observable
    public Judge(CellScatter scatter, Assumptions assumptions) {
        this.scatter = scatter;
        this.assumptions = assumptions;
    }

    /// Verdicts with everything that hangs on them.
    public Judgement judge(Case study) {
        Trial trial = new Trial(study, scatter, inference, assumptions);
        FlipSearch flips = new FlipSearch(trial);
        Deciders deciders = new Deciders(inference, trial, assumptions);
        List<Verdict> verdicts = acting(study).parallelStream()
                .map(mechanism -> verdict(trial, flips, deciders, mechanism))
                .toList();
        Evidence evidence = trial.evidence();
        Map<Finding, String> notCounted = new LinkedHashMap<>();
        evidence.notCounted().forEach(n -> notCounted.put(n.finding(), n.why()));
        return new Judgement(
                study.name(),
                study.kind(),
                evidence.reference(),
                evidence.coated(),
                verdicts,
                new Contradictions(scatter, assumptions).inside(study),
                trial.posterior().scatterFactor(),
                warnings(trial, study),
                notCounted);
    }

    /// Probabilities alone: that the coating suppresses each mechanism that can act.
    public Map<Mechanism, Double> probabilities(Case study) {
        Posterior posterior = inference.posterior(EvidenceReader.read(study, scatter, assumptions), assumptions);
        Map<Mechanism, Double> probabilities = new EnumMap<>(Mechanism.class);
        acting(study).forEach(m -> probabilities.put(m, posterior.probability(m)));
        return probabilities;
    }

    /// Words alone, by the full rule.
    public Map<Mechanism, Word> words(Case study) {
        Trial trial = new Trial(study, scatter, inference, assumptions);
        Map<Mechanism, Word> words = new EnumMap<>(Mechanism.class);
        acting(study).forEach(m -> words.put(m, trial.word(m).word()));
        return words;
    }

    /// What a reader of the report must be told beside the verdicts.
    List<String> warnings(Case study) {
        return warnings(new Trial(study, scatter, inference, assumptions), study);
    }

    private static List<Mechanism> acting(Case study) {
        return Arrays.stream(Mechanism.values())
                .filter(m -> !study.absent().contains(m))
                .toList();
    }

    private Verdict verdict(Trial trial, FlipSearch flips, Deciders deciders, Mechanism mechanism) {
        Posterior posterior = trial.posterior();
        double p = posterior.probability(mechanism);
        Trial.Ruling ruling = trial.word(mechanism);
        List<Reason> pro = reasons(trial, mechanism, 1);
        List<Reason> contra = reasons(trial, mechanism, -1);
        boolean negative = ruling.word() == Word.NOT_SUPPRESSED;
        return new Verdict(
                mechanism,
                ruling.word(),
                p,
                assumptions.prior(mechanism),
                Assumptions.sourceOfPrior(mechanism),
                scaled(p, 0.5),
                scaled(p, 2),
                posterior.decibans(mechanism),
                negative ? contra : pro,
                negative ? pro : contra,
                flips.of(mechanism),
                deciders.of(mechanism),
                ruling.note());
    }

    static double scaled(double p, double factor) {
        double odds = p / (1 - p) * factor;
        return Double.isInfinite(odds) ? 1 : odds / (1 + odds);
    }

    /// Pieces of evidence in the order of their weight, those of the given sign.
    private static List<Reason> reasons(Trial trial, Mechanism mechanism, int sign) {
        List<Reason> reasons = new ArrayList<>();
        List<EvidenceItem> items = trial.evidence().items();
        double all = trial.posterior().decibans(mechanism);
        for (int i = 0; i < items.size(); i++) {
            double weight = all - trial.without(i).decibans(mechanism);
            if (sign * weight > SMALLEST_WEIGHT) {
                reasons.add(
                        new Reason(items.get(i).title(), weight, items.get(i).findings()));
            }
        }
        reasons.sort((a, b) -> Double.compare(Math.abs(b.decibans()), Math.abs(a.decibans())));
        return reasons;
    }

    private static List<String> warnings(Trial trial, Case study) {
        List<String> warnings = new ArrayList<>();
        Evidence evidence = trial.evidence();
        if (evidence.reference().isEmpty() || evidence.coated().isEmpty()) {
            warnings.add("The study has no pair of a bare and a coated sample, so nothing can be decided.");
        }
        double factor = trial.posterior().scatterFactor();
        if (factor > LARGER_SCATTER * trial.scatterNow()) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "The cells scatter more than their prior says, by a factor of about %.1f; all probabilities allow for it.",
                    factor));
        }
        if (study.kind() == Case.Kind.SIMULATED) {
            warnings.add("These verdicts are about simulated cells; they say nothing about the real ones.");
        }
        return warnings;
    }
}
