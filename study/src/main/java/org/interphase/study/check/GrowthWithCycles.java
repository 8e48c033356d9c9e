package org.interphase.study.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.interphase.data.Finding;
import org.interphase.data.FindingValue;
import org.interphase.data.FindingValue.Against;
import org.interphase.data.FindingValue.Trend;
import org.interphase.data.Observable;
import org.interphase.data.Sample;
import org.interphase.data.StateAxis;
import org.interphase.data.Technique;
import org.interphase.study.manifest.PublishedEntry;

/// Which species are complete after the first cycles and which keep growing: those with oxygen need an oxygen source
/// and
/// so belong to the active material; polysulfide without oxygen also forms at carbon and collector.
final class GrowthWithCycles extends Arithmetic {
    private static final double EARLY = 10;
    private static final Set<Observable> OXYGENATED = Set.of(
            Observable.PHOSPHATE_FRACTION,
            Observable.SULFITE_FRACTION,
            Observable.SULFATE_FRACTION,
            Observable.OXYGENATED_SULFUR_FRACTION,
            Observable.SIMS_PO2,
            Observable.SIMS_PO3,
            Observable.SIMS_SO2,
            Observable.SIMS_SO3,
            Observable.SIMS_PHOSPHATE_AT_CONTACT,
            Observable.SIMS_SULFATE_AT_CONTACT);
    private static final Set<Observable> WITHOUT_OXYGEN = Set.of(Observable.POLYSULFIDE_FRACTION);

    GrowthWithCycles() {
        super(
                "growth",
                "Species that grow with cycling, and species that saturate",
                "grown up to an early cycle, then constant: saturates; risen again: keeps growing",
                "comparison of the printed directions from state to state");
    }

    private enum Course {
        SATURATES,
        GROWS,
        UNKNOWN
    }

    @Override
    public List<Check> apply(StudyNumbers study) {
        List<Check> checks = new ArrayList<>();
        for (Sample sample : study.inCells()) {
            Set<String> growing = new LinkedHashSet<>();
            Set<String> saturated = new LinkedHashSet<>();
            Set<String> samples = new LinkedHashSet<>();
            boolean oxygenGrows = false;
            boolean otherSaturates = false;
            for (Observable observable : Observable.values()) {
                boolean chemical = observable.technique() == Technique.PHOTOELECTRONS
                        || observable.technique() == Technique.SECONDARY_IONS;
                Course course = chemical ? course(study.entries(observable, sample)) : Course.UNKNOWN;
                if (course == Course.GROWS) {
                    growing.add(observable.title());
                    oxygenGrows |= OXYGENATED.contains(observable);
                } else if (course == Course.SATURATES) {
                    saturated.add(observable.title());
                    otherSaturates |= WITHOUT_OXYGEN.contains(observable);
                }
            }
            if (!growing.isEmpty() || !saturated.isEmpty()) {
                samples.add(sample.id());
                checks.add(new Check(
                        this,
                        List.copyOf(samples),
                        sample.id(),
                        List.of(),
                        new Outcome.Words(),
                        statement(growing, saturated, oxygenGrows && otherSaturates),
                        List.of()));
            }
        }
        return checks;
    }

    private static String statement(Set<String> growing, Set<String> saturated, boolean separates) {
        StringBuilder words = new StringBuilder();
        if (!growing.isEmpty()) {
            words.append("Keep growing with cycling: ")
                    .append(String.join(", ", growing))
                    .append(". ");
        }
        if (!saturated.isEmpty()) {
            words.append("Saturate early: ")
                    .append(String.join(", ", saturated))
                    .append(". ");
        }
        if (separates) {
            words.append("Species with oxygen and species without it follow different laws, so they have different"
                    + " sources: the active material feeds the first, carbon or collector can feed the second. It turns"
                    + " over if the early spectrum shows less than all of the polysulfide.");
        }
        return words.toString().strip();
    }

    private static Course course(List<PublishedEntry> entries) {
        List<Finding> changes = entries.stream()
                .map(PublishedEntry::finding)
                .filter(f -> f.value() instanceof FindingValue.Change c && c.against() instanceof Against.EarlierState)
                .sorted(Comparator.comparingDouble(f -> cycle(f)))
                .toList();
        boolean grown = changes.stream().anyMatch(f -> cycle(f) <= EARLY && rises(f));
        for (Finding late : changes) {
            if (cycle(late) > EARLY && grown) {
                if (rises(late)) {
                    return Course.GROWS;
                }
                if (trend(late) == Trend.CONSTANT) {
                    return Course.SATURATES;
                }
            }
        }
        return Course.UNKNOWN;
    }

    private static boolean rises(Finding finding) {
        return trend(finding) == Trend.RISES || trend(finding) == Trend.APPEARS;
    }

    private static Trend trend(Finding finding) {
        return finding.value() instanceof FindingValue.Change c ? c.trend() : Trend.CONSTANT;
    }

    private static double cycle(Finding finding) {
        return finding.state().at(StateAxis.CYCLE).orElse(0);
    }

    @Override
    public String tolerance() {
        return "words; no number is compared";
    }
}
