package org.interphase.study.check;

import java.util.List;
import java.util.Optional;
import org.interphase.data.Observable;
import org.interphase.data.Role;
import org.interphase.data.Sample;
import org.interphase.data.SampleProperty;
import org.interphase.quantity.Constant;
import org.interphase.quantity.Source;
import org.interphase.study.manifest.PublishedEntry;

/// How much charge a nanometre of electrolyte holds that is wholly depleted of lithium, and so how long a sloping start
/// of the first charge a space-charge layer can explain.
final class DepletedLayer extends Arithmetic {
    /// Depleted layers beside an oxide are a few nanometres thick.
    private static final Input THICKEST = new Input(
            "thickness of the depleted layer",
            5,
            0,
            "nm",
            new Source.Assumed("space-charge layers in a conductor with so many carriers are a few nanometres thick"));

    DepletedLayer() {
        super(
                "space-charge",
                "Charge of a depleted nanometre of electrolyte",
                "q = F c_Li L A / 3.6, with A the surface of the active material",
                "charge balance of a layer without any lithium; the most that a space charge can hold");
    }

    @Override
    public List<Check> apply(StudyNumbers study) {
        return study.withRole(Role.BARE).stream()
                .filter(s -> study.withRole(Role.COATED).size() > 0)
                .map(s -> check(study, s))
                .toList();
    }

    private Check check(StudyNumbers study, Sample sample) {
        Ask ask = new Ask(this, study, sample, sample.id());
        Term surface = ask.surface_m2_g();
        Term perNanometre = lithium(ask, study, sample).times(surface).times(Constant.FARADAY.value() * 1e-9 / 3.6);
        Optional<PublishedEntry> slope =
                study.numbers(Observable.CHARGE_ONSET_SLOPE, sample).stream().findFirst();
        if (slope.isPresent()) {
            Term layer = Term.of(Input.of(slope.get())).over(perNanometre);
            return ask.bound(
                    layer,
                    THICKEST.value(),
                    true,
                    "nm",
                    b -> "A start of " + slope.get().printed() + " mAh/g would need "
                            + Words.of(b.computed().value(), 2)
                            + " nm of electrolyte without any lithium: "
                            + (b.passed() ? "a space charge can hold it." : "it is not a space-charge layer."));
        }
        return ask.derive(perNanometre, "mAh/g per nm", t -> statement(t, surface));
    }

    private static String statement(Term perNanometre, Term surface) {
        double held = perNanometre.value();
        return "A nanometre of depleted electrolyte holds " + Words.of(held, 2) + " mAh/g at "
                + Words.of(surface.value(), 2) + " m²/g; a start longer than " + Words.of(THICKEST.value() * held, 2)
                + " mAh/g is not a space-charge layer of up to " + Words.of(THICKEST.value(), 1)
                + " nm (assumed; it turns over at " + Words.of(1 / held, 2) + " nm for each mAh/g).";
    }

    /// Lithium per volume: as stated, or from formula and density.
    private static Term lithium(Ask ask, StudyNumbers study, Sample sample) {
        Optional<Input> stated = study.ofElectrolyte(SampleProperty.LITHIUM_CONCENTRATION, sample);
        Optional<Electrolyte> electrolyte = Electrolyte.of(study, sample);
        if (stated.isPresent() || electrolyte.isEmpty()) {
            return ask.or(stated, SampleProperty.LITHIUM_CONCENTRATION.meaning() + " (lithium_mol_m3)");
        }
        return ask.ofElectrolyte(SampleProperty.ELECTROLYTE_DENSITY)
                .over(Term.of(electrolyte.get().molarMass_g_mol()))
                .times(1e6 * electrolyte.get().lithium());
    }

    @Override
    public String tolerance() {
        return "a depleted layer of up to 5 nm (assumed)";
    }
}
