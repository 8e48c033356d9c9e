package org.interphase.app;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// What is said of a wrong command line: one sentence, the nearest right word, and where the help is.
final class WrongUsage {
    private WrongUsage() {}

    static IParameterExceptionHandler handler() {
        return (ParameterException wrong, String[] _) -> {
            CommandLine line = wrong.getCommandLine();
            PrintWriter err = line.getErr();
            String sentence = String.valueOf(wrong.getMessage()).strip();
            err.println(sentence.startsWith("interphase: ") ? sentence : "interphase: " + sentence);
            UnmatchedArgumentException.printSuggestions(wrong, err);
            err.println("Try '" + line.getCommandSpec().qualifiedName() + " --help'.");
            return Exit.WRONG_USAGE;
        };
    }
}
