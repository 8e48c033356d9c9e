package org.interphase.study.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.interphase.data.Finding;
import org.interphase.data.FindingValue;
import org.interphase.data.FindingValue.Trend;
import org.interphase.data.Role;
import org.interphase.data.Sample;
import org.interphase.study.contrast.CellScatter;
import org.interphase.study.mechanism.Link;
import org.interphase.study.mechanism.Mechanism;
import org.interphase.study.mechanism.Mechanisms;
import org.interphase.study.mechanism.Phase;

/// Finds what cannot hold together, inside one study and between studies.
///
/// Two pieces of evidence with a mechanism that is a main source of both are asked for the part x that the coating
/// removes. If it were the same part, they would be jointly as probable as
/// `∫ p(x) L₁(x) L₂(x) dx`; each with a part of its own, `∫ p L₁ · ∫ p L₂`. A ratio of less than a third is reported.
/// Apart from that, "absent" in one study and an amount in another, of the same observable on samples of the same role.
public final class Contradictions {
    static final double REPORTED_DECIBANS = -5;
    private static final double MAIN_SHARE = 0.25;

    private final CellScatter scatter;
    private final Assumptions assumptions;

    public Contradictions(CellScatter scatter, Assumptions assumptions) {
        this.scatter = scatter;
        this.assumptions = assumptions;
    }

    /// One study's evidence.
    private record Exhibit(Case study, EvidenceItem item) {}

    /// Pieces of evidence of one study.
    public List<Contradiction> inside(Case study) {
        return conflicts(exhibits(study), exhibits(study), true);
    }

    /// Pieces of evidence and statements of different studies, each pair of studies once.
    public List<Contradiction> between(List<Case> studies) {
        List<Contradiction> found = new ArrayList<>();
        for (int i = 0; i < studies.size(); i++) {
            for (int j = i + 1; j < studies.size(); j++) {
                found.addAll(presence(studies.get(i), studies.get(j)));
                found.addAll(presence(studies.get(j), studies.get(i)));
                found.addAll(conflicts(exhibits(studies.get(i)), exhibits(studies.get(j)), false));
            }
        }
        return List.copyOf(found);
    }

    private List<Exhibit> exhibits(Case study) {
        return EvidenceReader.read(study, scatter, assumptions).items().stream()
                .filter(i -> i.comparison().kind() == Comparison.Kind.COATING
                        && i.comparison().analogy() == 0)
                .map(i -> new Exhibit(study, i))
                .toList();
    }

    /// The strongest conflict for each mechanism and phase.
    private List<Contradiction> conflicts(List<Exhibit> ones, List<Exhibit> others, boolean inside) {
        Map<String, Contradiction> strongest = new LinkedHashMap<>();
        for (int i = 0; i < ones.size(); i++) {
            for (int j = inside ? i + 1 : 0; j < others.size(); j++) {
                Exhibit one = ones.get(i);
                Exhibit other = others.get(j);
                Optional<Mechanism> shared = mainSource(one.item(), other.item());
                if (shared.isEmpty()) {
                    continue;
                }
                double decibans = conflict(one.item(), other.item());
                if (decibans <= REPORTED_DECIBANS) {
                    Contradiction c = contradiction(one, other, shared.get(), decibans);
                    String key = inside ? c.observable() : shared.get().id();
                    strongest.merge(key, c, (a, b) -> a.decibans() <= b.decibans() ? a : b);
                }
            }
        }
        return List.copyOf(strongest.values());
    }

    /// A mechanism whose expected share is at least a quarter in both, in phases that do not differ in having seen
    /// current.
    private Optional<Mechanism> mainSource(EvidenceItem one, EvidenceItem other) {
        boolean before = one.phase() == Phase.CONTACT;
        boolean beforeToo = other.phase() == Phase.CONTACT;
        if (before != beforeToo) {
            return Optional.empty();
        }
        return one.links().stream()
                .map(Link::mechanism)
                .filter(m -> !m.isBroughtByCoating() && share(one, m) >= MAIN_SHARE && share(other, m) >= MAIN_SHARE)
                .max((a, b) -> Double.compare(
                        Math.min(share(one, a), share(other, a)), Math.min(share(one, b), share(other, b))));
    }

    private double share(EvidenceItem item, Mechanism mechanism) {
        double sum = assumptions.value(Assumption.UNLISTED_SOURCE);
        double own = 0;
        for (Link link : item.links()) {
            double weight = link.mechanism().isBroughtByCoating() ? 0 : link.weight();
            sum += weight;
            own += link.mechanism() == mechanism ? weight : 0;
        }
        return own / sum;
    }

    private double conflict(EvidenceItem one, EvidenceItem other) {
        double[] a = SeenItem.byPart(one);
        double[] b = SeenItem.byPart(other);
        double[] prior = priorOfPart();
        double together = 0;
        double first = 0;
        double second = 0;
        for (int i = 0; i < EffectTable.BINS; i++) {
            together += prior[i] * a[i] * b[i];
            first += prior[i] * a[i];
            second += prior[i] * b[i];
        }
        return 10 * Math.log10(together / (first * second));
    }

