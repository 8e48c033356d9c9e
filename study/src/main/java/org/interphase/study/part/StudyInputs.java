package org.interphase.study.part;

import java.util.List;
import org.interphase.data.Sample;
import org.interphase.formats.FormatRegistry;
import org.interphase.study.manifest.Manifest;
import org.interphase.study.manifest.Measurement;
import org.interphase.study.manifest.StudyFolder;

/// What a part may read: the manifest, the files of the study's folder, the readers.
public record StudyInputs(FormatRegistry registry, StudyFolder folder, Manifest manifest) {
    /// The measurements of one technique, in the order of the manifest.
    public List<Measurement> measurements(String technique) {
        return manifest.measurements().stream()
                .filter(m -> m.technique().equals(technique))
                .toList();
    }

    /// The sample that was measured.
    public Sample sample(Measurement measurement) {
        return manifest.sample(measurement.sample())
                .orElseThrow(() -> new IllegalStateException("a measurement of an unknown sample"));
    }
}
