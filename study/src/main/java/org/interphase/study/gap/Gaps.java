package org.interphase.study.gap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.interphase.data.Finding;
import org.interphase.data.FindingValue;
import org.interphase.data.Observable;
import org.interphase.data.Role;
import org.interphase.data.Sample;
import org.interphase.data.SampleProperty;
import org.interphase.data.StateAxis;
import org.interphase.data.Technique;
import org.interphase.study.check.Check;
import org.interphase.study.check.Outcome;
import org.interphase.study.manifest.Manifest;
import org.interphase.study.manifest.PublishedEntry;

/// Derives the gaps of a study.
public final class Gaps {
    private static final Set<Technique> LOOK_AT_A_PLACE = EnumSet.of(
            Technique.PHOTOELECTRONS,
            Technique.ABSORPTION,
            Technique.SECONDARY_IONS,
            Technique.ENERGY_LOSS,
            Technique.MICROSCOPY);
    private static final Set<Observable> CAPACITIES = EnumSet.of(
            Observable.CHARGE_CAPACITY,
            Observable.DISCHARGE_CAPACITY,
            Observable.AREAL_DISCHARGE_CAPACITY,
            Observable.COULOMBIC_EFFICIENCY,
            Observable.CAPACITY_RETENTION);
    private static final Set<Observable> OF_WHOLE_CELLS =
            EnumSet.of(Observable.INTERFACIAL_RESISTANCE, Observable.STEP_RESISTANCE);

    private final Manifest manifest;
    private final List<PublishedEntry> entries;
    private final List<Gap> gaps = new ArrayList<>();

    private Gaps(Manifest manifest) {
        this.manifest = manifest;
        this.entries = manifest.publication().entries();
    }

    /// @param checks of the study, whose lacking numbers are gaps too
    public static List<Gap> of(Manifest manifest, List<Check> checks) {
        Gaps gaps = new Gaps(manifest);
        manifest.publication()
                .refused()
                .forEach(sentence -> gaps.gaps.add(new Gap(Gap.Kind.REFUSED_ENTRY, sentence, "")));
        gaps.design();
        gaps.conditions();
        gaps.replicates();
        gaps.probes();
        gaps.words();
        gaps.counterparts();
        gaps.arithmetic(checks);
        return gaps.gaps.stream()
                .distinct()
                .sorted(Comparator.comparing(Gap::kind))
                .toList();
    }

    private void design() {
        if (manifest.withRole(Role.BARE).isEmpty()) {
            add(Gap.Kind.DESIGN, "Add a sample with the role 'bare'", "nothing can be compared without one");
        }
        if (manifest.withRole(Role.COATED).isEmpty()) {
            add(Gap.Kind.DESIGN, "Add a sample with the role 'coated'", "nothing can be compared without one");
        }
    }

    private void conditions() {
        lacking("the area of the electrode", SampleProperty.ELECTRODE_AREA, OF_WHOLE_CELLS::contains);
        lacking(
                "the C-rate",
                s -> isStated(s, SampleProperty.RATE),
                e -> CAPACITIES.contains(e.finding().observable())
                        && e.finding().state().at(StateAxis.RATE).isEmpty());
        lacking("the lower voltage limit", SampleProperty.LOWER_CUTOFF, CAPACITIES::contains);
        lacking("the upper voltage limit", SampleProperty.UPPER_CUTOFF, CAPACITIES::contains);
        lacking("the temperature", SampleProperty.TEMPERATURE, CAPACITIES::contains);
        lacking("the stack pressure", SampleProperty.STACK_PRESSURE, CAPACITIES::contains);
        lacking(
                "the loading of active material",
                Gaps::hasLoading,
                e -> CAPACITIES.contains(e.finding().observable()));
    }

    private static boolean hasLoading(Sample sample) {
        boolean mass = isStated(sample, SampleProperty.CAM_MASS) || isStated(sample, SampleProperty.COMPOSITE_MASS);
        return isStated(sample, SampleProperty.CAM_LOADING)
                || (mass && isStated(sample, SampleProperty.ELECTRODE_AREA));
    }

    private void lacking(String words, SampleProperty property, Predicate<Observable> of) {
        lacking(words, s -> isStated(s, property), e -> of.test(e.finding().observable()));
    }

    /// One gap for all samples that lack it and have numbers that need it. What is assumed is lacking.
    private void lacking(String words, Predicate<Sample> stated, Predicate<PublishedEntry> needs) {
        List<String> samples = new ArrayList<>();
        List<PublishedEntry> needing = new ArrayList<>();
        for (Sample sample : inCells()) {
            List<PublishedEntry> own = entries.stream()
                    .filter(e -> e.finding().sample().equals(sample.id()) && !isWord(e.finding()) && needs.test(e))
                    .toList();
            if (!own.isEmpty() && !stated.test(sample)) {
                samples.add("'" + sample.id() + "'");
                needing.addAll(own);
            }
        }
        if (!samples.isEmpty()) {
            add(
                    Gap.Kind.CONDITION,
                    "State " + words + " of " + String.join(" and ", samples),
                    named(needing) + " cannot be compared with other cells without it");
        }
    }

    private static boolean isStated(Sample sample, SampleProperty property) {
        return sample.property(property)
                .filter(p -> !(p.source() instanceof org.interphase.quantity.Source.Assumed))
                .isPresent();
    }

