package org.interphase.study.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.interphase.data.FindingValue;
import org.interphase.data.FindingValue.Against;
import org.interphase.data.FindingValue.Trend;
import org.interphase.data.Observable;
import org.interphase.data.Role;
import org.interphase.data.Sample;
import org.interphase.data.SampleProperty;
import org.interphase.study.manifest.PublishedEntry;

/// The voltage that lithium loses on its way through the coating, and whether an optimum of the thickness can come from
/// it.
final class IonicDrop extends Arithmetic {
    /// Below it no capacity that is printed to the unit moves.
    static final double VISIBLE_V = 0.010;

    IonicDrop() {
        super(
                "ionic-drop",
                "Voltage drop over the coating",
                "ΔV = j t / σ, with j = rate × Q(1C) / (A · 1 h) per surface A of the active material",
                "Ohm's law for a closed film; 10 mV (assumed) is the least that moves a printed capacity");
    }

    @Override
    public List<Check> apply(StudyNumbers study) {
        List<Check> checks = new ArrayList<>();
        Optional<Sample> best = best(study);
        for (Sample sample : study.withRole(Role.COATED)) {
            if (sample.property(SampleProperty.COATING_THICKNESS).isPresent()) {
                checks.add(check(study, sample, best));
            }
        }
        return checks;
    }

    private Check check(StudyNumbers study, Sample sample, Optional<Sample> best) {
        Ask ask = new Ask(this, study, sample, sample.id());
        Term thickness = ask.property(SampleProperty.COATING_THICKNESS);
        Term conductivity = ask.entry(
                study.numbers(Observable.COATING_CONDUCTIVITY, sample).stream().findFirst(),
                "ionic conductivity of the coating");
        Term current = ask.property(SampleProperty.RATE)
                .times(ask.property(SampleProperty.THEORETICAL_CAPACITY))
                .over(ask.surface_m2_g());
        // mA/m² · nm over S/cm: 1e-3 · 1e-9 / 1e2 V, shown in mV.
        Term drop = current.times(thickness).over(conductivity).times(1e-11);
        return ask.derive(drop, "mV", t -> statement(study, sample, best, t), VISIBLE_V * 1000, conductivity);
    }

    private static String statement(StudyNumbers study, Sample sample, Optional<Sample> best, Term drop) {
        String cost = "The coating costs " + Words.of(drop.value(), 2) + " mV";
        boolean thickerThanBest = best.isPresent()
                && thickness(sample) > thickness(best.get())
                && !best.get().equals(sample);
        if (!thickerThanBest) {
            return cost + ".";
        }
        boolean visible = drop.value() > VISIBLE_V * 1000;
        return cost + ": that '" + best.get().id() + "' does better than '" + sample.id() + "' "
                + (visible ? "may" : "cannot") + " come from the ionic resistance of the coating"
                + (visible ? "." : " (10 mV would be seen, assumed).");
    }

    private static double thickness(Sample sample) {
        return sample.property(SampleProperty.COATING_THICKNESS)
                .map(p -> p.value())
                .orElse(Double.NaN);
    }

    /// The coated sample that others are said to fall short of in discharge capacity.
    private static Optional<Sample> best(StudyNumbers study) {
        return study.withRole(Role.COATED).stream()
                .max(Comparator.comparingLong(s -> fallingShortOf(study, s)))
                .filter(s -> fallingShortOf(study, s) > 0);
    }

    private static long fallingShortOf(StudyNumbers study, Sample best) {
        return study.withRole(Role.COATED).stream()
                .flatMap(s -> study.entries(Observable.DISCHARGE_CAPACITY, s).stream())
                .filter(e -> isBelow(e, best))
                .count();
    }

    private static boolean isBelow(PublishedEntry entry, Sample best) {
        return entry.finding().value() instanceof FindingValue.Change c
                && c.trend() == Trend.FALLS
                && c.against() instanceof Against.OtherSample o
                && o.sample().equals(best.id());
    }

    @Override
    public String tolerance() {
        return "turns over where the drop reaches 10 mV (assumed)";
    }
}
