package org.interphase.formats.neware;

import java.util.Arrays;
import org.interphase.data.NumberColumn;

/// Brings the values of an auxiliary channel onto the rows of the run.
final class Auxiliary {
    private Auxiliary() {}

    /// A column with one value per row of the run, NaN where the channel has none.
    ///
    /// @param index data point of each row of the run, ascending
    /// @param ownIndex data point of each value, in any order; the first of several for one data point wins
    static NumberColumn column(String name, String unit, double[] index, double[] ownIndex, double[] ownValues) {
        double[] values = new double[index.length];
        Arrays.fill(values, Double.NaN);
        for (int i = ownIndex.length - 1; i >= 0; i--) {
            int row = Arrays.binarySearch(index, ownIndex[i]);
            if (row >= 0) {
                values[row] = ownValues[i];
            }
        }
        return NumberColumn.adopt(name, unit, values);
    }
}
