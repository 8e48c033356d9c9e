package org.interphase.study.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.interphase.data.Finding;
import org.interphase.data.FindingValue;
import org.interphase.data.Observable;
import org.interphase.data.State;
import org.interphase.data.StateAxis;
import org.interphase.study.mechanism.Phase;

/// Reads how an observable grows from cycle to cycle: the laws of the mechanisms differ in it, so it tells which of
/// them the observable comes from.
final class CourseReader {
    /// Error of a part read from three spectra of three cells, where nothing better is known.
    private static final double ERROR_OF_PART = 0.15;

    private final List<Finding> findings;
    private final Comparison comparison;
    private final Family family;
    private final Phase phase;
    private final List<EvidenceItem.EarlyPart> parts = new ArrayList<>();
    private final List<Finding> used = new ArrayList<>();

    CourseReader(List<Finding> findings, Comparison comparison, Family family, Phase phase) {
        this.findings = findings;
        this.comparison = comparison;
        this.family = family;
        this.phase = phase;
    }

    List<EvidenceItem.EarlyPart> parts() {
        return parts;
    }

    List<Finding> used() {
        return used;
    }

    void read() {
        if (phase != Phase.CYCLED || comparison.kind() != Comparison.Kind.COATING) {
            return;
        }
        for (Observable observable : family.members()) {
            for (String sample : List.of(comparison.reference(), comparison.sample())) {
                List<Finding> series = findings.stream()
                        .filter(f -> f.observable() == observable
                                && f.sample().equals(sample)
                                && cycle(f.state()).isPresent())
                        .sorted(Comparator.comparingDouble(f -> cycle(f.state()).orElse(0)))
                        .toList();
                readWords(series);
                readNumbers(series);
            }
        }
    }

    /// "Grew up to an early cycle" and then "constant" or "grew" from there on.
    private void readWords(List<Finding> series) {
        for (Finding early : series) {
            double first = cycle(early.state()).orElse(0);
            if (first < 1 || !(early.value() instanceof FindingValue.Change grown) || !grows(early, grown)) {
                continue;
            }
            for (Finding late : series) {
                double last = cycle(late.state()).orElse(0);
                if (last > first
                        && late.value() instanceof FindingValue.Change change
                        && change.against() instanceof FindingValue.Against.EarlierState from
                        && cycle(from.state()).orElse(-1) == first) {
                    Statement statement =
                            new Statement.Growth(true, grows(late, change), Assumption.WRONG_WORD.standard());
                    parts.add(new EvidenceItem.EarlyPart(first, last, statement));
                    used.add(early);
                    used.add(late);
                }
            }
        }
    }

    private static boolean grows(Finding finding, FindingValue.Change change) {
        return change.against() instanceof FindingValue.Against.EarlierState
                && PairReader.grows(finding.observable(), change.trend());
    }

    /// Numbers before, early and late.
    private void readNumbers(List<Finding> series) {
        List<Finding> numbers =
                series.stream().filter(f -> f.value().number().isPresent()).toList();
        if (numbers.size() < 3) {
            return;
        }
        Finding before = numbers.getFirst();
        Finding early = numbers.get(1);
        Finding late = numbers.getLast();
        double first = cycle(early.state()).orElse(0);
        double last = cycle(late.state()).orElse(0);
        double whole = extent(late) - extent(before);
        if (cycle(before.state()).orElse(1) >= 1 || first < 1 || last <= first || whole == 0) {
            return;
        }
        double part = (extent(early) - extent(before)) / whole;
        if (part > -1 && part < 2) {
            parts.add(new EvidenceItem.EarlyPart(first, last, new Statement.Normal(part, ERROR_OF_PART)));
            used.addAll(List.of(before, early, late));
        }
    }

    private static double extent(Finding finding) {
        return CellMean.extent(finding.observable(), finding.measured().value());
    }

    private static OptionalDouble cycle(State state) {
        return state.at(StateAxis.CYCLE);
    }
}
