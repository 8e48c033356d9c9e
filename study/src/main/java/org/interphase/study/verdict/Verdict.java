package org.interphase.study.verdict;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.interphase.data.Finding;
import org.interphase.quantity.Source;
import org.interphase.study.mechanism.Mechanism;

/// Whether a coating suppresses a mechanism.
///
/// @param probability that it is suppressed, given the findings and the assumptions
/// @param prior probability before the findings
/// @param priorSource why that one
/// @param halved probability with the odds of the prior halved
/// @param doubled probability with the odds of the prior doubled
/// @param decibans weight of all findings for suppression, ten times the decimal logarithm of the odds ratio
/// @param because what speaks for the word; for suppression where nothing is decided
/// @param against what speaks against it
/// @param flips for each assumption the value at which the word changes
/// @param wouldDecide measurements, the most telling first
/// @param note why nothing is decided, where that is not plain from the probability; else empty
public record Verdict(
        Mechanism mechanism,
        Word word,
        double probability,
        double prior,
        Source priorSource,
        double halved,
        double doubled,
        double decibans,
        List<Reason> because,
        List<Reason> against,
        List<Flip> flips,
        List<Decider> wouldDecide,
        String note) {
    public Verdict {
        because = List.copyOf(because);
        against = List.copyOf(against);
        flips = List.copyOf(flips);
        wouldDecide = List.copyOf(wouldDecide);
    }

    /// The three answers.
    public enum Word {
        SUPPRESSED("suppressed"),
        NOT_SUPPRESSED("not suppressed"),
        NOT_DECIDABLE("not decidable");

        private final String text;

        Word(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }

    /// One piece of evidence.
    ///
    /// @param text observables, samples and phase
    /// @param decibans by how much the log-odds of suppression fall if this piece alone is left out
    /// @param findings that it consists of
    public record Reason(String text, double decibans, List<Finding> findings) {
        public Reason {
            findings = List.copyOf(findings);
        }
    }

    /// @param assumption in words
    /// @param valueNow with which the verdict was found
    /// @param valueAtFlip nearest value at which the word changes; empty if it does not within the bounds
    /// @param becomes the word beyond that value; the present one where there is none
    public record Flip(
            String assumption,
            double valueNow,
            OptionalDouble valueAtFlip,
            Word becomes,
            double lowest,
            double highest) {
        /// `never` where nothing flips within the bounds.
        public String text() {
            return valueAtFlip.isPresent()
                    ? String.format(
                            Locale.ROOT,
                            "%s: %.3g, %s at %.3g",
                            assumption,
                            valueNow,
                            becomes.text(),
                            valueAtFlip.getAsDouble())
                    : String.format(
                            Locale.ROOT,
                            "%s: %.3g, never between %.3g and %.3g",
                            assumption,
                            valueNow,
                            lowest,
                            highest);
        }
    }

    /// A measurement that would help.
    ///
    /// @param observable what, in which phase, and under which control
    /// @param uncertainty standard uncertainty of the ratio of coated to bare that is needed, all of it
    /// @param information expected decrease of the entropy of the answer, in bits
    /// @param entropy of the answer now, in bits
    public record Decider(String observable, double uncertainty, double information, double entropy) {
        public String text() {
            return String.format(
                    Locale.ROOT,
                    "%s of the bare and the coated sample, their ratio to ± %.2f: settles %.2f of %.2f bit on average",
                    observable,
                    uncertainty,
                    information,
                    entropy);
        }
    }
}
