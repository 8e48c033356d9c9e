package org.interphase.study.part;

import java.util.List;
import java.util.Optional;
import org.interphase.data.Finding;
import org.interphase.data.Observable;
import org.interphase.data.State;
import org.interphase.report.page.Prose;
import org.interphase.report.page.Section;
import org.interphase.study.contrast.Contrast;
import org.interphase.study.contrast.FitCovariance;
import org.interphase.study.results.OutputFolder;

/// What one technique or calculation found in a study.
///
/// To add a technique, implement this and its [PartReader] in a package of `study`, and name the reader in
/// `usecase.Parts`; findings, contrasts, verdicts, report and results follow from it.
public interface StudyPart {
    /// Name of its folder under `results/`, the same as the technique.
    String technique();

    /// In the order in which a reader wants them.
    List<Finding> findings();

    /// What its findings have in common, where they come from a joint analysis.
    default FitCovariance covariance() {
        return FitCovariance.none();
    }

    /// Measurements that were refused, one sentence each.
    List<String> failures();

    /// What is missing, one sentence each.
    List<String> gaps();

    /// Reservations of readers and analyses, one sentence each.
    List<String> warnings();

    /// Numbers that were taken for granted, one sentence each.
    List<String> assumed();

    /// Files that it follows from.
    List<MeasuredFile> files();

    /// The papers behind its methods.
    List<String> citations();

    /// Whether there is nothing to show: no measurement of this technique, none refused.
    default boolean isEmpty() {
        return findings().isEmpty() && files().isEmpty() && failures().isEmpty();
    }

    /// The result in a few sentences; empty where there is none.
    ///
    /// @param contrasts of the whole study
    Prose summary(List<Contrast> contrasts);

    /// Its share of the report.
    List<Section> sections();

    /// Adds its tables under `results/`.
    void addTo(OutputFolder out);

    /// What it knows of an observable, also where that is not among its findings.
    default Optional<Finding> find(Observable observable, String sample, State state) {
        return findings().stream()
                .filter(f -> f.observable() == observable
                        && f.sample().equals(sample)
                        && f.state().equals(state))
                .findFirst();
    }
}
