package org.interphase.app;

import java.nio.file.Path;
import java.util.Optional;
import org.interphase.data.InputException;
import org.interphase.study.answer.Answer;
import org.interphase.study.usecase.Parts;
import org.interphase.study.usecase.RunStudy;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

@CommandLine.Command(
        name = "run",
        description = "Analyse a study folder and write results/ and report/index.html.",
        footer = {"", "Example: interphase run studies/ncm622-li6ps5cl"})
final class RunCommand extends Command {
    @CommandLine.Parameters(paramLabel = "STUDY", description = "A folder with a study.yaml.")
    @SuppressWarnings("NullAway.Init")
    private Path study;

    @CommandLine.Option(
            names = "--only",
            paramLabel = "TECHNIQUE",
            description = "Analyse one technique: cycling, impedance, xps or thermodynamics.")
    private @Nullable String only;

    @CommandLine.Option(names = "--again", description = "Compute anew even if nothing changed.")
    private boolean again;

    @Override
    Answer answer() throws InputException {
        refuseIf(
                only != null && !Parts.techniques().contains(only),
                "--only: expected one of " + String.join(", ", Parts.techniques()) + ", found '" + only + "'");
        return RunStudy.run(formats(), study, Optional.ofNullable(only), again, Terminal.progress());
    }

    @Override
    int exitCode(Answer answer) {
        return answer instanceof RunStudy.Outcome outcome && outcome.hasFailures() ? Exit.REFUSED : Exit.DONE;
    }
}
