package org.interphase.study.cell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
import org.interphase.data.CyclingRun;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.formats.export.BdfWriter;
import org.interphase.study.json.Json;
import org.interphase.study.part.Progress;
import org.interphase.study.results.CsvTable;
import org.interphase.study.usecase.Answer;
import org.interphase.study.usecase.TextTable;

/// Runs a protocol on a described cell and answers with its cycles.
public final class SimulateCell {
    private SimulateCell() {}

    /// @param protocol name of one of the cell's protocols, or of a file
    /// @param series where to write time, current and voltage
    /// @param volumes through the electrode, 1 to 1000
    /// @param shells of a particle, 2 to 1000
    /// @param noise_V standard deviation of the voltage in the series
    /// @param seed of that noise
    public record Request(
            String protocol,
            Optional<Path> series,
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
        boolean keep = request.series().isPresent();
        double expected = charges(protocol);
        Watcher watcher = new Watcher() {
            @Override
            public void sample(double seconds, double current, double voltage) {
                if (keep) {
                    cycler.sample(seconds, current, voltage);
                }
            }

            @Override
            public void cycle(Cycle cycle) {
                progress.report("cycle " + cycle.index(), Math.min(0.99, (double) cycle.index() / expected));
            }
        };
        progress.report("simulating", 0);
        Outcome outcome = Simulation.run(cell, new Resolution(request.volumes(), request.shells()), protocol, watcher);
        progress.report("done", 1);
        if (keep) {
            write(request.series().get(), series(request.series().get(), cycler.run(cell.title())));
        }
        return new Simulated(cell, outcome);
    }

    /// Battery Data Format where the name asks for it, else names, units and numbers.
    private static String series(Path path, CyclingRun run) throws InputException {
        if (path.getFileName() != null && path.getFileName().toString().endsWith(".bdf.csv")) {
            StringBuilder text = new StringBuilder();
            try {
                BdfWriter.write(run, text);
            } catch (IOException e) {
                throw new InputException(
                        path.toString(), Place.whole(), "a file that can be written", String.valueOf(e.getMessage()));
            }
            return text.toString();
        }
        CsvTable table = CsvTable.of("time", "s", "current", "A", "voltage", "V");
        for (int i = 0; i < run.size(); i++) {
            table.row(run.time_s(i), run.current_A(i), run.voltage_V(i));
        }
        return table.toString();
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

    private static void write(Path path, String text) throws InputException {
        Path folder = path.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new InputException(
                    path.toString(), Place.whole(), "a file in a folder that exists", "no such folder");
        }
        Path fresh = folder.resolve("." + path.getFileName() + ".writing");
        try {
            Files.writeString(fresh, text);
            Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new InputException(
                    path.toString(), Place.whole(), "a file that can be written", String.valueOf(e.getMessage()));
        }
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
