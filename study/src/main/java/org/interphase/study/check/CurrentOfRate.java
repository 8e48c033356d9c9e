package org.interphase.study.check;

import java.util.List;
import java.util.Optional;
import org.interphase.data.Sample;
import org.interphase.data.SampleProperty;

/// The current density called 1C against loading and the charge that defines it.
final class CurrentOfRate extends Arithmetic {
    CurrentOfRate() {
        super("c-rate", "C-rate from loading", "j(1C) = loading × Q(1C) / 1 h", "definition of the C-rate");
    }

    @Override
    public List<Check> apply(StudyNumbers study) {
        return study.inCells().stream()
                .filter(s -> s.property(SampleProperty.CURRENT_1C).isPresent())
                .map(s -> check(study, s))
                .toList();
    }

    private Check check(StudyNumbers study, Sample sample) {
        Ask ask = new Ask(this, study, sample, sample.id());
        Term loading = ask.property(SampleProperty.CAM_LOADING);
        Term capacity = ask.property(SampleProperty.THEORETICAL_CAPACITY);
        Optional<Input> printed = study.property(sample, SampleProperty.CURRENT_1C);
        return ask.compare(loading.times(capacity).times(1e-3), printed, "mA/cm²", Words::agrees);
    }
}
