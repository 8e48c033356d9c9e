package org.interphase.study.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.interphase.data.Observable;
import org.interphase.data.Sample;
import org.interphase.study.manifest.PublishedEntry;

/// The loss per cycle under its three definitions, and which of them reproduces what is printed.
///
/// compound `1 − (Q_n/Q_0)^(1/N)`, linear `(Q_0 − Q_n)/(N Q_0)`, absolute `(Q_0 − Q_n)/N`.
final class FadePerCycle extends Arithmetic {
    private static final int COMPOUND = 0;
    private static final int LINEAR = 1;
    private static final int ABSOLUTE = 2;
    private static final List<String> NAMES = List.of("compound", "linear", "absolute");
    private static final List<String> UNITS = List.of("%/cycle", "%/cycle", "mAh/g per cycle");

    FadePerCycle() {
        super(
                "fade",
                "Loss per cycle",
                "compound 1 − (Q_n/Q_0)^(1/N); linear (Q_0 − Q_n)/(N Q_0); absolute (Q_0 − Q_n)/N",
                "definitions; N is the number of intervals between the two capacities");
    }

    @Override
    public List<Check> apply(StudyNumbers study) {
        List<Check> checks = new ArrayList<>();
        for (Sample sample : study.inCells()) {
            List<PublishedEntry> printed = study.numbers(Observable.FADE_AS_PRINTED, sample);
            for (PublishedEntry entry : printed) {
                checks.addAll(againstPrinted(study, sample, entry));
            }
            if (printed.isEmpty()) {
                checks.addAll(betweenCycles(study, sample));
            }
        }
        return checks;
    }

    private List<Check> againstPrinted(StudyNumbers study, Sample sample, PublishedEntry printed) {
        double last = StudyNumbers.cycle(printed);
        double rate = StudyNumbers.rate(printed);
        List<PublishedEntry> capacities = study.numbers(Observable.DISCHARGE_CAPACITY, sample).stream()
                .filter(e -> Double.isNaN(rate) || StudyNumbers.rate(e) == rate)
                .toList();
        Optional<PublishedEntry> end =
                capacities.stream().filter(e -> StudyNumbers.cycle(e) == last).findFirst();
        Optional<PublishedEntry> start = capacities.stream()
                .filter(e -> StudyNumbers.cycle(e) < last)
                .min(Comparator.comparingDouble(StudyNumbers::cycle));
        double counted = printed.overCycles()
                .orElse(start.map(s -> last - StudyNumbers.cycle(s)).orElse(Double.NaN));
        Input intervals = intervals(counted, printed);
        List<Check> checks = new ArrayList<>();
        for (int i = COMPOUND; i <= ABSOLUTE; i++) {
            String name = NAMES.get(i);
            Ask ask = new Ask(this, study, sample, sample.id() + ", " + name);
            Term q0 = ask.entry(start, "discharge capacity at the start");
            Term qn = ask.entry(end, "discharge capacity at cycle " + Math.round(last));
            Term loss = loss(i, q0, qn, Term.of(intervals));
            checks.add(
                    i == ABSOLUTE
                            ? ask.derive(loss, UNITS.get(i), t -> "Absolute loss, for comparison.")
                            : ask.compare(loss, Optional.of(Input.of(printed)), UNITS.get(i), c -> says(c, name)));
        }
        return checks;
    }

    private static Input intervals(double counted, PublishedEntry printed) {
        return new Input(
                "cycles that the loss is counted over",
                counted,
                0,
                "",
                printed.finding().sources().getFirst());
    }

    private static String says(Outcome.Compared compared, String definition) {
        return "The printed " + compared.printed().shown() + " is "
                + (compared.passed() ? "" : "not ") + "the " + definition + " loss, which is "
                + Words.of(compared.computed().value(), 3, compared.unit()) + ".";
    }

    private List<Check> betweenCycles(StudyNumbers study, Sample sample) {
        List<PublishedEntry> capacities = study.numbers(Observable.DISCHARGE_CAPACITY, sample).stream()
                .filter(e -> !Double.isNaN(StudyNumbers.cycle(e)))
                .sorted(Comparator.comparingDouble(StudyNumbers::cycle))
                .toList();
        List<Check> checks = new ArrayList<>();
        for (int i = 1; i < capacities.size(); i++) {
            PublishedEntry start = capacities.get(i - 1);
            PublishedEntry end = capacities.get(i);
            if (!sameRate(start, end) || StudyNumbers.cycle(start) >= StudyNumbers.cycle(end)) {
                continue;
            }
            double counted = StudyNumbers.cycle(end) - StudyNumbers.cycle(start);
            Term q0 = Term.of(Input.of(start));
            Term qn = Term.of(Input.of(end));
            Term n = Term.of(intervals(counted, end));
            Ask ask = new Ask(
                    this,
                    study,
                    sample,
                    sample.id() + ", cycle " + Math.round(StudyNumbers.cycle(start)) + " to "
                            + Math.round(StudyNumbers.cycle(end)));
            String others = "linear " + Words.of(loss(LINEAR, q0, qn, n).value(), 3) + " %/cycle, absolute "
                    + Words.of(loss(ABSOLUTE, q0, qn, n).value(), 3) + " mAh/g per cycle.";
            checks.add(ask.derive(
                    loss(COMPOUND, q0, qn, n),
                    "%/cycle",
                    t -> "Compound " + Words.of(t.value(), 3) + " %/cycle, " + others));
        }
        return checks;
    }

    private static boolean sameRate(PublishedEntry one, PublishedEntry other) {
        return Double.compare(StudyNumbers.rate(one), StudyNumbers.rate(other)) == 0;
    }

    private static Term loss(int definition, Term start, Term end, Term intervals) {
        return switch (definition) {
            case COMPOUND -> end.over(start).with(intervals, (r, n) -> 100 * (1 - Math.pow(r, 1 / n)));
            case LINEAR -> start.minus(end).over(start.times(intervals)).times(100);
            default -> start.minus(end).over(intervals);
        };
    }
}
