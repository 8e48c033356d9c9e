package org.interphase.measure.cycling;

import java.util.List;

/// One scan of a cyclic voltammogram: a sweep and the sweep back.
///
/// @param number counted from 1
/// @param rate_V_s mean size of the slopes of its sweeps, each by regression of voltage on time
/// @param rateU_V_s standard error of it, from the scatter about the straight lines
/// @param lowest_V reached
/// @param highest_V reached
/// @param peaks whose prominence is above the detection limit, in the order of time
/// @param detectionLimit_A the prominence that noise alone exceeds in less than one of twenty scans
public record VoltammetryScan(
        int number,
        double rate_V_s,
        double rateU_V_s,
        double lowest_V,
        double highest_V,
        List<VoltammetryPeak> peaks,
        double detectionLimit_A) {
    public VoltammetryScan {
        peaks = List.copyOf(peaks);
    }
}
