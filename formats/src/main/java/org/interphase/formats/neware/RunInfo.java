package org.interphase.formats.neware;

import java.util.Arrays;
import java.util.List;

/// Joins the rows of a run-info member to the data points.
///
/// The tester stores voltage and current of every data point, but time and counters only now and then: at the
/// beginning and end of a step and wherever the interval between points changes. In between BTSDA itself fills in
///
/// ```
/// time = time of the last stored row + k · interval of that row
/// charge = charge of the last stored row + Σ current · interval      energy likewise with voltage · current
/// ```
///
/// where the sum runs over the k points since, each counted with the interval before it.
final class RunInfo {
    private static final List<Quantity> STORED = List.of(
            Quantity.STEP_TIME,
            Quantity.CLOCK,
            Quantity.CHARGE,
            Quantity.DISCHARGE,
            Quantity.CHARGE_ENERGY,
            Quantity.DISCHARGE_ENERGY,
            Quantity.STEP_NUMBER);

    private static final List<Quantity> COUNTERS =
            List.of(Quantity.CHARGE, Quantity.DISCHARGE, Quantity.CHARGE_ENERGY, Quantity.DISCHARGE_ENERGY);

    private RunInfo() {}

    /// Completes the data points; points before the first stored row get NaN.
    ///
    /// @return how many points were filled in
    static int join(Records data, Records runInfo) {
        runInfo.put(Quantity.STEP_NUMBER, runInfo.countChanges(Quantity.STEP_NUMBER));
        double[] index = data.column(Quantity.INDEX);
        int[] source = sources(index, runInfo.column(Quantity.INDEX));
        for (Quantity quantity : STORED) {
            data.put(quantity, spread(runInfo.column(quantity), source));
        }
        // Counters are amounts; some testers store those of a discharge below zero.
        for (Quantity counter : COUNTERS) {
            data.map(counter, Math::abs);
        }
        double[] filled = new double[index.length];
        double[] interval = runInfo.column(Quantity.INTERVAL);
        double[] own = runInfo.column(Quantity.INDEX);
        int count = 0;
        double charge = 0;
        double energy = 0;
        for (int i = 0; i < index.length; i++) {
            int from = source[i];
            if (from < 0 || own[from] == index[i]) {
                charge = 0;
                energy = 0;
                continue;
            }
            double current = data.column(Quantity.CURRENT)[i];
            charge += current * interval[from] / 3600;
            energy += current * data.column(Quantity.VOLTAGE)[i] * interval[from] / 3600;
            fill(data, i, (index[i] - own[from]) * interval[from], charge, energy);
            filled[i] = 1;
            count++;
        }
        if (count > 0) {
            data.put(Quantity.INTERPOLATED, filled);
        }
        return count;
    }

    private static void fill(Records data, int row, double elapsed, double charge, double energy) {
        data.column(Quantity.STEP_TIME)[row] += elapsed;
        data.column(Quantity.CLOCK)[row] += elapsed;
        data.column(Quantity.CHARGE)[row] += Math.max(charge, 0);
        data.column(Quantity.DISCHARGE)[row] += Math.max(-charge, 0);
        data.column(Quantity.CHARGE_ENERGY)[row] += Math.max(energy, 0);
        data.column(Quantity.DISCHARGE_ENERGY)[row] += Math.max(-energy, 0);
    }

    /// For each data point the last run-info row at or before it, −1 where there is none.
    private static int[] sources(double[] index, double[] own) {
        int[] source = new int[index.length];
        Arrays.fill(source, -1);
        int next = 0;
        for (int i = 0; i < index.length; i++) {
            while (next < own.length && own[next] <= index[i]) {
                next++;
            }
            source[i] = next - 1;
        }
        return source;
    }

    private static double[] spread(double[] values, int[] source) {
        return Arrays.stream(source)
                .mapToDouble(s -> s < 0 ? Double.NaN : values[s])
                .toArray();
    }
}
