package org.interphase.study.cell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.interphase.cell.description.CellDescription;
import org.interphase.cell.description.Key;
import org.interphase.cell.instrument.VirtualCycler;
import org.interphase.cell.life.Cycle;
import org.interphase.cell.life.Outcome;
import org.interphase.cell.life.Simulation;
import org.interphase.cell.life.Spectrum;
import org.interphase.cell.life.Watcher;
import org.interphase.cell.model.Resolution;
import org.interphase.cell.protocol.Protocol;
import org.interphase.cell.protocol.ProtocolStep;
import org.interphase.data.InputException;
import org.interphase.report.figure.Figure;
import org.interphase.report.svg.FigureSvg;
import org.interphase.report.svg.Theme;
import org.interphase.study.answer.Answer;
import org.interphase.study.answer.TextTable;
import org.interphase.study.json.Json;
import org.interphase.study.part.Progress;

/// Runs a protocol on a described cell and answers with its cycles.
public final class SimulateCell {
    private SimulateCell() {}

    /// @param protocol name of one of the cell's protocols, or of a file
    /// @param series where to write time, current and voltage
    /// @param figure where to draw voltage, capacity and efficiency, as SVG
    /// @param volumes through the electrode, 1 to 1000
    /// @param shells of a particle, 2 to 1000
    /// @param noise_V standard deviation of the voltage in the series
    /// @param seed of that noise
    public record Request(
            String protocol,
            Optional<Path> series,
            Optional<Path> figure,
            int volumes,
            int shells,
            double noise_V,
            long seed,
            CellChanges changes) {}

    /// @throws InputException if the cell, a change or the protocol is refused, or the series cannot be written
    public static Answer simulate(Path file, Request request, Progress progress) throws InputException {
        CellDescription cell = request.changes().apply(CellReader.read(file));
        Protocol protocol = CellProtocols.find(file.toString(), cell, request.protocol());
        VirtualCycler cycler = new VirtualCycler(cell.si(Key.AREA), request.noise_V(), request.seed());
        boolean keep = request.series().isPresent() || request.figure().isPresent();
        for (Optional<Path> target : List.of(request.series(), request.figure())) {
            if (target.isPresent()) {
                CellOutput.requireFolder(target.get());
            }
        }
        double expected = charges(protocol);
        Watcher watcher = new Watcher() {
            @Override
            public void sample(double seconds, double current, double voltage) {
                if (keep) {
                    cycler.sample(seconds, current, voltage);
                }
            }

            @Override
            public int samplesPerCapacity() {
                return keep ? cycler.samplesPerCapacity() : 0;
            }

            @Override
            public void cycle(Cycle cycle) {
                progress.report("cycle " + cycle.index(), Math.min(0.99, (double) cycle.index() / expected));
            }
        };
        progress.report("simulating", 0);
        Outcome outcome = Simulation.run(cell, new Resolution(request.volumes(), request.shells()), protocol, watcher);
        progress.report("done", 1);
        if (request.series().isPresent()) {
            Path path = request.series().get();
            CellOutput.write(path, CellOutput.series(path, cycler.run(cell.title())));
        }
        if (request.figure().isPresent()) {
            double grams = 1000 * cell.si(Key.LOADING) * cell.si(Key.AREA);
            Figure figure = CellFigures.simulation(cell.title(), cycler.run(cell.title()), outcome.cycles(), grams);
            CellOutput.write(request.figure().get(), FigureSvg.standalone(figure, Theme.LIGHT));
        }
        return new Simulated(cell, outcome);
    }

    private static double charges(Protocol protocol) {
        double charges = 0;
        for (Protocol.Block block : protocol.blocks()) {
            charges += (double) block.times()
                    * block.steps().stream()
                            .filter(s -> s instanceof ProtocolStep.Current c && c.charge())
                            .count();
        }
        return Math.max(1, charges);
    }

    private record Simulated(CellDescription cell, Outcome outcome) implements Answer {
        @Override
        public Json json() {
            List<Json> cycles = new ArrayList<>();
            for (Cycle cycle : outcome.cycles()) {
                Json.Fields states = Json.object();
                cycle.states().forEach(states::put);
                cycles.add(Json.object()
                        .put("cycle", (long) cycle.index())
                        .put("charge_mAh_per_g", cycle.charge_mAh_per_g())
                        .put("discharge_mAh_per_g", cycle.discharge_mAh_per_g())
                        .put("coulombic_efficiency", cycle.coulombicEfficiency())
                        .put("mean_voltage_V", cycle.meanVoltage())
                        .put("states", states));
            }
            Json.Fields fields = Json.object()
                    .put("cell", cell.title())
                    .put("origin", "simulated")
                    .texts("mechanisms", List.copyOf(cell.mechanisms()))
                    .put("cycles", cycles)
                    .put("stopped_because", outcome.stoppedBecause())
                    .put("complete", outcome.complete())
                    .put(
                            "conservation",
                            Json.object()
                                    .put("lithium", outcome.conservation().lithium())
                                    .put("charge", outcome.conservation().charge()));
            if (!outcome.spectra().isEmpty()) {
                fields.put("spectra", spectra());
            }
            return fields.texts("warnings", outcome.warnings())
                    .texts("assumed", cell.assumed().stream().map(Key::path).toList())
                    .put("time_steps", (long) outcome.timeSteps());
        }

        private List<Json> spectra() {
            List<Json> spectra = new ArrayList<>();
            for (Spectrum spectrum : outcome.spectra()) {
                spectra.add(Json.object()
                        .put("cycle", (long) spectrum.cycle())
                        .put("time_s", spectrum.seconds())
                        .put("frequency_Hz", spectrum.points().frequency())
                        .put("z_re_ohm", spectrum.points().real())
                        .put("z_im_ohm", spectrum.points().imaginary()));
            }
            return spectra;
        }

        @Override
        public String text() {
            TextTable table =
                    TextTable.of("cycle", "charge mAh/g", "discharge mAh/g", "efficiency %", "mean V", "connected");
            int count = outcome.cycles().size();
            for (Cycle cycle : outcome.cycles()) {
                if (count <= 20 || cycle.index() == 1 || cycle.index() == count || cycle.index() % (count / 10) == 0) {
                    table.row(
                            Integer.toString(cycle.index()),
                            number("%.1f", cycle.charge_mAh_per_g()),
                            number("%.1f", cycle.discharge_mAh_per_g()),
                            number("%.2f", 100 * cycle.coulombicEfficiency()),
                            number("%.3f", cycle.meanVoltage()),
                            number("%.3f", cycle.states().getOrDefault("connected_fraction", Double.NaN)));
                }
            }
            StringBuilder text = new StringBuilder("Simulated: " + cell.title() + "\n" + table);
            text.append("Ended because: ").append(outcome.stoppedBecause()).append(".\n");
            outcome.warnings().forEach(w -> text.append("Warning: ").append(w).append('\n'));
            text.append("Assumed, not measured: %d of the numbers (--json lists them).\n"
                    .formatted(cell.assumed().size()));
            return text.toString();
        }

        private static String number(String format, double value) {
            return Double.isFinite(value) ? String.format(Locale.ROOT, format, value) : "–";
        }
    }
}
