package org.interphase.study.verdict;

import java.util.List;
import org.interphase.data.Finding;
import org.interphase.data.Observable;
import org.interphase.study.contrast.CellScatter;
import org.interphase.study.contrast.PrintedError;

/// The mean over the cells of one sample of one observable in one state, as an **extent**: the value's size,
/// or what is lost of 100 %.
///
/// @param extent not negative
/// @param u standard uncertainty of the mean from measurement and evaluation
/// @param scatter prior standard deviation between two cells
/// @param squares sum of squared deviations of the cells from their mean
record CellMean(double extent, double u, double scatter, int cells, double squares) {
    /// @param findings numbers, at least one, of one observable, sample and state
    /// @param alike findings of the observable in the whole study
    static CellMean of(List<Finding> findings, List<Finding> alike, CellScatter prior) {
        Observable observable = findings.getFirst().observable();
        double sum = 0;
        double values = 0;
        double variance = 0;
        for (Finding finding : findings) {
            double u = finding.measured().u();
            double value = finding.measured().value();
            double error = Double.isFinite(u)
                    ? u
                    : PrintedError.of(observable, value, PrintedError.halfUnit(value, alike))
                            .orNaN();
            values += value;
            sum += extent(observable, value);
            variance += error * error;
        }
        int n = findings.size();
        double mean = sum / n;
        double squares = 0;
        for (Finding finding : findings) {
            double off = extent(observable, finding.measured().value()) - mean;
            squares += off * off;
        }
        double value = values / n;
        return new CellMean(
                mean, Math.sqrt(variance) / n, prior.of(observable, value).sd(), n, squares);
    }

    static double extent(Observable observable, double value) {
        return Family.isLostPart(observable) ? Math.max(0.01, 100 - value) : Math.abs(value);
    }

    /// Standard uncertainty of the mean from the scatter between cells alone.
    double cellError() {
        return scatter / Math.sqrt(cells);
    }
}
