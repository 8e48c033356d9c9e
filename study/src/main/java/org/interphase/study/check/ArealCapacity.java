package org.interphase.study.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interphase.data.Observable;
import org.interphase.data.Sample;
import org.interphase.data.SampleProperty;
import org.interphase.study.manifest.PublishedEntry;

/// Charge per area against charge per mass and loading: the nominal one, and every printed pair of the same state.
final class ArealCapacity extends Arithmetic {
    ArealCapacity() {
        super("areal-capacity", "Areal capacity from loading", "Q_area = loading × Q_mass", "mass balance");
    }

    @Override
    public List<Check> apply(StudyNumbers study) {
        List<Check> checks = new ArrayList<>();
        for (Sample sample : study.inCells()) {
            Optional<Input> nominal = study.property(sample, SampleProperty.AREAL_CAPACITY);
            if (nominal.isPresent()) {
                Ask ask = new Ask(this, study, sample, sample.id() + ", nominal");
                Term loading = ask.property(SampleProperty.CAM_LOADING);
                Term capacity = ask.property(SampleProperty.THEORETICAL_CAPACITY);
                checks.add(ask.compare(loading.times(capacity).times(1e-3), nominal, "mAh/cm²", Words::agrees));
            }
            for (PublishedEntry printed : study.numbers(Observable.AREAL_DISCHARGE_CAPACITY, sample)) {
                checks.add(check(study, sample, printed));
            }
        }
        return checks;
    }

    private Check check(StudyNumbers study, Sample sample, PublishedEntry printed) {
        Ask ask = new Ask(
                this, study, sample, (sample.id() + ", " + printed.finding().state()).replaceFirst(", $", ""));
        Term loading = ask.property(SampleProperty.CAM_LOADING);
        Term capacity = ask.entry(
                study.number(
                        Observable.DISCHARGE_CAPACITY, sample, printed.finding().state()),
                "discharge capacity in the same state");
        return ask.compare(
                loading.times(capacity).times(1e-3), Optional.of(Input.of(printed)), "mAh/cm²", Words::agrees);
    }
}
