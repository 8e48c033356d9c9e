package org.interphase.cell.life;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interphase.cell.description.CellDescription;
import org.interphase.cell.description.Key;
import org.interphase.cell.impedance.Nyquist;
import org.interphase.cell.model.CellModel;
import org.interphase.cell.model.Resolution;
import org.interphase.cell.protocol.Protocol;
import org.interphase.cell.protocol.ProtocolStep;
import org.interphase.cell.protocol.ProtocolStep.Until;
import org.interphase.cell.solve.Goal;
import org.interphase.cell.solve.March;
import org.interphase.cell.solve.Stop;
import org.interphase.data.InputException;

/// Runs a protocol on a cell, from as made.
public final class Simulation {
    private static final double LONGEST_HOLD_S = 3.6e6;
    private static final int POINTS_PER_DECADE = 10;

    /// A hold this far from the voltage before it is a charge or a discharge of its own.
    private static final double OTHER_DIRECTION_V = 0.3;

    private final CellModel model;
    private final March march;
    private final Watcher watcher;
    private final double[] z;
    private final double loading;
    private final double nominal;
    private final Ledger ledger;
    private final List<Spectrum> spectra = new ArrayList<>();
    private Optional<String> stopped = Optional.empty();
    private double clock;

    private Simulation(CellModel model, double tightness, Watcher watcher) {
        this.model = model;
        this.march = new March(model, tightness);
        this.watcher = watcher;
        CellDescription cell = model.description();
        this.loading = cell.si(Key.LOADING);
        this.nominal = cell.si(Key.ONE_C) * loading;
        this.z = model.restAt(cell.si(Key.INITIAL_LITHIUM));
        this.ledger = new Ledger(model, march, z, watcher);
    }

    /// @throws InputException if the description contradicts itself
    public static Outcome run(CellDescription cell, Resolution resolution, Protocol protocol, Watcher watcher)
            throws InputException {
        return run(CellModel.of(cell, resolution), protocol, 1, watcher);
    }

    /// @param model as made, used up by this run
    /// @param tightness factor on the tolerances of the integrator, 1 as specified
    public static Outcome run(CellModel model, Protocol protocol, double tightness, Watcher watcher) {
        return new Simulation(model, tightness, watcher).run(protocol);
    }

    private Outcome run(Protocol protocol) {
        for (Protocol.Block block : protocol.blocks()) {
            for (int i = 0; i < block.times() && stopped.isEmpty(); i++) {
                for (ProtocolStep step : block.steps()) {
                    if (stopped.isEmpty()) {
                        take(step);
                    }
                }
            }
        }
        ledger.close(z);
        return new Outcome(
                ledger.halfCycles(),
                ledger.cycles(),
                spectra,
                stopped.orElse("the protocol is complete"),
                stopped.isEmpty(),
                ledger.conservation(),
                Warnings.of(model, ledger),
                march.steps());
    }

    private void take(ProtocolStep step) {
        switch (step) {
            case ProtocolStep.Current current -> drive(current);
            case ProtocolStep.Hold hold -> hold(hold);
            case ProtocolStep.Rest rest -> {
                model.setCurrent(0);
                until(Goal.duration(rest.seconds()), rest.sentence());
            }
            case ProtocolStep.Spectrum spectrum ->
                spectra.add(new Spectrum(
                        ledger.cycle(),
                        clock,
                        Nyquist.of(model, z, spectrum.from(), spectrum.to(), POINTS_PER_DECADE)));
        }
    }

    private void drive(ProtocolStep.Current step) {
        ledger.open(step.charge(), z);
        double density = Double.isNaN(step.rate()) ? step.density() : step.rate() * nominal;
        model.setCurrent(step.charge() ? density : -density);
        if (watcher.samplesPerCapacity() > 0) {
            march.limitStep(3600 * nominal / density / watcher.samplesPerCapacity());
        }
        Goal goal = goal(step.until(), step.charge());
        Stop stop = until(goal, step.sentence());
        ledger.stopped(stop.words());
    }

    private void hold(ProtocolStep.Hold step) {
        double counter = step.voltage().againstLithium() ? 0 : model.counterPotential(z);
        double target = step.voltage().value() + counter;
        double gap = target - model.terminal(z);
        if (Math.abs(gap) > (ledger.isOpen() ? OTHER_DIRECTION_V : 0)) {
            ledger.open(gap > 0, z);
        }
        model.setPotential(target);
        until(goal(step.until(), true).orDuration(LONGEST_HOLD_S), step.sentence());
    }

    private Goal goal(Until until, boolean upwards) {
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

    private Stop until(Goal goal, String sentence) {
        double start = clock;
        March.Result result = march.until(goal, z, (elapsed, state) -> {
            ledger.sample(elapsed, state);
            watcher.sample(start + elapsed, model.current(state), model.voltage(state));
            watcher.state(start + elapsed, model, state);
        });
        clock = start + result.seconds();
        ledger.passed(result.seconds());
        if (!result.stop().asAsked()) {
            stopped = Optional.of(
                    "%s, in '%s' of cycle %d".formatted(result.stop().words(), sentence, ledger.cycle()));
        }
        return result.stop();
    }
}
