package org.interphase.study.check;

import java.util.List;
import java.util.Optional;
import org.interphase.data.Sample;
import org.interphase.data.SampleProperty;

/// The thickness of a closed coating on spheres from its mass.
///
/// `t = w ρ_CAM d / (6 ρ_coating)` for t ≪ d, with w the mass of coating per mass of bare active material. Rough or
/// porous
/// particles have more surface than spheres and carry a thinner coating.
final class CoatingThickness extends Arithmetic {
    CoatingThickness() {
        super(
                "coating-thickness",
                "Coating thickness from its mass",
                "t = w ρ_CAM d / (6 ρ_coating), for t ≪ d",
                "geometry of a thin shell on a sphere; with a stated surface, t = w / (ρ_coating A)");
    }

    @Override
    public List<Check> apply(StudyNumbers study) {
        return study.inCells().stream()
                .filter(s -> s.property(SampleProperty.COATING_MASS_FRACTION).isPresent())
                .map(s -> check(study, s))
                .toList();
    }

    private Check check(StudyNumbers study, Sample sample) {
        Ask ask = new Ask(this, study, sample, sample.id());
        Term share = ask.property(SampleProperty.COATING_MASS_FRACTION).times(0.01);
        Term density = ask.property(SampleProperty.COATING_DENSITY);
        // g/g over g/cm³ · m²/g is 1e-6 m, that is 1000 nm.
        Term thickness = share.over(density.times(ask.surface_m2_g())).times(1000);
        Optional<Input> printed = study.property(sample, SampleProperty.COATING_THICKNESS);
        return ask.compare(thickness, printed, "nm", c -> statement(c, thickness, study, sample));
    }

    private static String statement(Outcome.Compared compared, Term thickness, StudyNumbers study, Sample sample) {
        Optional<Input> density = study.property(sample, SampleProperty.COATING_DENSITY);
        String range = density.filter(d -> d.half() > 0)
                .map(d -> {
                    double[] ends = thickness.over(d);
                    return Words.of(ends[0], 2) + " to " + Words.of(ends[1], 2) + " nm for a coating of "
                            + Words.of(d.value() + d.half(), 2) + " to " + Words.of(d.value() - d.half(), 2) + " g/cm³";
                })
                .orElse(Words.of(compared.computed().value(), 3, "nm"));
        return "The stated mass makes a closed shell of " + range + "; "
                + compared.printed().shown() + " "
                + (compared.passed() ? "agrees within the digits." : "does not agree.");
    }
}