    /// Suppressed or not with equal odds, for a mechanism that is the only source.
    private double[] priorOfPart() {
        double start = assumptions.value(Assumption.SUPPRESSION_STARTS);
        double untouched = assumptions.value(Assumption.UNTOUCHED);
        double wholly = assumptions.value(Assumption.WHOLLY);
        double[] prior = new double[EffectTable.BINS];
        int steps = 1000;
        for (int i = 0; i < steps; i++) {
            double at = (i + 0.5) / steps;
            prior[bin(start + (1 - start) * at)] += 0.5 * (1 - wholly) / steps;
            prior[bin(-1 + (1 + start) * at)] += 0.5 * (1 - untouched) / steps;
        }
        prior[bin(0)] += 0.5 * untouched;
        prior[bin(1)] += 0.5 * wholly;
        return prior;
    }

    private static int bin(double part) {
        return (int) Math.round((EffectTable.logRatio(part) - EffectTable.LOWEST) / EffectTable.STEP);
    }

    private static Contradiction contradiction(Exhibit one, Exhibit other, Mechanism mechanism, double decibans) {
        Contradiction.Side left = side(one);
        Contradiction.Side right = side(other);
        List<Contradiction.Explanation> all =
                new Explanations(one.study(), left.findings(), other.study(), right.findings()).all();
        String family = one.item().family().title();
        String second = other.item().family().title();
        return new Contradiction(
                family.equals(second) ? family : family + " / " + second,
                Optional.of(mechanism),
                left,
                right,
                decibans,
                tested(all),
                untested(all));
    }

    private static Contradiction.Side side(Exhibit exhibit) {
        double[] seen = SeenItem.byPart(exhibit.item());
        double sum = 0;
        double mean = 0;
        for (int i = 0; i < seen.length; i++) {
            double left = Math.exp(EffectTable.centre(i));
            sum += seen[i] * left;
            mean += seen[i] * left * (1 - left);
        }
        return new Contradiction.Side(
                exhibit.study().name(),
                exhibit.item().title() + ": the coating " + removed(Math.round(100 * mean / sum)),
                exhibit.item().findings());
    }

    /// @param percent of what the bare sample has; below zero the coated one has more
    static String removed(long percent) {
        return percent == 0
                ? "removes nothing"
                : (percent > 0 ? "removes" : "adds") + " about " + Math.abs(percent) + " %";
    }

    /// "Absent" here, an amount there.
    private static List<Contradiction> presence(Case absentIn, Case presentIn) {
        Map<String, Contradiction> found = new LinkedHashMap<>();
        for (Finding absent : absentIn.findings()) {
            for (Finding present : presentIn.findings()) {
                if (absent.observable() == present.observable()
                        && role(absentIn, absent).equals(role(presentIn, present))
                        && role(absentIn, absent).isPresent()
                        && isAbsent(absent, present)) {
                    List<Contradiction.Explanation> all =
                            new Explanations(absentIn, List.of(absent), presentIn, List.of(present)).all();
                    Contradiction c = new Contradiction(
                            absent.observable().title(),
                            mechanismBehind(absentIn, absent),
                            new Contradiction.Side(absentIn.name(), words(absent), List.of(absent)),
                            new Contradiction.Side(presentIn.name(), words(present), List.of(present)),
                            Double.NaN,
                            tested(all),
                            untested(all));
                    found.putIfAbsent(absent.sample() + absent.observable().id(), c);
                }
            }
        }
        return List.copyOf(found.values());
    }

    /// The source of most weight that can act in the study.
    private static Optional<Mechanism> mechanismBehind(Case study, Finding finding) {
        Phase phase = Phase.of(finding.observable(), role(study, finding).orElse(Role.BARE), finding.state());
        return Mechanisms.linksTo(finding.observable(), phase).stream()
                .filter(l -> !study.absent().contains(l.mechanism()))
                .max(Comparator.comparingDouble(Link::weight))
                .map(Link::mechanism);
    }

    private static Optional<Role> role(Case study, Finding finding) {
        return study.sample(finding.sample()).map(Sample::role);
    }

    private static boolean isAbsent(Finding absent, Finding present) {
        double amount = switch (present.value()) {
            case FindingValue.Amount n -> n.measured().value();
            case FindingValue.AtLeast l -> l.limit();
            case FindingValue.Between b -> b.low();
            case FindingValue.AtMost _ -> 0;
            case FindingValue.Change c -> c.trend() == Trend.APPEARS ? Double.POSITIVE_INFINITY : 0;
        };
        return switch (absent.value()) {
            case FindingValue.Change c -> c.trend() == Trend.ABSENT && amount > 0;
            case FindingValue.AtMost m -> amount > m.limit();
            case FindingValue.Amount _, FindingValue.AtLeast _, FindingValue.Between _ -> false;
        };
    }

    private static String words(Finding finding) {
        String value = switch (finding.value()) {
            case FindingValue.Amount n ->
                n.measured().value() + " " + finding.observable().unit();
            case FindingValue.AtMost m ->
                "at most " + m.limit() + " " + finding.observable().unit();
            case FindingValue.AtLeast l ->
                "at least " + l.limit() + " " + finding.observable().unit();
            case FindingValue.Between b ->
                b.low() + " to " + b.high() + " " + finding.observable().unit();
            case FindingValue.Change c -> c.trend().word();
        };
        return finding.observable().title() + " of " + finding.sample() + ": " + value;
    }

    private static List<Contradiction.Explanation> tested(List<Contradiction.Explanation> all) {
        return all.stream()
                .filter(e -> e.outcome() != Contradiction.Outcome.NOT_STATED)
                .toList();
    }

    private static List<Contradiction.Explanation> untested(List<Contradiction.Explanation> all) {
        return all.stream()
                .filter(e -> e.outcome() == Contradiction.Outcome.NOT_STATED)
                .toList();
    }
}
