package org.interphase.measure.cycling;

import java.util.Arrays;
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
        int[] rows = new int[time.length];
        int count = 0;
        for (int i = 0; i < time.length; i++) {
            if (Double.isFinite(time[i]) && Double.isFinite(voltage[i]) && Double.isFinite(current[i])) {
                rows[count++] = i;
            }
        }
        if (count == time.length) {
            return new Samples(time, voltage, current, null, 0);
        }
        int[] kept = Arrays.copyOf(rows, count);
        return new Samples(at(kept, time), at(kept, voltage), at(kept, current), kept, time.length - count);
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
