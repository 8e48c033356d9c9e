package org.interphase.measure.cycling;

import org.interphase.numerics.Quantiles;

/// The samples of one half cycle, rests left out, with the charge that each brought.
public final class HalfCycleTrace {
    /// A sample belongs to the constant-current part from this fraction of the median |I| on.
    public static final double CONSTANT_CURRENT = 0.9;

    private final Direction direction;
    private final int[] rows;
    private final double[] time_s;
    private final double[] voltage_V;
    private final double[] current_A;
    private final double[] increment_Ah;
    private final double constantFrom_A;
    private final int firstHeld;

    HalfCycleTrace(
            Direction direction,
            int[] rows,
            double[] time_s,
            double[] voltage_V,
            double[] current_A,
            double[] increment_Ah,
            int firstHeld) {
        this.direction = direction;
        this.rows = rows;
        this.time_s = time_s;
        this.voltage_V = voltage_V;
        this.current_A = current_A;
        this.increment_Ah = increment_Ah;
        this.firstHeld = firstHeld;
        double[] size = current_A.clone();
        for (int i = 0; i < size.length; i++) {
            size[i] = Math.abs(size[i]);
        }
        this.constantFrom_A = CONSTANT_CURRENT * Quantiles.ofScratch(size, size.length, 0.5);
    }

    public Direction direction() {
        return direction;
    }

    public int size() {
        return rows.length;
    }

    /// Row of the run.
    public int row(int i) {
        return rows[i];
    }

    public double time_s(int i) {
        return time_s[i];
    }

    public double voltage_V(int i) {
        return voltage_V[i];
    }

    public double current_A(int i) {
        return current_A[i];
    }

    /// |dq| of the interval that ends with the sample.
    public double increment_Ah(int i) {
        return increment_Ah[i];
    }

    /// Whether |I| reaches 0.9 of the median |I| of the half cycle.
    public boolean constantCurrent(int i) {
        return Math.abs(current_A[i]) >= constantFrom_A;
    }

    /// Whether the sample belongs to the constant-voltage step at the end.
    public boolean held(int i) {
        return i >= firstHeld;
    }
}
