package org.interphase.study.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Predicate;
import org.interphase.data.Sample;
import org.interphase.data.SampleProperty;
import org.interphase.study.manifest.PublishedEntry;

/// The numbers that one check asks of one sample. What is not there is written down and counts as not a number until
/// the check is finished; then the check says what it lacks.
final class Ask {
    private static final Term ABSENT = Term.constant(Double.NaN);
    /// Osmium.
    private static final double DENSEST_g_cm3 = 22.6;
    /// Lithium metal; no electrode holds more.
    private static final double LITHIUM_mAh_g = 3861;

    private final Rule rule;
    private final StudyNumbers study;
    private final Sample sample;
    private final String subject;
    private final List<String> missing = new ArrayList<>();

    Ask(Rule rule, StudyNumbers study, Sample sample, String subject) {
        this.rule = rule;
        this.study = study;
        this.sample = sample;
        this.subject = subject;
    }

    Term property(SampleProperty property) {
        return or(study.property(sample, property), property.meaning() + " (" + property.key() + ")");
    }

    Term ofElectrolyte(SampleProperty property) {
        return or(study.ofElectrolyte(property, sample), property.meaning() + " (" + property.key() + ")");
    }

    /// @param what the number is, for the list of what is lacking
    Term entry(Optional<PublishedEntry> entry, String what) {
        return or(entry.map(Input::of), what);
    }

    Term or(Optional<Input> input, String what) {
        if (input.isEmpty()) {
            missing.add(what + " of '" + sample.id() + "'");
        }
        return input.map(Term::of).orElse(ABSENT);
    }

    /// Surface of the active material in m²/g: as stated, or that of spheres of the stated diameter and density.
    Term surface_m2_g() {
        Optional<Input> stated = study.property(sample, SampleProperty.SPECIFIC_SURFACE);
        if (stated.isPresent()) {
            return Term.of(stated.get());
        }
        Term diameter = property(SampleProperty.PARTICLE_DIAMETER);
        Term density = property(SampleProperty.CAM_DENSITY);
        return Term.constant(6).over(diameter.times(density));
    }

    /// Mass of active material in mg: as stated, or its share of the composite.
    Term camMass_mg() {
        Optional<Input> composite = study.property(sample, SampleProperty.COMPOSITE_MASS);
        Optional<Input> share = study.property(sample, SampleProperty.CAM_FRACTION);
        if (composite.isPresent() && share.isPresent()) {
            return Term.of(composite.get()).times(Term.of(share.get())).times(0.01);
        }
        return property(SampleProperty.CAM_MASS);
    }

    /// Finishes with a comparison.
    Check compare(Term computed, Optional<Input> printed, String unit, Function<Outcome.Compared, String> statement) {
        if (isLacking()) {
            return lacking(computed);
        }
        if (printed.isEmpty()) {
            return derive(computed, unit, m -> "Nothing printed stands beside it.");
        }
        Input beside = printed.get();
        Outcome.Compared outcome = new Outcome.Compared(
                computed.measured(), beside, computed.half() + beside.half() + rounding(beside.value()), unit);
        return check(computed, outcome, statement.apply(outcome), compareFlips(computed, outcome));
    }

    /// Finishes with a limit of nature.
    Check bound(Term computed, double limit, boolean fromAbove, String unit, Function<Outcome.Bounded, String> words) {
        if (isLacking()) {
            return lacking(computed);
        }
        Outcome.Bounded outcome = new Outcome.Bounded(computed.measured(), limit, fromAbove, computed.half(), unit);
        return check(
                computed,
                outcome,
                words.apply(outcome),
                flipsAt(computed, limit, i -> i.isAssumed() || !outcome.passed()));
    }

    /// Finishes with a number beside which nothing is printed.
    Check derive(Term computed, String unit, Function<Term, String> statement) {
        return derive(computed, unit, statement, Double.NaN, computed);
    }

    /// @param turningPoint value of the computed number at which the statement turns over, NaN for none
    /// @param doubtful whose inputs are asked, beside the assumed ones, where the statement turns over
    Check derive(Term computed, String unit, Function<Term, String> statement, double turningPoint, Term doubtful) {
        if (isLacking()) {
            return lacking(computed);
        }
        return check(
                computed,
                new Outcome.Derived(computed.measured(), unit),
                statement.apply(computed),
                flipsAt(
                        computed,
                        turningPoint,
                        i -> i.isAssumed() || doubtful.inputs().contains(i)));
    }

    private boolean isLacking() {
        return !missing.isEmpty();
    }

    private Check lacking(Term computed) {
        return check(computed, new Outcome.Lacking(missing), "", List.of());
    }

    private Check check(Term computed, Outcome outcome, String statement, List<Flip> flips) {
        return new Check(rule, List.of(sample.id()), subject, computed.inputs(), outcome, statement, flips);
    }

    /// Where the computed number leaves (or, after a failure, reaches) the interval of the printed one.
    private static List<Flip> compareFlips(Term computed, Outcome.Compared outcome) {
        List<Flip> flips = new ArrayList<>();
        for (Input input : computed.inputs()) {
            if (outcome.passed() && !input.isAssumed()) {
                continue;
            }
            double reach = outcome.printed().half() + computed.halfWithout(input);
            OptionalDouble one = computed.inputAt(input, outcome.printed().value() - reach);
            OptionalDouble other = computed.inputAt(input, outcome.printed().value() + reach);
            nearest(input, one, other).ifPresent(v -> add(flips, input, v));
        }
        return flips;
    }

    private static List<Flip> flipsAt(Term computed, double target, Predicate<Input> doubtful) {
        List<Flip> flips = new ArrayList<>();
        for (Input input : computed.inputs()) {
            if (doubtful.test(input)) {
                computed.inputAt(input, target).ifPresent(v -> add(flips, input, v));
            }
        }
        return flips;
    }

    private static OptionalDouble nearest(Input input, OptionalDouble one, OptionalDouble other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        double first = Math.abs(Math.log(one.getAsDouble() / input.value()));
        double second = Math.abs(Math.log(other.getAsDouble() / input.value()));
        return first <= second ? one : other;
    }

    /// A value that no material can have is no place to turn over.
    private static void add(List<Flip> flips, Input input, double value) {
        boolean possible = switch (input.unit()) {
            case "g/cm³" -> value <= DENSEST_g_cm3;
            case "%" -> value <= 100;
            case "mAh/g" -> value <= LITHIUM_mAh_g;
            default -> true;
        };
        if (possible) {
            flips.add(new Flip(input.name(), input.value(), value, input.unit()));
        }
    }

    /// So that a printed number and the same number computed do not differ by the last bit.
    private static double rounding(double value) {
        return 1e-9 * Math.abs(value);
    }
}
