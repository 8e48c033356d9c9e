package org.interphase.app;

import java.util.OptionalInt;
import org.interphase.data.InputException;
import org.interphase.study.answer.Answer;
import org.interphase.study.xps.SurveyAnswer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

@CommandLine.Command(
        name = "survey",
        description = "Which elements a survey spectrum shows, and which of their lines might be another's.",
        footer = {"", "Example: interphase xps survey cathode.vms --out survey.svg"})
final class XpsSurveyCommand extends XpsFileCommand {
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

    @CommandLine.Mixin
    private final PictureOption.Out figure = new PictureOption.Out();

    @Override
    Answer answer() throws InputException {
        refuseIf(number != null && number < 1, "--spectrum counts from 1, found " + number);
        refuseIf(!(Math.abs(shift_eV) <= 100), "--shift must be within 100 eV, not " + shift_eV);
        return SurveyAnswer.answer(
                formats(),
                file(),
                new SurveyAnswer.Request(
                        number == null ? OptionalInt.empty() : OptionalInt.of(number), shift_eV, figure.file()));
    }
}
