package org.interphase.study.verdict;

import java.util.List;
import java.util.Optional;
import org.interphase.data.Finding;
import org.interphase.study.mechanism.Mechanism;

/// Two sides that cannot both hold under the model.
///
/// @param observable in words: what both sides are about
/// @param mechanism that both sides speak about, where the conflict is about its suppression
/// @param one the first side
/// @param other the second side
/// @param decibans how much less probable the two are together than apart; negative; NaN where one says "absent" of
///     what the other measures
/// @param tested explanations that the studies' own statements can test
/// @param untestable explanations that they cannot, each with what is missing
public record Contradiction(
        String observable,
        Optional<Mechanism> mechanism,
        Side one,
        Side other,
        double decibans,
        List<Explanation> tested,
        List<Explanation> untestable) {
    public Contradiction {
        tested = List.copyOf(tested);
        untestable = List.copyOf(untestable);
    }

    /// @param statement what it says, in words
    public record Side(String study, String statement, List<Finding> findings) {
        public Side {
            findings = List.copyOf(findings);
        }
    }

    /// @param name such as "probing depth"
    /// @param outcome whether it can explain the conflict
    /// @param reason with the numbers or words that decide it
    public record Explanation(String name, Outcome outcome, String reason) {}

    /// What a test of an explanation gave.
    public enum Outcome {
        /// The two sides differ in it, enough to explain the conflict.
        POSSIBLE("possible"),
        /// They do not differ in it, or not enough.
        EXCLUDED("excluded"),
        /// Not stated by one of the two.
        NOT_STATED("not stated");

        private final String word;

        Outcome(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}
