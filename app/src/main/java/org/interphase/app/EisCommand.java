package org.interphase.app;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.interphase.data.InputException;
import org.interphase.formats.FormatRegistry;
import org.interphase.study.answer.Answer;
import org.interphase.study.eis.Distribution;
import org.interphase.study.eis.Fit;
import org.interphase.study.eis.Kk;
import org.interphase.study.eis.SpectrumFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

@CommandLine.Command(
        name = "eis",
        description = "Impedance: test of validity, circuit fit, relaxation times, Arrhenius.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            EisCommand.KkCommand.class,
            EisCommand.FitCommand.class,
            EisCommand.DrtCommand.class,
            ArrheniusCommand.class
        },
        footer = {"", "Example: interphase eis fit cell.mpr --circuit \"R0-p(R1,CPE1)-CPE2\""})
final class EisCommand implements Runnable {
    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init")
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "eis: which command? Try 'interphase eis --help'.");
    }

    /// What every command on one spectrum takes.
    abstract static class OfSpectrum extends Command {
        @CommandLine.Parameters(paramLabel = "FILE", description = "A file with impedance spectra.")
        @SuppressWarnings("NullAway.Init")
        private Path file;

        @CommandLine.Option(
                names = "--spectrum",
                defaultValue = "1",
                paramLabel = "N",
                description = "Which spectrum of a file that holds several. Default: 1.")
        private int number;

        @CommandLine.Option(names = "--from-Hz", paramLabel = "F", description = "Leave out frequencies below.")
        private @Nullable Double lowest_Hz;

        @CommandLine.Option(names = "--to-Hz", paramLabel = "F", description = "Leave out frequencies above.")
        private @Nullable Double highest_Hz;

        @CommandLine.Option(
                names = "--out",
                paramLabel = "FIG.svg",
                description = "Write a picture, or its numbers where the name ends in .csv.")
        private @Nullable Path figure;

        final Path file() {
            return file;
        }

        final SpectrumFile.Selection selection() {
            return new SpectrumFile.Selection(
                    number, frequency("--from-Hz", lowest_Hz), frequency("--to-Hz", highest_Hz));
        }

        private OptionalDouble frequency(String name, @Nullable Double value) {
            if (value == null) {
                return OptionalDouble.empty();
            }
            return OptionalDouble.of(positive(name, value));
        }

        final double positive(String name, double value) {
            if (!(value > 0 && Double.isFinite(value))) {
                throw wrongUsage(name + " must be above zero, not " + value);
            }
            return value;
        }

        final Optional<Path> figure() {
            return Optional.ofNullable(figure);
        }
    }

    @CommandLine.Command(
            name = "kk",
            description = "Is the spectrum linear, causal and stationary? A chain of RC elements tells (Lin-KK).",
            mixinStandardHelpOptions = true,
            footer = {"", "Example: interphase eis kk cell.mpr --json"})
    static final class KkCommand extends OfSpectrum {
        @CommandLine.Option(
                names = "--type",
                defaultValue = "complex",
                paramLabel = "T",
                description = "Part that is fitted: complex, real or imag. Default: ${DEFAULT-VALUE}.")
        @SuppressWarnings("NullAway.Init")
        private String type;

        @CommandLine.Option(
                names = "--capacitor",
                negatable = true,
                defaultValue = "true",
                fallbackValue = "true",
                description = "Whether a series capacitor is added (default), as blocking electrodes need.")
        private boolean capacitor;

        @CommandLine.Option(
                names = "--mu",
                defaultValue = "0.5",
                paramLabel = "C",
                description = "The chain grows until μ falls to this. Default: ${DEFAULT-VALUE}.")
        private double mu;

        @CommandLine.Option(
                names = "--per-decade",
                paramLabel = "N",
                description = "A fixed number of RC elements per decade instead.")
        private @Nullable Double perDecade;

        @Override
        Answer answer() throws InputException {
            if (!Kk.TYPES.contains(type)) {
                throw wrongUsage("--type must be complex, real or imag, not '" + type + "'");
            }
            if (!(mu > 0 && mu < 1)) {
                throw wrongUsage("--mu must lie between 0 and 1, not " + mu);
            }
            OptionalDouble density =
                    perDecade == null ? OptionalDouble.empty() : OptionalDouble.of(positive("--per-decade", perDecade));
            Kk.Request request = new Kk.Request(type, capacitor, mu, density);
            return Kk.answer(FormatRegistry.load(), file(), selection(), request, figure());
        }
    }

    @CommandLine.Command(
            name = "fit",
            description = "Fit an equivalent circuit; docs/eis-circuits.md lists its elements.",
            mixinStandardHelpOptions = true,
            footer = {
                "",
                "Example: interphase eis fit cell.mpr --circuit \"L0-R0-p(R1,CPE1)-p(R2,CPE2)-CPE3\" --start R1=248"
            })
    static final class FitCommand extends OfSpectrum {
        @CommandLine.Option(
                names = "--circuit",
                paramLabel = "C",
                description = "Elements in series (-) and parallel p(…,…): R, L, C, CPE, W, Wo, Ws, TLM, TLMD, TLMW,"
                        + " TLMQ, TLMR. Default: the spectrum chooses among one to four arcs and transmission lines.")
        private @Nullable String circuit;

        @CommandLine.Option(
                names = "--start",
                paramLabel = "NAME=VALUE",
                description = "A start value in SI units; the others come from the spectrum. Repeatable.")
        private Map<String, Double> start = new LinkedHashMap<>();

        @CommandLine.Option(
                names = "--starts",
                defaultValue = "40",
                paramLabel = "N",
                description = "Sets of start values that are tried. Default: ${DEFAULT-VALUE}.")
        private int starts;

        @CommandLine.Option(
                names = "--weights",
                defaultValue = "modulus",
                paramLabel = "W",
                description = "modulus (1/|Z|) or unit. Default: ${DEFAULT-VALUE}.")
        @SuppressWarnings("NullAway.Init")
        private String weights;

        @Override
        Answer answer() throws InputException {
            if (starts < 1 || starts > 10_000) {
                throw wrongUsage("--starts must be from 1 to 10000, not " + starts);
            }
            if (!Fit.WEIGHTS.contains(weights)) {
                throw wrongUsage("--weights must be modulus or unit, not '" + weights + "'");
            }
            if (circuit == null && !start.isEmpty()) {
                throw wrongUsage("--start needs --circuit: its names are those of the circuit's parameters");
            }
            return Fit.answer(
                    FormatRegistry.load(),
                    file(),
                    selection(),
                    new Fit.Request(Optional.ofNullable(circuit), start, starts, weights),
                    figure());
        }
    }

    @CommandLine.Command(
            name = "drt",
            description = "Distribution of relaxation times, with the peaks that λ and noise leave standing.",
            mixinStandardHelpOptions = true,
            footer = {"", "Example: interphase eis drt cell.mpr --out relaxations.svg"})
    static final class DrtCommand extends OfSpectrum {
        @CommandLine.Option(
                names = "--lambda",
                defaultValue = "gcv",
                paramLabel = "L",
                description = "Smoothing: a number, gcv, re-im or discrepancy. Default: ${DEFAULT-VALUE}.")
        @SuppressWarnings("NullAway.Init")
        private String lambda;

        @CommandLine.Option(
                names = "--grid",
                defaultValue = "extended",
                paramLabel = "G",
                description = "extended (1/(2πf), half a decade beyond both ends) or pydrttools.")
        @SuppressWarnings("NullAway.Init")
        private String grid;

        @CommandLine.Option(
                names = "--tail",
                defaultValue = "none",
                paramLabel = "T",
                description = "In series for blocking spectra: none, capacitor or cpe. Default: ${DEFAULT-VALUE}.")
        @SuppressWarnings("NullAway.Init")
        private String tail;

        @CommandLine.Option(
                names = "--bootstrap",
                defaultValue = "100",
                paramLabel = "N",
                description = "Spectra of new noise for bands and stable peaks. Default: ${DEFAULT-VALUE}.")
        private int bootstrap;

        @Override
        Answer answer() throws InputException {
            if (bootstrap < 0 || bootstrap > 10_000) {
                throw wrongUsage("--bootstrap must be from 0 to 10000, not " + bootstrap);
            }
            if (!Distribution.CHOICES.contains(lambda)) {
                positive("--lambda", number());
            }
            require("--grid", Distribution.GRIDS, grid);
            require("--tail", Distribution.TAILS, tail);
            return Distribution.answer(
                    FormatRegistry.load(),
                    file(),
                    selection(),
                    new Distribution.Request(lambda, grid, tail, bootstrap),
                    figure());
        }

        private double number() {
            try {
                return Double.parseDouble(lambda);
            } catch (NumberFormatException e) {
                throw wrongUsage("--lambda must be a number, gcv, re-im or discrepancy, not '" + lambda + "'");
            }
        }

        private void require(String option, List<String> words, String word) {
            if (!words.contains(word)) {
                throw wrongUsage(option + " must be " + String.join(", ", words) + ", not '" + word + "'");
            }
        }
    }
}
