package org.interphase.app;

import java.nio.file.Path;
import org.interphase.data.InputException;
import org.interphase.study.answer.Answer;
import org.interphase.study.usecase.AuditStudy;
import picocli.CommandLine;

@CommandLine.Command(
        name = "audit",
        description = "Hold the numbers that a study prints against each other: checks, verdicts, gaps.",
        footer = {"", "Example: interphase audit studies/sc-nmc532-lgps-lnto"})
final class AuditCommand extends Command {
    @CommandLine.Parameters(
            paramLabel = "STUDY",
            description = "A folder with a study.yaml; its raw files are not read.")
    @SuppressWarnings("NullAway.Init")
    private Path study;

    @Override
    Answer answer() throws InputException {
        return AuditStudy.audit(study);
    }
}
