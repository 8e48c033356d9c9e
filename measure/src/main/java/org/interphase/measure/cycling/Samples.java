package org.interphase.measure.cycling;

import org.interphase.data.CyclingRun;
import org.jspecify.annotations.Nullable;

/// The samples of a run that have a time, a voltage and a current, in file order.
final class Samples {
    final double[] time_s;
    final double[] voltage_V;
    final double[] current_A;
    /// Row of the run for every sample; null where every row is one.
    private final int @Nullable [] rows;

    final int leftOut;

    private Samples(double[] time_s, double[] voltage_V, double[] current_A, int @Nullable [] rows, int leftOut) {
        this.time_s = time_s;
        this.voltage_V = voltage_V;
        this.current_A = current_A;
        this.rows = rows;
        this.leftOut = leftOut;
    }

    static Samples of(CyclingRun run) {
        double[] time = run.copyTime_s();
        double[] voltage = run.copyVoltage_V();
        double[] current = run.copyCurrent_A();
        int count = 0;
        for (int i = 0; i < time.length; i++) {
            count += whole(time[i], voltage[i], current[i]) ? 1 : 0;
        }
        if (count == time.length) {
            return new Samples(time, voltage, current, null, 0);
        }
        int[] rows = new int[count];
        for (int i = 0, k = 0; k < count; i++) {
            if (whole(time[i], voltage[i], current[i])) {
                rows[k++] = i;
            }
        }
        return new Samples(at(rows, time), at(rows, voltage), at(rows, current), rows, time.length - count);
    }

    /// Whether all three are finite: zero times anything else is not zero.
    private static boolean whole(double a, double b, double c) {
        return 0 * a + 0 * b + 0 * c == 0;
    }

    private static double[] at(int[] rows, double[] values) {
        double[] kept = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            kept[i] = values[rows[i]];
        }
        return kept;
    }

    int size() {
        return time_s.length;
    }

    /// Row of the run.
    int row(int sample) {
        return rows == null ? sample : rows[sample];
    }

    /// Another column of the run at these samples.
    double[] column(double[] ofRun) {
        return rows == null ? ofRun : at(rows, ofRun);
    }

    /// Time since the sample before; never negative: a clock that was set back says nothing about what flowed.
    double interval_s(int sample) {
        return sample == 0 ? 0 : Math.max(0, time_s[sample] - time_s[sample - 1]);
    }
}
