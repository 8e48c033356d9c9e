package org.interphase.study.check;

import java.util.List;
import java.util.Optional;
import org.interphase.data.Role;
import org.interphase.data.Sample;
import org.interphase.data.SampleProperty;

/// Cycles of atomic layer deposition against the thickness.
final class AldThickness extends Arithmetic {
    AldThickness() {
        super("ald-thickness", "ALD cycles against thickness", "t = cycles × growth per cycle", "linear growth");
    }

    @Override
    public List<Check> apply(StudyNumbers study) {
        return study.withRole(Role.COATED).stream()
                .filter(s -> s.property(SampleProperty.ALD_CYCLES).isPresent())
                .map(s -> check(study, s))
                .toList();
    }

    private Check check(StudyNumbers study, Sample sample) {
        Ask ask = new Ask(this, study, sample, sample.id());
        Term thickness = cycles(ask, study, sample).times(ask.property(SampleProperty.ALD_GROWTH));
        Optional<Input> printed = study.property(sample, SampleProperty.COATING_THICKNESS);
        return ask.compare(thickness, printed, "nm", Words::agrees);
    }

    /// Cycles are counted: they have no digits to be uncertain of.
    private static Term cycles(Ask ask, StudyNumbers study, Sample sample) {
        Optional<Input> cycles = study.property(sample, SampleProperty.ALD_CYCLES)
                .map(i -> new Input(i.name(), i.value(), 0, i.unit(), i.source()));
        return ask.or(cycles, SampleProperty.ALD_CYCLES.meaning());
    }
}
