package org.interphase.study.cell;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.interphase.cell.description.CellDescription;
import org.interphase.cell.description.Key;
import org.interphase.cell.impedance.Nyquist;
import org.interphase.cell.instrument.VirtualImpedanceMeter;
import org.interphase.cell.life.Outcome;
import org.interphase.cell.life.Simulation;
import org.interphase.cell.life.Spectrum;
import org.interphase.cell.mechanism.Mechanisms;
import org.interphase.cell.model.CellModel;
import org.interphase.cell.model.Resolution;
import org.interphase.data.ImpedanceSpectrum;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.report.figure.Figure;
import org.interphase.report.svg.FigureSvg;
import org.interphase.report.svg.Theme;
import org.interphase.report.text.Counted;
import org.interphase.study.answer.Answer;
import org.interphase.study.answer.Drawn;
import org.interphase.study.answer.TextTable;
import org.interphase.study.json.Json;
import org.interphase.study.part.Progress;

/// The impedance of a described cell at rest at a lithium content, as made or after cycles of its life.
public final class CellImpedance {
    private CellImpedance() {}

    /// @param lithium content at which the cell rests
    /// @param cycles of the life before it, 0 for as made
    /// @param fromHz first frequency
    /// @param toHz last frequency
    /// @param figure where to draw the spectrum, as SVG
    /// @param out where to write it as a virtual instrument would, in the layout of EC-Lab's text export
    /// @param noise of that instrument: standard deviation over the modulus
    /// @param seed of the noise
    public record Request(
            double lithium,
            int cycles,
            double fromHz,
            double toHz,
            int perDecade,
            Optional<Path> figure,
            Optional<Path> out,
            double noise,
            long seed,
            CellChanges changes) {
        /// Without an instrument.
        public Request(
                double lithium,
                int cycles,
                double fromHz,
                double toHz,
                int perDecade,
                Optional<Path> figure,
                CellChanges changes) {
            this(lithium, cycles, fromHz, toHz, perDecade, figure, Optional.empty(), 0, 1, changes);
        }
    }

    /// @throws InputException if the cell, a change or the request is refused
    public static Answer impedance(Path file, Request request) throws InputException {
        return impedance(file, request, Progress.silent());
    }

    /// @param progress in cycles of the life before the measurement
    /// @throws InputException if the cell, a change or the request is refused, or a file cannot be written
    public static Answer impedance(Path file, Request request, Progress progress) throws InputException {
        CellDescription cell = request.changes().apply(CellReader.read(file));
        if (!(request.lithium() >= 0.05 && request.lithium() <= 1.005)) {
            throw new InputException(
                    "--lithium", Place.whole(), "a content from 0.05 to 1.005", Double.toString(request.lithium()));
        }
        for (Optional<Path> target : List.of(request.figure(), request.out())) {
            if (target.isPresent()) {
                CellOutput.requireFolder(target.get());
            }
        }
        CellModel model = CellModel.of(cell, Resolution.STANDARD);
        if (request.cycles() > 0) {
            Watchers watcher = new Watchers(progress, request.cycles());
            Outcome life =
                    Simulation.run(model, CellProtocols.life(file.toString(), cell, request.cycles()), 1, watcher);
            progress.report("done", 1);
            if (!life.complete()) {
                throw new InputException(
                        "--cycles",
                        Place.whole(),
                        "a life that the cell survives",
                        "an end after " + Counted.of(life.cycles().size(), "cycle"),
                        "Its run ended because: " + life.stoppedBecause() + ".");
            }
        }
        if (model.isDisconnected()) {
            throw new InputException(file.toString(), Place.whole(), "a cell with connected particles", "one without");
        }
        double[] rest = model.restAt(request.lithium());
        Nyquist spectrum = Nyquist.of(model, rest, request.fromHz(), request.toHz(), request.perDecade());
        if (request.figure().isPresent()) {
            CellOutput.write(
                    request.figure().get(),
                    FigureSvg.standalone(CellFigures.impedance(cell.title(), spectrum), Theme.LIGHT));
        }
        if (request.out().isPresent()) {
            write(cell, request, spectrum, request.out().get());
        }
        return new Measured(cell, request, spectrum, Mechanisms.hypotheses(cell));
    }

    private static void write(CellDescription cell, Request request, Nyquist spectrum, Path path)
            throws InputException {
        Map<String, String> notes =
                Map.of("Electrode surface area", String.format(Locale.ROOT, "%.4f cm2", 1e4 * cell.si(Key.AREA)));
        ImpedanceSpectrum measured = new VirtualImpedanceMeter(request.noise(), request.seed())
                .measure(new Spectrum(request.cycles(), 0, spectrum), 0, cell.title(), notes);
        CellOutput.write(path, SimulatedFiles.layout(path, measured).toString().getBytes(StandardCharsets.ISO_8859_1));
    }

    private record Measured(CellDescription cell, Request request, Nyquist spectrum, List<String> hypotheses)
            implements Drawn {
        @Override
        public Figure figure() {
            return CellFigures.impedance(cell.title(), spectrum);
        }

        @Override
        public Json json() {
            return Json.object()
                    .put("cell", cell.title())
                    .put("origin", "simulated")
                    .put("lithium", request.lithium())
                    .put("cycles", (long) request.cycles())
                    .texts("hypotheses", hypotheses)
                    .put("frequency_Hz", spectrum.frequency())
                    .put("z_re_ohm", spectrum.real())
                    .put("z_im_ohm", spectrum.imaginary());
        }

        @Override
        public String text() {
            TextTable table = TextTable.of("frequency Hz", "Re Z ohm", "Im Z ohm");
            double[] f = spectrum.frequency();
            double[] re = spectrum.real();
            double[] im = spectrum.imaginary();
            for (int i = 0; i < f.length; i++) {
                table.row(number(f[i]), number(re[i]), number(im[i]));
            }
            StringBuilder text = new StringBuilder("Simulated: " + cell.title() + "\n" + table);
            hypotheses.forEach(h -> text.append("Hypothesis: ").append(h).append('\n'));
            return text.toString();
        }

        private static String number(double value) {
            return String.format(Locale.ROOT, "%.5g", value);
        }
    }
}
