package org.interphase.study.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.interphase.data.Finding;
import org.interphase.data.Observable;
import org.interphase.data.Origin;
import org.interphase.data.Role;
import org.interphase.data.Sample;
import org.interphase.data.SampleProperty;
import org.interphase.study.contrast.CellScatter;
import org.interphase.study.mechanism.Link;
import org.interphase.study.mechanism.Mechanism;
import org.interphase.study.mechanism.Mechanisms;
import org.interphase.study.mechanism.Phase;

/// Turns a study's findings into pieces of evidence: chooses the pairs, puts together what is not independent, and
/// leaves out what is simulated or counted already.
final class EvidenceReader {
    private final Case study;
    private final CellScatter scatter;
    private final Assumptions assumptions;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Evidence.NotCounted> notCounted = new ArrayList<>();
    private final List<EvidenceItem> items = new ArrayList<>();
    private final List<Evidence.Replicate> replicates = new ArrayList<>();

    private EvidenceReader(Case study, CellScatter scatter, Assumptions assumptions) {
        this.study = study;
        this.scatter = scatter;
        this.assumptions = assumptions;
    }

    static Evidence read(Case study, CellScatter scatter, Assumptions assumptions) {
        EvidenceReader reader = new EvidenceReader(study, scatter, assumptions);
        reader.choose();
        String bare = reader.richest(Role.BARE);
        String coated = reader.richest(Role.COATED);
        Set<Finding> used = new LinkedHashSet<>();
        for (Comparison comparison : reader.comparisons(bare, coated)) {
            used.addAll(reader.compare(comparison));
        }
        reader.findings.stream()
                .filter(f -> !used.contains(f))
                .forEach(f -> reader.notCounted.add(new Evidence.NotCounted(
                        f, "no counterpart in the other sample, or moved by no mechanism then")));
        return new Evidence(bare, coated, reader.items, reader.replicates, reader.notCounted);
    }

    /// Whether an assumption changes what is read; the others change only what follows from it.
    static boolean isReadWith(Assumption assumption) {
        return switch (assumption) {
            case VISIBLE_CHANGE, WRONG_WORD, ANALOGY -> true;
            case CELL_SCATTER,
                    SUPPRESSION_STARTS,
                    UNTOUCHED,
                    WHOLLY,
                    UNLISTED_SOURCE,
                    SHARING,
                    COMMON_TO_PAIR,
                    COMMON_TO_TECHNIQUE -> false;
        };
    }

    private void choose() {
        for (Finding finding : study.findings()) {
            if (finding.origin() == Origin.SIMULATED && study.kind() == Case.Kind.REAL) {
                notCounted.add(new Evidence.NotCounted(finding, "simulated"));
            } else if (study.kind() == Case.Kind.SIMULATED && isOfRealCell(finding)) {
                notCounted.add(
                        new Evidence.NotCounted(finding, "of a real cell, while the verdict is about simulated ones"));
            } else if (study.sample(finding.sample()).isEmpty()) {
                notCounted.add(new Evidence.NotCounted(finding, "of no sample of this study"));
            } else if (isMeasuredToo(finding)) {
                notCounted.add(new Evidence.NotCounted(finding, "printed, and measured from a file as well"));
            } else {
                findings.add(finding);
            }
        }
    }

    private static boolean isOfRealCell(Finding finding) {
        return finding.origin() == Origin.PUBLISHED || finding.origin() == Origin.MEASURED;
    }

    private boolean isMeasuredToo(Finding finding) {
        return finding.origin() == Origin.PUBLISHED
                && study.findings().stream()
                        .anyMatch(f -> f.origin() == Origin.MEASURED
                                && f.observable() == finding.observable()
                                && f.sample().equals(finding.sample())
                                && f.state().equals(finding.state()));
    }

    private String richest(Role role) {
        return study.samples().stream()
                .filter(s -> s.role() == role)
                .max(Comparator.comparingLong(this::findingsOf))
                .map(Sample::id)
                .orElse("");
    }

    private long findingsOf(Sample sample) {
        return findings.stream().filter(f -> f.sample().equals(sample.id())).count();
    }

    private List<Comparison> comparisons(String bare, String coated) {
        List<Comparison> comparisons = new ArrayList<>();
        if (!bare.isEmpty() && !coated.isEmpty()) {
            comparisons.add(new Comparison(bare, coated, Comparison.Kind.COATING, 0));
        }
        if (!coated.isEmpty()) {
            comparisons.add(new Comparison(coated, coated, Comparison.Kind.ITSELF, 0));
        }
        for (Role role : Role.values()) {
            List<Sample> alike =
                    study.samples().stream().filter(s -> s.role() == role).toList();
            for (Sample one : alike) {
                for (Sample other : alike) {
                    if (role == Role.COATED && thickness(one) < thickness(other)) {
                        comparisons.add(new Comparison(one.id(), other.id(), Comparison.Kind.THICKNESS, 0));
                    } else if (analogy(role) > 0 && !isCoated(one) && isCoated(other)) {
                        comparisons.add(new Comparison(
                                one.id(),
                                other.id(),
                                Comparison.Kind.COATING,
                                analogy(role) * assumptions.value(Assumption.ANALOGY)));
                    }
                }
            }
        }
        return comparisons;
    }

