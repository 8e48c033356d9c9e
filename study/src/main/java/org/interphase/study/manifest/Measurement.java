package org.interphase.study.manifest;

import java.util.List;
import java.util.Optional;
import org.interphase.data.State;
import org.interphase.study.yaml.Yaml;

/// One file, or several that continue each other, of one technique on one cell.
///
/// @param sample identifier of the sample
/// @param cell name of the physical cell; two cells of one sample are replicates
/// @param technique such as `cycling`
/// @param state in which the sample was measured, as far as the manifest says
/// @param files relative to the study folder, in order of time
/// @param columns which column is what, for files that no reader knows
/// @param spectra which spectra of a photoelectron file are meant
/// @param at where the measurement stands in the manifest
public record Measurement(
        String sample,
        String cell,
        String technique,
        State state,
        List<String> files,
        Optional<Columns> columns,
        SpectrumChoice spectra,
        Yaml.Mark at) {
    public Measurement {
        files = List.copyOf(files);
    }
}
