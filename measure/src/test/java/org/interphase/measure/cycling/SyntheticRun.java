package org.interphase.measure.cycling;

import java.util.Arrays;
import org.interphase.data.ChargeCounter;
import org.interphase.data.CyclingRun;

/// A run put together from rests, constant currents and constant voltages whose charge and energy are known.
/// Every step is sampled from one interval after its start to its end, the end included.
final class SyntheticRun {
    private double[] time = new double[64];
    private double[] voltage = new double[64];
    private double[] current = new double[64];
    private double[] charged = new double[64];
    private double[] discharged = new double[64];
    private int size;
    private double now;
    private double up;
    private double down;

    SyntheticRun sample(double time_s, double voltage_V, double current_A) {
        if (size == time.length) {
            time = Arrays.copyOf(time, 2 * size);
            voltage = Arrays.copyOf(voltage, 2 * size);
            current = Arrays.copyOf(current, 2 * size);
            charged = Arrays.copyOf(charged, 2 * size);
            discharged = Arrays.copyOf(discharged, 2 * size);
        }
        time[size] = time_s;
        voltage[size] = voltage_V;
        current[size] = current_A;
        charged[size] = up;
        discharged[size++] = down;
        now = time_s;
        return this;
    }

    SyntheticRun rest(int samples, double interval_s, double voltage_V) {
        for (int i = 0; i < samples; i++) {
            sample(now + interval_s, voltage_V, 0);
        }
        return this;
    }

    /// Voltage runs linearly from one value to the other.
    SyntheticRun constantCurrent(double current_A, int samples, double interval_s, double from_V, double to_V) {
        for (int i = 1; i <= samples; i++) {
            count(current_A * interval_s / 3600);
            sample(now + interval_s, from_V + (to_V - from_V) * i / samples, current_A);
        }
        return this;
    }

    /// Current decays as exp(−t/tau).
    SyntheticRun constantVoltage(double current_A, double tau_s, int samples, double interval_s, double voltage_V) {
        for (int i = 1; i <= samples; i++) {
            double before = current_A * Math.exp(-(i - 1) * interval_s / tau_s);
            double after = current_A * Math.exp(-i * interval_s / tau_s);
            count((before - after) * tau_s / 3600);
            sample(now + interval_s, voltage_V, after);
        }
        return this;
    }

    private void count(double charge_Ah) {
        up += Math.max(0, charge_Ah);
        down += Math.max(0, -charge_Ah);
    }

    SyntheticRun resetCounters() {
        up = 0;
        down = 0;
        return this;
    }

    int size() {
        return size;
    }

    CyclingRun.Builder builder() {
        return CyclingRun.builder("synthetic", RunFile.provenance()).samples(copy(time), copy(voltage), copy(current));
    }

    CyclingRun build() {
        return builder().build();
    }

    /// With the counters that a cycler would have kept: the exact charge.
    CyclingRun counted() {
        return builder()
                .counter(new ChargeCounter.Separate(copy(charged), copy(discharged)))
                .build();
    }

    double[] copyCharged() {
        return copy(charged);
    }

    double[] copyDischarged() {
        return copy(discharged);
    }

    private double[] copy(double[] values) {
        return Arrays.copyOf(values, size);
    }

    /// `cycles` of charge at 1 mA from 3 to 4 V in an hour, rest, discharge back, rest; every next discharge
    /// shorter by a tenth.
    static SyntheticRun fading(int cycles) {
        SyntheticRun run = new SyntheticRun().sample(0, 3, 0).rest(3, 60, 3);
        double length = 1;
        for (int i = 0; i < cycles; i++) {
            run.constantCurrent(1e-3, 60, 60 * length, 3, 4).rest(5, 60, 3.9);
            run.constantCurrent(-1e-3, 60, 60 * length, 3.9, 2.9).rest(5, 60, 3);
            length *= 0.9;
        }
        return run;
    }
}
