package org.interphase.study.usecase;

import org.interphase.data.NumberColumn;

/// What a column holds, in six numbers; NaN cells are left out.
///
/// @param filled number of cells that hold a number
/// @param sum with compensated summation (Neumaier 1974), so that it does not depend on the order
record ColumnSummary(int filled, double min, double max, double first, double last, double sum) {
    static ColumnSummary of(NumberColumn column) {
        int filled = 0;
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        double first = Double.NaN;
        double last = Double.NaN;
        double sum = 0;
        double lost = 0;
        for (int i = 0; i < column.size(); i++) {
            double value = column.at(i);
            if (Double.isNaN(value)) {
                continue;
            }
            first = filled == 0 ? value : first;
            last = value;
            filled++;
            min = Math.min(min, value);
            max = Math.max(max, value);
            double next = sum + value;
            lost += Math.abs(sum) >= Math.abs(value) ? (sum - next) + value : (value - next) + sum;
            sum = next;
        }
        return new ColumnSummary(filled, min, max, first, last, sum + lost);
    }
}
