package org.interphase.measure.cycling;

import java.util.List;
import org.interphase.numerics.CompensatedSum;

/// Coulombic efficiencies of a window of regular cycles.
///
/// @param cycles how many
/// @param mean NaN where there is no cycle
/// @param standardError of the mean, from the scatter; NaN with fewer than two cycles
/// @param product of all: the fraction of the charge that is left if nothing but inefficiency takes it
public record EfficiencyStatistics(
        int firstCycle, int lastCycle, int cycles, double mean, double standardError, double product) {
    /// @param firstCycle and those after it
    /// @param lastCycle included
    public static EfficiencyStatistics over(CycleTable table, int firstCycle, int lastCycle) {
        List<CoulombicEfficiency> window = table.regular().stream()
                .filter(cycle -> cycle.number() >= firstCycle && cycle.number() <= lastCycle)
                .flatMap(cycle -> cycle.efficiency().stream())
                .filter(efficiency -> Double.isFinite(efficiency.value()))
                .toList();
        double[] values =
                window.stream().mapToDouble(CoulombicEfficiency::value).toArray();
        double mean = values.length == 0 ? Double.NaN : CompensatedSum.of(values) / values.length;
        double squares = 0;
        double product = 1;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
            product *= value;
        }
        double error = values.length < 2 ? Double.NaN : Math.sqrt(squares / (values.length - 1.0) / values.length);
        return new EfficiencyStatistics(firstCycle, lastCycle, values.length, mean, error, product);
    }
}
