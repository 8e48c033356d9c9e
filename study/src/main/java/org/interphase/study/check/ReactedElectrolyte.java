package org.interphase.study.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interphase.data.Observable;
import org.interphase.data.Sample;
import org.interphase.data.SampleProperty;
import org.interphase.data.State;
import org.interphase.data.StateAxis;
import org.interphase.quantity.Constant;

/// How thick a layer of electrolyte the charge that the first cycle loses would oxidise: the most that the oxidation
/// can
/// come to, for the active material loses charge as well.
final class ReactedElectrolyte extends Arithmetic {
    ReactedElectrolyte() {
        super(
                "reacted-electrolyte",
                "Charge lost in the first cycle as nanometres of electrolyte",
                "L = q / (z F c A), with c = ρ / M of the electrolyte and A the surface of the active material",
                "charge balance; z electrons per formula unit");
    }

    @Override
    public List<Check> apply(StudyNumbers study) {
        List<Check> checks = new ArrayList<>();
        State first = State.of(StateAxis.CYCLE, 1);
        for (Sample sample : study.inCells()) {
            if (study.number(Observable.CHARGE_CAPACITY, sample, s -> isFirst(s))
                            .isPresent()
                    && study.number(Observable.DISCHARGE_CAPACITY, sample, s -> isFirst(s))
                            .isPresent()) {
                checks.add(check(study, sample, first));
            }
        }
        return checks;
    }

    private static boolean isFirst(State state) {
        return state.at(StateAxis.CYCLE).orElse(0) == 1;
    }

    private Check check(StudyNumbers study, Sample sample, State first) {
        Ask ask = new Ask(this, study, sample, sample.id() + ", " + first);
        Term lost = ask.entry(study.number(Observable.CHARGE_CAPACITY, sample, s -> isFirst(s)), "first charge")
                .minus(ask.entry(
                        study.number(Observable.DISCHARGE_CAPACITY, sample, s -> isFirst(s)), "first discharge"));
        Term unit_mol_m3 = concentration(ask, study, sample);
        Term electrons = ask.or(
                Electrolyte.of(study, sample).map(Electrolyte::electrons), "formula of the electrolyte (electrolyte)");
        // mAh/g · 3.6 is C/g; over C/m³ and m²/g it is m.
        Term layer = lost.times(3.6e9 / Constant.FARADAY.value())
                .over(electrons.times(unit_mol_m3).times(ask.surface_m2_g()));
        return ask.derive(
                layer,
                "nm",
                t -> "If all of the lost charge oxidised electrolyte, a layer of " + Words.of(t.value(), 2)
                        + " nm would be gone; 1 mAh/g is "
                        + Words.of(t.value() / lost.value(), 2) + " nm.");
    }

    /// Formula units of the electrolyte per volume.
    private static Term concentration(Ask ask, StudyNumbers study, Sample sample) {
        Optional<Electrolyte> electrolyte = Electrolyte.of(study, sample);
        Term density = ask.ofElectrolyte(SampleProperty.ELECTROLYTE_DENSITY);
        Term mass = ask.or(electrolyte.map(Electrolyte::molarMass_g_mol), "formula of the electrolyte (electrolyte)");
        return density.over(mass).times(1e6);
    }
}
