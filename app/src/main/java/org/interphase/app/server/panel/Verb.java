package org.interphase.app.server.panel;

import org.interphase.data.InputException;
import org.interphase.study.answer.Answer;

/// One question that a panel can ask: `eis-fit`.
///
/// @param name in addresses
/// @param analysis what is done
public record Verb(String name, Analysis analysis) {
    /// The work behind a verb: reads its options, asks the use case, says which command does the same.
    @FunctionalInterface
    public interface Analysis {
        /// @throws OptionException if an option is wrong
        /// @throws InputException if a file or what it holds is refused
        Analysed of(Bench bench, Options options) throws OptionException, InputException;
    }

    /// An answer and where it could have come from.
    ///
    /// @param command the command line that does the same
    /// @param manifest the lines of `study.yaml` that make a run do the same; empty where there are none
    public record Analysed(Answer answer, String command, String manifest) {
        public static Analysed of(Answer answer, CommandText command) {
            return new Analysed(answer, command.toString(), "");
        }

        public Analysed withManifest(String lines) {
            return new Analysed(answer, command, lines);
        }
    }
}
