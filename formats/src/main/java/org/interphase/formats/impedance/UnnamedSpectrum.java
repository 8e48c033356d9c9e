package org.interphase.formats.impedance;

import java.util.List;
import org.interphase.data.Column;
import org.interphase.data.NumberColumn;
import org.interphase.data.Table;

/// Recognises a spectrum in three columns without names: frequency, real part, imaginary part.
///
/// The first column is taken for a frequency where it is above zero, spans more than a factor of ten, and runs one way
/// in steps that are more equal as ratios than as differences: so no scan over angle, energy or time is taken for one.
/// The sign of the third is found from the data (see [ImaginarySign#FROM_DATA]).
public final class UnnamedSpectrum {
    public static final String ASSUMED =
            "The file names no columns: they are taken as frequency in Hz, real and imaginary part in ohms.";
    private static final int COLUMNS = 3;
    private static final int FEWEST_ROWS = 5;
    private static final double LEAST_SPAN = 10;

    private UnnamedSpectrum() {}

    /// The map for columns of these names.
    ///
    /// @param names three or more; the first three count
    public static ImpedanceMap map(List<String> names) {
        return new ImpedanceMap(
                "unnamed",
                List.of(
                        ImpedanceRule.of(ImpedanceRole.FREQUENCY, names.get(0)),
                        ImpedanceRule.of(ImpedanceRole.REAL, names.get(1)),
                        ImpedanceRule.of(ImpedanceRole.IMAGINARY, names.get(2))),
                ImaginarySign.FROM_DATA);
    }

    /// Whether the columns of a table without names can be those of a spectrum.
    public static boolean isLikely(Table table) {
        if (table.columns().size() != COLUMNS || table.rows() < FEWEST_ROWS) {
            return false;
        }
        for (Column column : table.columns()) {
            if (!(column instanceof NumberColumn)) {
                return false;
            }
        }
        return table.columns().getFirst() instanceof NumberColumn first && isSweep(first);
    }

    private static boolean isSweep(NumberColumn column) {
        int n = column.size();
        boolean rises = column.at(n - 1) > column.at(0);
        double low = Math.min(column.at(0), column.at(n - 1));
        double high = Math.max(column.at(0), column.at(n - 1));
        if (!(low > 0 && high / low > LEAST_SPAN)) {
            return false;
        }
        double[] ratios = new double[n - 1];
        double[] steps = new double[n - 1];
        for (int i = 1; i < n; i++) {
            double step = column.at(i) - column.at(i - 1);
            if (!(rises ? step > 0 : step < 0)) {
                return false;
            }
            steps[i - 1] = step;
            ratios[i - 1] = Math.log(column.at(i) / column.at(i - 1));
        }
        return variation(ratios) < variation(steps);
    }

    /// Standard deviation over mean.
    private static double variation(double[] values) {
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean) / values.length;
        }
        return Math.sqrt(squares) / Math.abs(mean);
    }
}
