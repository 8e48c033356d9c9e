package org.interphase.measure.cycling;

/// Where a half cycle lies in its run.
///
/// @param firstRow of the run
/// @param lastRow of the run
/// @param samples that carry current in its direction; rests between them are not counted
/// @param start_s time of the first sample
/// @param end_s time of the last sample
/// @param cyclerCycle what the cycler calls the cycle of the first sample; NaN where it does not say
public record Span(int firstRow, int lastRow, int samples, double start_s, double end_s, double cyclerCycle) {
    public double duration_s() {
        return end_s - start_s;
    }
}
