package org.interphase.study.check;

import java.util.ArrayList;
import java.util.List;
import org.interphase.data.Observable;
import org.interphase.data.Sample;
import org.interphase.data.State;
import org.interphase.study.manifest.PublishedEntry;

/// The printed efficiency against the printed capacities of the same cycle.
final class EfficiencyFromCapacities extends Arithmetic {
    EfficiencyFromCapacities() {
        super(
                "efficiency",
                "Coulombic efficiency from capacities",
                "CE = Q_discharge / Q_charge of one cycle",
                "definition for a cathode that is charged first");
    }

    @Override
    public List<Check> apply(StudyNumbers study) {
        List<Check> checks = new ArrayList<>();
        for (Sample sample : study.samples()) {
            for (PublishedEntry printed : study.numbers(Observable.COULOMBIC_EFFICIENCY, sample)) {
                State state = printed.finding().state();
                Ask ask = new Ask(
                        this, study, sample, sample.id() + (state.toString().isEmpty() ? "" : ", " + state));
                Term discharge = ask.entry(
                        study.number(Observable.DISCHARGE_CAPACITY, sample, state), "discharge capacity at " + state);
                Term charge = ask.entry(
                        study.number(Observable.CHARGE_CAPACITY, sample, state), "charge capacity at " + state);
                checks.add(ask.compare(
                        discharge.over(charge).times(100),
                        java.util.Optional.of(Input.of(printed)),
                        "%",
                        Words::agrees));
            }
        }
        return checks;
    }
}
