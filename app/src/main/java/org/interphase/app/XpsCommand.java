package org.interphase.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.interphase.data.InputException;
import org.interphase.formats.FormatRegistry;
import org.interphase.study.answer.Answer;
import org.interphase.study.xps.BackgroundAnswer;
import org.interphase.study.xps.CasaFits;
import org.interphase.study.xps.FitRequest;
import org.interphase.study.xps.Peaks;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

@CommandLine.Command(
        name = "xps",
        description = "Photoelectron spectra: backgrounds, peak fits, differences, amounts, binding energies.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            XpsCommand.FitCommand.class,
            XpsCommand.BackgroundCommand.class,
            XpsTableCommands.QuantifyCommand.class,
            XpsTableCommands.SpeciesCommand.class,
            XpsTrialCommand.class,
            XpsSurveyCommand.class
        },
        footer = {"", "Example: interphase xps fit s2p.yaml bare.vms coated.vms"})
final class XpsCommand implements Runnable {
    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init")
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "xps: which command? Try 'interphase xps --help'.");
    }

    @CommandLine.Command(
            name = "fit",
            description = "Fit a model to one spectrum, or jointly to several: positions and widths in common.",
            mixinStandardHelpOptions = true,
            footer = {
                "",
                "Example: interphase xps fit s2p.yaml bare.vms coated.vms --json",
                "         interphase xps fit casa fitted.vms"
            })
    static final class FitCommand extends Command {
        private static final int MOST_COPIES = 1_000_000;

        @CommandLine.Parameters(
                index = "0",
                paramLabel = "MODEL.yaml",
                description = "Background, shape, components; or the word casa: the fit that CasaXPS saved in a VAMAS"
                        + " file.")
        @SuppressWarnings("NullAway.Init")
        private Path model;

        @CommandLine.Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = "Spectra.")
        @SuppressWarnings("NullAway.Init")
        private List<Path> files;

        @CommandLine.Option(
                names = "--spectrum",
                defaultValue = "0",
                paramLabel = "N",
                description = "Which spectrum of every file. Default: the first that covers the model's region.")
        private int number;

        @CommandLine.Option(
                names = "--copies",
                defaultValue = "" + FitRequest.COPIES,
                paramLabel = "N",
                description = "Simulated copies that are fitted anew; 0 for none. Default: ${DEFAULT-VALUE}.")
        private int copies;

        @CommandLine.Option(
                names = "--bootstrap",
                description = "Draw the copies from the residuals instead of Poisson counts.")
        private boolean bootstrap;

        @CommandLine.Option(
                names = "--seed",
                defaultValue = "" + FitRequest.SEED,
                paramLabel = "N",
                description = "Of the random numbers. Default: ${DEFAULT-VALUE}.")
        private long seed;

        @CommandLine.Option(
                names = "--no-systematics",
                description = "Leave out the fits with other backgrounds, end points, splittings and widths.")
        private boolean withoutSystematics;

        @CommandLine.Option(
                names = "--weights",
                defaultValue = "counts",
                paramLabel = "W",
                description =
                        "counts: every point by its counting error; equal: all points alike, as other programs do."
                                + " Default: ${DEFAULT-VALUE}.")
        @SuppressWarnings("NullAway.Init")
        private String weights;

        @CommandLine.Option(names = "--out", paramLabel = "FIG.svg", description = "Write a picture.")
        private @Nullable Path figure;

        @Override
        Answer answer() throws InputException {
            if (number < 0) {
                throw wrongUsage("--spectrum counts from 1, found " + number);
            }
            if (copies < 0 || copies == 1 || copies > MOST_COPIES) {
                throw wrongUsage("--copies must be 0 or 2 to " + MOST_COPIES + ", not " + copies);
            }
            if (!weights.equals("counts") && !weights.equals("equal")) {
                throw wrongUsage("--weights must be counts or equal, not '" + weights + "'");
            }
            FitRequest request = new FitRequest(
                    number,
                    Optional.ofNullable(figure),
                    copies,
                    bootstrap,
                    seed,
                    !withoutSystematics,
                    true,
                    weights.equals("equal") ? FitRequest.Weights.EQUAL : FitRequest.Weights.COUNTS);
            return model.toString().equals(CasaFits.WORD)
                    ? CasaFits.answer(FormatRegistry.load(), files, request)
                    : Peaks.answer(FormatRegistry.load(), model, files, request);
        }
    }

    @CommandLine.Command(
            name = "background",
            description = "A background drawn from the spectrum alone, as CSV or JSON.",
            mixinStandardHelpOptions = true,
            footer = {"", "Example: interphase xps background s2p.vms --type shirley --region 158:172"})
    static final class BackgroundCommand extends Command {
        @CommandLine.Parameters(paramLabel = "FILE", description = "A file with photoelectron spectra.")
        @SuppressWarnings("NullAway.Init")
        private Path file;

        @CommandLine.Option(
                names = "--type",
                defaultValue = "shirley",
                paramLabel = "T",
                description = "shirley, linear, tougaard-u2 or tougaard-u3. Default: ${DEFAULT-VALUE}.")
        @SuppressWarnings("NullAway.Init")
        private String type;

        @CommandLine.Option(names = "--tougaard-C", paramLabel = "C", description = "In eV².")
        private @Nullable Double c_eV2;

        @CommandLine.Option(names = "--tougaard-D", paramLabel = "D", description = "In eV².")
        private @Nullable Double d_eV2;

        @CommandLine.Option(names = "--region", paramLabel = "LO:HI", description = "Binding energies in eV.")
        private @Nullable String region;

        @CommandLine.Option(
                names = "--end-points",
                defaultValue = "1",
                paramLabel = "N",
                description = "Points averaged at each end. Default: ${DEFAULT-VALUE}.")
        private int endPoints;

        @CommandLine.Option(
                names = "--spectrum",
                defaultValue = "1",
                paramLabel = "N",
                description = "Which spectrum of the file. Default: 1.")
        private int number;

        @Override
        Answer answer() throws InputException {
            if (!BackgroundAnswer.TYPES.contains(type)) {
                throw wrongUsage(
                        "--type must be " + String.join(", ", BackgroundAnswer.TYPES) + ", not '" + type + "'");
            }
            if (endPoints < 1) {
                throw wrongUsage("--end-points must be at least 1, not " + endPoints);
            }
            double[] ends = ends();
            return BackgroundAnswer.answer(
                    FormatRegistry.load(),
                    file,
                    new BackgroundAnswer.Request(
                            type,
                            optional(c_eV2),
                            optional(d_eV2),
                            ends.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(ends[0]),
                            ends.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(ends[1]),
                            endPoints,
                            number));
        }

        private static OptionalDouble optional(@Nullable Double value) {
            return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
        }

        private double[] ends() {
            if (region == null) {
                return new double[0];
            }
            String[] parts = region.split(":", -1);
            try {
                double low = Double.parseDouble(parts[0]);
                double high = Double.parseDouble(parts[parts.length - 1]);
                if (parts.length == 2 && low < high) {
                    return new double[] {low, high};
                }
            } catch (NumberFormatException e) {
                // Said below, as for any other region that is none.
            }
            throw wrongUsage("--region must be LO:HI with LO below HI, such as 158:172, not '" + region + "'");
        }
    }
}
