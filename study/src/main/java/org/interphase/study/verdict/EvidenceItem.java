package org.interphase.study.verdict;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.interphase.data.Finding;
import org.interphase.data.Observable;
import org.interphase.data.StateAxis;
import org.interphase.data.Technique;
import org.interphase.study.mechanism.Link;
import org.interphase.study.mechanism.Phase;

/// One piece of evidence: all that is said about one thing in one phase on one pair of samples.
///
/// @param statements about the part removed; independent of each other once the part and the cells are given
/// @param differences between numbers of the two samples
/// @param courses what is known of the growth from cycle to cycle, about the sources' shares
/// @param uCell standard deviation of the logarithm of the ratio left over, from the scatter between cells
/// @param links the mechanisms that move it and can act in this cell
record EvidenceItem(
        Comparison comparison,
        Family family,
        Phase phase,
        List<Statement> statements,
        List<Difference> differences,
        List<EarlyPart> courses,
        double uCell,
        List<Link> links,
        List<Finding> findings) {
    EvidenceItem {
        statements = List.copyOf(statements);
        differences = List.copyOf(differences);
        courses = List.copyOf(courses);
        links = List.copyOf(links);
        findings = List.copyOf(findings);
    }

    /// What is known of the part of a growth that was there early.
    ///
    /// @param early cycle
    /// @param late cycle
    /// @param statement about that part, 1 where nothing grew later
    record EarlyPart(double early, double late, Statement statement) {}

    /// Whether one of its statements, alone, shows that the coated sample is less damaged by more than the error.
    ///
    /// @param scatterFactor what the study makes of the scatter between cells, as a multiple of its prior
    boolean showsLessDamage(double scatterFactor) {
        return differences.stream().anyMatch(d -> d.exceedsError(scatterFactor, comparison.analogy()))
                || statements.stream()
                        .filter(s -> !(s instanceof Statement.Ratio))
                        .anyMatch(s -> SeenItem.excludesNoChange(s, uCell, scatterFactor, comparison.analogy()));
    }

    Observable observable() {
        return findings.getFirst().observable();
    }

    Technique technique() {
        return observable().technique();
    }

    String title() {
        Set<String> titles =
                findings.stream().map(f -> f.observable().title()).collect(Collectors.toCollection(TreeSet::new));
        return String.join(", ", titles) + ", " + comparison.words() + ", " + when();
    }

    private String when() {
        boolean said = phase != Phase.CYCLED || findings.stream().anyMatch(EvidenceItem::statesCycle);
        return said ? phase.words() : "cycle not stated, taken as " + phase.words();
    }

    private static boolean statesCycle(Finding finding) {
        return finding.state().at(StateAxis.CYCLE).isPresent()
                || finding.observable().technique() == Technique.CYCLING;
    }
}
