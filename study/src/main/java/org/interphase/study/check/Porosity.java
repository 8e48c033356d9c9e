package org.interphase.study.check;

import java.util.List;
import java.util.Optional;
import org.interphase.data.Sample;
import org.interphase.data.SampleProperty;

/// The void of a pressed composite from its density and those of its parts.
final class Porosity extends Arithmetic {
    Porosity() {
        super(
                "porosity",
                "Void of the composite from its density",
                "void = 1 − ρ_composite Σ w_i / ρ_i",
                "volume balance");
    }

    @Override
    public List<Check> apply(StudyNumbers study) {
        return study.inCells().stream()
                .filter(s -> s.property(SampleProperty.COMPOSITE_DENSITY).isPresent())
                .map(s -> check(study, s))
                .toList();
    }

    private Check check(StudyNumbers study, Sample sample) {
        Ask ask = new Ask(this, study, sample, sample.id());
        Term volume = ask.property(SampleProperty.CAM_FRACTION)
                .over(ask.property(SampleProperty.CAM_DENSITY))
                .plus(ask.property(SampleProperty.ELECTROLYTE_FRACTION)
                        .over(ask.ofElectrolyte(SampleProperty.ELECTROLYTE_DENSITY)));
        Optional<Input> carbon = study.property(sample, SampleProperty.CARBON_FRACTION);
        if (carbon.isPresent() && carbon.get().value() > 0) {
            volume = volume.plus(Term.of(carbon.get()).over(ask.property(SampleProperty.CARBON_DENSITY)));
        }
        Term voids =
                ask.property(SampleProperty.COMPOSITE_DENSITY).times(volume).map(x -> 100 - x);
        return ask.bound(
                voids,
                0,
                false,
                "%",
                b -> b.passed()
                        ? "The composite holds " + Words.of(b.computed().value(), 2)
                                + " % void; its density is an absolute"
                                + " one, not a share of the theoretical density."
                        : "The composite would be denser than its parts: a density or a mass share is wrong.");
    }

    @Override
    public String tolerance() {
        return "not below 0 by more than digits and assumed ranges allow";
    }
}
