package org.interphase.cell.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.interphase.cell.description.Key;
import org.interphase.cell.life.Watcher;
import org.interphase.cell.model.CellModel;
import org.interphase.cell.profile.DepthProfile;
import org.interphase.cell.profile.Overpotentials;

/// Looks into the cathode while it carries a current, which no real instrument does: profiles over its depth
/// and losses of voltage at every time step of some cycles. The last cycle is always kept.
public final class ElectrodeRecorder implements Watcher {
    private static final double COULOMB_PER_MAH = 3.6;

    /// One time step.
    ///
    /// @param seconds since the start of the protocol
    /// @param capacity_mAh_per_g that has passed since the half cycle began
    public record Moment(
            double seconds, double capacity_mAh_per_g, DepthProfile profile, Overpotentials overpotentials) {}

    /// One charge or discharge.
    ///
    /// @param cycle counted from 1
    public record HalfCycle(int cycle, boolean charge, List<Moment> moments) {
        public HalfCycle {
            moments = List.copyOf(moments);
        }
    }

    private final Set<Integer> kept;
    private final List<HalfCycle> halves = new ArrayList<>();
    private final List<Moment> open = new ArrayList<>();
    private double direction;
    private int cycle = 1;
    private double chargeAtStart;

    /// @param cycles to keep beside the last
    public ElectrodeRecorder(Set<Integer> cycles) {
        this.kept = Set.copyOf(cycles);
    }

    @Override
    public void state(double seconds, CellModel model, double[] z) {
        double current = model.current(z);
        if (current == 0) {
            return;
        }
        if (Math.signum(current) != direction) {
            close();
            cycle += current > 0 && direction < 0 ? 1 : 0;
            direction = Math.signum(current);
            chargeAtStart = model.charge(z);
            halves.removeIf(h -> h.cycle() < cycle - 1 && !kept.contains(h.cycle()));
        }
        double perGram = COULOMB_PER_MAH * 1000 * model.description().si(Key.LOADING);
        open.add(new Moment(
                seconds,
                Math.abs(model.charge(z) - chargeAtStart) / perGram,
                DepthProfile.of(model, z),
                Overpotentials.of(model, z)));
    }

    private void close() {
        if (!open.isEmpty()) {
            halves.add(new HalfCycle(cycle, direction > 0, open));
            open.clear();
        }
    }

    /// Half cycles of the chosen cycles and of the last one that has a discharge, or of the only one.
    public List<HalfCycle> halfCycles() {
        List<HalfCycle> all = new ArrayList<>(halves);
        if (!open.isEmpty()) {
            all.add(new HalfCycle(cycle, direction > 0, open));
        }
        int last = all.stream()
                .filter(h -> !h.charge())
                .mapToInt(HalfCycle::cycle)
                .max()
                .orElse(cycle);
        return all.stream()
                .filter(h -> h.cycle() == last || kept.contains(h.cycle()))
                .toList();
    }
}
