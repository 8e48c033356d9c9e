package org.interphase.study.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interphase.data.Observable;
import org.interphase.data.Sample;
import org.interphase.data.SampleProperty;
import org.interphase.study.manifest.PublishedEntry;

/// The share of the active material in a converted shell: what the depth of a reaction can cost in capacity by volume
/// alone.
final class ReactionDepth extends Arithmetic {
    ReactionDepth() {
        super(
                "reaction-depth",
                "Active material in the converted shell",
                "share = 1 − (1 − 2 L / d)³",
                "volume of a shell of a sphere; a polycrystal that reacts at its grains loses more");
    }

    @Override
    public List<Check> apply(StudyNumbers study) {
        List<Check> checks = new ArrayList<>();
        for (Sample sample : study.inCells()) {
            for (PublishedEntry depth : study.numbers(Observable.ROCK_SALT_THICKNESS, sample)) {
                checks.add(check(study, sample, depth));
            }
        }
        return checks;
    }

    private Check check(StudyNumbers study, Sample sample, PublishedEntry depth) {
        Ask ask = new Ask(
                this, study, sample, (sample.id() + ", " + depth.finding().state()).replaceFirst(", $", ""));
        Term share = Term.of(Input.of(depth))
                .times(2e-3)
                .over(ask.property(SampleProperty.PARTICLE_DIAMETER))
                .map(x -> 100 * (1 - Math.pow(Math.max(0, 1 - x), 3)));
        return ask.derive(share, "%", t -> statement(study, sample, depth, t));
    }

    private static String statement(StudyNumbers study, Sample sample, PublishedEntry depth, Term share) {
        String shell = "The rock-salt shell holds " + Words.of(share.value(), 2) + " % of a particle";
        Optional<PublishedEntry> late = study.numbers(Observable.DISCHARGE_CAPACITY, sample).stream()
                .filter(e -> StudyNumbers.cycle(e) >= StudyNumbers.cycle(depth))
                .findFirst();
        return late.map(e -> shell + "; by its volume alone it does not explain a capacity of " + e.printed()
                        + " mAh/g at " + e.finding().state() + ".")
                .orElse(shell + ".");
    }

    @Override
    public String tolerance() {
        return NOTHING_TO_COMPARE;
    }
}