    private static double thickness(Sample sample) {
        return sample.property(SampleProperty.COATING_THICKNESS)
                .map(p -> p.inUnit())
                .orElse(Double.NaN);
    }

    private static boolean isCoated(Sample sample) {
        String coating =
                sample.description().getOrDefault("coating", "").strip().toLowerCase(Locale.ROOT);
        return !coating.isEmpty() && !coating.equals("none") && !coating.equals("bare");
    }

    /// Standard deviation of the part removed between an analogue and the cell, assumed; 0 where there is no analogy.
    private static double analogy(Role role) {
        return switch (role) {
            case BARE, COATED, ELECTROLYTE_REFERENCE -> 0;
            case CONTACT_POWDER -> 0.1;
            case SYMMETRIC_CELL -> 0.25;
            case LIQUID_TWIN -> 0.3;
            case COATED_WAFER -> 0.35;
        };
    }

    private Set<Finding> compare(Comparison comparison) {
        Set<Finding> used = new LinkedHashSet<>();
        Set<Family> families = new LinkedHashSet<>();
        findings.stream()
                .filter(f ->
                        f.sample().equals(comparison.sample()) || f.sample().equals(comparison.reference()))
                .forEach(f -> families.add(Family.of(f.observable())));
        for (Family family : families) {
            for (Phase phase : Phase.values()) {
                item(comparison, family, phase).ifPresent(item -> {
                    items.add(item);
                    used.addAll(item.findings());
                });
            }
        }
        return used;
    }

    private Optional<EvidenceItem> item(Comparison comparison, Family family, Phase phase) {
        List<Link> links = links(family, phase, comparison.kind());
        if (links.isEmpty()) {
            return Optional.empty();
        }
        PairReader reader = new PairReader(
                comparison,
                of(comparison.reference(), family, phase),
                of(comparison.sample(), family, phase),
                findings,
                scatter,
                assumptions);
        reader.read(family);
        if (reader.statements().isEmpty()) {
            return Optional.empty();
        }
        reader.replicates().stream()
                .filter(m -> m.cells() > 1)
                .limit(2)
                .forEach(m -> replicates.add(new Evidence.Replicate(
                        m.squares() / (m.scatter() * m.scatter() + m.u() * m.u() * m.cells()), m.cells() - 1)));
        CourseReader courses = new CourseReader(findings, comparison, family, phase);
        courses.read();
        Set<Finding> used = new LinkedHashSet<>(reader.used());
        used.addAll(courses.used());
        boolean computed = used.stream().anyMatch(f -> f.origin() == Origin.COMPUTED);
        double analogy = computed ? 0.5 * assumptions.value(Assumption.ANALOGY) : comparison.analogy();
        return Optional.of(new EvidenceItem(
                new Comparison(comparison.reference(), comparison.sample(), comparison.kind(), analogy),
                family,
                phase,
                reader.statements(),
                reader.differences(),
                courses.parts(),
                reader.uCell(),
                links,
                List.copyOf(used)));
    }

    private List<Finding> of(String sample, Family family, Phase phase) {
        return findings.stream()
                .filter(f ->
                        f.sample().equals(sample) && family.members().contains(f.observable()) && phase(f) == phase)
                .toList();
    }

    private Phase phase(Finding finding) {
        Role role = study.sample(finding.sample()).map(Sample::role).orElse(Role.BARE);
        return Phase.of(finding.observable(), role, finding.state());
    }

    /// The mechanisms behind a family; against itself, only what belongs to the coating alone.
    private List<Link> links(Family family, Phase phase, Comparison.Kind kind) {
        Map<Mechanism, Link> links = new EnumMap<>(Mechanism.class);
        for (Observable observable : family.members()) {
            for (Link link : Mechanisms.linksTo(observable, phase)) {
                if (!study.absent().contains(link.mechanism())) {
                    links.merge(link.mechanism(), link, (a, b) -> a.weight() >= b.weight() ? a : b);
                }
            }
        }
        boolean ofCoating = links.keySet().stream().allMatch(Mechanism::isBroughtByCoating);
        boolean fits = switch (kind) {
            case COATING -> !ofCoating;
            case ITSELF -> ofCoating;
            case THICKNESS -> links.keySet().stream().anyMatch(Mechanism::isBroughtByCoating);
        };
        return fits ? List.copyOf(links.values()) : List.of();
    }
}
