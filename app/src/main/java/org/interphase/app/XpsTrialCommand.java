package org.interphase.app;

import java.nio.file.Path;
import org.interphase.data.InputException;
import org.interphase.study.answer.Answer;
import org.interphase.study.xps.TrialAnswer;
import picocli.CommandLine;

@CommandLine.Command(
        name = "trial",
        description = "How often a joint fit of two spectra sees a difference where there is none, by simulation.",
        footer = {"", "Example: interphase xps trial s2p.yaml bare.vms --pairs 5000"})
final class XpsTrialCommand extends Command {
    private static final int MOST_PAIRS = 1_000_000;

    @CommandLine.Parameters(index = "0", paramLabel = "MODEL.yaml", description = "Background, shape, components.")
    @SuppressWarnings("NullAway.Init")
    private Path model;

    @CommandLine.Parameters(index = "1", paramLabel = "FILE", description = "The spectrum whose fit is the truth.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @CommandLine.Option(
            names = "--pairs",
            defaultValue = "5000",
            paramLabel = "N",
            description = "Simulated pairs. Default: ${DEFAULT-VALUE}.")
    private int pairs;

    @CommandLine.Option(
            names = "--intensity",
            defaultValue = "0.6",
            paramLabel = "X",
            description = "Of the second spectrum over the first. Default: ${DEFAULT-VALUE}.")
    private double intensity;

    @CommandLine.Option(
            names = "--level",
            defaultValue = "0.05",
            paramLabel = "P",
            description = "Below which a difference counts as seen. Default: ${DEFAULT-VALUE}.")
    private double level;

    @CommandLine.Option(
            names = "--spectrum",
            defaultValue = "0",
            paramLabel = "N",
            description = "Which spectrum of the file. Default: the first that covers the model's region.")
    private int number;

    @CommandLine.Mixin
    private final XpsSeedOption random = new XpsSeedOption();

    @CommandLine.Mixin
    private final XpsDwellOption dwell = new XpsDwellOption();

    @Override
    Answer answer() throws InputException {
        refuseIf(pairs < 1 || pairs > MOST_PAIRS, "--pairs must be 1 to " + MOST_PAIRS + ", not " + pairs);
        refuseIf(
                !(intensity > 0 && intensity <= 1000) || !(level > 0 && level < 1),
                "--intensity must be above 0 and at most 1000, --level between 0 and 1");
        refuseIf(number < 0, "--spectrum counts from 1, found " + number);
        return TrialAnswer.answer(
                formats(),
                model,
                file,
                new TrialAnswer.Request(number, pairs, intensity, level, random.seed(), dwell.time(this)));
    }
}
