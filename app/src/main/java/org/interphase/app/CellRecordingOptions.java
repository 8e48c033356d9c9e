package org.interphase.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interphase.study.cell.Recording;
import org.interphase.study.cell.SimulatedOutputs;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/// What the virtual instruments of a simulation write, and how they measure.
final class CellRecordingOptions {
    private static final double MOST_mV = 1000;
    private static final double MOST_PERCENT = 100;

    @CommandLine.Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "Write everything into it: cycler file, impedance files, findings, pictures.")
    private @Nullable Path folder;

    @CommandLine.Option(
            names = "--cycler",
            paramLabel = "F.mpt",
            description = "Write a cycler file in EC-Lab's text layout, marked simulated.")
    private @Nullable Path cycler;

    @CommandLine.Option(
            names = "--impedance",
            paramLabel = "F.mpt",
            description = "Write each spectrum of the protocol's EIS steps in that layout, as F-cycle-N.mpt.")
    private @Nullable Path impedance;

    @CommandLine.Option(
            names = "--findings",
            paramLabel = "F.csv",
            description = "Write what photoelectrons, microscopy and diffraction would find.")
    private @Nullable Path findings;

    @CommandLine.Option(
            names = "--noise-mV",
            defaultValue = "0",
            paramLabel = "S",
            description = "Noise of the voltage in files, standard deviation. Default: none.")
    private double noise_mV;

    @CommandLine.Option(
            names = "--noise-percent",
            defaultValue = "0",
            paramLabel = "S",
            description = "Noise of the impedance in files, standard deviation in percent of |Z|. Default: none.")
    private double noise_percent;

    @CommandLine.Option(
            names = "--seed",
            defaultValue = "1",
            paramLabel = "N",
            description = "Seed of all noise. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @CommandLine.Option(
            names = "--record-mV",
            defaultValue = "0",
            paramLabel = "D",
            description = "The cycler records when the voltage has moved by this much. Default: every time step.")
    private double record_mV;

    @CommandLine.Option(
            names = "--record-fine-mV",
            defaultValue = "1",
            paramLabel = "D",
            description = "The same in the cycles of --cycles. Default: ${DEFAULT-VALUE}.")
    private double fine_mV;

    @CommandLine.Option(
            names = "--cycles",
            split = ",",
            paramLabel = "N",
            description = "Cycles to record finely, to look into and to draw, such as 1,50,200.")
    private List<Integer> cycles = new ArrayList<>();

    /// What is wrong with the numbers, if anything.
    Optional<String> wrong() {
        if (!(noise_mV >= 0 && noise_mV <= MOST_mV)) {
            return Optional.of("--noise-mV must lie between 0 and 1000, not " + noise_mV);
        }
        if (!(noise_percent >= 0 && noise_percent <= MOST_PERCENT)) {
            return Optional.of("--noise-percent must lie between 0 and 100, not " + noise_percent);
        }
        if (!(record_mV == 0 || (record_mV >= 0.1 && record_mV <= MOST_mV))) {
            return Optional.of("--record-mV must be 0 or lie between 0.1 and 1000, not " + record_mV);
        }
        if (!(fine_mV >= 0.1 && fine_mV <= MOST_mV)) {
            return Optional.of("--record-fine-mV must lie between 0.1 and 1000, not " + fine_mV);
        }
        return cycles.stream().anyMatch(c -> c < 1) ? Optional.of("--cycles are counted from 1") : Optional.empty();
    }

    SimulatedOutputs outputs(Optional<Path> series, Optional<Path> figure) {
        return new SimulatedOutputs(
                series,
                figure,
                Optional.ofNullable(cycler),
                Optional.ofNullable(impedance),
                Optional.ofNullable(findings),
                Optional.ofNullable(folder));
    }

    Recording recording() {
        return new Recording(noise_mV / 1000, noise_percent / 100, seed, record_mV / 1000, fine_mV / 1000, cycles);
    }
}
