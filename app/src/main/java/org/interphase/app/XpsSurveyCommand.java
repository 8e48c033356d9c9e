package org.interphase.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.interphase.data.InputException;
import org.interphase.formats.FormatRegistry;
import org.interphase.study.answer.Answer;
import org.interphase.study.xps.SurveyAnswer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

@CommandLine.Command(
        name = "survey",
        description = "Which elements a survey spectrum shows, and which of their lines might be another's.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: interphase xps survey cathode.vms --out survey.svg"})
final class XpsSurveyCommand extends Command {
    @CommandLine.Parameters(paramLabel = "FILE", description = "A file with photoelectron spectra.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @CommandLine.Option(
            names = "--spectrum",
            paramLabel = "N",
            description = "Which spectrum of the file. Default: the widest.")
    private @Nullable Integer number;

    @CommandLine.Option(
            names = "--shift",
            defaultValue = "0",
            paramLabel = "EV",
            description = "Added to the binding energies, such as for charging. Default: ${DEFAULT-VALUE}.")
    private double shift_eV;

    @CommandLine.Option(names = "--out", paramLabel = "FIG.svg", description = "Write a picture.")
    private @Nullable Path figure;

    @Override
    Answer answer() throws InputException {
        if (number != null && number < 1) {
            throw wrongUsage("--spectrum counts from 1, found " + number);
        }
        if (!(Math.abs(shift_eV) <= 100)) {
            throw wrongUsage("--shift must be within 100 eV, not " + shift_eV);
        }
        return SurveyAnswer.answer(
                FormatRegistry.load(),
                file,
                new SurveyAnswer.Request(
                        number == null ? OptionalInt.empty() : OptionalInt.of(number),
                        shift_eV,
                        Optional.ofNullable(figure)));
    }
}
