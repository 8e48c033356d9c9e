package org.interphase.app;

import org.interphase.study.answer.Answer;
import org.interphase.study.usecase.ListFormats;
import picocli.CommandLine;

@CommandLine.Command(
        name = "formats",
        description = "List the formats that are read, and which of their layouts are proven on real files.",
        footer = {"", "Example: interphase formats --json"})
final class FormatsCommand extends Command {
    @Override
    Answer answer() {
        return ListFormats.list(formats());
    }
}
