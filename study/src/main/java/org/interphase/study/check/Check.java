package org.interphase.study.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interphase.quantity.Source;

/// One check of one study.
///
/// @param rule that was applied
/// @param samples whose numbers entered
/// @param subject the sample, state or pair it is about, in words
/// @param inputs with their sources, also where others are lacking
/// @param statement what follows, in a sentence; it names the assumptions it rests on
/// @param flips values of assumed numbers (of all numbers, where the check failed) at which the statement turns over
public record Check(
        Rule rule,
        List<String> samples,
        String subject,
        List<Input> inputs,
        Outcome outcome,
        String statement,
        List<Flip> flips) {
    public Check {
        samples = List.copyOf(samples);
        inputs = List.copyOf(inputs);
        flips = List.copyOf(flips);
    }

    /// Title and subject.
    public String name() {
        return subject.isEmpty() ? rule.title() : rule.title() + ": " + subject;
    }

    /// Whether the numbers agree; empty where there was nothing to compare, or a number is lacking.
    public Optional<Boolean> passed() {
        return switch (outcome) {
            case Outcome.Compared c -> Optional.of(c.passed());
            case Outcome.Bounded b -> Optional.of(b.passed());
            case Outcome.Derived _, Outcome.Words _, Outcome.Lacking _ -> Optional.empty();
        };
    }

    /// The same check, said of another sample too.
    Check alsoFor(Check other) {
        List<String> all = new ArrayList<>(samples);
        other.samples.stream().filter(s -> !all.contains(s)).forEach(all::add);
        return new Check(rule, all, subject + "; " + other.subject, inputs, outcome, statement, flips);
    }

    /// Where the inputs come from, in order.
    List<Source> sources() {
        return inputs.stream().map(Input::source).toList();
    }

    public List<Input> assumed() {
        return inputs.stream().filter(Input::isAssumed).toList();
    }
}
