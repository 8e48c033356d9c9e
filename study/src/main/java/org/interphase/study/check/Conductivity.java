package org.interphase.study.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interphase.data.Observable;
import org.interphase.data.Sample;
import org.interphase.data.SampleProperty;
import org.interphase.study.manifest.PublishedEntry;

/// The printed conductivity of the electrolyte against resistance and geometry of the pellet.
final class Conductivity extends Arithmetic {
    Conductivity() {
        super("conductivity", "Conductivity from resistance and geometry", "σ = L / (R A)", "Ohm's law for a pellet");
    }

    @Override
    public List<Check> apply(StudyNumbers study) {
        List<Check> checks = new ArrayList<>();
        for (Sample sample : study.samples()) {
            for (PublishedEntry printed : study.numbers(Observable.ELECTROLYTE_CONDUCTIVITY, sample)) {
                Ask ask = new Ask(this, study, sample, sample.id());
                Term length = ask.property(SampleProperty.SEPARATOR_THICKNESS).times(1e-4);
                Term resistance = ask.property(SampleProperty.SEPARATOR_RESISTANCE);
                Term area = ask.property(SampleProperty.ELECTRODE_AREA);
                checks.add(ask.compare(
                        length.over(resistance.times(area)), Optional.of(Input.of(printed)), "S/cm", Words::agrees));
            }
        }
        return checks;
    }
}
