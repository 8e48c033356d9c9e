package org.interphase.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.interphase.data.InputException;
import org.interphase.study.answer.Answer;
import org.interphase.study.cell.CellChanges;
import org.interphase.study.cell.CellImpedance;
import org.interphase.study.cell.FitCell;
import org.interphase.study.cell.FitData;
import org.interphase.study.cell.SimulateCell;
import org.interphase.study.cell.SweepCell;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

@CommandLine.Command(
        name = "cell",
        description = "A model of the cell: cycles, life, impedance, sweeps and fits.",
        mixinStandardHelpOptions = true,
        subcommands = {CellCommand.Simulate.class, CellCommand.Eis.class, CellCommand.Sweep.class, CellCommand.Fit.class
        },
        footer = {"", "Example: interphase cell simulate cells/nmc532-lgps-lnto.yaml --protocol rate"})
final class CellCommand implements Runnable {
    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init")
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "interphase cell: simulate, eis, sweep or fit? Try --help.");
    }

    /// What both commands take.
    abstract static class OnACell extends Command {
        @CommandLine.Parameters(paramLabel = "CELL.yaml", description = "A cell: numbers with unit and source.")
        @SuppressWarnings("NullAway.Init")
        Path file;

        @CommandLine.Option(
                names = "--set",
                paramLabel = "KEY=VALUE",
                description = "Another value for a number, such as coating.thickness_nm=5. May be repeated.")
        private List<String> numbers = new ArrayList<>();

        @CommandLine.Option(
                names = "--without",
                paramLabel = "MECHANISM",
                description = "Leave a mechanism out, such as electronic-contact. May be repeated.")
        private List<String> without = new ArrayList<>();

        @CommandLine.Option(
                names = "--with",
                paramLabel = "MECHANISM",
                description = "Switch a mechanism on, such as contact-reaction. May be repeated.")
        private List<String> added = new ArrayList<>();

        CellChanges changes() {
            return new CellChanges(numbers, without, added);
        }
    }

    @CommandLine.Command(
            name = "simulate",
            description = "Capacities, efficiencies and states of each cycle of a protocol.",
            mixinStandardHelpOptions = true,
            footer = {
                "",
                "A protocol file has one sentence per line: Charge at C/5 until 2.85 V; Discharge at 1C until 2.5 V vs Li;",
                "Hold at 4.4 V until C/20; Rest for 10 hours; EIS 7 MHz to 0.1 Hz; Repeat 200 times.",
                "Example: interphase cell simulate cells/nmc532-lgps-bare.yaml --set accessible_fraction=1",
                "Example: interphase cell simulate cells/ncm622-li6ps5cl-bare.yaml --protocol life --out bare-life"
            })
    static final class Simulate extends OnACell {
        @CommandLine.Option(
                names = "--protocol",
                defaultValue = "rate",
                paramLabel = "P",
                description = "rate, life, another protocol of the cell, or a file. Default: ${DEFAULT-VALUE}.")
        @SuppressWarnings("NullAway.Init")
        private String protocol;

        @CommandLine.Option(
                names = "--series",
                paramLabel = "F.csv",
                description = "Write time, current and voltage, in Battery Data Format if the name ends in .bdf.csv;"
                        + " an existing file is replaced.")
        private @Nullable Path series;

        @CommandLine.Option(
                names = "--figure",
                paramLabel = "F.svg",
                description = "Draw it; an existing file is replaced.")
        private @Nullable Path figure;

        @CommandLine.Mixin
        private CellRecordingOptions recording = new CellRecordingOptions();

        @CommandLine.Option(
                names = "--volumes",
                defaultValue = "20",
                paramLabel = "N",
                description = "Volumes through the electrode, 1 for the single-particle limit. Default: 20.")
        private int volumes;

        @CommandLine.Option(
                names = "--shells",
                defaultValue = "20",
                paramLabel = "N",
                description = "Shells of a particle. Default: 20.")
        private int shells;

        @Override
        Answer answer() throws InputException {
            Optional<String> wrong = recording.wrong();
            if (wrong.isPresent()) {
                throw wrongUsage(wrong.get());
            }
            if (volumes < 1 || volumes > 200 || shells < 2 || shells > 200) {
                throw wrongUsage("--volumes must lie between 1 and 200, --shells between 2 and 200");
            }
            SimulateCell.Request request = new SimulateCell.Request(
                    protocol,
                    recording.outputs(Optional.ofNullable(series), Optional.ofNullable(figure)),
                    recording.recording(),
                    volumes,
                    shells,
                    changes());
            return SimulateCell.simulate(file, request, Terminal.progress());
        }
    }

    @CommandLine.Command(
            name = "eis",
            description = "Impedance of the cell at rest, as made or after cycles of its life.",
            mixinStandardHelpOptions = true,
            footer = {"", "Example: interphase cell eis cells/nmc532-lgps-lnto.yaml --cycles 100 --json"})
    static final class Eis extends OnACell {
        @CommandLine.Option(
                names = "--figure",
                paramLabel = "F.svg",
                description = "Draw it; an existing file is replaced.")
        private @Nullable Path figure;

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
            if (!(within(from_Hz) && within(to_Hz)) || from_Hz == to_Hz || perDecade < 1 || perDecade > 1000) {
                throw wrongUsage(
                        "frequencies must differ and lie between 1e-9 and 1e12 Hz, --per-decade from 1 to 1000");
            }
            if (cycles < 0 || cycles > 100_000) {
                throw wrongUsage("--cycles must lie between 0 and 100000, not " + cycles);
            }
            if (!(noise_percent >= 0 && noise_percent <= 100)) {
                throw wrongUsage("--noise-percent must lie between 0 and 100, not " + noise_percent);
            }
            CellImpedance.Request request = new CellImpedance.Request(
                    lithium,
                    cycles,
                    from_Hz,
                    to_Hz,
                    perDecade,
                    Optional.ofNullable(figure),
                    Optional.ofNullable(out),
                    noise_percent / 100,
                    seed,
                    changes());
            return CellImpedance.impedance(file, request, Terminal.progress());
        }

        private static boolean within(double hertz) {
            return hertz >= 1e-9 && hertz <= 1e12;
        }
    }

    @CommandLine.Command(
            name = "sweep",
            description = "The same protocol on many variants of a cell.",
            mixinStandardHelpOptions = true,
            footer = {
                "",
                "Example: interphase cell sweep cells/nmc811-lgps-5nm.yaml --vary coating.thickness_nm=0:20:41"
                        + " --protocol life"
            })
    static final class Sweep extends OnACell {
        @CommandLine.Option(
                names = "--vary",
                required = true,
                paramLabel = "KEY=A:B:N",
                description = "N values from A to B, evenly; with ':log' behind them, by equal factors.")
        @SuppressWarnings("NullAway.Init")
        private List<String> vary;

        @CommandLine.Option(
                names = "--protocol",
                defaultValue = "rate",
                paramLabel = "P",
                description = "rate, life, another protocol of the cell, or a file. Default: ${DEFAULT-VALUE}.")
        @SuppressWarnings("NullAway.Init")
        private String protocol;

        @CommandLine.Option(
                names = "--out",
                paramLabel = "F.csv",
                description = "Append each case as it is computed. The same command goes on where a killed one ended.")
        private @Nullable Path out;

        @Override
        Answer answer() throws InputException {
            return SweepCell.sweep(
                    file,
                    new SweepCell.Request(protocol, vary, Optional.ofNullable(out), changes()),
                    Terminal.progress());
        }
    }

    @CommandLine.Command(
            name = "fit",
            description = "Numbers of a cell fitted to a study's published capacities, and which of them the data fix.",
            mixinStandardHelpOptions = true,
            footer = {"", "Example: interphase cell fit cells/ncm622-li6ps5cl-bare.yaml --data studies/ncm622-li6ps5cl"
            })
    static final class Fit extends OnACell {
        @CommandLine.Option(
                names = "--data",
                required = true,
                paramLabel = "STUDY",
                description = "A study folder; its published capacities and efficiencies are the data.")
        @SuppressWarnings("NullAway.Init")
        private Path study;

        @CommandLine.Option(
                names = "--sample",
                paramLabel = "ID",
                description = "Whose numbers. Default: coated where the cell has a coating, else bare.")
        private @Nullable String sample;

        @CommandLine.Option(
                names = "--free",
                paramLabel = "KEY",
                description = "A number to fit. May be repeated. Default: up to three that the cell calls fitted.")
        private List<String> free = new ArrayList<>();

        @CommandLine.Option(
                names = "--predict",
                paramLabel = "OBSERVABLE",
                description = "Data to predict, not to fit, by the beginning of their name. May be repeated.")
        private List<String> predict = new ArrayList<>();

        @CommandLine.Option(
                names = "--starts",
                defaultValue = "1",
                paramLabel = "N",
                description = "Starts of the search, the first from the cell as it is. Default: ${DEFAULT-VALUE}.")
        private int starts;

        @CommandLine.Option(
                names = "--beside",
                paramLabel = "CELL.yaml",
                description = "Another cell of the same size: its rate test says which area a resistance in ohm is on.")
        private @Nullable Path beside;

        @CommandLine.Option(
                names = "--from",
                paramLabel = "WHAT",
                description = "published, files or both. Default: what is published and files that were measured;"
                        + " simulated files only where this option asks for them.")
        private @Nullable String from;

        @CommandLine.Option(
                names = "--curves",
                split = ",",
                paramLabel = "N,N",
                description = "Cycles whose voltage curves count too.")
        private List<Integer> curves = new ArrayList<>();

        @CommandLine.Option(
                names = "--spectra",
                split = ",",
                paramLabel = "N,N",
                description = "Cycles whose impedance spectra count point by point, instead of their resistance.")
        private List<Integer> spectra = new ArrayList<>();

        @CommandLine.Option(
                names = "--protocol",
                paramLabel = "P",
                description = "What the study's cells lived through, with EIS where they were measured. Default: life.")
        private @Nullable String protocol;

        @Override
        Answer answer() throws InputException {
            if (curves.stream().anyMatch(c -> c < 1) || spectra.stream().anyMatch(c -> c < 0)) {
                throw wrongUsage("--curves counts cycles from 1, --spectra from 0, before the first");
            }
            if (from != null && FitData.From.named(from).isEmpty()) {
                throw wrongUsage("--from must be published, files or both, not '" + from + "'");
            }
            if (starts < 1 || starts > 100) {
                throw wrongUsage("--starts must lie between 1 and 100, not " + starts);
            }
            return FitCell.fit(
                    file,
                    new FitCell.Request(
                            study,
                            Optional.ofNullable(sample),
                            free,
                            predict,
                            starts,
                            Optional.ofNullable(beside),
                            Optional.ofNullable(protocol),
                            new FitData.Choice(
                                    Optional.ofNullable(from).flatMap(FitData.From::named),
                                    new TreeSet<>(curves),
                                    new TreeSet<>(spectra)),
                            changes()));
        }
    }
}
