package org.interphase.study.verdict;

import org.interphase.study.contrast.Contrasts;

/// By how much one number of a coated sample shows less damage than that of the bare one, on both scales on which it
/// could be called equal: the difference as a part of the larger extent, and the logarithm of the ratio.
///
/// @param part of the larger extent that is gone; negative where the coated sample is worse
/// @param uPart its standard uncertainty from measurement and evaluation
/// @param cellPart the same from the scatter between cells
/// @param log of the larger over the smaller extent; negative where the coated sample is worse
/// @param uLog its standard uncertainty from measurement and evaluation
/// @param cellLog the same from the scatter between cells
record Difference(double part, double uPart, double cellPart, double log, double uLog, double cellLog) {
    /// Standard uncertainties that a difference must exceed not to be within the error: 95 % of a normal
    /// distribution. One would call a third of all equal pairs different.
    static final double COVERAGE = 2;

    /// @param whole the extent that damage would have, of the bare sample for what rises with damage
    /// @param rest the other
    /// @param left extent of the other, not smaller than what can be told from nothing
    static Difference of(CellMean whole, CellMean rest, double left) {
        double prior = Math.hypot(whole.cellError(), rest.cellError());
        double wider = prior > 0 ? Math.max(1, pooledError(whole, rest) / prior) : 1;
        return new Difference(
                1 - rest.extent() / whole.extent(),
                Math.hypot(whole.u(), rest.u()) / whole.extent(),
                wider * prior / whole.extent(),
                Math.log(whole.extent() / left),
                Math.hypot(rest.u() / left, whole.u() / whole.extent()),
                wider * Math.hypot(rest.cellError() / left, whole.cellError() / whole.extent()));
    }

    /// What the cells themselves show, where the table of contrasts uses it; else 0.
    private static double pooledError(CellMean one, CellMean other) {
        int cells = one.cells() + other.cells();
        if (cells < Contrasts.ENOUGH_CELLS || one.cells() < 2 || other.cells() < 2) {
            return 0;
        }
        double variance = (one.squares() + other.squares()) / (cells - 2);
        return Math.sqrt(variance * (1.0 / one.cells() + 1.0 / other.cells()));
    }

    /// Whether it is larger than its error on both scales.
    ///
    /// @param scatterFactor what the study makes of the scatter between cells, as a multiple of its prior;
    ///     below 1 it does not narrow the error: a few cells that happen to agree make no number surer
    /// @param analogy standard deviation between the pair and the cell, of the logarithm of the ratio
    boolean exceedsError(double scatterFactor, double analogy) {
        double factor = Math.max(1, scatterFactor);
        double ofPart = Math.hypot(Math.hypot(uPart, factor * cellPart), analogy * (1 - part));
        double ofLog = Math.hypot(Math.hypot(uLog, factor * cellLog), analogy);
        return part > COVERAGE * ofPart && log > COVERAGE * ofLog;
    }
}
