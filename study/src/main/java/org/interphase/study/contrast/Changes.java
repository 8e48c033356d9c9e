package org.interphase.study.contrast;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.interphase.data.Finding;
import org.interphase.data.Observable;
import org.interphase.data.Origin;
import org.interphase.data.Role;
import org.interphase.data.Sample;
import org.interphase.data.State;
import org.interphase.data.StateAxis;
import org.interphase.data.Technique;
import org.interphase.numerics.Distributions;
import org.interphase.quantity.Measured;
import org.interphase.quantity.Source;

/// What cycling did to the coated cathode less what it did to the bare one,
/// (coated late − coated early) − (bare late − bare early): what the two cathodes differed in before falls out.
///
/// The earliest cycle in which both samples were measured is the reference of all later ones, everything else of the
/// state being equal. Of photoelectrons, fractions alone are compared so; shifts are differences already.
///
/// `u_fit² = Σ c_i c_j cov(i, j)` over all findings of the four groups, with `c = ±1/n` of the group. The four groups
/// count as different cells, as spectra of cycled electrodes are taken after opening the cell: with at least two
/// cells in each the pooled standard deviation, Student's t with n − 4 degrees of freedom; else the prior of each
/// group.
public final class Changes {
    private final CellScatter scatter;
    private final FitCovariance covariance;

    /// @param covariance what findings of joint analyses have in common
    public Changes(CellScatter scatter, FitCovariance covariance) {
        this.scatter = scatter;
        this.covariance = covariance;
    }

    private record Place(Observable observable, State apartFromCycle, Origin origin) {}

    /// @param sign +1 or −1 in the contrast
    private record Group(List<Finding> findings, int sign) {
        double mean() {
            return findings.stream()
                    .mapToDouble(f -> f.measured().value())
                    .average()
                    .orElse(Double.NaN);
        }

        double squares() {
            double mean = mean();
            return findings.stream()
                    .mapToDouble(f -> Math.pow(f.measured().value() - mean, 2))
                    .sum();
        }
    }

    /// Every later cycle against the earliest, in the order in which the findings of the bare sample stand.
    public List<Contrast> of(List<Sample> samples, List<Finding> findings) {
        List<Contrast> changes = new ArrayList<>();
        for (Sample bare : samples.stream().filter(s -> s.role() == Role.BARE).toList()) {
            Map<Place, Map<Double, List<Finding>>> references = series(findings, bare.id());
            for (Sample coated :
                    samples.stream().filter(s -> s.role() == Role.COATED).toList()) {
                Map<Place, Map<Double, List<Finding>>> candidates = series(findings, coated.id());
                references.forEach((place, reference) -> {
                    Map<Double, List<Finding>> candidate = candidates.getOrDefault(place, Map.of());
                    changes.addAll(changes(reference, candidate));
                });
            }
        }
        return List.copyOf(changes);
    }

    private static Map<Place, Map<Double, List<Finding>>> series(List<Finding> findings, String sample) {
        Map<Place, Map<Double, List<Finding>>> series = new LinkedHashMap<>();
        for (Finding finding : findings) {
            boolean fraction = finding.observable().technique() == Technique.PHOTOELECTRONS
                    && finding.observable().unit().equals("%");
            if (fraction
                    && finding.sample().equals(sample)
                    && finding.value().number().isPresent()
                    && finding.state().at(StateAxis.CYCLE).isPresent()) {
                State rest = finding.state().without(StateAxis.CYCLE);
                series.computeIfAbsent(new Place(finding.observable(), rest, finding.origin()), _ -> new TreeMap<>())
                        .computeIfAbsent(finding.state().at(StateAxis.CYCLE).getAsDouble(), _ -> new ArrayList<>())
                        .add(finding);
            }
        }
        return series;
    }

    private List<Contrast> changes(Map<Double, List<Finding>> bare, Map<Double, List<Finding>> coated) {
        Set<Double> cycles = new TreeSet<>(bare.keySet());
        cycles.retainAll(coated.keySet());
        List<Contrast> changes = new ArrayList<>();
        Optional<Double> first = cycles.stream().findFirst();
        for (Double cycle : cycles) {
            if (!cycle.equals(first.orElseThrow())) {
                changes.add(contrast(List.of(
                        new Group(coated.getOrDefault(cycle, List.of()), 1),
                        new Group(coated.getOrDefault(first.get(), List.of()), -1),
                        new Group(bare.getOrDefault(cycle, List.of()), -1),
                        new Group(bare.getOrDefault(first.get(), List.of()), 1))));
            }
        }
        return changes;
    }

    /// @param groups coated late, coated early, bare late, bare early
    private Contrast contrast(List<Group> groups) {
        Finding late = groups.getFirst().findings().getFirst();
        Contrast.Side coated = side(groups.get(0), groups.get(1));
        Contrast.Side bare = side(groups.get(2), groups.get(3));
        double difference = coated.mean() - bare.mean();
        double fit = fit(groups);
        boolean enough = groups.stream().allMatch(g -> g.findings().size() > 1);
        double cells = enough ? pooled(groups) : prior(late.observable(), groups);
        int freedom = groups.stream().mapToInt(g -> g.findings().size()).sum() - groups.size();
        // The spread of the cells already holds each cell's own error of measurement.
        double known = Double.isFinite(fit) && !enough ? fit : 0;
        Source source = enough
                ? new Source.Fit("pooled standard deviation of " + (freedom + groups.size()) + " cells")
                : scatter.of(late.observable(), groups.get(3).mean()).source();
        return new Contrast(
                late.observable(),
                late.state(),
                Optional.of(groups.get(1).findings().getFirst().state()),
                bare,
                coated,
                Measured.of(difference, Math.hypot(known, cells)),
                fit,
                cells,
                source,
                p(difference, known, cells, enough ? freedom : 0),
                p(difference, known, enough ? cells : cells / 2, enough ? freedom : 0),
                p(difference, known, enough ? cells : cells * 2, enough ? freedom : 0),
                late.origin());
    }

    private static double p(double difference, double known, double cells, int freedom) {
        double sigmas = difference / Math.hypot(known, cells);
        return freedom > 0 ? Distributions.studentTwoSided(sigmas, freedom) : Distributions.normalTwoSided(sigmas);
    }

    private static Contrast.Side side(Group late, Group early) {
        return new Contrast.Side(
                late.findings().getFirst().sample(),
                Math.min(late.findings().size(), early.findings().size()),
                late.mean() - early.mean());
    }

    private double prior(Observable observable, List<Group> groups) {
        double sum = 0;
        for (Group group : groups) {
            double sd = scatter.of(observable, group.mean()).sd();
            sum += sd * sd / group.findings().size();
        }
        return Math.sqrt(sum);
    }

    private static double pooled(List<Group> groups) {
        double squares = 0;
        double parts = 0;
        int freedom = -groups.size();
        for (Group group : groups) {
            squares += group.squares();
            parts += 1.0 / group.findings().size();
            freedom += group.findings().size();
        }
        return Math.sqrt(squares / freedom * parts);
    }

    private double fit(List<Group> groups) {
        double sum = 0;
        for (Group a : groups) {
            for (Group b : groups) {
                double factor = (double) a.sign()
                        * b.sign()
                        / a.findings().size()
                        / b.findings().size();
                for (Finding one : a.findings()) {
                    for (Finding other : b.findings()) {
                        double u = one.measured().u();
                        sum += factor * (one.equals(other) ? u * u : covariance.between(one, other));
                    }
                }
            }
        }
        return Double.isNaN(sum) ? sum : Math.sqrt(Math.max(0, sum));
    }
}
