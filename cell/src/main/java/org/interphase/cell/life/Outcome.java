package org.interphase.cell.life;

import java.util.List;

/// What a protocol did to a cell, whatever stopped it.
///
/// @param stoppedBecause the end of the protocol, or the event that ended it before
/// @param complete whether the protocol ran to its end
/// @param warnings in sentences
/// @param timeSteps that the integrator took
public record Outcome(
        List<HalfCycle> halfCycles,
        List<Cycle> cycles,
        List<Spectrum> spectra,
        String stoppedBecause,
        boolean complete,
        Conservation conservation,
        List<String> warnings,
        int timeSteps) {
    public Outcome {
        halfCycles = List.copyOf(halfCycles);
        cycles = List.copyOf(cycles);
        spectra = List.copyOf(spectra);
        warnings = List.copyOf(warnings);
    }
}
