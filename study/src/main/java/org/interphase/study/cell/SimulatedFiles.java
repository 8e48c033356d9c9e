package org.interphase.study.cell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.interphase.cell.description.CellDescription;
import org.interphase.cell.description.Key;
import org.interphase.cell.instrument.VirtualCycler;
import org.interphase.cell.instrument.VirtualImpedanceMeter;
import org.interphase.cell.instrument.VirtualProbes;
import org.interphase.cell.life.Cycle;
import org.interphase.cell.life.Outcome;
import org.interphase.cell.life.Spectrum;
import org.interphase.data.CyclingRun;
import org.interphase.data.Finding;
import org.interphase.data.ImpedanceSpectrum;
import org.interphase.data.InputException;
import org.interphase.data.Place;
import org.interphase.formats.export.EcLabWriter;
import org.interphase.report.figure.Figure;
import org.interphase.report.svg.FigureSvg;
import org.interphase.report.svg.Theme;

/// Writes what virtual instruments saw of a simulated life, each file marked simulated.
final class SimulatedFiles {
    private final CellDescription cell;
    private final SimulatedOutputs outputs;
    private final Recording recording;
    private final Map<String, String> notes = new LinkedHashMap<>();
    private final List<Path> written = new ArrayList<>();

    SimulatedFiles(CellDescription cell, SimulatedOutputs outputs, Recording recording, String protocol) {
        this.cell = cell;
        this.outputs = outputs;
        this.recording = recording;
        double grams = 1000 * cell.si(Key.LOADING) * cell.si(Key.AREA);
        notes.put("Mass of active material", number("%.4f mg", 1000 * grams));
        notes.put("Electrode surface area", number("%.4f cm2", 1e4 * cell.si(Key.AREA)));
        notes.put("Protocol", protocol);
        notes.put("Mechanisms", String.join(", ", cell.mechanisms()));
        notes.put(
                "Noise",
                number("%.3g mV, ", 1000 * recording.noise_V())
                        + number("%.3g %% of the impedance, ", 100 * recording.noise_Z()) + "seed " + recording.seed());
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    /// Files that were written, in order.
    List<Path> written() {
        return List.copyOf(written);
    }

    /// @throws InputException if a file cannot be written
    void write(VirtualCycler cycler, Outcome outcome, CellFigures.Drawn drawn) throws InputException {
        makeFolder();
        if (outputs.needSamples()) {
            CyclingRun run = cycler.run(cell.title(), notes);
            if (outputs.series().isPresent()) {
                Path path = outputs.series().get();
                put(path, CellOutput.series(path, run));
            }
            for (Path path : outputs.targets(outputs.cycler(), "cycling.mpt")) {
                put(path, layout(path, run));
            }
        }
        spectra(outcome);
        findings(outcome);
        for (Map.Entry<String, Figure> picture : drawn.pictures().entrySet()) {
            for (Path path : outputs.targets(Optional.empty(), picture.getKey())) {
                put(path, FigureSvg.standalone(picture.getValue(), Theme.LIGHT));
            }
        }
        if (outputs.figure().isPresent()) {
            put(outputs.figure().get(), FigureSvg.standalone(drawn.overview().get(), Theme.LIGHT));
        }
    }

    private void makeFolder() throws InputException {
        if (outputs.folder().isPresent()) {
            try {
                Files.createDirectories(outputs.folder().get());
            } catch (IOException e) {
                throw unwritable(outputs.folder().get(), e);
            }
        }
    }

    private void spectra(Outcome outcome) throws InputException {
        VirtualImpedanceMeter meter = new VirtualImpedanceMeter(recording.noise_Z(), recording.seed());
        Map<Integer, Integer> inCycle = new HashMap<>();
        for (int i = 0; i < outcome.spectra().size(); i++) {
            Spectrum spectrum = outcome.spectra().get(i);
            int count = inCycle.merge(spectrum.cycle(), 1, Integer::sum);
            String name = "-cycle-" + spectrum.cycle() + (count > 1 ? "-" + count : "");
            ImpedanceSpectrum measured =
                    meter.measure(spectrum, i, cell.title() + ", cycle " + spectrum.cycle(), notes);
            for (Path path : outputs.targets(outputs.impedance(), "impedance.mpt")) {
                Path numbered = path.resolveSibling(numbered(String.valueOf(path.getFileName()), name));
                put(numbered, layout(numbered, measured));
            }
        }
    }

    private static String numbered(String file, String suffix) {
        int dot = file.lastIndexOf('.');
        return dot <= 0 ? file + suffix : file.substring(0, dot) + suffix + file.substring(dot);
    }

    private void findings(Outcome outcome) throws InputException {
        List<Path> targets = outputs.targets(outputs.findings(), "findings.csv");
        if (targets.isEmpty()) {
            return;
        }
        VirtualProbes probes = new VirtualProbes(cell, recording.seed());
        List<Finding> findings = new ArrayList<>();
        for (Cycle cycle : outcome.cycles()) {
            boolean chosen = recording.cycles().contains(cycle.index());
            boolean end =
                    cycle.index() == 1 || cycle.index() == outcome.cycles().size();
            if (chosen || end) {
                findings.addAll(probes.look(cycle, cell.title()));
            }
        }
        for (Path path : targets) {
            put(path, ProbeTable.csv(findings));
        }
    }

    private void put(Path path, String text) throws InputException {
        CellOutput.write(path, text);
        written.add(path);
    }

    private void put(Path path, StringBuilder layout) throws InputException {
        CellOutput.write(path, layout.toString().getBytes(StandardCharsets.ISO_8859_1));
        written.add(path);
    }

    private static StringBuilder layout(Path path, CyclingRun run) throws InputException {
        StringBuilder text = new StringBuilder();
        try {
            EcLabWriter.write(run, text);
        } catch (IOException e) {
            throw unwritable(path, e);
        }
        return text;
    }

    static StringBuilder layout(Path path, ImpedanceSpectrum spectrum) throws InputException {
        StringBuilder text = new StringBuilder();
        try {
            EcLabWriter.write(spectrum, text);
        } catch (IOException e) {
            throw unwritable(path, e);
        }
        return text;
    }

    private static InputException unwritable(Path path, IOException e) {
        return new InputException(
                path.toString(), Place.whole(), "a file that can be written", String.valueOf(e.getMessage()));
    }
}
