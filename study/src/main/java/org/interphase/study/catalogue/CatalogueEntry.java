package org.interphase.study.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What the catalogue knows of a study.
///
/// @param folder relative to the catalogue's root, with `/` between its names; empty for the root itself
/// @param cathodes formulas, each once
/// @param coatings in the manifest's words, each once, `none` left out
/// @param electrolytes each once
/// @param techniques of the measurements, each once
/// @param verdicts of the last run, empty where there was none
/// @param contrasts of the last run, number of
/// @param modified when `study.yaml` was last written
/// @param problem why the manifest is refused, where it is; the study is listed all the same
public record CatalogueEntry(
        String folder,
        String title,
        List<SampleLine> samples,
        List<String> cathodes,
        List<String> coatings,
        List<String> electrolytes,
        List<String> techniques,
        List<VerdictLine> verdicts,
        int contrasts,
        boolean hasReport,
        Instant modified,
        Optional<String> problem) {
    public CatalogueEntry {
        samples = List.copyOf(samples);
        cathodes = List.copyOf(cathodes);
        coatings = List.copyOf(coatings);
        electrolytes = List.copyOf(electrolytes);
        techniques = List.copyOf(techniques);
        verdicts = List.copyOf(verdicts);
    }

    /// @param role as in a manifest
    /// @param coating empty where none is named
    public record SampleLine(String id, String title, String role, String coating) {}

    /// @param mechanism identifier of the mechanism
    /// @param verdict such as `suppressed`
    /// @param probability NaN where none was given
    public record VerdictLine(String mechanism, String verdict, double probability) {}
}
