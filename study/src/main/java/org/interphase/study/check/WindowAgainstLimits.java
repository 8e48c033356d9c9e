package org.interphase.study.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interphase.data.Observable;
import org.interphase.data.Sample;
import org.interphase.data.SampleProperty;

/// The voltage limits of the cell against the potential at which its electrolyte oxidises.
final class WindowAgainstLimits extends Arithmetic {
    WindowAgainstLimits() {
        super(
                "window",
                "Voltage limits against the electrolyte's window",
                "ΔV = V_upper + V_reference − V_oxidation",
                "potentials against lithium");
    }

    @Override
    public List<Check> apply(StudyNumbers study) {
        List<Check> checks = new ArrayList<>();
        for (Sample sample : study.inCells()) {
            boolean hasLimits = sample.property(SampleProperty.UPPER_CUTOFF).isPresent();
            boolean hasWindow =
                    study.ofElectrolyte(Observable.OXIDATION_LIMIT, sample).isPresent();
            if (hasLimits || hasWindow) {
                checks.add(check(study, sample));
            }
        }
        return checks;
    }

    private Check check(StudyNumbers study, Sample sample) {
        Ask ask = new Ask(this, study, sample, sample.id());
        Term upper = ask.property(SampleProperty.UPPER_CUTOFF).plus(ask.property(SampleProperty.CUTOFF_REFERENCE));
        Optional<Input> window =
                study.ofElectrolyte(Observable.OXIDATION_LIMIT, sample).map(Input::of);
        Term beyond = upper.minus(ask.or(window, "oxidation limit of the electrolyte"));
        return ask.derive(
                beyond,
                "V",
                t -> t.value() > 0
                        ? "Charging ends " + Words.of(t.value(), 2)
                                + " V above the electrolyte's window: it can oxidise wherever electrons reach it."
                        : "Charging ends within the electrolyte's window.");
    }

    @Override
    public String tolerance() {
        return NOTHING_TO_COMPARE;
    }
}
