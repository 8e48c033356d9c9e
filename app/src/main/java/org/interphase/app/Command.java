package org.interphase.app;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.interphase.data.InputException;
import org.interphase.formats.FormatRegistry;
import org.interphase.study.answer.Answer;
import org.interphase.study.answer.TerminalText;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// A command that answers with text, or with one JSON object and nothing else on standard output.
@CommandLine.Command(mixinStandardHelpOptions = true)
abstract class Command implements Callable<Integer> {
    @Option(names = "--json", description = "Print one JSON object on standard output and nothing else there.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    abstract Answer answer() throws InputException;

    /// Exit code once the answer stands: 0, or 1 where part of the work failed.
    int exitCode(Answer answer) {
        return Exit.DONE;
    }

    /// Wrong usage, in one sentence; exit code 2.
    final ParameterException wrongUsage(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    /// The same where a condition of wrong usage holds.
    final void refuseIf(boolean wrong, String sentence) {
        if (wrong) {
            throw wrongUsage(sentence);
        }
    }

    /// The readers of files.
    static FormatRegistry formats() {
        return FormatRegistry.load();
    }

    @Override
    public Integer call() throws InputException {
        Answer answer = answer();
        PrintWriter out = spec.commandLine().getOut();
        out.print(json ? TerminalText.escaped(answer.json().toText()) : shown(answer));
        out.flush();
        return exitCode(answer);
    }

    private static String shown(Answer answer) {
        return answer.isData() ? TerminalText.safe(answer.text()) : TerminalText.typeset(answer.text());
    }
}
