package org.interphase.study.cell;

import java.util.List;
import org.interphase.cell.life.Cycle;
import org.interphase.cell.life.Outcome;
import org.interphase.study.json.Json;

/// What one case of a sweep gave. Numbers are NaN where no cycle was finished.
///
/// @param refused whether the case was refused before its run
/// @param cycles that were finished
/// @param complete whether the protocol reached its end
/// @param because why it ended, or why it was refused
record SweepResult(
        boolean refused,
        long cycles,
        double firstCharge,
        double firstDischarge,
        double firstEfficiency,
        double lastDischarge,
        double lastVoltage,
        boolean complete,
        String because) {
    static SweepResult refused(String why) {
        return new SweepResult(true, 0, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, false, why);
    }

    static SweepResult of(Outcome outcome) {
        List<Cycle> cycles = outcome.cycles();
        boolean none = cycles.isEmpty();
        return new SweepResult(
                false,
                cycles.size(),
                none ? Double.NaN : cycles.getFirst().charge_mAh_per_g(),
                none ? Double.NaN : cycles.getFirst().discharge_mAh_per_g(),
                none ? Double.NaN : cycles.getFirst().coulombicEfficiency(),
                none ? Double.NaN : cycles.getLast().discharge_mAh_per_g(),
                none ? Double.NaN : cycles.getLast().meanVoltage(),
                outcome.complete(),
                outcome.stoppedBecause());
    }

    Json.Fields json() {
        Json.Fields fields = Json.object().put("cycles", cycles);
        if (cycles > 0) {
            fields.put("first_charge_mAh_per_g", firstCharge)
                    .put("first_discharge_mAh_per_g", firstDischarge)
                    .put("first_coulombic_efficiency", firstEfficiency)
                    .put("last_discharge_mAh_per_g", lastDischarge)
                    .put("last_mean_voltage_V", lastVoltage);
        }
        return fields.put("complete", complete).put("stopped_because", because);
    }
}
