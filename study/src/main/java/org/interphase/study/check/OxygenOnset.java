package org.interphase.study.check;

import java.util.Comparator;
import java.util.List;
import org.interphase.data.Observable;
import org.interphase.data.Sample;
import org.interphase.data.StateAxis;
import org.interphase.study.manifest.PublishedEntry;

/// Where the energy to take oxygen out of the lattice reaches zero on the line through its values at two states of
/// charge.
final class OxygenOnset extends Arithmetic {
    OxygenOnset() {
        super(
                "oxygen-onset",
                "State of charge at which an oxygen vacancy costs nothing",
                "δ_0 = δ_1 + E_1 (δ_2 − δ_1) / (E_1 − E_2)",
                "straight line through two computed energies");
    }

    @Override
    public List<Check> apply(StudyNumbers study) {
        return study.samples().stream()
                .filter(s -> charged(study, s).size() >= 2)
                .map(s -> check(study, s))
                .toList();
    }

    private static List<PublishedEntry> charged(StudyNumbers study, Sample sample) {
        return study.numbers(Observable.OXYGEN_VACANCY_ENERGY, sample).stream()
                .filter(e -> e.finding().state().at(StateAxis.STATE_OF_CHARGE).isPresent())
                .sorted(Comparator.comparingDouble(OxygenOnset::charge))
                .toList();
    }

    private static double charge(PublishedEntry entry) {
        return entry.finding().state().at(StateAxis.STATE_OF_CHARGE).orElse(Double.NaN);
    }

    private Check check(StudyNumbers study, Sample sample) {
        Ask ask = new Ask(this, study, sample, sample.id());
        List<PublishedEntry> ends = charged(study, sample);
        PublishedEntry one = ends.getFirst();
        PublishedEntry two = ends.getLast();
        Term first = Term.of(Input.of(one));
        Term second = Term.of(Input.of(two));
        double step = charge(two) - charge(one);
        Term zero = first.over(first.minus(second)).map(x -> charge(one) + step * x);
        return ask.derive(
                zero,
                "%",
                t -> "On the line through " + one.printed() + " eV at " + Words.of(charge(one), 2) + " % and "
                        + two.printed() + " eV at " + Words.of(charge(two), 2)
                        + " % of the lithium removed, oxygen leaves for nothing at " + Words.of(t.value(), 3) + " %.");
    }

    @Override
    public String tolerance() {
        return NOTHING_TO_COMPARE;
    }
}
