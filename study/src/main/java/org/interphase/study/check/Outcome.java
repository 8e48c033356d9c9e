package org.interphase.study.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.interphase.quantity.Measured;

/// What a check came to.
public sealed interface Outcome {
    /// A computed number beside a printed one.
    ///
    /// @param tolerance largest difference that the digits and ranges of all numbers allow
    record Compared(Measured computed, Input printed, double tolerance, String unit) implements Outcome {
        public boolean passed() {
            return Math.abs(computed.value() - printed.value()) <= tolerance;
        }
    }

    /// A computed number that must not lie beyond a limit of nature.
    ///
    /// @param limit in the same unit
    /// @param tolerance by which the computed number may lie beyond it, from the digits and ranges of the inputs
    record Bounded(Measured computed, double limit, boolean fromAbove, double tolerance, String unit)
            implements Outcome {
        public boolean passed() {
            double beyond = fromAbove ? computed.value() - limit : limit - computed.value();
            return beyond <= tolerance;
        }
    }

    /// A computed number that nothing printed stands beside.
    record Derived(Measured computed, String unit) implements Outcome {}

    /// A comparison of words.
    record Words() implements Outcome {}

    /// Numbers that the check needs and the study does not have.
    record Lacking(List<String> missing) implements Outcome {
        private static final String OF_A_SAMPLE = " of '";

        public Lacking {
            missing = List.copyOf(missing);
        }

        /// What is missing, with the sample said once where several things of it are:
        /// `mass, area of 'bare'; pressure of 'coated'`.
        public static String inWords(Collection<String> missing) {
            Map<String, List<String>> bySample = new LinkedHashMap<>();
            for (String one : missing) {
                int at = one.lastIndexOf(OF_A_SAMPLE);
                bySample.computeIfAbsent(at < 0 ? "" : one.substring(at), _ -> new ArrayList<>())
                        .add(at < 0 ? one : one.substring(0, at));
            }
            return bySample.entrySet().stream()
                    .map(e -> String.join(", ", e.getValue()) + e.getKey())
                    .collect(Collectors.joining("; "));
        }
    }
}
