package org.interphase.report.figure;

import java.util.Arrays;

/// An immutable row of numbers; NaN marks a gap.
public final class Numbers {
    private static final Numbers NONE = new Numbers(new double[0]);

    private final double[] values;

    private Numbers(double[] values) {
        this.values = values;
    }

    public static Numbers copyOf(double... values) {
        return values.length == 0 ? NONE : new Numbers(values.clone());
    }

    public static Numbers none() {
        return NONE;
    }

    public int size() {
        return values.length;
    }

    public boolean isEmpty() {
        return values.length == 0;
    }

    public double at(int index) {
        return values[index];
    }

    /// The number at `index`, NaN where the row is empty: for optional rows such as uncertainties.
    public double atOrNaN(int index) {
        return values.length == 0 ? Double.NaN : values[index];
    }

    public double[] copyValues() {
        return values.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Numbers n && Arrays.equals(values, n.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return values.length <= 8 ? Arrays.toString(values) : values.length + " numbers";
    }
}
