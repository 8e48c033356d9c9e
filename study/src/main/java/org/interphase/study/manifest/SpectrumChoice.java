package org.interphase.study.manifest;

import java.util.OptionalDouble;

/// Which spectra of a photoelectron file a measurement means, and what the file does not say about them.
///
/// @param number of the spectrum, counted from 1; 0 for the one that covers the region
/// @param all whether every spectrum that covers the region counts, such as the steps of a sputter series
/// @param sample name that the file gives to one of several samples; empty for any
/// @param shift_eV added to the binding energies of the file: a calibration made before
/// @param countingTime_s per point, over all scans, for files that hold a rate without it
public record SpectrumChoice(int number, boolean all, String sample, double shift_eV, OptionalDouble countingTime_s) {
    /// The one spectrum that covers the region, as the file holds it.
    public static SpectrumChoice standard() {
        return new SpectrumChoice(0, false, "", 0, OptionalDouble.empty());
    }
}
