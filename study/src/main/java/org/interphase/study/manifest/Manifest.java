package org.interphase.study.manifest;

import java.util.List;
import java.util.Optional;
import org.interphase.data.Finding;
import org.interphase.data.Role;
import org.interphase.data.Sample;

/// What `study.yaml` says.
///
/// @param title of the study
/// @param reference the paper or notebook that the study belongs to, where one is named
/// @param keptApart why its pairs are not ranked among those that differ in the coating alone, where they are
///     not
/// @param simulatedBecause why the raw files hold simulated data, where they do
/// @param samples in order; at least one, except in a draft
/// @param measurements in order
/// @param publication what a paper prints
/// @param cycling how cycling files are to be analysed
/// @param impedance how impedance spectra are to be analysed
/// @param photoelectrons how photoelectron spectra are to be analysed
/// @param materials whose contacts thermodynamics is to judge, where they are named
public record Manifest(
        String title,
        Optional<Reference> reference,
        Optional<String> keptApart,
        Optional<String> simulatedBecause,
        List<Sample> samples,
        List<Measurement> measurements,
        Publication publication,
        CyclingPlan cycling,
        ImpedancePlan impedance,
        PhotoelectronPlan photoelectrons,
        Optional<MaterialsPlan> materials) {
    public Manifest {
        samples = List.copyOf(samples);
        measurements = List.copyOf(measurements);
    }

    /// @param citation authors, title, journal, year
    /// @param doi empty where there is none
    public record Reference(String citation, String doi) {
        /// The DOI, or the citation where there is none.
        public String shortest() {
            return doi.isEmpty() ? citation : doi;
        }
    }

    /// What a paper prints, as findings.
    public List<Finding> published() {
        return publication.findings();
    }

    public Optional<Sample> sample(String id) {
        return samples.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    public List<Sample> withRole(Role role) {
        return samples.stream().filter(s -> s.role() == role).toList();
    }
}
