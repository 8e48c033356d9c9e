package org.interphase.app;

import java.nio.file.Path;
import java.util.List;
import org.interphase.data.InputException;
import org.interphase.study.answer.Answer;
import org.interphase.study.usecase.CompareStudies;
import picocli.CommandLine;

@CommandLine.Command(
        name = "compare",
        description = "Rank coatings by the size of their effect, beside the published pairs, and find contradictions.",
        footer = {"", "Example: interphase compare studies/nmc811-lgps-linbox studies/sc-nmc532-lgps-lnto"})
final class CompareCommand extends Command {
    @CommandLine.Parameters(paramLabel = "STUDY", arity = "1..*", description = "Folders with a study.yaml.")
    @SuppressWarnings("NullAway.Init")
    private List<Path> studies;

    @CommandLine.Option(names = "--no-library", description = "Leave the shipped library of published pairs out.")
    private boolean noLibrary;

    @Override
    Answer answer() throws InputException {
        return CompareStudies.compare(formats(), studies, !noLibrary, Terminal.progress());
    }
}
