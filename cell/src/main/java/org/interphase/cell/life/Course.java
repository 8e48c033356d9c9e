package org.interphase.cell.life;

import java.util.ArrayList;
import java.util.List;
import org.interphase.cell.description.CellDescription;
import org.interphase.cell.description.Key;
import org.interphase.cell.impedance.Nyquist;
import org.interphase.cell.model.CellModel;
import org.interphase.cell.protocol.ProtocolStep;
import org.interphase.cell.solve.Goal;
import org.interphase.cell.solve.March;

/// One cell on its way through a protocol: what the steps mean for it, and what it has done.
final class Course {
    private static final int POINTS_PER_DECADE = 10;

    final CellModel model;
    final double[] z;
    final Ledger ledger;
    private final double loading;
    private final double nominal;
    private final List<Spectrum> spectra = new ArrayList<>();

    /// @param z state that is followed
    Course(CellModel model, March march, double[] z, Watcher watcher) {
        CellDescription cell = model.description();
        this.model = model;
        this.z = z;
        this.loading = cell.si(Key.LOADING);
        this.nominal = cell.si(Key.ONE_C) * loading;
        this.ledger = new Ledger(model, march, z, watcher);
    }

    /// The cell as made.
    static double[] start(CellModel model) {
        return model.restAt(model.description().si(Key.INITIAL_LITHIUM));
    }

    /// Current density of 1C in A m⁻².
    double nominal() {
        return nominal;
    }

    List<Spectrum> spectra() {
        return spectra;
    }

    /// Current density that a step asks for, A m⁻², above zero.
    double density(ProtocolStep.Current step) {
        return Double.isNaN(step.rate()) ? step.density() : step.rate() * nominal;
    }

    void drive(ProtocolStep.Current step) {
        ledger.open(step.charge(), z);
        model.setCurrent(step.charge() ? density(step) : -density(step));
    }

    /// Potential against lithium that a hold asks for, V.
    double target(ProtocolStep.Hold step) {
        return step.voltage().value() + (step.voltage().againstLithium() ? 0 : model.counterPotential(z));
    }

    Goal goal(ProtocolStep.Until until, boolean upwards) {
        Goal goal = Goal.duration(Double.isNaN(until.seconds()) ? Double.NaN : until.seconds());
        if (until.voltage().isPresent()) {
            ProtocolStep.Voltage voltage = until.voltage().get();
            goal = goal.orPotential(voltage.value(), voltage.againstLithium(), upwards);
        }
        if (!Double.isNaN(until.rate())) {
            goal = goal.orCurrent(until.rate() * nominal);
        }
        if (!Double.isNaN(until.charge_mAh_per_g())) {
            goal = goal.orCharge(until.charge_mAh_per_g() * 3600 * loading);
        }
        return goal;
    }

    void probe(ProtocolStep.Spectrum step, double clock) {
        Nyquist points = Nyquist.of(model, z, step.from(), step.to(), POINTS_PER_DECADE);
        spectra.add(new Spectrum(ledger.cycle(), clock, points));
    }
}
