package org.interphase.study.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.interphase.data.Finding;
import org.interphase.data.Observable;
import org.interphase.data.Origin;
import org.interphase.data.Role;
import org.interphase.data.Sample;
import org.interphase.data.State;
import org.interphase.quantity.Measured;
import org.interphase.study.contrast.CellScatter;
import org.interphase.study.manifest.Manifest;

/// Finds every effect that a study's pairs of numbers allow, and ranks effects.
public final class Effects {
    /// Beyond this relative error of one side the logarithm of a ratio has no sensible first-order error.
    private static final double LARGEST_RELATIVE_U = 0.5;

    private final String study;
    private final Manifest manifest;
    private final List<Finding> findings;
    private final CellScatter scatter;

    private Effects(String study, Manifest manifest, List<Finding> findings) {
        this.study = study;
        this.manifest = manifest;
        this.findings = findings.stream()
                .filter(f -> f.origin() == Origin.MEASURED || f.origin() == Origin.PUBLISHED)
                .filter(f -> f.value().number().isPresent())
                .toList();
        this.scatter = new CellScatter(manifest.cycling().cellScatter());
    }

    /// @param findings measured and published ones; a printed number gives way to measured ones of the same state
    public static List<Effect> of(String study, Manifest manifest, List<Finding> findings) {
        Effects effects = new Effects(study, manifest, findings);
        List<Effect> all = new ArrayList<>();
        for (Sample bare : manifest.withRole(Role.BARE)) {
            for (Sample coated : manifest.withRole(Role.COATED)) {
                for (Map.Entry<Observable, Set<State>> entry :
                        effects.states(coated).entrySet()) {
                    for (State state : entry.getValue()) {
                        effects.effect(bare, coated, entry.getKey(), state).ifPresent(all::add);
                    }
                }
            }
        }
        return List.copyOf(all);
    }

    /// Effects of one observable and regime, the largest first; those that are kept apart come last, in the same order.
    public static List<Effect> ranked(List<Effect> effects) {
        return effects.stream()
                .sorted(Comparator.comparing(Effect::observable)
                        .thenComparing(Effect::regime)
                        .thenComparing(e -> e.keptApart().isPresent())
                        .thenComparing(Comparator.comparingDouble(
                                        (Effect e) -> e.size().value())
                                .reversed())
                        .thenComparing(Effect::study)
                        .thenComparing(Effect::coated))
                .toList();
    }

    private Map<Observable, Set<State>> states(Sample coated) {
        Map<Observable, Set<State>> states = new LinkedHashMap<>();
        for (Finding finding : findings) {
            if (finding.sample().equals(coated.id())) {
                states.computeIfAbsent(finding.observable(), _ -> new LinkedHashSet<>())
                        .add(finding.state());
            }
        }
        return states;
    }

    private Optional<Effect> effect(Sample bare, Sample coated, Observable observable, State state) {
        Optional<Scale> scale = Scale.of(observable);
        List<Finding> ones = best(bare, observable, state);
        List<Finding> others = best(coated, observable, state);
        if (scale.isEmpty() || ones.isEmpty() || others.isEmpty()) {
            return Optional.empty();
        }
        double b = mean(ones);
        double c = mean(others);
        double sizeB = scale.get().size(b);
        double sizeC = scale.get().size(c);
        if (!(sizeB > 0) || !(sizeC > 0)) {
            return Optional.empty();
        }
        double value = scale.get().better() * Math.log(sizeC / sizeB);
        double relativeB = u(observable, ones, b) / sizeB;
        double relativeC = u(observable, others, c) / sizeC;
        boolean sensible = Math.max(relativeB, relativeC) <= LARGEST_RELATIVE_U;
        Measured size = sensible
                ? Measured.of(value, Math.hypot(relativeB, relativeC))
                : Measured.without(value, "one side is hardly larger than its own error");
        return Optional.of(new Effect(
                study,
                manifest.title(),
                coated.description().getOrDefault("coating", coated.title()),
                coated.id(),
                observable,
                state,
                Regime.of(observable, state),
                b,
                c,
                ones.size() + others.size(),
                size,
                manifest.keptApart()));
    }

    /// Measured findings where there are any, else the printed ones.
    private List<Finding> best(Sample sample, Observable observable, State state) {
        List<Finding> all = findings.stream()
                .filter(f -> f.sample().equals(sample.id())
                        && f.observable() == observable
                        && f.state().equals(state))
                .toList();
        List<Finding> measured =
                all.stream().filter(f -> f.origin() == Origin.MEASURED).toList();
        return measured.isEmpty() ? all : measured;
    }

    private static double mean(List<Finding> findings) {
        return findings.stream()
                .mapToDouble(f -> f.measured().value())
                .average()
                .orElse(Double.NaN);
    }

    /// Error of the mean: of each number itself, and of the scatter between cells.
    private double u(Observable observable, List<Finding> findings, double mean) {
        double own = Math.sqrt(findings.stream()
                        .mapToDouble(f ->
                                Double.isFinite(f.measured().u()) ? f.measured().u() : 0)
                        .map(u -> u * u)
                        .sum())
                / findings.size();
        return Math.hypot(own, scatter.of(observable, mean).sd() / Math.sqrt(findings.size()));
    }
}
