package org.interphase.app;

import java.nio.file.Path;
import org.interphase.data.InputException;
import org.interphase.formats.FormatRegistry;
import org.interphase.study.usecase.Answer;
import org.interphase.study.usecase.RunStudy;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

@CommandLine.Command(
        name = "run",
        description = "Analyse a study folder and write results/ and report/index.html.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: interphase run studies/ncm622-li6ps5cl"})
final class RunCommand extends Command {
    @CommandLine.Parameters(paramLabel = "STUDY", description = "A folder with a study.yaml.")
    @SuppressWarnings("NullAway.Init")
    private Path study;

    @CommandLine.Option(names = "--only", paramLabel = "TECHNIQUE", description = "Analyse one technique: cycling.")
    private @Nullable String only;

    @CommandLine.Option(names = "--again", description = "Compute anew even if nothing changed.")
    private boolean again;

    @Override
    Answer answer() throws InputException {
        if (only != null && !only.equals("cycling")) {
            throw wrongUsage("--only: expected cycling, found '" + only + "'");
        }
        return RunStudy.run(FormatRegistry.load(), study, again, Terminal.progress());
    }

    @Override
    int exitCode(Answer answer) {
        return answer instanceof RunStudy.Outcome outcome && outcome.hasFailures() ? Exit.REFUSED : Exit.DONE;
    }
}
