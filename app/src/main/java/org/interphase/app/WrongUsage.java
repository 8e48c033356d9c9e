package org.interphase.app;

import java.io.PrintWriter;
import org.interphase.study.answer.TerminalText;
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
            err.println(TerminalText.safe("interphase: " + inPlainWords(String.valueOf(wrong.getMessage()))));
            UnmatchedArgumentException.printSuggestions(wrong, err);
            err.println("Try '" + line.getCommandSpec().qualifiedName() + " --help'.");
            return Exit.WRONG_USAGE;
        };
    }

    /// The parser speaks of types and indices; its user knows numbers and words.
    private static String inPlainWords(String sentence) {
        return sentence.strip()
                .replaceAll(" is not an? (double|float)$", " is not a number; the decimal mark is a point")
                .replaceAll(" is not an? (int|long)$", " is not a whole number")
                .replaceAll("Unmatched arguments? (at|from) index \\d+: ", "not understood: ")
                .replaceAll(
                        "^positional parameter at index \\S+ \\((\\S+)\\) requires at least (\\d+) values,.*$",
                        "give at least $2 $1s")
                .replace("Value for option option ", "Value for option ");
    }
}
