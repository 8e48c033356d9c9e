package org.interphase.study.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.interphase.data.Finding;
import org.interphase.data.Observable;
import org.interphase.data.Probe;
import org.interphase.data.Sample;
import org.interphase.data.SampleProperty;
import org.interphase.data.Technique;
import org.interphase.study.mechanism.Mechanism;
import org.interphase.study.verdict.Contradiction.Explanation;
import org.interphase.study.verdict.Contradiction.Outcome;

/// Tests what could explain a conflict with what the two sides state about themselves.
final class Explanations {
    private static final double DEPTHS_DIFFER = 10;
    private static final List<String> CARBONS =
            List.of("carbon", "c65", "vgcf", "graphite", "acetylene", "ketjen", "cnt");

    private final Case oneStudy;
    private final List<Finding> one;
    private final Case otherStudy;
    private final List<Finding> other;

    Explanations(Case oneStudy, List<Finding> one, Case otherStudy, List<Finding> other) {
        this.oneStudy = oneStudy;
        this.one = one;
        this.otherStudy = otherStudy;
        this.other = other;
    }

    List<Explanation> all() {
        List<Explanation> all = new ArrayList<>();
        all.add(depth());
        if (!observables(one).equals(observables(other))) {
            all.add(technique());
        }
        if (!oneStudy.name().equals(otherStudy.name())) {
            all.add(differ("carbon in the composite", carbon(oneStudy, one), carbon(otherStudy, other)));
            all.add(described("electrolyte", "electrolyte"));
            all.add(described("active material", "cathode"));
            all.add(described("counter electrode", "anode"));
            all.add(described("coating", "coating"));
            all.add(property(SampleProperty.TEMPERATURE, "temperature"));
            all.add(property(SampleProperty.STACK_PRESSURE, "stack pressure"));
        }
        all.add(missing("beam damage", "no dose is stated"));
        all.add(missing("assignment of lines", "no reference spectra are given as data"));
        all.add(missing("contact with air or solvent", "not stated as a finding of either side"));
        return all;
    }

    private static Explanation missing(String name, String why) {
        return new Explanation(name, Outcome.NOT_STATED, why);
    }

    private Explanation depth() {
        OptionalDouble a = depth(one);
        OptionalDouble b = depth(other);
        if (a.isEmpty() || b.isEmpty()) {
            return missing(
                    "probing depth",
                    "the depth is not stated on " + (a.isEmpty() ? "the first" : "the second") + " side");
        }
        double deep = Math.max(a.getAsDouble(), b.getAsDouble());
        double shallow = Math.min(a.getAsDouble(), b.getAsDouble());
        String numbers = String.format(Locale.ROOT, "%.3g nm against %.3g nm", a.getAsDouble(), b.getAsDouble());
        if (deep < DEPTHS_DIFFER * shallow) {
            return new Explanation("probing depth", Outcome.EXCLUDED, numbers);
        }
        String dilution = String.format(
                Locale.ROOT, "; what fills the shallow one is %.2g %% of the deep one", 100 * shallow / deep);
        OptionalDouble limit = detectionLimit(a.getAsDouble() > b.getAsDouble() ? one : other);
        OptionalDouble amount = amount(a.getAsDouble() > b.getAsDouble() ? other : one);
        if (limit.isPresent() && amount.isPresent()) {
            double diluted = amount.getAsDouble() * shallow / deep;
            boolean hidden = diluted < limit.getAsDouble();
            return new Explanation(
                    "probing depth",
                    hidden ? Outcome.POSSIBLE : Outcome.EXCLUDED,
                    numbers
                            + dilution
                            + String.format(
                                    Locale.ROOT,
                                    ": %.3g would be left, the detection limit is %.3g",
                                    diluted,
                                    limit.getAsDouble()));
        }
        return new Explanation("probing depth", Outcome.POSSIBLE, numbers + dilution);
    }

    private static OptionalDouble depth(List<Finding> findings) {
        return findings.stream()
                .map(Finding::probe)
                .map(Probe::depth_nm)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .max();
    }

    private static OptionalDouble detectionLimit(List<Finding> findings) {
        return findings.stream()
                .map(f -> f.probe().detectionLimit())
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .min();
    }

    private static OptionalDouble amount(List<Finding> findings) {
        return findings.stream()
                .filter(f -> f.value().number().isPresent())
                .mapToDouble(f -> f.measured().value())
                .max();
    }

    private Explanation technique() {
        Set<Technique> a = techniques(one);
        Set<Technique> b = techniques(other);
        return new Explanation(
                "technique", a.equals(b) ? Outcome.EXCLUDED : Outcome.POSSIBLE, words(a) + " against " + words(b));
    }

    private static Set<Observable> observables(List<Finding> findings) {
        return findings.stream().map(Finding::observable).collect(Collectors.toSet());
    }

    private static Set<Technique> techniques(List<Finding> findings) {
        return findings.stream().map(f -> f.observable().technique()).collect(Collectors.toSet());
    }

    private static String words(Set<Technique> techniques) {
        return techniques.stream().sorted().map(Technique::word).collect(Collectors.joining(", "));
    }

    private Explanation described(String name, String key) {
        return differ(name, description(oneStudy, one, key), description(otherStudy, other, key));
    }

    private static Explanation differ(String name, Optional<String> a, Optional<String> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return missing(name, "not stated by " + (a.isEmpty() ? "the first" : "the second") + " study");
        }
        boolean same = plain(a.get()).equals(plain(b.get()));
        return new Explanation(
                name,
                same ? Outcome.EXCLUDED : Outcome.POSSIBLE,
                same ? a.get() + " in both" : a.get() + " against " + b.get());
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /// What the sample of a side says; of the coated one where a side has both.
    private static Optional<String> description(Case study, List<Finding> findings, String key) {
        return ofSamples(
                study, findings, s -> Optional.ofNullable(s.description().get(key)));
    }

    private static <T> Optional<T> ofSamples(Case study, List<Finding> findings, Function<Sample, Optional<T>> what) {
        return findings.stream()
                .map(f -> study.sample(f.sample()))
                .flatMap(Optional::stream)
                .distinct()
                .sorted((a, b) -> b.role().compareTo(a.role()))
                .map(what)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// From the key `carbon`, the mechanisms that cannot act, or the names of carbons in the composite.
    private static Optional<String> carbon(Case study, List<Finding> findings) {
        Optional<String> stated = description(study, findings, "carbon");
        if (stated.isPresent()) {
            return stated;
        }
        if (study.absent().contains(Mechanism.SE_OXIDATION_AT_CARBON)) {
            return Optional.of("none");
        }
        Optional<String> composite = description(study, findings, "composite");
        return composite.map(c -> CARBONS.stream().anyMatch(plain(c)::contains) ? c : "none");
    }

    private Explanation property(SampleProperty property, String name) {
        Optional<Double> a = ofSamples(oneStudy, one, s -> s.property(property).map(p -> p.inUnit()));
        Optional<Double> b =
                ofSamples(otherStudy, other, s -> s.property(property).map(p -> p.inUnit()));
        return differ(name, a.map(v -> text(v, property)), b.map(v -> text(v, property)));
    }

    private static String text(double value, SampleProperty property) {
        return String.format(Locale.ROOT, "%.4g %s", value, property.unit());
    }
}
