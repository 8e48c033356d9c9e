package org.interphase.study.cycling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interphase.data.Finding;
import org.interphase.data.Observable;
import org.interphase.data.State;
import org.interphase.data.StateAxis;
import org.interphase.data.Technique;
import org.interphase.report.page.Prose;
import org.interphase.report.page.Section;
import org.interphase.study.accuracy.InstrumentAccuracy;
import org.interphase.study.contrast.Contrast;
import org.interphase.study.manifest.Manifest;
import org.interphase.study.part.MeasuredFile;
import org.interphase.study.part.StudyPart;
import org.interphase.study.results.OutputFolder;

/// What cycling adds to a study.
///
/// @param failures measurements that were refused, one sentence each
record CyclingPart(Manifest manifest, CyclingStudy study, List<String> failures) implements StudyPart {
    CyclingPart {
        failures = List.copyOf(failures);
    }

    @Override
    public String technique() {
        return CyclingPartReader.TECHNIQUE;
    }

    @Override
    public List<Finding> findings() {
        return study.findings();
    }

    @Override
    public List<String> gaps() {
        return study.gaps();
    }

    @Override
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        for (CellCycling cell : study.cells()) {
            cell.warnings().forEach(w -> warnings.add(cell.title(true) + ": " + w));
        }
        return warnings;
    }

    @Override
    public List<String> assumed() {
        List<String> assumed = new ArrayList<>();
        study.cells().stream()
                .flatMap(c -> c.files().stream())
                .forEach(f -> f.assumed().forEach(a -> assumed.add(f.file() + ": " + a)));
        if (!study.cells().isEmpty()) {
            assumed.addAll(InstrumentAccuracy.of(manifest).assumptions(Technique.CYCLING));
        }
        return assumed;
    }

    @Override
    public List<MeasuredFile> files() {
        return study.cells().stream()
                .flatMap(c -> c.files().stream().map(f -> new MeasuredFile(c.sample(), c.cell(), f)))
                .toList();
    }

    @Override
    public List<String> citations() {
        return study.cells().isEmpty() ? List.of() : CyclingMethods.citations();
    }

    @Override
    public Prose summary(List<Contrast> contrasts) {
        return CyclingSections.summary(contrasts);
    }

    @Override
    public List<Section> sections() {
        return new CyclingSections(manifest, study).sections();
    }

    @Override
    public void addTo(OutputFolder out) {
        if (!study.cells().isEmpty()) {
            CyclingFiles.add(study, out);
        }
    }

    /// An efficiency at a cycle that is not among the selected ones can still be looked up.
    @Override
    public Optional<Finding> find(Observable observable, String sample, State state) {
        Optional<Finding> selected = StudyPart.super.find(observable, sample, state);
        if (selected.isPresent()
                || observable != Observable.COULOMBIC_EFFICIENCY
                || state.at(StateAxis.CYCLE).isEmpty()) {
            return selected;
        }
        int cycle = (int) state.at(StateAxis.CYCLE).getAsDouble();
        return study.cells().stream()
                .filter(c -> c.sample().id().equals(sample))
                .flatMap(c -> c.analysis().cycles().numbered(cycle).stream()
                        .flatMap(n -> n.efficiency().stream())
                        .flatMap(e -> CyclingFindings.efficiency(c, state, e).stream()))
                .findFirst();
    }
}
