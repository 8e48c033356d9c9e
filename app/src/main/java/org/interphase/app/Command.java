package org.interphase.app;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import org.interphase.data.InputException;
import org.interphase.study.usecase.Answer;
import picocli.CommandLine.Option;

/// A command that answers with text, or with one JSON object and nothing else on standard output.
abstract class Command implements Callable<Integer> {
    @Option(names = "--json", description = "Print one JSON object on standard output and nothing else there.")
    private boolean json;

    abstract Answer answer() throws InputException;

    /// Exit code once the answer stands: 0, or 1 where part of the work failed.
    int exitCode(Answer answer) {
        return Exit.DONE;
    }

    @Override
    public Integer call() throws InputException {
        Answer answer = answer();
        PrintStream out = Terminal.out();
        out.print(json ? answer.json().toText() : answer.text());
        out.flush();
        return exitCode(answer);
    }
}
