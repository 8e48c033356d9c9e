package org.interphase.app;

import java.nio.file.Path;
import org.interphase.data.InputException;
import org.interphase.study.answer.Answer;
import org.interphase.study.usecase.InitStudy;
import picocli.CommandLine;

@CommandLine.Command(
        name = "init",
        description = "Make a study folder with a commented study.yaml to fill in.",
        footer = {"", "Example: interphase init my-study"})
final class InitCommand extends Command {
    @CommandLine.Parameters(
            paramLabel = "STUDY",
            description = "The folder to make; one that has a study.yaml is left alone.")
    @SuppressWarnings("NullAway.Init")
    private Path study;

    @CommandLine.Option(
            names = "--published",
            description = "For the printed numbers of a paper instead of instrument files.")
    private boolean published;

    @Override
    Answer answer() throws InputException {
        return InitStudy.init(study, published ? InitStudy.Kind.PUBLISHED : InitStudy.Kind.MEASURED);
    }
}
