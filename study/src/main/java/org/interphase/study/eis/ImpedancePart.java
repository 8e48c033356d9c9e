package org.interphase.study.eis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.interphase.data.Finding;
import org.interphase.data.Observable;
import org.interphase.data.Origin;
import org.interphase.data.SampleProperty;
import org.interphase.data.Technique;
import org.interphase.quantity.MeasuredText;
import org.interphase.report.page.Prose;
import org.interphase.report.page.Section;
import org.interphase.study.accuracy.InstrumentAccuracy;
import org.interphase.study.contrast.Contrast;
import org.interphase.study.manifest.Manifest;
import org.interphase.study.part.MeasuredFile;
import org.interphase.study.part.StudyPart;
import org.interphase.study.results.OutputFolder;

/// What impedance adds to a study.
///
/// @param cells in the order of the manifest
/// @param failures measurements that were refused, one sentence each
record ImpedancePart(Manifest manifest, List<CellImpedance> cells, List<String> failures) implements StudyPart {
    ImpedancePart {
        cells = List.copyOf(cells);
        failures = List.copyOf(failures);
    }

    @Override
    public String technique() {
        return ImpedancePartReader.TECHNIQUE;
    }

    @Override
    public List<Finding> findings() {
        return cells.stream().flatMap(c -> ImpedanceFindings.of(c).stream()).toList();
    }

    @Override
    public List<String> gaps() {
        Set<String> gaps = new LinkedHashSet<>();
        for (CellImpedance cell : cells) {
            String name = "'" + cell.sample().id() + "'";
            if (cell.sample().property(SampleProperty.ELECTRODE_AREA).isEmpty()) {
                gaps.add("The electrode area of " + name
                        + " is not stated: its resistances cannot be compared with those of another cell.");
            }
            if (cell.sound().isEmpty()) {
                gaps.add("No spectrum of " + name + " gave a finding.");
            }
            if (cell.mayHoldCounterElectrode()) {
                gaps.add("Neither a symmetric cell nor states of charge tell the cathode's arcs of " + name
                        + " from those of the counter electrode.");
            }
        }
        return List.copyOf(gaps);
    }

    @Override
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        cells.forEach(c -> c.warnings().forEach(w -> warnings.add(c.title(true) + ": " + w)));
        return warnings;
    }

    @Override
    public List<String> assumed() {
        Set<String> assumed = new LinkedHashSet<>();
        files().forEach(f ->
                f.provenance().assumed().forEach(a -> assumed.add(f.provenance().file() + ": " + a)));
        if (!cells.isEmpty()) {
            assumed.addAll(InstrumentAccuracy.of(manifest).assumptions(Technique.IMPEDANCE));
        }
        return List.copyOf(assumed);
    }

    @Override
    public List<MeasuredFile> files() {
        Set<MeasuredFile> files = new LinkedHashSet<>();
        for (CellImpedance cell : cells) {
            cell.spectra().forEach(s -> files.add(new MeasuredFile(cell.sample(), cell.cell(), s.file())));
        }
        return List.copyOf(files);
    }

    @Override
    public List<String> citations() {
        return cells.isEmpty() ? List.of() : ImpedanceMethods.citations();
    }

    /// The interfacial resistance of bare and coated, where both were measured.
    @Override
    public Prose summary(List<Contrast> contrasts) {
        Optional<Contrast> last = contrasts.stream()
                .filter(c -> c.observable() == Observable.INTERFACIAL_RESISTANCE && c.origin() != Origin.PUBLISHED)
                .reduce((_, b) -> b);
        if (last.isEmpty()) {
            return Prose.empty();
        }
        Contrast c = last.get();
        String state = c.state().toString();
        return Prose.of((state.isEmpty() ? "The" : "At " + state + " the")
                        + " interfacial resistance of the coated cathode is ")
                .strong(MeasuredText.significant(c.coated().mean(), 3) + " Ω")
                .text(", that of the bare one "
                        + MeasuredText.significant(c.bare().mean(), 3) + " Ω: a difference of ")
                .number(c.difference(), "Ω")
                .text(".");
    }

    @Override
    public List<Section> sections() {
        return cells.isEmpty() ? List.of() : List.of(new ImpedanceSection(manifest, cells).section());
    }

    @Override
    public void addTo(OutputFolder out) {
        cells.forEach(cell -> ImpedanceFiles.add(cell, out));
    }
}
