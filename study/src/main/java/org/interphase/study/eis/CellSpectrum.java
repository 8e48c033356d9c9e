package org.interphase.study.eis;

import java.util.List;
import java.util.Optional;
import org.interphase.data.Provenance;
import org.interphase.data.State;
import org.interphase.measure.eis.Spectrum;
import org.interphase.measure.eis.fit.CircuitFit;
import org.interphase.measure.eis.kk.LinKk;
import org.interphase.measure.eis.kk.Verdict;

/// One spectrum of a cell, tested and fitted.
///
/// @param state in which it was measured, as the manifest and the file say
/// @param points that were analysed, from the highest frequency to the lowest
/// @param validity empty where the spectrum cannot be tested
/// @param fit empty where no circuit could be fitted
public record CellSpectrum(
        State state, Provenance file, Spectrum points, Optional<LinKk> validity, Optional<CircuitFit> fit) {
    /// Whether it was tested and not rejected.
    public boolean isValid() {
        return validity.map(v -> v.verdict() != Verdict.REJECT).orElse(false);
    }

    /// Whether its numbers may be findings: valid, and fitted.
    public boolean isSound() {
        return fit.isPresent() && isValid();
    }

    /// The same with a fit.
    CellSpectrum with(Optional<CircuitFit> other) {
        return new CellSpectrum(state, file, points, validity, other);
    }

    /// In a legend: its state, or its place among the spectra of its cell.
    String label(List<CellSpectrum> all) {
        String words = state.toString();
        return words.isEmpty() ? "spectrum " + (all.indexOf(this) + 1) : words;
    }
}
