package org.interphase.study.check;

import java.util.List;
import java.util.Optional;
import org.interphase.data.Sample;
import org.interphase.data.SampleProperty;

/// The loading of active material against that of the composite.
final class Loading extends Arithmetic {
    Loading() {
        super(
                "loading",
                "Loading of active material",
                "loading = composite loading × share of active material",
                "mass balance");
    }

    @Override
    public List<Check> apply(StudyNumbers study) {
        return study.inCells().stream()
                .filter(s -> s.property(SampleProperty.CAM_LOADING).isPresent())
                .map(s -> check(study, s))
                .toList();
    }

    private Check check(StudyNumbers study, Sample sample) {
        Ask ask = new Ask(this, study, sample, sample.id());
        Term composite = ask.property(SampleProperty.COMPOSITE_LOADING);
        Term share = ask.property(SampleProperty.CAM_FRACTION);
        Optional<Input> printed = study.property(sample, SampleProperty.CAM_LOADING);
        return ask.compare(composite.times(share).times(0.01), printed, "mg/cm²", Words::agrees);
    }
}
