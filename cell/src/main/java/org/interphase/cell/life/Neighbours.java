package org.interphase.cell.life;

import java.util.List;

/// What a run gives for the same cell with one number a little larger and a little smaller: along the derivative
/// of the run, so that a difference of the two over twice the offset is the derivative of whatever is read from
/// them, events and slow states included.
///
/// @param offset by which the number was moved, in the measure of whoever moved it
public record Neighbours(
        double offset,
        List<HalfCycle> upHalfCycles,
        List<HalfCycle> downHalfCycles,
        List<Cycle> up,
        List<Cycle> down,
        List<Spectrum> upSpectra,
        List<Spectrum> downSpectra,
        List<Trace> upTraces,
        List<Trace> downTraces) {
    public Neighbours {
        upHalfCycles = List.copyOf(upHalfCycles);
        downHalfCycles = List.copyOf(downHalfCycles);
        up = List.copyOf(up);
        down = List.copyOf(down);
        upSpectra = List.copyOf(upSpectra);
        downSpectra = List.copyOf(downSpectra);
        upTraces = List.copyOf(upTraces);
        downTraces = List.copyOf(downTraces);
    }

    /// Derivative of a reading by the number.
    public double slope(double above, double below) {
        return (above - below) / (2 * offset);
    }
}
