package org.interphase.study.check;

import java.util.List;
import org.interphase.data.Sample;
import org.interphase.data.SampleProperty;

/// Whether the counter electrode takes the charge of the cathode (N/P).
final class CounterExcess extends Arithmetic {
    CounterExcess() {
        super(
                "n-to-p",
                "Charge of the counter electrode over that of the cathode (N/P)",
                "N/P = m_counter w_counter Q_counter / (m_CAM Q_1C)",
                "charge balance");
    }

    @Override
    public List<Check> apply(StudyNumbers study) {
        return study.inCells().stream()
                .filter(s -> s.property(SampleProperty.COUNTER_MASS).isPresent())
                .map(s -> check(study, s))
                .toList();
    }

    private Check check(StudyNumbers study, Sample sample) {
        Ask ask = new Ask(this, study, sample, sample.id());
        Term counter = ask.property(SampleProperty.COUNTER_MASS)
                .times(ask.property(SampleProperty.COUNTER_FRACTION))
                .times(0.01)
                .times(ask.property(SampleProperty.COUNTER_CAPACITY));
        Term cathode = ask.camMass_mg().times(ask.property(SampleProperty.THEORETICAL_CAPACITY));
        return ask.bound(
                counter.over(cathode),
                1,
                false,
                "",
                b -> b.passed()
                        ? "The counter electrode takes " + Words.of(b.computed().value(), 3)
                                + " times the cathode's nominal charge and does not limit the cell."
                        : "The counter electrode takes only "
                                + Words.of(b.computed().value(), 3)
                                + " times the cathode's nominal charge: it limits the cell.");
    }

    @Override
    public String tolerance() {
        return "not below 1 by more than digits and assumed ranges allow";
    }
}
