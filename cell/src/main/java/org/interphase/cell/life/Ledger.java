package org.interphase.cell.life;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.interphase.cell.description.Key;
import org.interphase.cell.model.CellModel;
import org.interphase.cell.solve.March;

/// Books charge, energy and lithium of each half cycle, and lets the mechanisms act at the end of each charge.
final class Ledger {
    private static final double COULOMB_PER_MAH = 3.6;

    private final CellModel model;
    private final March march;
    private final Watcher watcher;
    private final double mass;
    private final List<HalfCycle> halfCycles = new ArrayList<>();
    private final List<Cycle> cycles = new ArrayList<>();
    private Conservation conservation = new Conservation(0, 0);
    private final List<Trace> traces = new ArrayList<>();
    private double[] passedSoFar = new double[0];
    private double[] voltageSoFar = new double[0];
    private int samples = -1;
    private boolean open;
    private boolean charging;
    private int charges;
    private double lastCharged;
    private double chargeAtStart;
    private double lithiumAtStart;
    private double sideAtStart;
    private double lostAtStart;
    private double lost;
    private double energy;
    private double lastCharge;
    private double lastEnergy;
    private double lastCounter;
    private double seconds;
    private double largestChargeError;
    private double highestSurface = -1;
    private double lowestSurface = 2;
    private String reason = "";

    /// @param z the state as made; followed, not changed
    Ledger(CellModel model, March march, double[] z, Watcher watcher) {
        this.model = model;
        this.march = march;
        this.watcher = watcher;
        this.mass = 1000 * model.description().si(Key.LOADING);
        this.lastCharge = model.charge(z);
        this.lastCounter = model.counterPotential(z);
    }

    int cycle() {
        return Math.max(charges, cycles.size());
    }

    boolean isOpen() {
        return open;
    }

    List<HalfCycle> halfCycles() {
        return halfCycles;
    }

    /// Keeps the voltage curves of what follows.
    void keepTraces() {
        passedSoFar = new double[256];
        voltageSoFar = new double[256];
        samples = 0;
    }

    /// One for each half cycle, where they are kept.
    List<Trace> traces() {
        return traces;
    }

    private void trace(double[] z) {
        double capacity = Math.abs(model.charge(z) - chargeAtStart) / COULOMB_PER_MAH / mass;
        if (samples > 0 && capacity <= passedSoFar[samples - 1]) {
            return;
        }
        if (samples == passedSoFar.length) {
            passedSoFar = Arrays.copyOf(passedSoFar, 2 * samples);
            voltageSoFar = Arrays.copyOf(voltageSoFar, 2 * samples);
        }
        passedSoFar[samples] = capacity;
        voltageSoFar[samples++] = model.voltage(z);
    }

    List<Cycle> cycles() {
        return cycles;
    }

    Conservation conservation() {
        return conservation;
    }

    double highestSurface() {
        return highestSurface;
    }

    double lowestSurface() {
        return lowestSurface;
    }

    /// A step with a current begins; a change of direction ends the half cycle before it.
    void open(boolean charge, double[] z) {
        if (open && charging == charge) {
            return;
        }
        close(z);
        open = true;
        charging = charge;
        charges += charge ? 1 : 0;
        chargeAtStart = model.charge(z);
        lithiumAtStart = model.connectedLithium(z);
        sideAtStart = march.sideCharge();
        lostAtStart = lost + march.lithiumLost();
        energy = 0;
        seconds = 0;
        largestChargeError = 0;
    }

    /// The half cycle that has just begun meets no connected particle. A discharge counts, of nothing: it makes a
    /// cycle of the charge before it. A charge of nothing is left out.
    void nothingConnected() {
        reason = "no particle is connected";
        if (charging) {
            open = false;
            charges--;
        }
    }

    /// An accepted time step.
    void sample(double elapsed, double[] z) {
        double charge = model.charge(z);
        double counter = model.counterPotential(z);
        energy += elapsed == 0 ? 0 : model.energy(z) - lastEnergy - (charge - lastCharge) * (counter + lastCounter) / 2;
        lastCharge = charge;
        lastEnergy = model.energy(z);
        lastCounter = counter;
        largestChargeError = Math.max(largestChargeError, march.chargeError());
        if (samples >= 0 && open && !model.isPotentiostatic() && model.current(z) != 0) {
            trace(z);
        }
        for (int site = 0; site < model.layout().sites(); site += model.layout().volumes()) {
            double surface = model.surfaceLithium(z, site);
            highestSurface = Math.max(highestSurface, surface);
            lowestSurface = Math.min(lowestSurface, surface);
        }
    }

    void passed(double duration) {
        seconds += duration;
    }

    void stopped(String why) {
        reason = why;
    }

    /// Ends the half cycle that is open, if one is.
    void close(double[] z) {
        if (!open) {
            return;
        }
        open = false;
        double passed = model.charge(z) - chargeAtStart;
        checkLithium(z, passed);
        double capacity = Math.abs(passed) / COULOMB_PER_MAH / mass;
        double mean = passed == 0 ? Double.NaN : energy / passed;
        halfCycles.add(new HalfCycle(charging, capacity, mean, seconds, model.voltage(z), reason));
        if (samples >= 0) {
            traces.add(new Trace(Arrays.copyOf(passedSoFar, samples), Arrays.copyOf(voltageSoFar, samples)));
            samples = 0;
        }
        if (charging) {
            loseConnection(z, capacity);
        } else {
            book(z, () -> model.mechanisms().atEndOfDischarge(model.slow(), lastCharged));
            complete(capacity, mean);
        }
    }

    private void checkLithium(double[] z, double passed) {
        double gone = lithiumAtStart - model.connectedLithium(z) - (lost + march.lithiumLost() - lostAtStart);
        double expected = passed - (march.sideCharge() - sideAtStart);
        double error = passed == 0 ? 0 : Math.abs(gone - expected) / Math.abs(passed);
        conservation = conservation.with(error, largestChargeError);
    }

    private void loseConnection(double[] z, double capacity) {
        double connected = model.slow().mean(model.slow().connected);
        lastCharged = connected > 0 ? capacity / connected : 0;
        book(z, () -> model.mechanisms().atEndOfCharge(model.slow(), charges, lastCharged));
    }

    /// Lets mechanisms act at the end of a half cycle, and books the lithium that particles lose with it.
    private void book(double[] z, Runnable mechanisms) {
        double before = model.connectedLithium(z);
        mechanisms.run();
        model.refresh();
        lost += before - model.connectedLithium(z);
    }

    private void complete(double capacity, double mean) {
        boolean paired =
                halfCycles.size() > 1 && halfCycles.get(halfCycles.size() - 2).charge();
        double charge = paired ? halfCycles.get(halfCycles.size() - 2).capacity_mAh_per_g() : Double.NaN;
        Map<String, Double> states = StateReadings.of(model);
        Cycle cycle = new Cycle(cycles.size() + 1, charge, capacity, mean, states);
        cycles.add(cycle);
        watcher.cycle(cycle);
    }
}
