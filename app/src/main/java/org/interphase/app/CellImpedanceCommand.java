package org.interphase.app;

import java.nio.file.Path;
import java.util.Optional;
import org.interphase.data.InputException;
import org.interphase.study.answer.Answer;
import org.interphase.study.cell.CellImpedance;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

@CommandLine.Command(
        name = "eis",
        description = "Impedance of the cell at rest, as made or after cycles of its life.",
        footer = {"", "Example: interphase cell eis cells/nmc532-lgps-lnto.yaml --cycles 100 --json"})
final class CellImpedanceCommand extends CellModelCommand {
    @CommandLine.Mixin
    private final PictureOption.Figure figure = new PictureOption.Figure();

    @CommandLine.Option(
            names = "--out",
            paramLabel = "F.mpt",
            description = "Write it as an instrument would, in EC-Lab's text layout, marked simulated.")
    private @Nullable Path out;

    @CommandLine.Option(
            names = "--noise-percent",
            defaultValue = "0",
            paramLabel = "S",
            description = "Noise in that file, standard deviation in percent of |Z|. Default: none.")
    private double noise_percent;

    @CommandLine.Option(
            names = "--seed",
            defaultValue = "1",
            paramLabel = "N",
            description = "Seed of the noise. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @CommandLine.Option(
            names = "--lithium",
            defaultValue = "0.5",
            paramLabel = "Y",
            description = "Lithium per formula unit at which the cell rests. Default: ${DEFAULT-VALUE}.")
    private double lithium;

    @CommandLine.Option(
            names = "--cycles",
            defaultValue = "0",
            paramLabel = "N",
            description = "Cycles of the cell's life before the measurement. Default: ${DEFAULT-VALUE}.")
    private int cycles;

    @CommandLine.Option(
            names = "--from-Hz",
            defaultValue = "7e6",
            paramLabel = "F",
            description = "First frequency. Default: ${DEFAULT-VALUE}.")
    private double from_Hz;

    @CommandLine.Option(
            names = "--to-Hz",
            defaultValue = "0.1",
            paramLabel = "F",
            description = "Last frequency. Default: ${DEFAULT-VALUE}.")
    private double to_Hz;

    @CommandLine.Option(
            names = "--per-decade",
            defaultValue = "10",
            paramLabel = "N",
            description = "Points per decade. Default: ${DEFAULT-VALUE}.")
    private int perDecade;

    @Override
    Answer answer() throws InputException {
        refuseIf(
                !(within(from_Hz) && within(to_Hz)) || from_Hz == to_Hz || perDecade < 1 || perDecade > 1000,
                "frequencies must differ and lie between 1e-9 and 1e12 Hz, --per-decade from 1 to 1000");
        refuseIf(cycles < 0 || cycles > 100_000, "--cycles must lie between 0 and 100000, not " + cycles);
        refuseIf(
                !(noise_percent >= 0 && noise_percent <= 100),
                "--noise-percent must lie between 0 and 100, not " + noise_percent);
        CellImpedance.Request request = new CellImpedance.Request(
                lithium,
                cycles,
                from_Hz,
                to_Hz,
                perDecade,
                figure.file(),
                Optional.ofNullable(out),
                noise_percent / 100,
                seed,
                changes());
        return CellImpedance.impedance(file(), request, Terminal.progress());
    }

    private static boolean within(double hertz) {
        return hertz >= 1e-9 && hertz <= 1e12;
    }
}
