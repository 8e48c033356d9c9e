package org.interphase.app;

import java.nio.file.Path;
import org.interphase.data.InputException;
import org.interphase.study.answer.Answer;
import org.interphase.study.usecase.InspectFile;
import picocli.CommandLine;

@CommandLine.Command(
        name = "inspect",
        description = "Say what a file is and what is in it.",
        footer = {"", "Example: interphase inspect studies/ncm622-li6ps5cl/raw/bare.mpt"})
final class InspectCommand extends Command {
    @CommandLine.Parameters(paramLabel = "FILE", description = "A file that an instrument wrote.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Override
    Answer answer() throws InputException {
        return InspectFile.inspect(formats(), file);
    }
}
