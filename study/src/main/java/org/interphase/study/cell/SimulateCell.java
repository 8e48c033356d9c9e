package org.interphase.study.cell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.interphase.cell.description.CellDescription;
import org.interphase.cell.description.Key;
import org.interphase.cell.instrument.ElectrodeRecorder;
import org.interphase.cell.instrument.VirtualCycler;
import org.interphase.cell.life.Outcome;
import org.interphase.cell.life.Simulation;
import org.interphase.cell.mechanism.Mechanisms;
import org.interphase.cell.model.Resolution;
import org.interphase.cell.protocol.Protocol;
import org.interphase.cell.protocol.ProtocolStep;
import org.interphase.data.InputException;
import org.interphase.study.answer.Answer;
import org.interphase.study.part.Progress;

/// Runs a protocol on a described cell, answers with its cycles and writes what virtual instruments saw of
/// it. What was
/// computed until an event stopped the run is answered and written like a run that reached its end.
public final class SimulateCell {
    private SimulateCell() {}

    /// @param protocol name of one of the cell's protocols, or of a file
    /// @param volumes through the electrode, 1 to 1000
    /// @param shells of a particle, 2 to 1000
    public record Request(
            String protocol,
            SimulatedOutputs outputs,
            Recording recording,
            int volumes,
            int shells,
            CellChanges changes) {
        /// Every time step in a series and a figure.
        public Request(
                String protocol,
                Optional<Path> series,
                Optional<Path> figure,
                int volumes,
                int shells,
                double noise_V,
                long seed,
                CellChanges changes) {
            this(
                    protocol,
                    SimulatedOutputs.of(series, figure),
                    Recording.everyStep(noise_V, seed),
                    volumes,
                    shells,
                    changes);
        }
    }

    /// @throws InputException if the cell, a change or the protocol is refused, or a file cannot be written
    public static Answer simulate(Path file, Request request, Progress progress) throws InputException {
        CellDescription cell = request.changes().apply(CellReader.read(file));
        Protocol protocol = CellProtocols.find(file.toString(), cell, request.protocol());
        request.outputs().require();
        Instruments instruments = new Instruments(cell, request, charges(protocol), progress);
        progress.report("simulating", 0);
        Outcome outcome =
                Simulation.run(cell, new Resolution(request.volumes(), request.shells()), protocol, instruments);
        progress.report("done", 1);
        SimulatedFiles files = new SimulatedFiles(cell, request.outputs(), request.recording(), named(protocol));
        files.write(instruments.cycler(), outcome, instruments.drawn(cell, outcome));
        return new SimulatedAnswer(cell, outcome, Mechanisms.hypotheses(cell), files.written());
    }

    /// The name without its folder, which is nobody's business in a file that is passed on.
    private static String named(Protocol protocol) {
        return String.valueOf(Path.of(protocol.name()).getFileName());
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

    /// The instruments that a request asks for, behind one watcher.
    private static final class Instruments extends Watchers {
        private final Request request;
        private final VirtualCycler cycler;
        private final Optional<ElectrodeRecorder> recorder;

        Instruments(CellDescription cell, Request request, double expected, Progress progress) {
            super(progress, expected);
            this.request = request;
            this.cycler =
                    new VirtualCycler(cell.si(Key.AREA), request.recording().cycler());
            TreeSet<Integer> chosen = new TreeSet<>(request.recording().cycles());
            chosen.add(1);
            this.recorder = request.outputs().folder().map(_ -> new ElectrodeRecorder(chosen));
            if (request.outputs().needSamples()) {
                add(cycler);
            }
            recorder.ifPresent(this::add);
        }

        VirtualCycler cycler() {
            return cycler;
        }

        CellFigures.Drawn drawn(CellDescription cell, Outcome outcome) {
            if (!request.outputs().needSamples()) {
                return CellFigures.Drawn.NOTHING;
            }
            CellFigures figures =
                    new CellFigures(cell, outcome, request.recording().cycles());
            return figures.draw(
                    cycler, recorder.map(ElectrodeRecorder::halfCycles).orElse(List.of()), recorder.isPresent());
        }
    }
}
