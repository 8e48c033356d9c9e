package org.interphase.formats.biologic;

import java.util.List;
import java.util.Optional;
import org.interphase.data.Column;
import org.interphase.data.NumberColumn;
import org.interphase.data.Table;

/// Charge and current where EC-Lab's columns give them only in a roundabout way.
///
/// EC-Lab's `dq` is the charge since the record before, `(Q-Qo)` the charge since the technique began, and
/// `Q charge/discharge` the charge since the half cycle began, all positive for oxidation.
final class EcLabCharge {
    private static final double SECONDS_PER_HOUR = 3600;

    private EcLabCharge() {}

    /// The numbers of a column; empty where there is none of that name or it holds words.
    static Optional<double[]> numbers(Table table, String name) {
        Optional<Column> column = table.find(name);
        return column.isPresent() && column.get() instanceof NumberColumn numbers
                ? Optional.of(numbers.copyValues())
                : Optional.empty();
    }

    /// Mean current since the record before, in milliamperes: what EC-Lab prints as `<I>` for techniques that store
    /// no current. Zero at the first record; where no time passes, that of the record before.
    ///
    /// @param time_s time of each record
    /// @param charge_mAh charge since the record before
    static double[] current_mA(double[] time_s, double[] charge_mAh) {
        double[] current = new double[time_s.length];
        for (int i = 1; i < current.length; i++) {
            double passed = time_s[i] - time_s[i - 1];
            current[i] = passed == 0 ? current[i - 1] : charge_mAh[i] * SECONDS_PER_HOUR / passed;
        }
        return current;
    }

    /// Charge since the record before, from a charge that runs on; zero at the first record.
    static double[] increments(double[] running) {
        double[] increments = new double[running.length];
        for (int i = 1; i < running.length; i++) {
            increments[i] = running[i] - running[i - 1];
        }
        return increments;
    }

    /// Running sum, which starts with the first increment.
    static double[] runningSum(double[] increments) {
        double[] sum = new double[increments.length];
        double total = 0;
        for (int i = 0; i < sum.length; i++) {
            total += Double.isFinite(increments[i]) ? increments[i] : 0;
            sum[i] = total;
        }
        return sum;
    }

    /// One running sum from a charge that starts anew with each half cycle.
    static double[] acrossHalfCycles(double[] charge, double[] halfCycle) {
        double[] sum = new double[charge.length];
        double before = 0;
        for (int i = 0; i < sum.length; i++) {
            before = i > 0 && halfCycle[i] != halfCycle[i - 1] ? sum[i - 1] : before;
            sum[i] = before + charge[i];
        }
        return sum;
    }

    /// Whether a charge that should run on is counted anew at one of these rows: it moves against the current there.
    static boolean startsAnew(double[] running, double[] current, List<Integer> rows) {
        return rows.stream()
                .filter(row -> row > 0 && row < running.length)
                .anyMatch(row -> (running[row] - running[row - 1]) * current[row] < 0);
    }
}
