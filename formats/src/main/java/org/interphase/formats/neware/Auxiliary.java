package org.interphase.formats.neware;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.interphase.data.InputException;
import org.interphase.data.NumberColumn;
import org.interphase.data.Place;
import org.interphase.formats.SourceFile;

/// Collects auxiliary channels and brings their values onto the rows of the run.
final class Auxiliary {
    private static final long FREE_CELLS = 1 << 20;
    private static final int CELLS_PER_VALUE = 64;

    private final SourceFile file;
    private final double[] index;
    private final List<NumberColumn> columns = new ArrayList<>();
    private long values;

    /// @param index data point of each row of the run, ascending
    Auxiliary(SourceFile file, double[] index) {
        this.file = file;
        this.index = index;
    }

    /// Adds a column with one value per row of the run, NaN where the channel has none.
    ///
    /// @param ownIndex data point of each value, in any order; the first of several for one data point wins
    /// @throws InputException if whole columns would be made for channels with hardly a value
    void add(String name, String unit, double[] ownIndex, double[] ownValues) throws InputException {
        values += ownValues.length;
        if ((columns.size() + 1L) * index.length > FREE_CELLS + CELLS_PER_VALUE * values) {
            throw file.refuse(
                    Place.part(name),
                    "auxiliary channels with values at many of the data points",
                    (columns.size() + 1) + " channels with " + values + " values for " + index.length + " points");
        }
        double[] column = new double[index.length];
        Arrays.fill(column, Double.NaN);
        for (int i = ownIndex.length - 1; i >= 0; i--) {
            int row = Arrays.binarySearch(index, ownIndex[i]);
            if (row >= 0) {
                column[row] = ownValues[i];
            }
        }
        columns.add(NumberColumn.adopt(name, unit, column));
    }

    List<NumberColumn> columns() {
        return List.copyOf(columns);
    }
}
