package org.interphase.cell.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.interphase.cell.description.CellDescription;
import org.interphase.cell.life.Neighbours;
import org.interphase.cell.life.Outcome;
import org.interphase.cell.life.Simulation;
import org.interphase.cell.life.Variation;
import org.interphase.cell.life.Watcher;
import org.interphase.cell.model.CellModel;
import org.interphase.cell.model.Resolution;
import org.interphase.cell.protocol.Protocol;
import org.interphase.cell.protocol.ProtocolStep;
import org.interphase.data.InputException;

/// One run of the cell as a fit sees it: what it gives for each datum, and how that changes with each free
/// number.
///
/// @param protocol with a spectrum where the data hold impedances: where the protocol itself measures one in
///     that
///     cycle, there; else an hour after its discharge
record FitRun(Datum.Run run, Protocol protocol, Resolution resolution) {
    private static final double TIGHTNESS = 0.3;
    private static final double REST_S = 3600;

    static FitRun of(Datum.Run run, Protocol protocol, Resolution resolution, List<Datum> data) {
        List<Datum> probed = data.stream()
                .filter(d -> d.run() == run && d.quantity().isImpedance())
                .toList();
        if (probed.isEmpty()) {
            return new FitRun(run, protocol, resolution);
        }
        double highest = probed.stream().mapToDouble(Datum::at).max().orElseThrow();
        double lowest = probed.stream().mapToDouble(Datum::at).min().orElseThrow();
        ProtocolStep spectrum = new ProtocolStep.Spectrum(1.01 * highest, 0.99 * lowest, "EIS");
        List<ProtocolStep> probe = List.of(new ProtocolStep.Rest(REST_S, "Rest for 1 hour"), spectrum);
        Set<Integer> own = ownSpectra(protocol);
        List<ProtocolStep> steps = new ArrayList<>(isProbed(probed, 0) && !own.contains(0) ? probe : List.of());
        int charges = 0;
        int discharges = 0;
        for (ProtocolStep step : all(protocol)) {
            if (step instanceof ProtocolStep.Spectrum) {
                steps.addAll(isProbed(probed, Math.max(charges, discharges)) ? List.of(spectrum) : List.of());
                continue;
            }
            steps.add(step);
            if (step instanceof ProtocolStep.Current current) {
                charges += current.charge() ? 1 : 0;
                discharges += current.charge() ? 0 : 1;
                boolean asked = !current.charge() && isProbed(probed, discharges) && !own.contains(discharges);
                steps.addAll(asked ? probe : List.of());
            }
        }
        return new FitRun(run, new Protocol(protocol.name(), List.of(new Protocol.Block(steps, 1))), resolution);
    }

    private static List<ProtocolStep> all(Protocol protocol) {
        List<ProtocolStep> all = new ArrayList<>();
        for (Protocol.Block block : protocol.blocks()) {
            for (int i = 0; i < block.times(); i++) {
                all.addAll(block.steps());
            }
        }
        return all;
    }

    /// Cycles in which the protocol itself measures an impedance.
    private static Set<Integer> ownSpectra(Protocol protocol) {
        Set<Integer> cycles = new TreeSet<>();
        int charges = 0;
        int discharges = 0;
        for (ProtocolStep step : all(protocol)) {
            if (step instanceof ProtocolStep.Current current) {
                charges += current.charge() ? 1 : 0;
                discharges += current.charge() ? 0 : 1;
            } else if (step instanceof ProtocolStep.Spectrum) {
                cycles.add(Math.max(charges, discharges));
            }
        }
        return cycles;
    }

    private static boolean isProbed(List<Datum> data, int cycle) {
        return data.stream().anyMatch(d -> d.cycle() == cycle);
    }

    /// Why the run of a cell does not reach its data, in words; empty where it does.
    Optional<String> shortfall(CellDescription cell, List<Datum> data) {
        int last = data.stream()
                .filter(d -> d.run() == run)
                .mapToInt(Datum::cycle)
                .max()
                .orElse(0);
        try {
            Outcome outcome = Simulation.run(CellModel.of(cell, resolution), protocol, TIGHTNESS, Watcher.NONE);
            int cycles = outcome.cycles().size();
            return cycles >= last
                    ? Optional.empty()
                    : Optional.of("%d whole cycles where the data ask for %d: %s"
                            .formatted(cycles, last, outcome.stoppedBecause()));
        } catch (InputException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /// Values of the data of this run, and columns of their derivatives.
    ///
    /// @param cells the cell, then for each number the cell with a little more and with a little less of it
    void into(List<CellDescription> cells, List<Datum> data, double[] values, double[][] columns) {
        try {
            CellModel model = CellModel.of(cells.getFirst(), resolution);
            List<Variation> variations = new ArrayList<>();
            for (int j = 1; j < cells.size(); j += 2) {
                variations.add(new Variation(
                        CellModel.of(cells.get(j), resolution),
                        CellModel.of(cells.get(j + 1), resolution),
                        Variation.OFFSET));
            }
            Simulation.Differentiated result = Simulation.differentiate(model, variations, protocol, TIGHTNESS);
            Readings main = Readings.of(result);
            for (int i = 0; i < values.length; i++) {
                if (data.get(i).run() == run) {
                    values[i] = main.value(data.get(i));
                    for (int j = 0; j < columns.length; j++) {
                        Neighbours n = result.neighbours().get(j);
                        columns[j][i] = n.slope(
                                Readings.up(n).value(data.get(i)),
                                Readings.down(n).value(data.get(i)));
                    }
                }
            }
        } catch (InputException e) {
            // A combination that contradicts itself is a place where the model is undefined: the fit turns back.
            for (int i = 0; i < values.length; i++) {
                values[i] = data.get(i).run() == run ? Double.NaN : values[i];
            }
        }
    }
}
