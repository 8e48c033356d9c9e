package org.interphase.study.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.interphase.data.Finding;
import org.interphase.study.contrast.FitCovariance;
import org.interphase.study.cycling.CyclingPartReader;
import org.interphase.study.eis.ImpedancePartReader;
import org.interphase.study.manifest.Manifest;
import org.interphase.study.part.PartReader;
import org.interphase.study.part.Progress;
import org.interphase.study.part.StudyInputs;
import org.interphase.study.part.StudyPart;
import org.interphase.study.thermo.ThermoPartReader;
import org.interphase.study.xps.XpsPartReader;

/// The techniques and calculations that a study can have, in the order of its report.
public final class Parts {
    private static final List<PartReader> READERS =
            List.of(new CyclingPartReader(), new ImpedancePartReader(), new XpsPartReader(), new ThermoPartReader());

    private Parts() {}

    public static List<PartReader> readers() {
        return READERS;
    }

    /// As written after `--only`.
    public static List<String> techniques() {
        return READERS.stream().map(PartReader::technique).toList();
    }

    /// What each technique finds in a study; those that have nothing to say are left out.
    ///
    /// @param only the one technique that is wanted, where not all are
    static List<StudyPart> read(StudyInputs inputs, Optional<String> only, Progress progress) {
        List<PartReader> readers = READERS.stream()
                .filter(r -> only.isEmpty() || only.get().equals(r.technique()))
                .toList();
        List<StudyPart> parts = new ArrayList<>();
        for (int i = 0; i < readers.size(); i++) {
            Progress share = progress.share((double) i / readers.size(), (i + 1.0) / readers.size());
            StudyPart part = readers.get(i).read(inputs, share);
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        return List.copyOf(parts);
    }

    /// What the findings of joint analyses have in common.
    static FitCovariance covariance(List<StudyPart> parts) {
        return FitCovariance.sum(parts.stream().map(StudyPart::covariance).toList());
    }

    /// All findings of a study: those of its parts, then the printed ones.
    static List<Finding> findings(List<StudyPart> parts, Manifest manifest) {
        List<Finding> findings = new ArrayList<>();
        parts.forEach(p -> findings.addAll(p.findings()));
        findings.addAll(manifest.published());
        return List.copyOf(findings);
    }
}