    private void replicates() {
        Map<Technique, Set<Observable>> alone = new TreeMap<>();
        for (PublishedEntry entry : entries) {
            Observable observable = entry.finding().observable();
            if (entry.replicates().isEmpty() && observable.technique() != Technique.COMPUTATION) {
                alone.computeIfAbsent(observable.technique(), _ -> new LinkedHashSet<>())
                        .add(observable);
            }
        }
        alone.forEach((technique, observables) -> add(
                Gap.Kind.REPLICATES,
                "State the number of cells, spots or images, and their spread (" + technique.word() + ")",
                titles(observables) + " stand alone, so the scatter between cells is an assumption"));
    }

    private void probes() {
        Map<Technique, Set<Observable>> unknown = new TreeMap<>();
        for (PublishedEntry entry : entries) {
            Observable observable = entry.finding().observable();
            if (LOOK_AT_A_PLACE.contains(observable.technique())
                    && (entry.probeAssumed()
                            || entry.finding().probe().depth_nm().isEmpty())) {
                unknown.computeIfAbsent(observable.technique(), _ -> new LinkedHashSet<>())
                        .add(observable);
            }
        }
        unknown.forEach((technique, observables) -> add(
                Gap.Kind.PROBE,
                "State how deep and how wide the measurement looks (" + technique.word() + ")",
                titles(observables) + " cannot be laid against findings of another depth"));
    }

    private void words() {
        Map<String, Set<Observable>> words = new LinkedHashMap<>();
        for (PublishedEntry entry : entries) {
            if (entry.finding().value() instanceof FindingValue.Change) {
                words.computeIfAbsent(entry.finding().sample(), _ -> new LinkedHashSet<>())
                        .add(entry.finding().observable());
            }
        }
        words.forEach((sample, observables) -> add(
                Gap.Kind.NUMBER,
                "Give numbers with errors of '" + sample + "' for " + titles(observables),
                "the text gives only directions"));
    }

    /// Numbers of one sample of a pair that have no number, bound or direction of the other in the same state.
    private void counterparts() {
        if (manifest.withRole(Role.BARE).isEmpty()
                || manifest.withRole(Role.COATED).isEmpty()) {
            return;
        }
        Map<String, Set<String>> open = new LinkedHashMap<>();
        for (PublishedEntry entry : entries) {
            Finding finding = entry.finding();
            Role role = role(finding);
            boolean inCell = role == Role.BARE || role == Role.COATED;
            if (!inCell || isComparison(finding) || finding.observable().technique() == Technique.COMPUTATION) {
                continue;
            }
            Role other = role == Role.BARE ? Role.COATED : Role.BARE;
            boolean answered = entries.stream()
                    .map(PublishedEntry::finding)
                    .anyMatch(f -> role(f) == other
                            && f.observable() == finding.observable()
                            && (f.state().equals(finding.state()) || isWord(f) || isWord(finding)));
            if (!answered && !ofTheCoating(finding.observable())) {
                open.computeIfAbsent(other.word(), _ -> new LinkedHashSet<>())
                        .add(finding.observable().title()
                                + (finding.state().toString().isEmpty() ? "" : " at " + finding.state()));
            }
        }
        open.forEach((role, what) -> add(
                Gap.Kind.COUNTERPART,
                "Give the value of the " + role + " sample for " + String.join("; ", what),
                "only the other side is given"));
    }

    private static boolean isComparison(Finding finding) {
        return finding.value() instanceof FindingValue.Change c
                && c.against() instanceof FindingValue.Against.OtherSample;
    }

    private static boolean isWord(Finding finding) {
        return finding.value() instanceof FindingValue.Change;
    }

    /// What only a coated sample can have.
    private static boolean ofTheCoating(Observable observable) {
        return observable.title().toLowerCase(java.util.Locale.ROOT).contains("coating");
    }

    private Role role(Finding finding) {
        return manifest.sample(finding.sample()).map(Sample::role).orElse(Role.BARE);
    }

    private void arithmetic(List<Check> checks) {
        Map<String, Set<String>> lacking = new LinkedHashMap<>();
        for (Check check : checks) {
            if (check.outcome() instanceof Outcome.Lacking l) {
                lacking.computeIfAbsent(check.rule().title(), _ -> new LinkedHashSet<>())
                        .addAll(l.missing());
            }
        }
        lacking.forEach((rule, missing) ->
                add(Gap.Kind.ARITHMETIC, "State " + Outcome.Lacking.inWords(missing), "for the check '" + rule + "'"));
    }

    private void add(Gap.Kind kind, String ask, String because) {
        gaps.add(new Gap(kind, ask, because));
    }

    private List<Sample> inCells() {
        return manifest.samples().stream()
                .filter(s -> s.role() == Role.BARE || s.role() == Role.COATED)
                .toList();
    }

    private static String named(List<PublishedEntry> some) {
        return some.stream()
                        .map(e -> e.finding().observable().title() + " " + e.printed() + " "
                                + e.finding().observable().unit())
                        .distinct()
                        .limit(4)
                        .collect(Collectors.joining(", "))
                + (some.size() > 4 ? " and more" : "");
    }

    private static String titles(Collection<Observable> observables) {
        return observables.stream().map(Observable::title).collect(Collectors.joining(", "));
    }
}
