package org.interphase.study.cell;

import java.util.ArrayList;
import java.util.List;
import org.interphase.cell.life.Cycle;
import org.interphase.cell.life.Watcher;
import org.interphase.cell.model.CellModel;
import org.interphase.study.part.Progress;

/// Several watchers of one simulation, and its progress in cycles.
class Watchers implements Watcher {
    private static final double NEVER_QUITE = 0.99;

    private final List<Watcher> watchers = new ArrayList<>();
    private final Progress progress;
    private final double expected;

    /// @param expected cycles of the whole protocol
    Watchers(Progress progress, double expected) {
        this.progress = progress;
        this.expected = expected;
    }

    final void add(Watcher watcher) {
        watchers.add(watcher);
    }

    @Override
    public void sample(double seconds, double current, double voltage) {
        watchers.forEach(w -> w.sample(seconds, current, voltage));
    }

    @Override
    public void state(double seconds, CellModel model, double[] z) {
        watchers.forEach(w -> w.state(seconds, model, z));
    }

    @Override
    public void cycle(Cycle cycle) {
        watchers.forEach(w -> w.cycle(cycle));
        progress.report(
                "cycle " + cycle.index() + " of " + Math.round(expected),
                Math.min(NEVER_QUITE, cycle.index() / expected));
    }

    @Override
    public int samplesPerCapacity() {
        return watchers.stream().mapToInt(Watcher::samplesPerCapacity).max().orElse(0);
    }
}
