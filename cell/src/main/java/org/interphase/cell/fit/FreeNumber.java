package org.interphase.cell.fit;

import org.interphase.cell.description.CellDescription;
import org.interphase.cell.description.Key;

/// A number of the cell that a fit may change: fractions as they are, everything else by its logarithm.
///
/// @param start in SI
public record FreeNumber(Key key, double start) {
    /// The number as the cell has it; a zero that is fitted by its logarithm begins at a small value.
    public static FreeNumber of(CellDescription cell, Key key) {
        double value = cell.si(key);
        return new FreeNumber(
                key, isFraction(key) || value > 0 ? value : key.unit().toSi(1e-3));
    }

    private static boolean isFraction(Key key) {
        return key == Key.ACCESSIBLE_FRACTION
                || key == Key.TRAPPED_FRACTION
                || key == Key.DIFFUSION_SHIFT
                || key == Key.COATING_COVERAGE
                || key == Key.INITIAL_LITHIUM;
    }

    public boolean logarithmic() {
        return !isFraction(key);
    }

    double coordinate(double si) {
        return logarithmic() ? Math.log(si) : si;
    }

    double si(double coordinate) {
        return logarithmic() ? Math.exp(coordinate) : coordinate;
    }

    double lowest() {
        double low = key.lowest();
        return logarithmic() ? Math.log(Math.max(low, start * 1e-4)) : low;
    }

    double highest() {
        double high = key.highest();
        return logarithmic() ? Math.log(Math.min(high, start * 1e4)) : high;
    }
}
