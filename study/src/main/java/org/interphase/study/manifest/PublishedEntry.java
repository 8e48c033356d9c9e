package org.interphase.study.manifest;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.interphase.data.Finding;

/// A number, bound, range or direction that a text prints, with what it says about it.
///
/// @param finding what it says, in the unit of the observable
/// @param printed the value as the manifest writes it
/// @param halfUnit half a unit of the last printed digit, in the unit of the observable; NaN where no number is printed
/// @param replicates how many cells, spots or images stand behind it, where the text says so
/// @param overCycles cycles that a loss per cycle is counted over
/// @param probeAssumed whether what the measurement sees is not stated by the text but assumed
/// @param preparation how the sample was prepared for this measurement, empty where the text does not say
/// @param line of the manifest
public record PublishedEntry(
        Finding finding,
        String printed,
        double halfUnit,
        OptionalInt replicates,
        OptionalDouble overCycles,
        boolean probeAssumed,
        String preparation,
        int line) {}
